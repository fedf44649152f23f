import type { ConditionNode, NumberNode } from '../ast.ts'
import { literalFor, midnightOf } from '../kind/operand.ts'
import { areComparable } from './measure-of-sum.ts'
import { deepest, type ExpressionScope, type Operand, OperandReader, plainNumber } from './operand-reader.ts'
import { ExpressionFault } from './token.ts'
import { TokenCursor } from './token-cursor.ts'

/** An expression, lowered. */
export interface ReadExpression {
  readonly condition: ConditionNode
  /** What must hold for the expression to say anything: its texts are there, its numbers and dates are such. */
  readonly needs: readonly ConditionNode[]
  /** Names of the columns it reads, in the order of their appearance. */
  readonly columns: readonly string[]
}

/**
 * Reads an expression over the columns of a record: `gross = tare + cargo`, `status <> '注销' or present(cancelled_on)`,
 * `length(name) >= 2 and kind in ('1', '2')`, `end_on - start_on <= 30`. Numbers, dates and moments compare by value as the
 * type of their column says, everything else as text. `day(part(code, 7, 8), 'YYYYMMDD')`, `second(text, form)` and
 * `number(text)` read texts as such; `today()` and `now()` are those of the run. Throws an `ExpressionFault` that says what is wrong and where.
 */
export function parseExpression(source: string, scope: ExpressionScope): ReadExpression {
  const reader = new ExpressionReader(source, scope)
  const condition = reader.readWhole()
  const { needs, columns } = reader.operands
  return { condition, needs, columns: [...columns] }
}

const comparisons = ['<', '<=', '=', '<>', '>=', '>'] as const
type Comparison = (typeof comparisons)[number]

class ExpressionReader {
  readonly operands: OperandReader
  readonly #at: TokenCursor
  readonly #scope: ExpressionScope
  #depth = 0
  /** The fault that was met farthest on, while a parenthesis was read as a condition. */
  #farthest: ExpressionFault | null = null
  /** Where the comparison stands that is read. */
  #sign = 0

  constructor(source: string, scope: ExpressionScope) {
    this.#at = new TokenCursor(source)
    this.#scope = scope
    this.operands = new OperandReader(this.#at, scope)
  }

  readWhole(): ConditionNode {
    try {
      const condition = this.#readCondition()
      if (this.#at.token.kind === 'end') return condition
      throw this.#at.fault(`“${this.#at.token.value}”多余。`, `“${this.#at.token.value}” is too much.`)
    } catch (fault) {
      throw this.#worse(fault)
    }
  }

  #readCondition(): ConditionNode {
    if (++this.#depth > deepest) throw this.#at.fault('括号套得太深。', 'The parentheses are nested too deep.')
    const of = [this.#readAnd()]
    while (this.#at.take('word', 'or')) of.push(this.#readAnd())
    this.#depth--
    return of.length === 1 && of[0] ? of[0] : { op: 'any', of }
  }

  /** Of two faults the one farther on says more: a parenthesis was read in both ways up to there. */
  #worse(fault: unknown): unknown {
    const isNearer = fault instanceof ExpressionFault && this.#farthest && this.#farthest.at > fault.at
    return isNearer ? this.#farthest : fault
  }

  #readAnd(): ConditionNode {
    const of = [this.#readNot()]
    while (this.#at.take('word', 'and')) of.push(this.#readNot())
    return of.length === 1 && of[0] ? of[0] : { op: 'all', of }
  }

  #readNot(): ConditionNode {
    if (this.#at.take('word', 'not')) return { op: 'not', of: this.#readNot() }
    return this.#readPredicate() ?? this.#readParenthesis() ?? this.#readComparison()
  }

  #readPredicate(): ConditionNode | null {
    const { kind, value } = this.#at.token
    if (kind === 'word' && (value === 'true' || value === 'false')) {
      this.#at.read()
      return { op: 'constant-condition', value: value === 'true' }
    }
    if (!this.#at.isCall || (value !== 'present' && value !== 'missing')) return null
    this.#at.read()
    this.#at.expect('(')
    const of = this.operands.readBareCell()
    this.#at.expect(')')
    const missing: ConditionNode = { op: 'missing', of, spellings: this.#scope.missing }
    return value === 'missing' ? missing : { op: 'not', of: missing }
  }

  /** A parenthesis may hold a condition or a number: it is a condition when it can be read as one to its end. */
  #readParenthesis(): ConditionNode | null {
    if (this.#at.token.value !== '(' || this.#at.token.kind !== 'sign') return null
    const [start, needs, depth] = [this.#at.place, this.operands.needs.length, this.#depth]
    this.#at.read()
    try {
      const condition = this.#readCondition()
      this.#at.expect(')')
      return condition
    } catch (fault) {
      if (!(fault instanceof ExpressionFault)) throw fault
      if (!this.#farthest || fault.at > this.#farthest.at) this.#farthest = fault
      this.#at.goTo(start)
      this.#depth = depth
      this.operands.goBack(needs)
      return null
    }
  }

  #readComparison(): ConditionNode {
    const left = this.operands.readSum()
    this.#sign = this.#at.token.at
    if (this.#at.take('word', 'in')) return this.#readMembers(left)
    if (this.#at.take('word', 'matches')) {
      if (left.is !== 'text') throw this.#at.fault('matches 只用于文字。', 'matches is for texts.', this.#sign)
      return { op: 'matches', of: left.node, pattern: this.#at.readText() }
    }
    const is = comparisons.find(one => one === this.#at.token.value)
    if (!is || this.#at.token.kind !== 'sign')
      throw this.#at.fault('这里应有比较，如 = 或 <=。', 'A comparison such as = or <= belongs here.')
    this.#at.read()
    return this.#compare(left, is, this.operands.readSum())
  }

  #readMembers(left: Operand): ConditionNode {
    this.#at.expect('(')
    const values: string[] = []
    do {
      const { kind, value } = this.#at.token
      if (kind !== 'text' && kind !== 'number') throw this.#at.fault('这里应有值。', 'A value belongs here.')
      values.push(value)
      this.#at.read()
    } while (this.#at.take('sign', ','))
    this.#at.expect(')')
    if (left.is === 'text') return { op: 'among', of: left.node, values }
    return { op: 'any', of: values.map(value => this.#compare(left, '=', { is: 'text', node: { op: 'text', value } })) }
  }

  #compare(left: Operand, is: Comparison, right: Operand): ConditionNode {
    if (left.is === 'text' && right.is === 'text') {
      if (is !== '=' && is !== '<>')
        throw this.#at.fault('文字只能用 = 和 <> 比较。', 'Texts compare by = and <> only.', this.#sign)
      const same: ConditionNode = { op: 'same', left: left.node, right: right.node }
      return is === '=' ? same : { op: 'not', of: same }
    }
    if (left.is !== 'text' && right.is !== 'text' && !areComparable(left.is, right.is)) {
      throw this.#at.fault(
        "日期或时刻不能与数比较；日期写作 '2026-01-31'。",
        "A date or moment cannot be compared with a number; dates are written '2026-01-31'.",
        this.#sign,
      )
    }
    const [first, second] = [this.#numberOf(left, right), this.#numberOf(right, left)]
    return { op: 'compare', left: first, is, right: second }
  }

  /** A text beside a date is a date in the form of that column; a date beside a moment is its midnight. */
  #numberOf(operand: Operand, beside: Operand): NumberNode {
    if (operand.is !== 'text') {
      const isMixed = operand.is === 'day' && beside.is === 'second'
      return isMixed ? midnightOf(operand.node, this.operands.offset) : operand.node
    }
    const column = beside.is === 'text' ? undefined : (beside.column ?? plainNumber)
    const value = column && operand.node.op === 'text' ? literalFor(operand.node.value, column, this.#scope) : undefined
    if (value === undefined) {
      throw this.#at.fault('文字不能与数或日期比较。', 'A text cannot be compared with a number or a date.', this.#sign)
    }
    return { op: 'constant', value }
  }
}
