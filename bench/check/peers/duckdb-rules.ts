import { recordRules, type setRules } from '../defects.ts'
import { creditAlphabet } from '../identifiers.ts'
import { makeRules } from '../many-rules.ts'
import { at, columns } from '../record.ts'
import { industries, statuses } from '../words.ts'

/*
 * The rules as somebody who knows DuckDB well would write them by hand: one pass over the table, empty cells read as
 * NULL, check characters by arithmetic on whole numbers (bytes through a cast to BIT, digits by division), dates by
 * casts of texts whose form is looked at first. Each of these was the quickest of several formulations with the same counts.
 */

const c = (column: keyof typeof at): string => `c${at[column]}`

/** Value by the code of a character, counted from 1 as lists are; NULL where a character has none. */
function table(alphabet: string): string {
  const values = Array.from({ length: 91 }, (_, code) => {
    const value = alphabet.indexOf(String.fromCharCode(code))
    return value < 0 ? 'NULL' : value
  })
  return `([${values.join(',')}])`
}

/** At most six bytes of a text, from a place on, as one whole number. */
const bytes = (column: string, from: number, length: number): string =>
  `encode(substr(${column}, ${from + 1}, ${length}))::BIT::UBIGINT::BIGINT`

/** Values of the bytes of whole numbers, six in each, with weights. */
function weightedBytes(numbers: readonly string[], alphabet: string, weights: readonly number[]): string {
  const lookUp = table(alphabet)
  return weights
    .map(
      (weight, place) =>
        `${lookUp}[((${numbers[Math.floor(place / 6)]} >> ${(5 - (place % 6)) * 8}) & 255) + 1] * ${weight}`,
    )
    .join(' + ')
}

/** Digits of a whole number with weights, the last digit first. */
const weightedDigits = (number: string, weights: readonly number[]): string =>
  weights.map((weight, power) => `(${number} // ${10 ** power} % 10) * ${weight}`).join(' + ')

const containerLetters = [0, 1, 2, 3]
  .map(
    place =>
      `${table('0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ')}[((owner >> ${(3 - place) * 8}) & 255) + 1] * ${2 ** place}`,
  )
  .join(' + ')

const day = (column: keyof typeof at): string =>
  `CASE WHEN strlen(${c(column)}) = 10 AND ${c(column)} LIKE '____-__-__' THEN try_cast(${c(column)} AS DATE) END`

/** What several conditions need, worked out once: DuckDB does not see by itself what the branches of a CASE share. */
const formats: Readonly<Record<string, string>> = {
  credit_fits: `regexp_full_match(${c('credit')}, '[1-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}')`,
  citizen_fits: `regexp_full_match(${c('citizen')}, '[1-9][0-9]{16}[0-9X]')`,
  article_fits: `regexp_full_match(${c('article')}, '[0-9]{13}')`,
  container_fits: `regexp_full_match(${c('container')}, '[A-Z]{3}[UJZ][0-9]{7}')`,
}
const numbers: Readonly<Record<string, string>> = {
  credit0: `CASE WHEN credit_fits THEN ${bytes(c('credit'), 0, 6)} END`,
  credit1: `CASE WHEN credit_fits THEN ${bytes(c('credit'), 6, 6)} END`,
  credit2: `CASE WHEN credit_fits THEN ${bytes(c('credit'), 12, 6)} END`,
  citizen: `try_cast(substr(${c('citizen')}, 1, 17) AS BIGINT)`,
  citizen_last: `strpos('0123456789X', substr(${c('citizen')}, 18, 1)) - 1`,
  birth: `try_cast(substr(${c('citizen')}, 7, 8) AS INTEGER)`,
  article: `try_cast(${c('article')} AS BIGINT)`,
  owner: `CASE WHEN container_fits THEN ${bytes(c('container'), 0, 4)} END`,
  serial: `try_cast(substr(${c('container')}, 5) AS INTEGER)`,
  issued: day('issued'),
  expires: day('expires'),
}
const named = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, expression]) => `${expression} AS ${name}`)
    .join(', ')

const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1]
const citizenWeights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1, 2, 4, 8, 5, 10, 9, 7]
const articleWeights = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]
const containerWeights = [0, 512, 256, 128, 64, 32, 16]
/** Months beyond the twelfth are NULL, and so is month 0. */
const lastDay = `([31,28,31,30,31,30,31,31,30,31,30,31])[birth // 100 % 100]
  + (birth // 100 % 100 = 2 AND birth // 10000 % 4 = 0 AND (birth // 10000 % 100 <> 0 OR birth // 10000 % 400 = 0))::INT`
const list = (codes: readonly string[]): string => codes.map(code => `'${code}'`).join(', ')

/** Condition under which a record fails; NULL counts as no, and comes of an empty cell alone. */
const violations: Readonly<Record<(typeof recordRules)[number], string>> = {
  'credit-required': `${c('credit')} IS NULL`,
  'name-required': `${c('name')} IS NULL OR CASE WHEN unicode(${c('name')}) IN (9, 32, 160, 12288)
    THEN trim(${c('name')}, ' \t\u00a0\u3000') = '' END`,
  'id-format': `NOT regexp_full_match(${c('id')}, 'XK[0-9]{12}')`,
  'credit-format': 'NOT credit_fits',
  'citizen-format': 'NOT citizen_fits',
  'person-format': `NOT regexp_full_match(${c('person')},
    '[\\x{3400}-\\x{4DBF}\\x{4E00}-\\x{9FFF}\\x{20000}-\\x{323AF}·]{2,30}')`,
  'article-format': 'NOT article_fits',
  'container-format': 'NOT container_fits',
  'mobile-format': `NOT regexp_full_match(${c('mobile')}, '1[3-9][0-9]{9}')`,
  'credit-check': `NOT credit_fits
    OR (${weightedBytes(['credit0', 'credit1', 'credit2'], creditAlphabet, creditWeights)}) % 31 <> 0`,
  'citizen-check': `NOT citizen_fits OR (${weightedDigits('citizen', citizenWeights)} + citizen_last) % 11 <> 1`,
  'article-check': `NOT article_fits OR (${weightedDigits('article', articleWeights)}) % 10 <> 0`,
  'container-check': `NOT container_fits
    OR (${containerLetters} + ${weightedDigits('serial', containerWeights)}) % 11 % 10 <> serial % 10`,
  'citizen-birth': `NOT citizen_fits OR coalesce(birth % 100 NOT BETWEEN 1 AND ${lastDay}, ${c('citizen')} IS NOT NULL)`,
  'industry-code': `${c('industry')} NOT IN (${list(industries)})`,
  'status-code': `${c('status')} NOT IN (${list(statuses)})`,
  'issued-date': `${c('issued')} IS NOT NULL AND issued IS NULL`,
  'expires-date': `${c('expires')} IS NOT NULL AND expires IS NULL`,
  'date-order': 'issued > expires',
  'capital-scale': `NOT regexp_full_match(${c('capital')}, '-?[0-9]+(\\.[0-9]{1,2})?')`,
  'capital-range': `try_cast(${c('capital')} AS DECIMAL(18,4)) NOT BETWEEN 0.01 AND 100000000`,
  'staff-range': `try_cast(${c('staff')} AS INTEGER) NOT BETWEEN 1 AND 200000`,
  'address-length': `length(${c('address')}) NOT BETWEEN 5 AND 100`,
  'mobile-required': `${c('status')} = '有效' AND ${c('mobile')} IS NULL`,
  'updated-fresh': `${c('updated')} < strftime(now() - INTERVAL 3650 DAY, '%Y-%m-%d %H:%M:%S')`,
  'region-known': `${c('region')} NOT IN (SELECT code FROM regions)`,
}

/** The columns of the delimited file by short names. */
export function readCsv(path: string): string {
  const types = columns.map((_, column) => `'c${column}': 'VARCHAR'`).join(', ')
  return `read_csv('${path}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    new_line = '\\n', strict_mode = true, columns = {${types}})`
}

/** The columns of the Parquet file by the same names. */
export function readParquet(path: string): string {
  return `(SELECT ${columns.map((name, column) => `"${name}" AS c${column}`).join(', ')} FROM read_parquet('${path}'))`
}

/** One pass: records, then failures of each rule about single records. */
export function recordQuery(source: string, some: readonly (keyof typeof violations)[] = recordRules): string {
  const counts = some.map(rule => `count(*) FILTER (WHERE ${violations[rule]}) AS "${rule}"`)
  return `SELECT count(*) AS records, ${counts.join(',\n')}
    FROM (SELECT *, ${named(numbers)} FROM (SELECT *, ${named(formats)} FROM ${source}))`
}

/** One query for each rule about all records; contradicting names are the lesser ones of their code. */
export const setQueries: Readonly<Record<(typeof setRules)[number], (source: string) => string>> = {
  'id-unique': source =>
    `SELECT coalesce(sum(n - 1), 0) AS failed FROM (SELECT count(*) AS n FROM ${source} GROUP BY ${c('id')})`,
  'credit-name': source =>
    `SELECT coalesce(sum(n - most), 0) AS failed FROM (SELECT sum(n) AS n, max(n) AS most FROM
      (SELECT ${c('credit')} AS credit, count(*) AS n FROM ${source} WHERE ${c('credit')} IS NOT NULL
       GROUP BY ${c('credit')}, ${c('name')}) GROUP BY credit)`,
}

/** So many rules of `many-rules.ts` in one pass. */
export function manyQuery(source: string, count: number): string {
  const counts = makeRules(count).map(({ id, sql }) => `count(*) FILTER (WHERE ${sql}) AS "${id}"`)
  return `SELECT count(*) AS records, ${counts.join(',\n')} FROM ${source}`
}
