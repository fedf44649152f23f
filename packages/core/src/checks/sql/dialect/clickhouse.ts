import { joinSql, Sql, sql } from '../sql.ts'
import type { NumberType, SqlDialect } from './sql-dialect.ts'

/**
 * ClickHouse from 18.16 on. It computes both branches of every condition, so that nothing may fail on any text; it reads
 * dates that do not exist as others, so that no cast to a date is written. Decimals are whole numbers of 64 bits with an
 * implied point.
 */
export const clickhouse: SqlDialect = {
  name: 'clickhouse',
  quoteText: text => ({ sql: quote(text) }),
  quoteName: name => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
  holdsText: () => true,
  textOf: text => text,
  isTrue: condition => sql`coalesce(${condition}, 0)`,
  truth: { yes: sql`1`, no: sql`0` },
  matches: (text, pattern) => sql`match(${text}, ${pattern})`,
  // A place that is computed is one of plain ASCII, where bytes are characters.
  part: (text, start, length) =>
    typeof start === 'number' ? cutCharacters(text, start, length) : sql`substring(${text}, ${start}, ${length})`,
  characters: text => sql`toInt64(lengthUTF8(${text}))`,
  bytes: text => sql`toInt64(length(${text}))`,
  place: (needle, text) => sql`toInt64(positionUTF8(${text}, ${needle}))`,
  concat: texts => sql`concat(${joinSql(texts, ', ')})`,
  characterOf: (characters, place) =>
    sql`arrayElement([${joinSql(
      Array.from(characters, one => Sql.quoted({ sql: quote(one) })),
      ', ',
    )}], ${place})`,
  isBlank: text => sql`match(${text}, ${Sql.quoted({ sql: quote('^[ \\t\\x{A0}\\x{3000}]*$') })})`,
  element: (values, place) =>
    sql`toInt64(arrayElement([${joinSql(
      values.map(value => sql`${value}`),
      ', ',
    )}], ${place}))`,
  whole: (text, where) => sql`if(${where}, toInt64OrZero(${text}), NULL)`,
  quotient: (left, right) => sql`intDiv(${left}, ${right})`,
  remainder: (left, right) => sql`(${left} % ${right})`,
  only: (condition, value) => sql`if(${condition}, ${value}, NULL)`,
  numbers: {
    profiles: [
      { whole: 12, fraction: 6 },
      { whole: 9, fraction: 3 },
      { whole: 6, fraction: 3 },
      { whole: 4, fraction: 2 },
    ],
    mostDigits: 18,
  },
  decimal: (text, { fraction }, where) => {
    const parts = sql`splitByChar('.', ${text})`
    const zeros = Sql.quoted({ sql: quote('0'.repeat(fraction)) })
    const units = sql`concat(${parts}[1], substring(concat(${parts}[2], ${zeros}), 1, ${fraction}))`
    return sql`if(${where}, toInt64OrZero(${units}), NULL)`
  },
  decimalConstant: (text, { scale }) => {
    const [whole = '', fraction = ''] = text.split('.')
    return sql`toInt64(${Sql.quoted({ sql: quote(`${whole}${fraction.padEnd(scale, '0')}`) })})`
  },
  cast: (value, from, to) => (from.scale === to.scale ? value : sql`(${value} * ${powerOfTen(to, from)})`),
  divideUp: (above, below) => sql`(intDiv(${above}, ${below}) + if(${above} % ${below} > 0, 1, 0))`,
  dividesWhole: false,
  absolute: value => sql`toInt64(abs(${value}))`,
  greatest: values =>
    values.reduce(
      (best, next) => sql`if(isNull(${best}), ${next}, if(isNull(${next}), ${best}, greatest(${best}, ${next})))`,
    ),
  printNumber: (value, scale) => {
    if (scale === 0) return sql`toString(${value})`
    const unit = Sql.quoted({ sql: `toInt64('1${'0'.repeat(scale)}')` })
    const rest = sql`substring(toString(toInt64(abs(${value})) % ${unit} + ${unit}), 2)`
    return sql`concat(if(coalesce(${value} < 0, 0), '-', ''), toString(intDiv(abs(${value}), ${unit})), '.', ${rest})`
  },
  leastBy: (value, by) => sql`argMin(${value}, ${by})`,
  count: condition => sql`sum(if(${condition}, 1, 0))`,
  firstOf: (condition, samples) =>
    sql`arrayStringConcat(arrayMap(x -> toString(x), arraySlice(arraySort(groupArrayIf(n, ${condition})), 1, ${samples})), ',')`,
  join: 'ALL INNER JOIN',
  ranked: rank => `LIMIT ${rank - 1}, 1`,
  fence: sql``,
}

/** Most repetitions that RE2 takes. */
const mostRepeated = 1000

/** `substringUTF8` of 18.16 takes characters of four bytes for several; a pattern does not. Far places cost an array. */
function cutCharacters(text: Sql, start: number, length: number): Sql {
  if (start > mostRepeated || length > mostRepeated) {
    const characters = sql`extractAll(${text}, ${Sql.quoted({ sql: quote('(?s).') })})`
    return sql`arrayStringConcat(arraySlice(${characters}, ${start}, ${length}))`
  }
  const pattern = quote(`(?s)^.{${start - 1}}(.{0,${length}})`)
  return sql`extract(${text}, ${Sql.quoted({ sql: pattern })})`
}

function powerOfTen(to: NumberType, from: NumberType): Sql {
  return Sql.quoted({ sql: `toInt64('1${'0'.repeat(to.scale - from.scale)}')` })
}

function quote(text: string): string {
  const escaped = text.toWellFormed().replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\0')
  return `'${escaped}'`
}
