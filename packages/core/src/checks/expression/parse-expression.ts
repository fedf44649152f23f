import { type ConditionNode, dateForms, type NumberNode, type TextNode, timeForms } from '../ast.ts'
import type { KnownColumn } from '../kind/kind.ts'
import { type Clock, literalFor, type Measure, measureOf, midnightOf, numberNodeOf } from '../kind/operand.ts'
import { areComparable, measureOfSum } from './measure-of-sum.ts'
import { ExpressionFault } from './token.ts'
import { TokenCursor } from './token-cursor.ts'

/** What an expression is read against. */
export interface ExpressionScope extends Clock {
  /** A column by its name; undefined where the table has none. */
  readonly columnOf: (name: string) => KnownColumn | undefined
  /** Spellings of “missing” of the table. */
  readonly missing: readonly string[]
}

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
  return { condition, needs: reader.needs, columns: [...reader.columns] }
}

interface Measured {
  readonly is: Measure
  readonly node: NumberNode
  /** What a text beside it is read as. */
  readonly column?: KnownColumn
}

type Operand = Measured | { readonly is: 'text'; readonly node: TextNode }

const comparisons = ['<', '<=', '=', '<>', '>=', '>'] as const
type Comparison = (typeof comparisons)[number]
/** Parentheses within parentheses. */
const deepest = 60

class ExpressionReader {
  readonly needs: ConditionNode[] = []
  readonly columns = new Set<string>()
  readonly #at: TokenCursor
  readonly #scope: ExpressionScope
  #depth = 0
  /** Inside `present()` and `missing()` a column need not be there. */
  #mayMiss = false
  /** Minutes east of UTC of moments without a zone: those of the columns, which have them in common. */
  #offset = 0
  /** The fault that was met farthest on, while a parenthesis was read as a condition. */
  #farthest: ExpressionFault | null = null
  /** Where the comparison stands that is read. */
  #sign = 0

  constructor(source: string, scope: ExpressionScope) {
    this.#at = new TokenCursor(source)
    this.#scope = scope
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
    this.#mayMiss = true
    const of = this.#readCell()
    this.#mayMiss = false
    this.#at.expect(')')
    const missing: ConditionNode = { op: 'missing', of, spellings: this.#scope.missing }
    return value === 'missing' ? missing : { op: 'not', of: missing }
  }

  /** A parenthesis may hold a condition or a number: it is a condition when it can be read as one to its end. */
  #readParenthesis(): ConditionNode | null {
    if (this.#at.token.value !== '(' || this.#at.token.kind !== 'sign') return null
    const [start, needs, depth] = [this.#at.place, this.needs.length, this.#depth]
    this.#at.read()
    try {
      const condition = this.#readCondition()
      this.#at.expect(')')
      return condition
    } catch (fault) {
      if (!(fault instanceof ExpressionFault)) throw fault
      if (!this.#farthest || fault.at > this.#farthest.at) this.#farthest = fault
      this.#mayMiss = false
      this.#at.goTo(start)
      this.#depth = depth
      this.needs.length = needs
      return null
    }
  }

  #readComparison(): ConditionNode {
    const left = this.#readSum()
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
    return this.#compare(left, is, this.#readSum())
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
      return isMixed ? midnightOf(operand.node, this.#offset) : operand.node
    }
    const column = beside.is === 'text' ? undefined : (beside.column ?? plainNumber)
    const value = column && operand.node.op === 'text' ? literalFor(operand.node.value, column, this.#scope) : undefined
    if (value === undefined) {
      throw this.#at.fault('文字不能与数或日期比较。', 'A text cannot be compared with a number or a date.', this.#sign)
    }
    return { op: 'constant', value }
  }

  #readSum(): Operand {
    let left = this.#readProduct()
    for (;;) {
      const op = this.#at.take('sign', '+') ? 'add' : this.#at.take('sign', '-') ? 'subtract' : null
      if (!op) return left
      left = this.#combine(op, left, this.#readProduct())
    }
  }

  #combine(op: 'add' | 'subtract', first: Operand, second: Operand): Measured {
    const [left, right] = [this.#measured(first), this.#measured(second)]
    const is = measureOfSum(op, left.is, right.is)
    if (is === undefined) {
      throw this.#at.fault(
        '日期、时刻和数不能这样加减：日期可加减天数，时刻可加减秒数，同类的两个可相减。',
        'This cannot be added: a date moves by days, a moment by seconds, and two of a kind have a difference.',
      )
    }
    const { column } = left.is === is ? left : right
    return { is, node: { op, left: left.node, right: right.node }, ...(column && is !== 'number' && { column }) }
  }

  #readProduct(): Operand {
    let left = this.#readAtom()
    while (this.#at.take('sign', '*')) {
      const right = this.#readAtom()
      left = { is: 'number', node: { op: 'multiply', left: this.#needNumber(left), right: this.#needNumber(right) } }
    }
    return left
  }

  #readAtom(): Operand {
    if (++this.#depth > deepest) throw this.#at.fault('括号套得太深。', 'The parentheses are nested too deep.')
    const operand = this.#readUnnested()
    this.#depth--
    return operand
  }

  #readUnnested(): Operand {
    const token = this.#at.token
    if (this.#at.take('sign', '(')) {
      const inner = this.#readSum()
      this.#at.expect(')')
      return inner
    }
    if (this.#at.take('sign', '-')) {
      const right = this.#needNumber(this.#readAtom())
      return { is: 'number', node: { op: 'subtract', left: { op: 'constant', value: '0' }, right } }
    }
    if (token.kind !== 'name' && token.kind !== 'number' && token.kind !== 'text')
      throw this.#at.fault('这里应有列名、数或文字。', 'A column, a number or a text belongs here.')
    if (token.kind !== 'name') this.#at.read()
    if (token.kind === 'number') return { is: 'number', node: { op: 'constant', value: token.value } }
    if (token.kind === 'text') return { is: 'text', node: { op: 'text', value: token.value } }
    return this.#at.isCall ? this.#readCall() : this.#readColumn()
  }

  #readCall(): Operand {
    const { value: name, at } = this.#at.read()
    this.#at.expect('(')
    const operand = this.#readFunction(name, at)
    this.#at.expect(')')
    return operand
  }

  #readFunction(name: string, at: number): Operand {
    switch (name) {
      case 'abs':
        return { is: 'number', node: { op: 'absolute', of: this.#needNumber(this.#readSum()) } }
      case 'greatest': {
        const first = this.#measured(this.#readSum())
        const of = [first.node]
        while (this.#at.take('sign', ',')) {
          const next = this.#measured(this.#readSum())
          if (next.is !== first.is)
            throw this.#at.fault('greatest 中应同是数、日期或时刻。', 'What greatest compares is of one kind.')
          of.push(next.node)
        }
        return { ...first, node: { op: 'greatest', of } }
      }
      case 'today':
        return this.#constantOf('today', { ...plainNumber, type: 'date', form: 'YYYY-MM-DD' })
      case 'now':
        return this.#constantOf('now', { ...plainNumber, type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f][Z]' })
      default:
        return this.#readOfText(name, at)
    }
  }

  #constantOf(text: string, column: KnownColumn): Operand {
    const is = measureOf(column) ?? 'number'
    return { is, node: { op: 'constant', value: literalFor(text, column, this.#scope) ?? '' }, column }
  }

  /** Functions of a text: a column whatever its type, or a part of one. */
  #readOfText(name: string, at: number): Operand {
    if (!ofTexts.has(name)) throw this.#at.fault(`没有函数“${name}”。`, `There is no function “${name}”.`, at)
    const of = this.#readTextOperand()
    if (name === 'length' || name === 'size') return { is: 'number', node: { op: name, of } }
    if (name === 'text') return { is: 'text', node: of }
    if (name === 'number') return this.#need({ is: 'number', node: { op: 'number', of } })
    if (name === 'day' || name === 'second') return this.#readTimed(name, of)
    const [start, length] = [this.#at.readOrdinal(), this.#at.readOrdinal()]
    return { is: 'text', node: { op: 'part', of, start: Math.max(start - 1, 0), length } }
  }

  #readTextOperand(): TextNode {
    const isColumn = this.#at.token.kind === 'name' && !this.#at.isCall
    if (isColumn) return this.#readCell()
    const operand = this.#readAtom()
    if (operand.is !== 'text') throw this.#at.fault('这里应有列名或文字。', 'A column or a text belongs before this.')
    return operand.node
  }

  /** The form behind a text: `, 'YYYYMMDD'`. */
  #readTimed(is: 'day' | 'second', of: TextNode): Operand {
    this.#at.expect(',')
    const { at } = this.#at.token
    const written = this.#at.readText()
    const offset = this.#offset
    if (is === 'day') {
      const form = dateForms.find(one => one === written)
      if (form)
        return this.#need({ is, node: { op: is, of, form }, column: { ordinal: 0, type: 'date', form, offset } })
    } else {
      const form = timeForms.find(one => one === written)
      const column = { ordinal: 0, type: 'moment', form: form ?? null, offset } as const
      if (form) return this.#need({ is, node: { op: is, of, form, offset }, column })
    }
    const forms = (is === 'day' ? dateForms : timeForms).join(' ')
    throw this.#at.fault(
      `没有形式“${written}”，有：${forms}。`,
      `There is no form “${written}”; there are ${forms}.`,
      at,
    )
  }

  #readColumn(): Operand {
    const column = this.#columnAt()
    const is = measureOf(column)
    if (is) return this.#need({ is, node: numberNodeOf(column), column })
    return { is: 'text', node: this.#textOf(column) }
  }

  #readCell(): TextNode {
    return this.#textOf(this.#columnAt())
  }

  #need<Kind extends Operand>(operand: Kind & { readonly node: NumberNode }): Kind {
    this.#demand({ op: 'defined', of: operand.node })
    return operand
  }

  #textOf({ ordinal }: KnownColumn): TextNode {
    const of: TextNode = { op: 'cell', column: ordinal }
    if (!this.#mayMiss) this.#demand({ op: 'not', of: { op: 'missing', of, spellings: this.#scope.missing } })
    return of
  }

  #demand(condition: ConditionNode): void {
    const text = JSON.stringify(condition)
    if (!this.needs.some(one => JSON.stringify(one) === text)) this.needs.push(condition)
  }

  #columnAt(): KnownColumn {
    const { value: name, at } = this.#at.readName()
    const column = this.#scope.columnOf(name)
    if (!column) throw this.#at.fault(`表里没有列“${name}”。`, `The table has no column “${name}”.`, at)
    this.columns.add(name)
    this.#offset = column.offset
    return column
  }

  #measured(operand: Operand): Measured {
    if (operand.is === 'text') throw this.#at.fault('文字不能参与计算。', 'A text cannot be reckoned with.')
    return operand
  }

  #needNumber(operand: Operand): NumberNode {
    const { is, node } = this.#measured(operand)
    if (is !== 'number') throw this.#at.fault('这里应有数，不是日期。', 'A number belongs here, not a date.')
    return node
  }
}

const ofTexts: ReadonlySet<string> = new Set(['length', 'size', 'part', 'text', 'number', 'day', 'second'])

/** What a text beside a sum is read as. */
const plainNumber: KnownColumn = { ordinal: 0, type: 'decimal', form: null, offset: 0 }
