import type { DateForm, TimeForm } from '../../ast.ts'
import { joinSql, Sql, sql } from '../sql.ts'
import { weightedSum } from './duckdb-weighted-sum.ts'
import { standardName, standardQuote } from './quote.ts'
import type { NumberType, SqlDialect } from './sql-dialect.ts'

/** DuckDB 1.5: decimals up to 38 digits; a cast of text to more than 18 digits is 170 times slower than one to 18. */
export const duckdb: SqlDialect = {
  name: 'duckdb',
  quoteText: text => ({ sql: quote(text) }),
  quoteName: standardName,
  holdsText: () => true,
  textOf: text => sql`coalesce(${text}, '')`,
  isTrue: condition => sql`coalesce(${condition}, false)`,
  truth: { yes: sql`true`, no: sql`false` },
  matches: (text, pattern) => sql`regexp_full_match(${text}, ${pattern})`,
  part: (text, start, length) => sql`substr(${text}, ${start}, ${length})`,
  characters: text => sql`length(${text})`,
  bytes: text => sql`strlen(${text})`,
  place: (needle, text) => sql`strpos(${text}, ${needle})`,
  concat: texts => sql`(${joinSql(texts, ' || ')})`,
  characterOf: (characters, place) => sql`substr(${Sql.quoted({ sql: quote(characters) })}, ${place}, 1)`,
  isBlank: text =>
    sql`CASE WHEN unicode(${text}) IN (9, 32, 160, 12288) THEN trim(${text}, ${Sql.quoted({ sql: quote(' \t\u00a0\u3000') })}) = '' ELSE ${text} = '' END`,
  element: (values, place) =>
    sql`([${joinSql(
      values.map(value => sql`${value}`),
      ', ',
    )}])[${place}]`,
  whole: (text, where) => sql`CASE WHEN ${where} THEN CAST(${text} AS BIGINT) END`,
  quotient: (left, right) => sql`(${left} // ${right})`,
  remainder: (left, right) => sql`(${left} % ${right})`,
  only: (condition, value) => sql`CASE WHEN ${condition} THEN ${value} END`,
  numbers: {
    profiles: [
      { whole: 12, fraction: 6 },
      { whole: 9, fraction: 3 },
      { whole: 6, fraction: 3 },
    ],
    mostDigits: 38,
  },
  decimal: (text, { whole, fraction }, where) =>
    sql`CASE WHEN ${where} THEN CAST(${text} AS DECIMAL(${whole + fraction}, ${fraction})) END`,
  decimalConstant: (text, type) => sql`CAST(${Sql.quoted({ sql: quote(text) })} AS ${typeName(type)})`,
  cast: (value, from, to) =>
    from.width === to.width && from.scale === to.scale ? value : sql`CAST(${value} AS ${typeName(to)})`,
  divideUp: (above, below) => {
    const [top, bottom] = [sql`CAST(${above} AS HUGEINT)`, sql`CAST(${below} AS HUGEINT)`]
    return sql`(${top} // ${bottom} + CASE WHEN ${top} % ${bottom} > 0 THEN 1 ELSE 0 END)`
  },
  dividesWhole: true,
  absolute: value => sql`abs(${value})`,
  greatest: values => sql`greatest(${joinSql(values, ', ')})`,
  printNumber: value => sql`CAST(${value} AS VARCHAR)`,
  day: dayByCast,
  second: secondByCast,
  weightedSum,
  leastBy: (value, by) => sql`arg_min(${value}, ${by})`,
  count: condition => sql`count_if(${condition})`,
  firstOf: (condition, samples) => sql`array_to_string(min(n, ${samples}) FILTER (WHERE ${condition}), ',')`,
  join: 'JOIN',
  ranked: rank => `LIMIT 1 OFFSET ${rank - 1}`,
  fence: sql``,
}

/** Whole numbers of up to 18 digits are quickest as such. */
function typeName({ width, scale }: NumberType): Sql {
  return scale === 0 && width <= 18 ? sql`BIGINT` : sql`DECIMAL(${width}, ${scale})`
}

/** A query ends at U+0000, so that it is written as a function. */
function quote(text: string): string {
  return text
    .toWellFormed()
    .split('\0')
    .map(standardQuote)
    .join(` || chr(0) || `)
    .replace(/^(.*\|\|.*)$/s, '($1)')
}

/**
 * A text is a date exactly if it is read as one and that is printed as the same text; of ten bytes, since years beyond
 * 9999 have more digits. Years before 1 are printed with `(BC)`.
 */
function dayByCast(text: Sql, form: DateForm): Sql | null {
  if (form !== 'YYYY-MM-DD') return null
  const day = Sql.shared(sql`CASE WHEN strlen(${text}) = 10 THEN try_cast(${text} AS DATE) END`)
  return sql`CASE WHEN CAST(${day} AS VARCHAR) = ${text} THEN CAST(${day} - DATE '1970-01-01' AS BIGINT) END`
}

/** As with dates: read and printed again it is the same text, of nineteen bytes. */
function secondByCast(text: Sql, form: TimeForm): Sql | null {
  if (form !== 'YYYY-MM-DD hh:mm:ss') return null
  const moment = Sql.shared(sql`CASE WHEN strlen(${text}) = 19 THEN try_cast(${text} AS TIMESTAMP) END`)
  return sql`CASE WHEN CAST(${moment} AS VARCHAR) = ${text} THEN epoch_ms(${moment}) // 1000 END`
}
