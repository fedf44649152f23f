import { type ConditionNode, dateForms, type NumberNode, type TextNode, timeForms } from '../ast.ts'
import type { KnownColumn } from '../kind/kind.ts'
import { type Clock, literalFor, type Measure, measureOf, numberNodeOf } from '../kind/operand.ts'
import { measureOfSum } from './measure-of-sum.ts'
import type { TokenCursor } from './token-cursor.ts'

/** What an expression is read against. */
export interface ExpressionScope extends Clock {
  /** A column by its name; undefined where the table has none. */
  readonly columnOf: (name: string) => KnownColumn | undefined
  /** Spellings of “missing” of the table. */
  readonly missing: readonly string[]
}

/** A number, a day or a moment of an expression. */
export interface Measured {
  readonly is: Measure
  readonly node: NumberNode
  /** What a text beside it is read as. */
  readonly column?: KnownColumn
}

/** One side of a comparison. */
export type Operand = Measured | { readonly is: 'text'; readonly node: TextNode }

/** Parentheses within parentheses. */
export const deepest = 60

/** Reads the sides of comparisons, and keeps what they ask of a record. */
export class OperandReader {
  /** What must hold for the expression to say anything. */
  readonly needs: ConditionNode[] = []
  /** Names of the columns, in the order of their appearance. */
  readonly columns = new Set<string>()
  /** Minutes east of UTC of moments without a zone: those of the columns, which have them in common. */
  offset = 0
  readonly #at: TokenCursor
  readonly #scope: ExpressionScope
  #depth = 0

  constructor(at: TokenCursor, scope: ExpressionScope) {
    this.#at = at
    this.#scope = scope
  }

  /** Goes on as if nothing had been read since: a parenthesis is read anew. */
  goBack(needs: number): void {
    this.needs.length = needs
    this.#depth = 0
  }

  /** Reads a sum: what stands on one side of a comparison. */
  readSum(): Operand {
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
      const inner = this.readSum()
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
        return { is: 'number', node: { op: 'absolute', of: this.#needNumber(this.readSum()) } }
      case 'greatest': {
        const first = this.#measured(this.readSum())
        const of = [first.node]
        while (this.#at.take('sign', ',')) {
          const next = this.#measured(this.readSum())
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
    if (isColumn) return this.#textOf(this.#columnAt())
    const operand = this.#readAtom()
    if (operand.is !== 'text') throw this.#at.fault('这里应有列名或文字。', 'A column or a text belongs before this.')
    return operand.node
  }

  /** The form behind a text: `, 'YYYYMMDD'`. */
  #readTimed(is: 'day' | 'second', of: TextNode): Operand {
    this.#at.expect(',')
    const { at } = this.#at.token
    const written = this.#at.readText()
    const offset = this.offset
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

  /** Reads the name of a column of which nothing is asked, not even that its cell holds something. */
  readBareCell(): TextNode {
    return { op: 'cell', column: this.#columnAt().ordinal }
  }

  #need<Kind extends Operand>(operand: Kind & { readonly node: NumberNode }): Kind {
    this.#demand({ op: 'defined', of: operand.node })
    return operand
  }

  #textOf({ ordinal }: KnownColumn): TextNode {
    const of: TextNode = { op: 'cell', column: ordinal }
    this.#demand({ op: 'not', of: { op: 'missing', of, spellings: this.#scope.missing } })
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
    this.offset = column.offset
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
export const plainNumber: KnownColumn = { ordinal: 0, type: 'decimal', form: null, offset: 0 }
