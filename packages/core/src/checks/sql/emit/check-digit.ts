import type { CheckAlgorithm, ConditionNode } from '../../ast.ts'
import { Sql, sql } from '../sql.ts'
import type { Emitter } from './emitter.ts'
import { emitText } from './text.ts'

type Method<Name extends CheckAlgorithm['method']> = Extract<CheckAlgorithm, { method: Name }>

/** Whether check characters are right; never null. The form that every engine has: places of characters in texts. */
export function emitCheckDigit(emitter: Emitter, { of, algorithm }: ConditionNode & { op: 'check-digit' }): Sql {
  const text = emitText(emitter, of)
  return emitter.dialect.isTrue(testCheck(emitter, text, algorithm))
}

function testCheck(emitter: Emitter, text: Sql, algorithm: CheckAlgorithm): Sql {
  switch (algorithm.method) {
    case 'weighted':
      return testWeighted(emitter, text, algorithm)
    case 'hybrid':
      return testHybrid(emitter, text, algorithm)
    case 'luhn':
      return testLuhn(emitter, text, algorithm)
    case 'mod-97':
      return test97(emitter, text, algorithm)
  }
}

function testWeighted(emitter: Emitter, text: Sql, algorithm: Method<'weighted'>): Sql {
  const { dialect } = emitter
  const { length, alphabet, check, characters, modulus } = algorithm
  const one = classOf(alphabet)
  // Nothing but a check character that is issued can be right.
  const issued = classOf(characters.replaceAll('-', ''))
  const pattern = `${repeated(one, check)}${issued}${repeated(one, length - check - 1)}`
  const fits = Sql.shared(dialect.isTrue(emitter.fits(text, pattern)))
  const quick = dialect.weightedSum?.(text, fits, algorithm)
  const sum = quick ?? sumOfPlaces(emitter, text, algorithm)
  const last = dialect.part(text, check + 1, 1)
  const expected = dialect.characterOf(characters, sql`(${dialect.remainder(sum, modulus)} + 1)`)
  return sql`(${fits} AND ${last} = ${expected})`
}

function sumOfPlaces(emitter: Emitter, text: Sql, algorithm: Method<'weighted'>): Sql {
  const { length, weights, check } = algorithm
  const terms = Array.from({ length }, (_, position) => position)
    .filter(position => position !== check && (weights[position] ?? 0) !== 0)
    .map(position => addend(emitter, emitter.dialect.part(text, position + 1, 1), { algorithm, position }))
  return terms.length === 0 ? sql`0` : sql`(${Sql.join(terms, ' + ')})`
}

/** What a character adds at a position; of characters beyond the alphabet nothing sensible, and no fault. */
function addend(emitter: Emitter, character: Sql, at: { algorithm: Method<'weighted'>; position: number }): Sql {
  const { alphabet, values, weights, adds } = at.algorithm
  const weight = weights[at.position] ?? 0
  const place = emitter.dialect.place(character, emitter.quote(alphabet))
  if (!values && adds === 'product') return sql`(${place} - 1) * ${weight}`
  const products = Array.from(alphabet, (_, ordinal) => (values?.[ordinal] ?? ordinal) * weight)
  const adding = adds === 'digits' ? products.map(product => Math.floor(product / 10) + (product % 10)) : products
  return emitter.dialect.element(adding, place)
}

const digits = '0123456789'

/** From P = M, each digit a: S = (P + a) mod M, M where that is 0; P = 2S mod (M + 1). */
function testHybrid(emitter: Emitter, text: Sql, { length, modulus }: Method<'hybrid'>): Sql {
  const { dialect } = emitter
  const body = digits.slice(0, modulus)
  const fits = emitter.fits(text, `${repeated(classOf(body), length - 1)}[0-9]`)
  const valueAt = (position: number) =>
    sql`(${dialect.place(dialect.part(text, position + 1, 1), emitter.quote(digits))} - 1)`
  let product = sql`${modulus}`
  for (let position = 0; position < length - 1; position++) {
    const sum = sql`(${dialect.remainder(sql`(${product} + ${valueAt(position)} + ${modulus - 1})`, modulus)} + 1)`
    product = dialect.remainder(sql`(${sum} * 2)`, modulus + 1)
  }
  const expected = dialect.remainder(sql`(${modulus + 1} - ${product})`, modulus)
  return sql`(${fits} AND ${expected} = ${valueAt(length - 1)})`
}

function testLuhn(emitter: Emitter, text: Sql, { shortest, longest }: Method<'luhn'>): Sql {
  const { dialect } = emitter
  const fits = emitter.fits(text, `[0-9]{${Math.max(1, shortest)},${longest}}`)
  // Zeros before it change nothing, and give every digit a place of its own.
  const zeros = emitter.quote('0'.repeat(longest))
  const whole = dialect.textOf(text)
  const padded = Sql.shared(
    dialect.part(dialect.concat([zeros, whole]), sql`${dialect.characters(whole)} + 1`, longest),
  )
  const terms = Array.from({ length: longest }, (_, position) => {
    const character = dialect.part(padded, position + 1, 1)
    const isDoubled = (longest - 1 - position) % 2 === 1
    const place = dialect.place(character, emitter.quote(isDoubled ? '0516273849' : digits))
    return sql`(${place} - 1)`
  })
  return sql`(${fits} AND ${dialect.remainder(sql`(${Sql.join(terms, ' + ')})`, 10)} = 0)`
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** r = (10 r + v) or, for a letter, (100 r + v), modulo 97; a tilde after the end leaves r as it is. */
function test97(emitter: Emitter, text: Sql, { shortest, longest, turned }: Method<'mod-97'>): Sql {
  const { dialect } = emitter
  const fits = emitter.fits(text, `[0-9A-Z]{${Math.max(1, shortest)},${longest}}`)
  const whole = dialect.textOf(text)
  const parts = [dialect.part(whole, turned + 1, longest), dialect.part(whole, 1, turned)]
  const all = turned === 0 ? [whole] : parts
  const padded = Sql.shared(dialect.part(dialect.concat([...all, emitter.quote('~'.repeat(longest))]), 1, longest))
  const known = emitter.quote(`${digits}${letters}~`)
  const values = [...Array.from({ length: 36 }, (_, value) => value), 0]
  const factors = [...values.slice(0, 36).map(value => (value > 9 ? 100 : 10)), 1]
  let remainder = sql`0`
  for (let position = 0; position < longest; position++) {
    const place = dialect.place(dialect.part(padded, position + 1, 1), known)
    const next = sql`(${remainder} * ${dialect.element(factors, place)} + ${dialect.element(values, place)})`
    remainder = dialect.remainder(next, 97)
  }
  return sql`(${fits} AND ${remainder} = 1)`
}

/** The characters as a class of a portable pattern. */
function classOf(characters: string): string {
  const points = Array.from(new Set(characters), one => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`)
  return points.length === 0 ? '[^\\s\\S]' : `[${points.join('')}]`
}

function repeated(one: string, times: number): string {
  return times <= 0 ? '' : `${one}{${times}}`
}
