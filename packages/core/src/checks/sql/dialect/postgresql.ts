import { joinSql, Sql, sql } from '../sql.ts'
import { standardName, standardQuote } from './quote.ts'
import type { SqlDialect } from './sql-dialect.ts'

/**
 * PostgreSQL 15 and its family. `numeric` is exact at any length; a cast that fails ends the query, so that each stands
 * behind a CASE (there is no TRY_CAST). Texts are compared by bytes, whatever the collation of the database.
 */
export const postgresql: SqlDialect = {
  name: 'postgresql',
  quoteText: text => ({ sql: `(${standardQuote(text.toWellFormed().replaceAll('\0', ''))}::text COLLATE "C")` }),
  quoteName: standardName,
  holdsText: text => !text.includes('\0'),
  textOf: text => sql`coalesce(${text}, '')`,
  isTrue: condition => sql`coalesce(${condition}, false)`,
  truth: { yes: sql`true`, no: sql`false` },
  matches: (text, pattern) => sql`(${text} ~ ${pattern})`,
  part: (text, start, length) => sql`substr(${text}, (${start})::integer, ${length})`,
  characters: text => sql`length(${text})`,
  bytes: text => sql`octet_length(convert_to(${text}, 'UTF8'))`,
  place: (needle, text) => sql`strpos(${text}, ${needle})`,
  concat: texts => sql`(${joinSql(texts, ' || ')})`,
  characterOf: (characters, place) =>
    sql`substr(${Sql.quoted({ sql: standardQuote(characters) })}, (${place})::integer, 1)`,
  isBlank: text => sql`btrim(${text}, ${Sql.quoted({ sql: standardQuote(' \t\u00a0\u3000') })}) = ''`,
  element: (values, place) =>
    sql`(ARRAY[${joinSql(
      values.map(value => sql`${value}`),
      ', ',
    )}]::bigint[])[${place}]`,
  whole: (text, where) => sql`CASE WHEN ${where} THEN (${text})::bigint END`,
  quotient: (left, right) => sql`(${left} / ${right})`,
  remainder: (left, right) => sql`(${left} % ${right})`,
  only: (condition, value) => sql`CASE WHEN ${condition} THEN ${value} END`,
  numbers: { profiles: [{ whole: 30, fraction: 29 }], mostDigits: Number.MAX_SAFE_INTEGER },
  decimal: (text, _, where) => sql`CASE WHEN ${where} THEN (${text})::numeric END`,
  decimalConstant: text => sql`(${Sql.quoted({ sql: standardQuote(text) })}::numeric)`,
  cast: value => sql`(${value})::numeric`,
  divideUp: (above, below) => sql`(div(${above}, ${below}) + CASE WHEN mod(${above}, ${below}) > 0 THEN 1 ELSE 0 END)`,
  dividesWhole: false,
  absolute: value => sql`abs(${value})`,
  greatest: values => sql`greatest(${joinSql(values, ', ')})`,
  printNumber: value => sql`(${value})::text`,
  leastBy: (value, by) => sql`(array_agg(${value} ORDER BY ${by}))[1]`,
  count: condition => sql`sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`,
  firstOf: (condition, samples) =>
    sql`array_to_string((array_agg(n ORDER BY n) FILTER (WHERE ${condition}))[1:${samples}], ',')`,
  join: 'JOIN',
  ranked: rank => `LIMIT 1 OFFSET ${rank - 1}`,
  fence: sql` OFFSET 0`,
}
