import { at } from './record.ts'
import { days, industries } from './words.ts'

/** A rule as our package says it, and as the condition of failing in SQL. */
export interface TwofoldRule {
  readonly id: string
  readonly check: Readonly<Record<string, unknown>>
  readonly sql: string
}

/** So many rules without check characters, no two of them alike, of eight kinds in turn. */
export function makeRules(count: number): TwofoldRule[] {
  return Array.from({ length: count }, (_, index) => {
    const make = makers[index % makers.length]
    if (!make) throw new RangeError('no maker')
    const { sql, ...check } = make(Math.floor(index / makers.length))
    const id = `rule-${index}`
    return { id, sql, check: { id, table: 'permits', clause: '5.2', ...check } }
  })
}

type Made = { readonly kind: string; readonly sql: string } & Readonly<Record<string, unknown>>

const c = (column: keyof typeof at): string => `c${at[column]}`

/** Each makes at least 25 different ones. */
const makers: readonly ((turn: number) => Made)[] = [
  turn => ({
    kind: 'range',
    column: '注册资本',
    minimum: String(10 + 10 * turn),
    sql: `try_cast(${c('capital')} AS DECIMAL(18,4)) < ${10 + 10 * turn}`,
  }),
  turn => ({ kind: 'length', column: '经营地址', maximum: 15 + turn, sql: `length(${c('address')}) > ${15 + turn}` }),
  turn =>
    digitsPattern('联系手机', 'mobile', `[0-9]{${6 + (turn % 5)}}[${Math.floor(turn / 5)}-9][0-9]{${4 - (turn % 5)}}`),
  turn => {
    const values = industries.filter((_, place) => place !== turn % 20 && !(turn >= 20 && place === (turn + 1) % 20))
    const list = values.map(value => `'${value}'`).join(', ')
    return { kind: 'among', column: '行业门类', values, sql: `${c('industry')} NOT IN (${list})` }
  },
  turn => ({
    kind: 'range',
    column: '从业人数',
    maximum: String(100 + 13 * turn),
    sql: `try_cast(${c('staff')} AS INTEGER) > ${100 + 13 * turn}`,
  }),
  turn => ({ kind: 'length', column: '企业名称', maximum: 12 + turn, sql: `length(${c('name')}) > ${12 + turn}` }),
  turn =>
    digitsPattern(
      '负责人身份证号',
      'citizen',
      `[0-9]{${6 + (turn % 5)}}[${Math.floor(turn / 5)}-9][0-9]{${10 - (turn % 5)}}[0-9X]`,
    ),
  turn => {
    const day = days[3700 + 100 * turn] ?? ''
    const isDate = `strlen(${c('issued')}) = 10 AND ${c('issued')} LIKE '____-__-__'`
    return {
      kind: 'range',
      column: '发证日期',
      minimum: day,
      sql: `CASE WHEN ${isDate} THEN try_cast(${c('issued')} AS DATE) END < DATE '${day}'`,
    }
  },
]

function digitsPattern(column: string, name: keyof typeof at, pattern: string): Made {
  return { kind: 'pattern', column, pattern, sql: `NOT regexp_full_match(${c(name)}, '${pattern}')` }
}
