import { type Rule, recordRules, type setRules } from '../defects.ts'
import { creditAlphabet } from '../identifiers.ts'
import { at, columns } from '../record.ts'
import { industries, statuses } from '../words.ts'

/*
 * The rules as somebody who knows DuckDB well would write them by hand: one pass over the table, empty cells read as
 * NULL, check characters by arithmetic on whole numbers (bytes through a cast to BIT, digits by division), dates by
 * casts of texts whose form is looked at first. Each of these was the quickest of several formulations with the same counts.
 */

const c = (column: keyof typeof at): string => `c${at[column]}`

const creditFormat = `regexp_full_match(${c('credit')}, '[1-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}')`
const citizenFormat = `regexp_full_match(${c('citizen')}, '[1-9][0-9]{16}[0-9X]')`
const articleFormat = `regexp_full_match(${c('article')}, '[0-9]{13}')`
const containerFormat = `regexp_full_match(${c('container')}, '[A-Z]{3}[UJZ][0-9]{7}')`

/** Value by the code of a character, counted from 1 as lists are; NULL where a character has none. */
function table(alphabet: string): string {
  const values = Array.from({ length: 256 }, (_, code) => {
    const value = alphabet.indexOf(String.fromCharCode(code))
    return value < 0 ? 'NULL' : value
  })
  return `[${values.join(',')}]`
}

/** Up to six bytes of a text, from a place on, as one whole number. */
function bytes(column: string, from: number, length: number): string {
  return `encode(substr(${column}, ${from + 1}, ${length}))::BIT::UBIGINT::BIGINT`
}

/** Σ value·weight over the bytes of a text, six of them at a time. */
function weighted(column: string, alphabet: string, weights: readonly number[]): string {
  const terms = weights.map((weight, place) => {
    const chunk = Math.floor(place / 6) * 6
    const length = Math.min(6, weights.length - chunk)
    const shift = (chunk + length - 1 - place) * 8
    return `(${table(alphabet)})[((${bytes(column, chunk, length)} >> ${shift}) & 255) + 1] * ${weight}`
  })
  return terms.join(' + ')
}

/** Σ digit·weight of the digits of a whole number, the last one first. */
function digitSum(number: string, weights: readonly number[]): string {
  return weights.map((weight, power) => `((${number}) // ${10 ** power} % 10) * ${weight}`).join(' + ')
}

const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1]
const citizenWeights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1, 2, 4, 8, 5, 10, 9, 7]
const citizenNumber = `try_cast(substr(${c('citizen')}, 1, 17) AS BIGINT)`
const citizenLast = `(strpos('0123456789X', substr(${c('citizen')}, 18, 1)) - 1)`
const articleWeights = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]
const containerWeights = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]

const day = (column: keyof typeof at): string =>
  `CASE WHEN strlen(${c(column)}) = 10 AND ${c(column)} LIKE '____-__-__' THEN try_cast(${c(column)} AS DATE) END`
const capital = `try_cast(${c('capital')} AS DECIMAL(18,4))`
const list = (codes: readonly string[]): string => codes.map(code => `'${code}'`).join(', ')

/** Condition under which a record fails; NULL counts as no. */
const violations: Readonly<Record<(typeof recordRules)[number], string>> = {
  'credit-required': `${c('credit')} IS NULL`,
  'name-required': `${c('name')} IS NULL OR trim(${c('name')}, ' \t\u00a0\u3000') = ''`,
  'id-format': `NOT regexp_full_match(${c('id')}, 'XK[0-9]{12}')`,
  'credit-format': `NOT ${creditFormat}`,
  'citizen-format': `NOT ${citizenFormat}`,
  'person-format': `NOT regexp_full_match(${c('person')}, '[\\x{3400}-\\x{4DBF}\\x{4E00}-\\x{9FFF}\\x{20000}-\\x{323AF}·]{2,30}')`,
  'article-format': `NOT ${articleFormat}`,
  'container-format': `NOT ${containerFormat}`,
  'mobile-format': `NOT regexp_full_match(${c('mobile')}, '1[3-9][0-9]{9}')`,
  'credit-check': `CASE WHEN ${creditFormat} THEN (${weighted(c('credit'), creditAlphabet, creditWeights)}) % 31 <> 0 ELSE ${c('credit')} IS NOT NULL END`,
  'citizen-check': `CASE WHEN ${citizenFormat} THEN (${digitSum(citizenNumber, citizenWeights)} + ${citizenLast}) % 11 <> 1 ELSE ${c('citizen')} IS NOT NULL END`,
  'article-check': `CASE WHEN ${articleFormat} THEN (${digitSum(`${c('article')}::BIGINT`, articleWeights)}) % 10 <> 0 ELSE ${c('article')} IS NOT NULL END`,
  'container-check': `CASE WHEN ${containerFormat} THEN (${weighted(c('container'), '0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ', containerWeights)}) % 11 % 10 <> ascii(substr(${c('container')}, 11, 1)) - 48 ELSE ${c('container')} IS NOT NULL END`,
  'citizen-birth': `CASE WHEN ${citizenFormat} THEN try_strptime(substr(${c('citizen')}, 7, 8), '%Y%m%d') IS NULL ELSE ${c('citizen')} IS NOT NULL END`,
  'industry-code': `${c('industry')} NOT IN (${list(industries)})`,
  'status-code': `${c('status')} NOT IN (${list(statuses)})`,
  'issued-date': `${c('issued')} IS NOT NULL AND (${day('issued')}) IS NULL`,
  'expires-date': `${c('expires')} IS NOT NULL AND (${day('expires')}) IS NULL`,
  'date-order': `(${day('issued')}) > (${day('expires')})`,
  'capital-scale': `NOT regexp_full_match(${c('capital')}, '-?[0-9]+(\\.[0-9]{1,2})?')`,
  'capital-range': `${capital} NOT BETWEEN 0.01 AND 100000000`,
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
  return `SELECT count(*) AS records, ${counts.join(',\n')} FROM ${source}`
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

/** Failures by rule. */
export type Counts = Partial<Record<Rule, number>>
