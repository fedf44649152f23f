import { type Decimal, printDecimal } from '../../reference/decimal.ts'

/** A decimal in plain spelling and as a number. */
export interface PlainDecimal {
  readonly text: string
  readonly decimal: Decimal
}

/**
 * The decimal of at most 15 digits that a double is the nearest to: its shortest spelling is that decimal, because no
 * other of so few digits has the same double.
 */
export function decimalOfValue(value: number): PlainDecimal {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(`${whole}${fraction}`)
  const decimal = scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale }
  return { text: printDecimal(decimal), decimal }
}

/** Reads a decimal that was printed, of any length. */
export function decimalOfText(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt(`${whole}${fraction}`), scale: fraction.length }
}
