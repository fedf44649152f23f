import { type ConditionNode, dateForms, type NumberNode, type TextNode, timeForms } from '../ast.ts'
import type { KnownColumn } from '../kind/kind.ts'
import { type Clock, literalFor, type Measure, measureOf, midnightOf, numberNodeOf } from '../kind/operand.ts'
import { ExpressionFault, type Token, tokenise } from './token.ts'

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

type Operand =
  /** `column`: what a text beside it is read as. */
  | { readonly is: Measure; readonly node: NumberNode; readonly column?: KnownColumn }
  | { readonly is: 'text'; readonly node: TextNode }

const comparisons = ['<', '<=', '=', '<>', '>=', '>'] as const
type Comparison = (typeof comparisons)[number]
/** Parentheses within parentheses. */
const deepest = 60

class ExpressionReader {
  readonly needs: ConditionNode[] = []
  readonly columns = new Set<string>()
  readonly #tokens: readonly Token[]
  readonly #scope: ExpressionScope
  #next = 0
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
    this.#tokens = tokenise(source)
    this.#scope = scope
  }

  readWhole(): ConditionNode {
    try {
      const condition = this.#readCondition()
      if (this.#token.kind === 'end') return condition
      throw this.#fault(`“${this.#token.value}”多余。`, `“${this.#token.value}” is too much.`)
    } catch (fault) {
      throw this.#worse(fault)
    }
  }

  #readCondition(): ConditionNode {
    if (++this.#depth > deepest) throw this.#fault('括号套得太深。', 'The parentheses are nested too deep.')
    const of = [this.#readAnd()]
    while (this.#take('word', 'or')) of.push(this.#readAnd())
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
    while (this.#take('word', 'and')) of.push(this.#readNot())
    return of.length === 1 && of[0] ? of[0] : { op: 'all', of }
  }

  #readNot(): ConditionNode {
    if (this.#take('word', 'not')) return { op: 'not', of: this.#readNot() }
    return this.#readPredicate() ?? this.#readParenthesis() ?? this.#readComparison()
  }

  #readPredicate(): ConditionNode | null {
    const { kind, value } = this.#token
    if (kind === 'word' && (value === 'true' || value === 'false')) {
      this.#next++
      return { op: 'constant-condition', value: value === 'true' }
    }
    const isCall = kind === 'name' && this.#tokens[this.#next + 1]?.value === '('
    if (!isCall || (value !== 'present' && value !== 'missing')) return null
    this.#next += 2
    this.#mayMiss = true
    const of = this.#textOf(this.#readName())
    this.#mayMiss = false
    this.#expect(')')
    const missing: ConditionNode = { op: 'missing', of, spellings: this.#scope.missing }
    return value === 'missing' ? missing : { op: 'not', of: missing }
  }

  /** A parenthesis may hold a condition or a number: it is a condition when it can be read as one to its end. */
  #readParenthesis(): ConditionNode | null {
    if (this.#token.value !== '(' || this.#token.kind !== 'sign') return null
    const [start, needs, depth] = [this.#next, this.needs.length, this.#depth]
    this.#next++
    try {
      const condition = this.#readCondition()
      this.#expect(')')
      return condition
    } catch (fault) {
      if (!(fault instanceof ExpressionFault)) throw fault
      if (!this.#farthest || fault.at > this.#farthest.at) this.#farthest = fault
      this.#mayMiss = false
      this.#next = start
      this.#depth = depth
      this.needs.length = needs
      return null
    }
  }

  #readComparison(): ConditionNode {
    const left = this.#readSum()
    this.#sign = this.#token.at
    if (this.#take('word', 'in')) return this.#readMembers(left)
    if (this.#take('word', 'matches')) {
      if (left.is !== 'text') throw this.#misfit('matches 只用于文字。', 'matches is for texts.')
      return { op: 'matches', of: left.node, pattern: this.#readText() }
    }
    const is = comparisons.find(one => one === this.#token.value)
    if (!is || this.#token.kind !== 'sign')
      throw this.#fault('这里应有比较，如 = 或 <=。', 'A comparison such as = or <= belongs here.')
    this.#next++
    return this.#compare(left, is, this.#readSum())
  }

  #readMembers(left: Operand): ConditionNode {
    this.#expect('(')
    const values: string[] = []
    do {
      const { kind, value } = this.#token
      if (kind !== 'text' && kind !== 'number') throw this.#fault('这里应有值。', 'A value belongs here.')
      values.push(value)
      this.#next++
    } while (this.#take('sign', ','))
    this.#expect(')')
    if (left.is === 'text') return { op: 'among', of: left.node, values }
    return { op: 'any', of: values.map(value => this.#compare(left, '=', { is: 'text', node: { op: 'text', value } })) }
  }

  #compare(left: Operand, is: Comparison, right: Operand): ConditionNode {
    if (left.is === 'text' && right.is === 'text') {
      if (is !== '=' && is !== '<>') throw this.#misfit('文字只能用 = 和 <> 比较。', 'Texts compare by = and <> only.')
      const same: ConditionNode = { op: 'same', left: left.node, right: right.node }
      return is === '=' ? same : { op: 'not', of: same }
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
      throw this.#misfit('文字不能与数或日期比较。', 'A text cannot be compared with a number or a date.')
    }
    return { op: 'constant', value }
  }

  #readSum(): Operand {
    let left = this.#readProduct()
    for (;;) {
      const op = this.#take('sign', '+') ? 'add' : this.#take('sign', '-') ? 'subtract' : null
      if (!op) return left
      const right = this.#readProduct()
      left = { is: 'number', node: { op, left: this.#needNumber(left), right: this.#needNumber(right) } }
    }
  }

  #readProduct(): Operand {
    let left = this.#readAtom()
    while (this.#take('sign', '*')) {
      const right = this.#readAtom()
      left = { is: 'number', node: { op: 'multiply', left: this.#needNumber(left), right: this.#needNumber(right) } }
    }
    return left
  }

  #readAtom(): Operand {
    if (++this.#depth > deepest) throw this.#fault('括号套得太深。', 'The parentheses are nested too deep.')
    const operand = this.#readUnnested()
    this.#depth--
    return operand
  }

  #readUnnested(): Operand {
    const token = this.#token
    if (this.#take('sign', '(')) {
      const inner = this.#readSum()
      this.#expect(')')
      return inner
    }
    if (this.#take('sign', '-')) {
      const right = this.#needNumber(this.#readAtom())
      return { is: 'number', node: { op: 'subtract', left: { op: 'constant', value: '0' }, right } }
    }
    if (token.kind !== 'name' && token.kind !== 'number' && token.kind !== 'text')
      throw this.#fault('这里应有列名、数或文字。', 'A column, a number or a text belongs here.')
    if (token.kind !== 'name') this.#next++
    if (token.kind === 'number') return { is: 'number', node: { op: 'constant', value: token.value } }
    if (token.kind === 'text') return { is: 'text', node: { op: 'text', value: token.value } }
    return this.#tokens[this.#next + 1]?.value === '(' ? this.#readCall() : this.#readColumn()
  }

  #readCall(): Operand {
    const { value: name } = this.#token
    this.#next += 2
    const operand = this.#readFunction(name)
    this.#expect(')')
    return operand
  }

  #readFunction(name: string): Operand {
    switch (name) {
      case 'abs':
        return { is: 'number', node: { op: 'absolute', of: this.#needNumber(this.#readSum()) } }
      case 'greatest': {
        const of = [this.#needNumber(this.#readSum())]
        while (this.#take('sign', ',')) of.push(this.#needNumber(this.#readSum()))
        return { is: 'number', node: { op: 'greatest', of } }
      }
      case 'today':
        return this.#constantOf('today', { ...plainNumber, type: 'date', form: 'YYYY-MM-DD' })
      case 'now':
        return this.#constantOf('now', { ...plainNumber, type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f][Z]' })
      default:
        return this.#readOfText(name)
    }
  }

  #constantOf(text: string, column: KnownColumn): Operand {
    const is = measureOf(column) ?? 'number'
    return { is, node: { op: 'constant', value: literalFor(text, column, this.#scope) ?? '' }, column }
  }

  /** Functions of a text: a column whatever its type, or a part of one. */
  #readOfText(name: string): Operand {
    const place = this.#tokens[this.#next - 2]?.at ?? 0
    if (!ofTexts.has(name)) {
      throw new ExpressionFault({ zh: `没有函数“${name}”。`, en: `There is no function “${name}”.` }, place)
    }
    const of = this.#readTextOperand()
    if (name === 'length' || name === 'size') return { is: 'number', node: { op: name, of } }
    if (name === 'text') return { is: 'text', node: of }
    if (name === 'number') return this.#need({ is: 'number', node: { op: 'number', of } })
    if (name === 'day' || name === 'second') return this.#readTimed(name, of)
    const [start, length] = [this.#readOrdinal(), this.#readOrdinal()]
    return { is: 'text', node: { op: 'part', of, start: Math.max(start - 1, 0), length } }
  }

  #readTextOperand(): TextNode {
    const isColumn = this.#token.kind === 'name' && this.#tokens[this.#next + 1]?.value !== '('
    if (isColumn) return this.#textOf(this.#readName())
    const operand = this.#readAtom()
    if (operand.is !== 'text') throw this.#fault('这里应有列名或文字。', 'A column or a text belongs before this.')
    return operand.node
  }

  /** The form behind a text: `, 'YYYYMMDD'`. */
  #readTimed(is: 'day' | 'second', of: TextNode): Operand {
    this.#expect(',')
    const { at } = this.#token
    const written = this.#readText()
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
    const text = {
      zh: `没有形式“${written}”，有：${forms}。`,
      en: `There is no form “${written}”; there are ${forms}.`,
    }
    throw new ExpressionFault(text, at)
  }

  #readColumn(): Operand {
    const name = this.#readName()
    const column = this.#columnOf(name)
    const is = measureOf(column)
    if (is) return this.#need({ is, node: numberNodeOf(column), column })
    return { is: 'text', node: this.#textOf(name) }
  }

  #need<Kind extends Operand>(operand: Kind & { readonly node: NumberNode }): Kind {
    this.#demand({ op: 'defined', of: operand.node })
    return operand
  }

  #textOf(name: string): TextNode {
    const of: TextNode = { op: 'cell', column: this.#columnOf(name).ordinal }
    if (!this.#mayMiss) this.#demand({ op: 'not', of: { op: 'missing', of, spellings: this.#scope.missing } })
    return of
  }

  #demand(condition: ConditionNode): void {
    const text = JSON.stringify(condition)
    if (!this.needs.some(one => JSON.stringify(one) === text)) this.needs.push(condition)
  }

  #columnOf(name: string): KnownColumn {
    const column = this.#scope.columnOf(name)
    if (!column) {
      const text = { zh: `表里没有列“${name}”。`, en: `The table has no column “${name}”.` }
      throw new ExpressionFault(text, this.#tokens[this.#next - 1]?.at ?? 0)
    }
    this.columns.add(name)
    this.#offset = column.offset
    return column
  }

  #needNumber(operand: Operand): NumberNode {
    if (operand.is === 'text') throw this.#fault('文字不能参与计算。', 'A text cannot be reckoned with.')
    return operand.node
  }

  #readName(): string {
    if (this.#token.kind !== 'name') throw this.#fault('这里应有列名。', 'The name of a column belongs here.')
    return this.#tokens[this.#next++]?.value ?? ''
  }

  #readText(): string {
    if (this.#token.kind !== 'text')
      throw this.#fault('这里应有单引号中的文字。', 'A text in single quotes belongs here.')
    return this.#tokens[this.#next++]?.value ?? ''
  }

  #readOrdinal(): number {
    this.#expect(',')
    if (this.#token.kind !== 'number') throw this.#fault('这里应有序数。', 'An ordinal belongs here.')
    return Number(this.#tokens[this.#next++]?.value)
  }

  #take(kind: Token['kind'], value: string): boolean {
    if (this.#token.kind !== kind || this.#token.value !== value) return false
    this.#next++
    return true
  }

  #expect(sign: string): void {
    if (!this.#take('sign', sign)) throw this.#fault(`这里应有“${sign}”。`, `“${sign}” belongs here.`)
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', value: '', at: 0 }
  }

  /** A comparison that cannot be: its place is that of the sign. */
  #misfit(zh: string, en: string): ExpressionFault {
    return new ExpressionFault({ zh, en }, this.#sign)
  }

  #fault(zh: string, en: string): ExpressionFault {
    return new ExpressionFault({ zh, en }, this.#token.at)
  }
}

const ofTexts: ReadonlySet<string> = new Set(['length', 'size', 'part', 'text', 'number', 'day', 'second'])

/** What a text beside a sum is read as. */
const plainNumber: KnownColumn = { ordinal: 0, type: 'decimal', form: null, offset: 0 }
