import type { NumberNode } from '../../ast.ts'
import {
  addDecimals,
  type Decimal,
  divideUp,
  multiplyDecimals,
  negateDecimal,
  readDecimal,
} from '../../reference/decimal.ts'
import { sql } from '../sql.ts'
import { add, alike, constantNumber, multiply, type SqlNumber } from './arithmetic.ts'
import type { Emitter } from './emitter.ts'

type Points = Extract<NumberNode, { op: 'interpolated' }>['points']

/** The straight line between the two points about a number, rounded up; null where there is no line at all. */
export function emitInterpolated(emitter: Emitter, of: SqlNumber, points: Points): SqlNumber | null {
  const lines = linesOf(points)
  const ends = lines.flatMap(({ low, high }) => [low.y, high.y])
  if (ends.length === 0) return null
  const width = Math.max(...ends.map(end => String(divideUp(end, one).units).length)) + 1
  const cases = lines.map(({ low, high }) => {
    const isWithin = sql`${compared(emitter, of, { bound: low.x, is: '>=' })} AND ${compared(emitter, of, { bound: high.x, is: '<=' })}`
    return sql`WHEN ${isWithin} THEN ${valueOn(emitter, of, { low, high })}`
  })
  const type = { width, scale: 0 }
  const value = sql`CASE ${joinCases(cases)} END`
  return { value: emitter.dialect.cast(value, { width: width + 20, scale: 0 }, type), ...type }
}

interface Point {
  readonly x: Decimal
  readonly y: Decimal
}

interface Line {
  readonly low: Point
  readonly high: Point
}

const one: Decimal = { units: 1n, scale: 0 }

/** Lines up to the first point that is none. */
function linesOf(points: Points): Line[] {
  const lines: Line[] = []
  let low: Point | null = null
  for (const [index, [x, y]] of points.entries()) {
    const known = { x: readDecimal(x), y: readDecimal(y) }
    if (!known.x || !known.y) break
    const high: Point = { x: known.x, y: known.y }
    if (low && index > 0) lines.push({ low, high })
    low = high
  }
  return lines
}

function joinCases(cases: readonly ReturnType<typeof sql>[]) {
  return cases.reduce((before, next) => sql`${before} ${next}`)
}

function compared(emitter: Emitter, of: SqlNumber, { bound, is }: { bound: Decimal; is: '>=' | '<=' }) {
  const [left, right] = alike(emitter, [of, constantNumber(emitter, bound)])
  if (!left || !right) throw new TypeError('Two numbers are made alike.')
  return is === '>=' ? sql`${left.value} >= ${right.value}` : sql`${left.value} <= ${right.value}`
}

/** (rise · x + low.y · width − rise · low.x) / width, rounded up. */
function valueOn(emitter: Emitter, of: SqlNumber, { low, high }: Line) {
  const width = addDecimals(high.x, negateDecimal(low.x))
  const rise = addDecimals(high.y, negateDecimal(low.y))
  const rest = addDecimals(multiplyDecimals(low.y, width), negateDecimal(multiplyDecimals(rise, low.x)))
  const above = add(emitter, {
    left: multiply(emitter, constantNumber(emitter, rise), of),
    right: constantNumber(emitter, rest),
    sign: '+',
  })
  const [top, bottom] = alike(emitter, [above, constantNumber(emitter, width)])
  if (!top || !bottom) throw new TypeError('Two numbers are made alike.')
  const { dividesWhole, divideUp: divide } = emitter.dialect
  if (!dividesWhole) return divide(top.value, bottom.value)
  const units = constantNumber(emitter, { units: 10n ** BigInt(top.scale), scale: 0 })
  return divide(multiply(emitter, top, units).value, multiply(emitter, bottom, units).value)
}
