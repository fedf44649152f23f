/** An object of a JSON or YAML text. */
export type JsonObject = Readonly<Record<string, unknown>>

/** The value as an object; null for anything else, lists too. */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
}

/** The value as a list; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value as a text that says something; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** Looks up a word of a stranger among known ones: `constructor` and the like are none of them. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}

/** One text or a list of texts. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string')
}

/** A whole number from 0 on, also as digits in quotes; undefined for anything else. */
export function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^[0-9]{1,9}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined
}

/** A scalar as it would stand in a cell: `1e21` and `1e-7` without exponent; undefined for objects, lists and null. */
export function cellOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint') return value.toString()
  return typeof value === 'number' && Number.isFinite(value) ? plainNumber(String(value)) : undefined
}

/** A number without exponent. */
export function plainNumber(text: string): string {
  const [, sign = '', whole = '', fraction = '', power] =
    /^([+-]?)([0-9]+)(?:\.([0-9]+))?[eE]([+-]?[0-9]+)$/.exec(text) ?? []
  const shift = Number(power)
  if (power === undefined || Math.abs(shift) > 400) return text
  const minus = sign === '-' ? '-' : ''
  if (shift >= 0) {
    const digits = fraction.padEnd(shift, '0')
    const rest = digits.slice(shift)
    return `${minus}${`${whole}${digits.slice(0, shift)}`.replace(/^0+(?=[0-9])/, '')}${rest === '' ? '' : `.${rest}`}`
  }
  const digits = `${'0'.repeat(-shift)}${whole}`
  const cut = digits.length + shift
  return `${minus}${digits.slice(0, cut).replace(/^0+(?=[0-9])/, '')}.${digits.slice(cut)}${fraction}`
}

/** Members of an object that are none of the known ones. */
export function unknownMembers(object: JsonObject, known: readonly string[]): string[] {
  return Object.keys(object).filter(name => !known.includes(name))
}
