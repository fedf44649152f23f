import type { NumberNode } from '../../ast.ts'
import { numberOf } from '../../reference/evaluate.ts'
import { Sql, sql } from '../sql.ts'
import { add, alike, constantNumber, multiply, type SqlNumber } from './arithmetic.ts'
import { emitDay } from './day.ts'
import { type Emitter, isConstant } from './emitter.ts'
import { emitInterpolated } from './interpolated.ts'
import { emitSecond } from './second.ts'
import { emitText, emitWholeText } from './text.ts'

/** A number; null where it is undefined whatever the record. Throws `TooWide`. */
export function emitNumber(emitter: Emitter, node: NumberNode): SqlNumber | null {
  if (isConstant(node)) {
    const value = numberOf(node, { cells: [], keys: new Map() })
    return value ? constantNumber(emitter, value) : null
  }
  return emitter.once('number', node, () => {
    const number = writeNumber(emitter, node)
    return number && { ...number, value: Sql.shared(number.value) }
  })
}

function writeNumber(emitter: Emitter, node: NumberNode): SqlNumber | null {
  const { dialect } = emitter
  switch (node.op) {
    case 'number':
      return readNumber(emitter, node)
    case 'constant':
      return null
    case 'length':
      return { value: dialect.characters(emitWholeText(emitter, node.of)), width: 10, scale: 0 }
    case 'size':
      return { value: dialect.bytes(emitWholeText(emitter, node.of)), width: 10, scale: 0 }
    case 'day':
      return { value: emitDay(emitter, node), width: 7, scale: 0 }
    case 'second':
      return { value: emitSecond(emitter, node), width: 12, scale: 0 }
    case 'absolute': {
      const number = emitNumber(emitter, node.of)
      return number && { ...number, value: dialect.absolute(number.value) }
    }
    case 'greatest':
      return greatestOf(emitter, node.of)
    case 'interpolated': {
      const number = emitNumber(emitter, node.of)
      return number && emitInterpolated(emitter, number, node.points)
    }
    case 'multiply': {
      const [left, right] = [emitNumber(emitter, node.left), emitNumber(emitter, node.right)]
      return left && right && multiply(emitter, left, right)
    }
    default: {
      const [left, right] = [emitNumber(emitter, node.left), emitNumber(emitter, node.right)]
      return left && right && add(emitter, { left, right, sign: node.op === 'add' ? '+' : '-' })
    }
  }
}

function greatestOf(emitter: Emitter, nodes: readonly NumberNode[]): SqlNumber | null {
  const numbers = nodes.map(node => emitNumber(emitter, node)).filter(number => number !== null)
  const [first] = numbers
  if (!first) return null
  if (numbers.length === 1) return first
  const same = alike(emitter, numbers)
  return { ...(same[0] ?? first), value: emitter.dialect.greatest(same.map(one => one.value)) }
}

/** Characters of a text that is a decimal are no more than its digits, a minus and a point. */
const mostDigits = 30

function readNumber(emitter: Emitter, node: NumberNode & { op: 'number' }): SqlNumber {
  const { dialect, profile } = emitter
  const { whole, fraction } = profile
  const text = emitText(emitter, node.of)
  const isWide = whole >= mostDigits
  const spelled = emitter.fits(text, `-?[0-9]{1,${whole}}(\\.[0-9]{1,${fraction}})?`)
  if (isWide) {
    const isShort = dialect.isTrue(hasDigits(emitter, text))
    return {
      value: dialect.decimal(text, profile, sql`${dialect.isTrue(spelled)} AND ${isShort}`),
      width: whole + fraction,
      scale: fraction,
    }
  }
  const value = Sql.shared(dialect.decimal(text, profile, spelled))
  const least = Math.min(whole + 1, fraction + 3)
  const isLong = emitter.fits(text, `-?[0-9]{1,${mostDigits}}(\\.[0-9]{1,${mostDigits - 1}})?`)
  const isHard = sql`CASE WHEN ${value} IS NULL AND ${dialect.characters(dialect.textOf(text))} >= ${least} AND ${dialect.characters(dialect.textOf(text))} <= ${mostDigits + 2} THEN ${dialect.isTrue(isLong)} AND ${hasDigits(emitter, text)} ELSE ${dialect.truth.no} END`
  emitter.addHard(`${whole}.${fraction} ${JSON.stringify(node)}`, Sql.shared(isHard))
  return { value, width: whole + fraction, scale: fraction }
}

/** A text that is spelled as a decimal has no more than 30 digits. */
function hasDigits(emitter: Emitter, text: Sql): Sql {
  const plain = emitter.dialect.textOf(text)
  return sql`${emitter.dialect.characters(sql`replace(replace(${plain}, '-', ''), '.', '')`)} <= ${mostDigits}`
}
