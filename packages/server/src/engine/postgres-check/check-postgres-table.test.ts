import { tableOf } from '@biaochi/core/checks/bytes/generate/table-under-test.ts'
import type { RuleShape } from '@biaochi/core/checks/plan.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabaseUrl } from '../../../../../spec/engines-under-test.ts'
import { checkPostgresTable, judgePostgresTable } from './check-postgres-table.ts'
import type { AskPostgres } from './postgres-table.ts'
import { openAsked } from './postgres-under-test.ts'

const always = { op: 'constant-condition', value: true } as const
const reference = { url: 'postgres://db.test/city', schema: null, order: [] as string[] }
const shapes: RuleShape[] = [
  { over: 'record', applies: always, violated: always },
  { over: 'repeat', applies: always, key: [{ op: 'cell', column: 0 }] },
  {
    over: 'record',
    applies: always,
    violated: { op: 'not', of: { op: 'found', of: [{ op: 'cell', column: 0 }], key: 'k' } },
  },
  {
    over: 'record',
    applies: always,
    violated: { op: 'defined', of: { op: 'day', of: { op: 'cell', column: 1 }, form: 'YYYYMMDD' } },
  },
]

describe(testDatabaseUrl ? 'a table of PostgreSQL' : 'a table of PostgreSQL in process (PGlite)', () => {
  let asked: { query: AskPostgres; close: () => Promise<void> }
  beforeAll(async () => {
    asked = await openAsked(testDatabaseUrl)
  })
  afterAll(() => asked.close())

  const plan = tableOf(shapes, 2)
  const wide = { ...plan, rules: plan.rules.map(rule => ({ ...rule, columns: [0, 1] })) }
  const judge = (table: string, order: string[] = []) =>
    judgePostgresTable(asked.query, { reference: { ...reference, table, order }, plan: wide, options: { samples: 5 } })

  it.each([
    ['numeric', '12.500', '12.5'],
    ['numeric', '1200', '1200'],
    ['double precision', '1.25e20', '125000000000000000000'],
    ['double precision', '0.1', '0.1'],
    ['boolean', 'true', 'true'],
    ['date', '2024-02-29', '2024-02-29'],
    ['timestamp', '2024-02-29 01:02:03.25', '2024-02-29T01:02:03.25'],
    ['timestamptz', '2024-02-29 01:02:03+08', '2024-02-28T17:02:03Z'],
    ['character(4)', 'ab', 'ab'],
    ['bigint', '-9223372036854775808', '-9223372036854775808'],
    ['text', ' 中\t', ' 中\t'],
  ])('writes %s %s as %s', async (type, value, text) => {
    await asked.query(`CREATE TEMPORARY TABLE IF NOT EXISTS typed (c0 text)`)
    await asked.query('DROP TABLE typed')
    await asked.query(`CREATE TEMPORARY TABLE typed (c0 ${type}, c1 date)`)
    await asked.query(`INSERT INTO typed VALUES ($1::text::${type}, '2024-02-29')`, [value])
    const outcome = await judge('typed')
    expect(outcome).toMatchObject({
      records: 1,
      checked: 1,
      rules: [{ failures: [{ values: [text, '20240229'] }] }, {}, {}, {}],
    })
  })

  it('numbers records by the primary key, or as asked', async () => {
    await asked.query(`CREATE TEMPORARY TABLE keyed (c0 text, "C1 " integer, id integer PRIMARY KEY)`)
    await asked.query(`INSERT INTO keyed VALUES ('b', 1, 3), ('a', 2, 2), ('a', 3, 1), ('c', 4, 4)`)
    const byKey = await judge('keyed')
    if ('refused' in byKey) throw new Error('refused')
    expect(byKey.rules[0]?.failures.map(({ record, values }) => [record, ...values])).toEqual([
      [1, 'a', '3'],
      [2, 'a', '2'],
      [3, 'b', '1'],
      [4, 'c', '4'],
    ])
    expect(byKey.rules[1]).toMatchObject({ checked: 4, failed: 1, failures: [{ record: 2, against: 1 }] })
    expect(byKey.rules[2]?.notExecuted).not.toBeNull()
    expect(byKey.structure).toMatchObject([{ rule: 'column-unknown', count: 1 }])
    const asAsked = await judge('keyed', ['c0', 'id'])
    expect(asAsked).toMatchObject({
      rules: [{ failures: [{ values: ['a', '3'] }, { values: ['a', '2'] }, { values: ['b', '1'] }, {}] }, {}, {}, {}],
    })
  })

  it('that is not there is refused', async () => {
    expect(await judge('nowhere')).toMatchObject({ refused: { rule: 'table-unknown' } })
  })
})

describe('a server that does not answer', () => {
  it('is refused', async () => {
    const outcome = await checkPostgresTable(
      { ...reference, url: 'postgres://me@127.0.0.1:1/x', table: 't' },
      tableOf(shapes, 2),
      { samples: 1 },
    )
    expect(outcome).toMatchObject({ refused: { rule: 'database-refused' } })
  })
})
