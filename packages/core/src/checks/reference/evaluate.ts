import type { ConditionNode, NumberNode, TextNode } from '../ast.ts'
import { isCheckRight } from '../identifier/check-digit.ts'
import { matchesPattern } from '../pattern/match-pattern.ts'
import { readDay, readSecond } from './date.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  divideUp,
  greatestDecimal,
  multiplyDecimals,
  negateDecimal,
  readDecimal,
} from './decimal.ts'

/** What nodes are evaluated against: one record, and the keys that other tables provide. */
export interface Scene {
  /** Texts of the columns of the plan, in its order. */
  readonly cells: readonly string[]
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>
}

/** Several texts as one key of a set. */
export function keyOf(texts: readonly string[]): string {
  return JSON.stringify(texts)
}

/** Text of a node. */
export function textOf(node: TextNode, scene: Scene): string {
  switch (node.op) {
    case 'cell':
      return scene.cells[node.column] ?? ''
    case 'text':
      return node.value
    case 'part':
      return [...textOf(node.of, scene)].slice(node.start, node.start + node.length).join('')
  }
}

/** Number of a node, or undefined. */
export function numberOf(node: NumberNode, scene: Scene): Decimal | undefined {
  switch (node.op) {
    case 'number':
      return readDecimal(textOf(node.of, scene))
    case 'constant':
      return readDecimal(node.value)
    case 'length':
      return decimalOf([...textOf(node.of, scene)].length)
    case 'size':
      return decimalOf(new TextEncoder().encode(textOf(node.of, scene)).length)
    case 'day':
      return toDecimal(readDay(textOf(node.of, scene), node.form))
    case 'second':
      return toDecimal(readSecond(textOf(node.of, scene), node.form, node.offset))
    case 'greatest':
      return greatestDecimal(node.of.map(one => numberOf(one, scene)))
    case 'interpolated':
      return interpolate(numberOf(node.of, scene), node.points)
    case 'absolute': {
      const value = numberOf(node.of, scene)
      return value && value.units < 0n ? negateDecimal(value) : value
    }
    default:
      return combine(node.op, numberOf(node.left, scene), numberOf(node.right, scene))
  }
}

/** Whether a condition holds. */
export function holds(node: ConditionNode, scene: Scene): boolean {
  switch (node.op) {
    case 'all':
      return node.of.every(one => holds(one, scene))
    case 'any':
      return node.of.some(one => holds(one, scene))
    case 'not':
      return !holds(node.of, scene)
    case 'constant-condition':
      return node.value
    case 'missing':
      return isMissing(textOf(node.of, scene), node.spellings)
    case 'matches':
      return matchesPattern(textOf(node.of, scene), node.pattern)
    case 'among':
      return node.values.includes(textOf(node.of, scene))
    case 'same':
      return textOf(node.left, scene) === textOf(node.right, scene)
    case 'defined':
      return numberOf(node.of, scene) !== undefined
    case 'compare':
      return compares(numberOf(node.left, scene), node.is, numberOf(node.right, scene))
    case 'check-digit':
      return isCheckRight(textOf(node.of, scene), node.algorithm)
    case 'found':
      return scene.keys.get(node.key)?.has(keyOf(node.of.map(one => textOf(one, scene)))) ?? false
  }
}

/** What counts as blank beside the spellings: space, tab, no-break space, ideographic space. */
const blanks = ' \t\u00a0\u3000'

/** Whether a text says that there is nothing. */
export function isMissing(text: string, spellings: readonly string[]): boolean {
  return [...text].every(character => blanks.includes(character)) || spellings.includes(text)
}

function toDecimal(value: number | undefined): Decimal | undefined {
  return value === undefined ? undefined : decimalOf(value)
}

function combine(op: 'add' | 'subtract' | 'multiply', left?: Decimal, right?: Decimal): Decimal | undefined {
  if (!left || !right) return undefined
  if (op === 'multiply') return multiplyDecimals(left, right)
  return addDecimals(left, op === 'add' ? right : negateDecimal(right))
}

function interpolate(value: Decimal | undefined, points: readonly (readonly [string, string])[]): Decimal | undefined {
  if (!value) return undefined
  const known = points.map(([x, y]) => ({ x: readDecimal(x), y: readDecimal(y) }))
  for (const [index, low] of known.entries()) {
    const high = known[index + 1]
    if (!low.x || !low.y || !high?.x || !high.y) return undefined
    if (compareDecimals(value, low.x) < 0 || compareDecimals(value, high.x) > 0) continue
    const width = addDecimals(high.x, negateDecimal(low.x))
    const rise = addDecimals(high.y, negateDecimal(low.y))
    const along = addDecimals(value, negateDecimal(low.x))
    return divideUp(addDecimals(multiplyDecimals(rise, along), multiplyDecimals(low.y, width)), width)
  }
  return undefined
}

function compares(left: Decimal | undefined, is: string, right: Decimal | undefined): boolean {
  if (!left || !right) return false
  const order = compareDecimals(left, right)
  if (order < 0) return is === '<' || is === '<=' || is === '<>'
  if (order > 0) return is === '>' || is === '>=' || is === '<>'
  return is === '<=' || is === '=' || is === '>='
}
