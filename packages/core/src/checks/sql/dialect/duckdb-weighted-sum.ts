import { Sql, sql } from '../sql.ts'
import type { Weighted } from './sql-dialect.ts'

/** Digits of a BIGINT that every text of them fits. */
const mostDigits = 18
/** Bytes that are looked at as one whole number. */
const chunkBytes = 6

/**
 * The weighted sum of a text of ASCII that fits, null for others. Digits are taken out of one whole number by division;
 * other characters out of whole numbers of six bytes each, by their codes: functions of texts cost far more.
 */
export function weightedSum(text: Sql, fits: Sql, algorithm: Weighted): Sql | null {
  const { length, alphabet, values, adds, check, characters } = algorithm
  if (!isAscii(alphabet) || !isAscii(characters)) return null
  const isPlain = alphabet === '0123456789' && !values && adds === 'product'
  if (isPlain && check === length - 1 && length - 1 <= mostDigits) return sumOfDigits(text, fits, algorithm)
  return sumOfBytes(text, fits, algorithm)
}

function isAscii(text: string): boolean {
  return [...text].every(character => character < '\u0080')
}

function sumOfDigits(text: Sql, fits: Sql, { length, weights }: Weighted): Sql {
  const digits = Sql.shared(sql`CASE WHEN ${fits} THEN CAST(substr(${text}, 1, ${length - 1}) AS BIGINT) END`)
  const terms = weights.flatMap((weight, position) => {
    if (weight === 0 || position === length - 1) return []
    const power = Sql.quoted({ sql: String(10n ** BigInt(length - 2 - position)) })
    return [sql`(${digits} // ${power} % 10) * ${weight}`]
  })
  return sumOf(terms)
}

function sumOfBytes(text: Sql, fits: Sql, algorithm: Weighted): Sql {
  const { length, weights, check } = algorithm
  const chunks = Array.from({ length: Math.ceil(length / chunkBytes) }, (_, chunk) => {
    const part = sql`substr(${text}, ${chunk * chunkBytes + 1}, ${chunkBytes})`
    return Sql.shared(sql`CASE WHEN ${fits} THEN CAST(CAST(CAST(encode(${part}) AS BIT) AS UBIGINT) AS BIGINT) END`)
  })
  const terms = weights.flatMap((weight, position) => {
    const chunk = Math.floor(position / chunkBytes)
    const bytes = chunks[chunk]
    if (weight === 0 || position === check || !bytes) return []
    const size = Math.min(chunkBytes, length - chunk * chunkBytes)
    const shift = (size - 1 - (position % chunkBytes)) * 8
    const code = shift === 0 ? sql`(${bytes} & 255)` : sql`((${bytes} >> ${shift}) & 255)`
    return [addend(code, algorithm, weight)]
  })
  return sumOf(terms)
}

function sumOf(terms: readonly Sql[]): Sql {
  return terms.length === 0 ? sql`0` : sql`(${Sql.join(terms, ' + ')})`
}

/** By the code of a character, from the list of what each adds; lists count from 1. */
function addend(code: Sql, { alphabet, values, adds }: Weighted, weight: number): Sql {
  const worthOf = (ordinal: number) => values?.[ordinal] ?? ordinal
  const addedBy = (ordinal: number) => Math.floor((worthOf(ordinal) * weight) / 10) + ((worthOf(ordinal) * weight) % 10)
  const last = Math.max(...Array.from(alphabet, character => character.charCodeAt(0)))
  const items = Array.from({ length: last + 1 }, (_, at) => {
    const ordinal = alphabet.indexOf(String.fromCharCode(at))
    if (ordinal < 0) return sql`NULL`
    return sql`${adds === 'digits' ? addedBy(ordinal) : worthOf(ordinal)}`
  })
  const looked = sql`([${Sql.join(items, ', ')}])[${code} + 1]`
  return adds === 'digits' ? looked : sql`${looked} * ${weight}`
}
