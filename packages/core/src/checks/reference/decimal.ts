/** An exact decimal: `units` / 10^`scale`. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

/** Most digits of a number, in all: more are no number of any register, and engines of SQL end near there. */
const mostDigits = 30

/** Reads `-?[0-9]+(.[0-9]+)?` of at most 30 digits; undefined for anything else. */
export function readDecimal(text: string): Decimal | undefined {
  const [whole = '', fraction, rest] = text.split('.')
  const digits = whole.startsWith('-') ? whole.slice(1) : whole
  if (rest !== undefined || !isDigits(digits) || (fraction !== undefined && !isDigits(fraction))) return undefined
  const all = `${digits}${fraction ?? ''}`
  if (all.length > mostDigits) return undefined
  const units = BigInt(all)
  return { units: whole.startsWith('-') ? -units : units, scale: fraction?.length ?? 0 }
}

function isDigits(text: string): boolean {
  return text !== '' && [...text].every(character => character >= '0' && character <= '9')
}

/** A whole number as a decimal. */
export function decimalOf(value: number): Decimal {
  return { units: BigInt(value), scale: 0 }
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale)
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale }
}

export function negateDecimal({ units, scale }: Decimal): Decimal {
  return { units: -units, scale }
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { units: left.units * right.units, scale: left.scale + right.scale }
}

/** Negative, 0 or positive, as `left` is less than, equal to or greater than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale)
  const difference = unitsAt(left, scale) - unitsAt(right, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The greatest of those that are defined; undefined when none is. */
export function greatestDecimal(values: readonly (Decimal | undefined)[]): Decimal | undefined {
  let greatest: Decimal | undefined
  for (const value of values) if (value && (!greatest || compareDecimals(value, greatest) > 0)) greatest = value
  return greatest
}

/** `numerator` / `denominator`, rounded up to a whole number; the denominator is positive. */
export function divideUp(numerator: Decimal, denominator: Decimal): Decimal {
  const scale = Math.max(numerator.scale, denominator.scale)
  const [above, below] = [unitsAt(numerator, scale), unitsAt(denominator, scale)]
  const whole = above / below
  return { units: above % below > 0n ? whole + 1n : whole, scale: 0 }
}

/** As written by people: no trailing zeros after the point, no needless point. */
export function printDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const sign = units < 0n ? '-' : ''
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale)
}
