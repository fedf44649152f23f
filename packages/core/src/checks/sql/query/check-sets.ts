import type { Failure } from '../../outcome.ts'
import type { RuleShape } from '../../plan.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  negateDecimal,
  printDecimal,
  readDecimal,
} from '../../reference/decimal.ts'
import { cutValue } from '../../reference/run-reference.ts'
import { add, alike, constantNumber, type SqlNumber } from '../emit/arithmetic.ts'
import { emitWholeText } from '../emit/text.ts'
import { renderOver } from '../render.ts'
import { Sql, sql } from '../sql.ts'
import { sourceOf } from './check-records.ts'
import type { EmittedRule } from './emit-rule.ts'
import { countOf, rowsOf, type SqlRow, type SqlTable } from './sql-table.ts'

/** What a rule about many records came to; at most so many failures are read, all where it is null. */
export interface SetAnswer {
  readonly checked: number
  readonly failed: number
  readonly failures: readonly Failure[]
}

type Shape<Over extends RuleShape['over']> = Extract<RuleShape, { readonly over: Over }>

/** A rule about many records, with how many of them it applies to. Throws `TooWide`. */
export async function checkSet(
  table: SqlTable,
  emitted: EmittedRule,
  { applicable, samples }: { applicable: number; samples: number | null },
): Promise<SetAnswer> {
  const question: Question = { table, emitted, applicable, samples }
  const { shape } = emitted.rule
  switch (shape.over) {
    case 'record':
      throw new TypeError('A rule about single records is counted with the others.')
    case 'repeat':
      return checkRepeat(question, shape)
    case 'dependency':
      return checkDependency(question, shape)
    case 'sequence':
      return checkSequence(question, shape)
    case 'outlier':
      return checkOutlier(question, shape)
    case 'count': {
      const { minimum, maximum } = shape
      const isWrong = (minimum !== null && applicable < minimum) || (maximum !== null && applicable > maximum)
      return aboutTable(isWrong ? String(applicable) : null)
    }
    case 'latest':
      return checkLatest(question, shape)
  }
}

interface Question {
  readonly table: SqlTable
  readonly emitted: EmittedRule
  readonly applicable: number
  readonly samples: number | null
}

function aboutTable(expected: string | null): SetAnswer {
  const failures = expected === null ? [] : [{ record: 0, line: null, offset: null, values: [], expected }]
  return { checked: 1, failed: failures.length, failures }
}

/** The records that a rule applies to, with columns by name, and the cells that a failure shows where asked for. */
function recordsOf(
  { table, emitted }: Question,
  columns: readonly (readonly [name: string, value: Sql])[],
  { isNumbered, isShown }: { isNumbered: boolean; isShown: boolean },
): string {
  const shown = isShown ? emitted.rule.columns.map((column, at) => [`v${at}`, Sql.cell(column)] as const) : []
  const all = [...columns, ...shown]
  const { from, texts } = renderOver([emitted.applies, ...all.map(([, value]) => value)], {
    dialect: table.dialect,
    source: sourceOf(table, isNumbered),
    carried: isNumbered ? ['n'] : [],
  })
  const [applies = '', ...values] = texts
  const items = [...values.map((value, at) => `${value} AS ${all[at]?.[0] ?? ''}`), ...(isNumbered ? ['n'] : [])]
  return `SELECT ${items.join(', ')} FROM ${from} WHERE ${applies}`
}

function textsOf({ emitted }: Question, nodes: Parameters<typeof emitWholeText>[1][], prefix: string) {
  return nodes.map((node, at) => [`${prefix}${at}`, emitWholeText(emitted.emitter, node)] as const)
}

function names(columns: readonly (readonly [string, Sql])[]): string {
  return columns.map(([name]) => name).join(', ')
}

function shownNames({ emitted }: Question): string {
  return emitted.rule.columns.map((_, at) => `, v${at}`).join('')
}

function limit({ samples }: Question): string {
  return samples === null ? '' : ` LIMIT ${samples}`
}

async function checkRepeat(question: Question, shape: Shape<'repeat'>): Promise<SetAnswer> {
  const { table, samples } = question
  const keys = textsOf(question, [...shape.key], 'k')
  const plain = recordsOf(question, keys, { isNumbered: false, isShown: false })
  const grouped = `SELECT count(*) AS m FROM (${plain}) r GROUP BY ${names(keys)}`
  const [row = []] = await rowsOf(table, `SELECT sum(m), sum(m - 1) FROM (${grouped}) g`)
  const [checked, failed] = [countOf(row[0]), countOf(row[1])]
  if (failed === 0 || samples === 0) return { checked, failed, failures: [] }
  const numbered = recordsOf(question, keys, { isNumbered: true, isShown: false })
  const shown = recordsOf(question, keys, { isNumbered: true, isShown: true })
  const firsts = `SELECT ${names(keys)}, min(n) AS f FROM (${numbered}) r GROUP BY ${names(keys)} HAVING count(*) > 1`
  const statement = `SELECT n, f${shownNames(question)} FROM (${shown}) b ${table.dialect.join} (${firsts}) d USING (${names(keys)}) WHERE n > f ORDER BY n${limit(question)}`
  const rows = await rowsOf(table, statement)
  return { checked, failed, failures: rows.map(([n, against, ...values]) => failureOf(n, values, { against })) }
}

async function checkDependency(question: Question, shape: Shape<'dependency'>): Promise<SetAnswer> {
  const { table, samples } = question
  const { leastBy, join } = table.dialect
  const given = textsOf(question, [...shape.determinant], 'k')
  const determined = textsOf(question, [...shape.dependent], 'd')
  const all = [...given, ...determined]
  const numbered = recordsOf(question, all, { isNumbered: true, isShown: false })
  const pairs = `SELECT ${names(all)}, count(*) AS m, min(n) AS f FROM (${numbered}) r GROUP BY ${names(all)}`
  const totals = `SELECT sum(m) AS t, ${plain(leastBy(sql`m`, sql`f`))} AS o FROM (${pairs}) p GROUP BY ${names(given)}`
  const [row = []] = await rowsOf(table, `SELECT sum(t), sum(t - o) FROM (${totals}) g`)
  const [checked, failed] = [countOf(row[0]), countOf(row[1])]
  if (failed === 0 || samples === 0) return { checked, failed, failures: [] }
  const firsts = determined.map(([name], at) => `${leastName(table, name)} AS e${at}`)
  const measures = `SELECT ${names(given)}, min(f) AS a, ${firsts.join(', ')} FROM (${pairs}) p GROUP BY ${names(given)} HAVING count(*) > 1`
  const shown = recordsOf(question, all, { isNumbered: true, isShown: true })
  const expected = determined.map((_, at) => `e${at}`)
  const differs = determined.map(([name], at) => `${name} <> e${at}`).join(' OR ')
  const statement = `SELECT n, a, ${expected.join(', ')}${shownNames(question)} FROM (${shown}) b ${join} (${measures}) d USING (${names(given)}) WHERE ${differs} ORDER BY n${limit(question)}`
  const rows = await rowsOf(table, statement)
  const failures = rows.map(([n, against, ...rest]) => {
    const before = rest.slice(0, expected.length).map(text => text ?? '')
    return failureOf(n, rest.slice(expected.length), { against, expected: before.join(' ') })
  })
  return { checked, failed, failures }
}

function leastName({ dialect }: SqlTable, name: string): string {
  return plain(dialect.leastBy(Sql.quoted({ sql: name }), sql`f`))
}

function plain(piece: Sql): string {
  return piece.parts.map(part => (typeof part === 'string' ? part : '')).join('')
}

/** The records whose number is defined, with it as `v`; null where it never is. */
function measured(question: Question, columns: readonly (readonly [string, Sql])[], isShown: boolean): string | null {
  const { value } = question.emitted
  if (!value) return null
  const records = recordsOf(question, [['v', value.value], ...columns], { isNumbered: true, isShown })
  return `SELECT * FROM (${records}) r WHERE v IS NOT NULL`
}

async function checkSequence(question: Question, shape: Shape<'sequence'>): Promise<SetAnswer> {
  const { table, emitted, samples } = question
  const { dialect } = table
  const groups = textsOf(question, [...shape.within], 'g')
  const records = measured(question, groups, true)
  if (records === null || !emitted.value) return { checked: 0, failed: 0, failures: [] }
  const over = `OVER (${groups.length > 0 ? `PARTITION BY ${names(groups)} ` : ''}ORDER BY n)`
  const stepped = `SELECT *, lag(v) ${over} AS p, lag(n) ${over} AS a FROM (${records}) m`
  const first = opensWrong(emitted, emitted.value, shape)
  const follows = breaks(emitted, emitted.value, shape)
  const fails = plain(first ? sql`CASE WHEN p IS NULL THEN ${first} ELSE ${follows} END` : follows)
  const [row = []] = await rowsOf(
    table,
    `SELECT count(*), sum(CASE WHEN ${fails} THEN 1 ELSE 0 END) FROM (${stepped}) s`,
  )
  const [checked, failed] = [countOf(row[0]), countOf(row[1])]
  if (failed === 0 || samples === 0) return { checked, failed, failures: [] }
  const before = plain(dialect.printNumber(sql`p`, emitted.value.scale))
  const statement = `SELECT n, a, ${before}${shownNames(question)} FROM (${stepped}) s WHERE ${fails} ORDER BY n${limit(question)}`
  const rows = await rowsOf(table, statement)
  const failures = rows.map(([n, against, expected, ...values]) =>
    against === null
      ? failureOf(n, values, { expected: tidy(shape.from ?? '') })
      : failureOf(n, values, { against, expected: tidy(expected ?? '') }),
  )
  return { checked, failed, failures }
}

/** Condition that the first number of a group is not the one it shall be; null where any may be. */
function opensWrong({ emitter }: EmittedRule, type: SqlNumber, { from }: Shape<'sequence'>): Sql | null {
  const wanted = from === undefined ? undefined : readDecimal(from)
  if (!wanted) return null
  const [found, first] = alike(emitter, [{ ...type, value: sql`v` }, constantNumber(emitter, wanted)])
  return sql`${found?.value ?? sql`v`} <> ${first?.value ?? sql`v`}`
}

/** Condition that `v` does not follow from `p`; unknown where there is none before. */
function breaks({ emitter }: EmittedRule, type: SqlNumber, { follows, step }: Shape<'sequence'>): Sql {
  if (follows === 'rising') return sql`v <= p`
  if (follows === 'not-falling') return sql`v < p`
  const by = readDecimal(step)
  if (!by) return sql`p IS NOT NULL`
  const next = add(emitter, { left: { ...type, value: sql`p` }, right: constantNumber(emitter, by), sign: '+' })
  const [found, wanted] = alike(emitter, [{ ...type, value: sql`v` }, next])
  return sql`${found?.value ?? sql`v`} <> ${wanted?.value ?? next.value}`
}

async function checkOutlier(question: Question, shape: Shape<'outlier'>): Promise<SetAnswer> {
  const { table, emitted, samples } = question
  const records = measured(question, [], true)
  if (records === null || !emitted.value) return { checked: 0, failed: 0, failures: [] }
  const [row = []] = await rowsOf(table, `SELECT count(*) FROM (${records}) m`)
  const checked = countOf(row[0])
  const k = readDecimal(shape.k)
  if (checked === 0 || !k) return { checked, failed: 0, failures: [] }
  const printed = plain(table.dialect.printNumber(sql`v`, emitted.value.scale))
  const ranked = async (rank: number): Promise<Decimal> => {
    const [found = []] = await rowsOf(
      table,
      `SELECT ${printed} AS q FROM (${records}) m ORDER BY v ${table.dialect.ranked(rank)}`,
    )
    return parseDecimal(found[0] ?? '')
  }
  const low = await ranked(Math.ceil(checked / 4))
  const high = await ranked(Math.ceil((checked * 3) / 4))
  const reach = multiplyDecimals(k, addDecimals(high, negateDecimal(low)))
  const [least, greatest] = [addDecimals(low, negateDecimal(reach)), addDecimals(high, reach)]
  const outside = `(${plain(against(emitted, least, '<'))} OR ${plain(against(emitted, greatest, '>'))})`
  const [counted = []] = await rowsOf(table, `SELECT count(*) FROM (${records}) m WHERE ${outside}`)
  const failed = countOf(counted[0])
  if (failed === 0 || samples === 0) return { checked, failed, failures: [] }
  const statement = `SELECT n${shownNames(question)} FROM (${records}) m WHERE ${outside} ORDER BY n${limit(question)}`
  const expected = `${printDecimal(least)}..${printDecimal(greatest)}`
  const rows = await rowsOf(table, statement)
  return { checked, failed, failures: rows.map(([n, ...values]) => failureOf(n, values, { expected })) }
}

function against({ emitter, value }: EmittedRule, bound: Decimal, is: '<' | '>'): Sql {
  if (!value) return emitter.dialect.truth.no
  const [found, fence] = alike(emitter, [{ ...value, value: sql`v` }, constantNumber(emitter, bound)])
  const [left, right] = [found?.value ?? sql`v`, fence?.value ?? sql`v`]
  return is === '<' ? sql`${left} < ${right}` : sql`${left} > ${right}`
}

async function checkLatest(question: Question, shape: Shape<'latest'>): Promise<SetAnswer> {
  const { table, emitted } = question
  const records = measured(question, [], false)
  if (records === null || !emitted.value) return aboutTable('')
  const greatest = plain(table.dialect.printNumber(sql`max(v)`, emitted.value.scale))
  const [row = []] = await rowsOf(table, `SELECT count(*), ${greatest} FROM (${records}) m`)
  if (countOf(row[0]) === 0) return aboutTable('')
  const newest = parseDecimal(row[1] ?? '')
  const least = readDecimal(shape.least)
  const isFresh = least !== undefined && compareDecimals(newest, least) >= 0
  return aboutTable(isFresh ? null : printDecimal(newest))
}

/** A decimal of any length, as engines print it. */
function parseDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt(`${whole}${fraction}` || '0'), scale: fraction.length }
}

function tidy(text: string): string {
  return printDecimal(parseDecimal(text))
}

interface Contradiction {
  readonly against?: string | null | undefined
  readonly expected?: string
}

function failureOf(n: string | null | undefined, values: SqlRow, { against, expected }: Contradiction): Failure {
  return {
    record: countOf(n),
    line: null,
    offset: null,
    values: values.map(value => cutValue(value ?? '')),
    ...(against !== undefined && { against: countOf(against) }),
    ...(expected !== undefined && { expected }),
  }
}
