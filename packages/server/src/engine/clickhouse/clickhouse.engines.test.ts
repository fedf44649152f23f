import { shapesUnderTest } from '@biaochi/core/checks/bytes/generate/shapes-under-test.ts'
import { tableOf } from '@biaochi/core/checks/bytes/generate/table-under-test.ts'
import type { RuleShape } from '@biaochi/core/checks/plan.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAsReferee, expectLiteralsKept, type SqlUnderTest } from '../sql-under-test.ts'
import { checkClickhouseTable, keysOfClickhouseTable } from './check-clickhouse-table.ts'
import {
  type ClickhouseServer,
  hasClickhouse,
  openClickhouseUnderTest,
  startClickhouse,
} from './clickhouse-under-test.ts'

const reason = hasClickhouse ? '' : ' (skipped: /usr/sbin/clickhouse-server is not installed)'

describe.skipIf(!hasClickhouse)(`ClickHouse${reason}`, () => {
  let engine: SqlUnderTest
  beforeAll(async () => {
    engine = await openClickhouseUnderTest()
  })
  afterAll(() => engine?.close())

  it('keeps every text that is written as a literal', () => expectLiteralsKept(engine))

  it('judges single records like the referee', () => expectAsReferee(engine, shapesUnderTest.records, 60))

  it('judges rules about many records like the referee', () => expectAsReferee(engine, shapesUnderTest.sets, 60))
})

const always = { op: 'constant-condition', value: true } as const
const cell = (column: number) => ({ op: 'cell', column }) as const
const isLow: RuleShape = {
  over: 'record',
  applies: { op: 'defined', of: { op: 'number', of: cell(0) } },
  violated: { op: 'compare', left: { op: 'number', of: cell(0) }, is: '<', right: { op: 'constant', value: '2.5' } },
}
const repeated: RuleShape = { over: 'repeat', applies: always, key: [cell(1)] }
const stepped: RuleShape = {
  over: 'sequence',
  applies: always,
  value: { op: 'number', of: cell(0) },
  within: [],
  follows: 'rising',
  step: '1',
}
const unknown: RuleShape = {
  over: 'record',
  applies: always,
  violated: { op: 'not', of: { op: 'found', of: [cell(1)], key: 'k' } },
}
const isDay: RuleShape = {
  over: 'record',
  applies: always,
  violated: { op: 'defined', of: { op: 'day', of: cell(2), form: 'YYYYMMDD' } },
}

describe.skipIf(!hasClickhouse)(`a cluster of two servers of ClickHouse${reason}`, () => {
  let servers: ClickhouseServer[] = []
  beforeAll(async () => {
    servers = await Promise.all([startClickhouse(), startClickhouse()])
    const parts = [
      `(3, '1.50', 'a', '2024-02-29'), (1, '10', 'b', '2024-01-01'), (2, '', 'a', '2024-01-02')`,
      `(5, '2.50', 'c', '2024-01-01'), (4, '2.49', 'd', '2024-01-01')`,
    ]
    for (const [index, part] of parts.entries()) {
      await servers[index]?.command(
        'CREATE TABLE `t a` (id Int32, c0 Nullable(Decimal64(2)), `C1 ` String, c2 Date, day Date DEFAULT c2) ENGINE = MergeTree(day, id, 8192)',
      )
      const values = part.replaceAll("'', ", 'NULL, ').replaceAll(/'([0-9.]+)',/g, '$1,')
      await servers[index]?.command(`INSERT INTO \`t a\` (id, c0, \`C1 \`, c2) VALUES ${values}`)
    }
  }, 120_000)
  afterAll(() => Promise.all(servers.map(server => server.close())))

  const plan = tableOf([isLow, repeated, stepped, unknown, isDay], 3)
  const wide = { ...plan, rules: plan.rules.map(rule => ({ ...rule, columns: [0, 1, 2] })) }
  const referenceOf = (shards: boolean) => ({
    url: `clickhouse://127.0.0.1:${servers[0]?.port}/default`,
    table: 't a',
    order: [],
    shards: shards ? [`127.0.0.1:${servers[1]?.port}`] : [],
  })

  it('gives one outcome: what each server counts is added, records are counted on', async () => {
    const provider = { ...tableOf([], 3), keys: [{ id: 'k', of: [cell(1)] }] }
    const keys = await keysOfClickhouseTable({ ...referenceOf(false) }, provider, { budget: 100_000 })
    if ('refused' in keys) throw new Error(JSON.stringify(keys))
    const outcome = await checkClickhouseTable(referenceOf(true), wide, { samples: 9, keys })
    expect(outcome).toMatchObject({ records: 5, checked: 5, engine: 'clickhouse' })
    if ('refused' in outcome) throw new Error('refused')
    const shown = outcome.rules.map(({ checked, failed, failures }) => [
      checked,
      failed,
      ...failures.map(({ record, values }) => `${record} ${values.join(' ')}`),
    ])
    expect(shown[0]).toEqual([4, 2, '3 1.5 a 20240229', '4 2.49 d 20240101'])
    expect(shown[3]).toEqual([5, 2, '4 2.49 d 20240101', '5 2.5 c 20240101'])
    expect(shown[4]?.slice(0, 2)).toEqual([5, 5])
    expect(outcome.rules.map(({ notExecuted }) => notExecuted === null)).toEqual([true, false, false, true, true])
  })

  it('of one server runs all but sequences', async () => {
    const outcome = await checkClickhouseTable(referenceOf(false), wide, { samples: 9, keys: new Map() })
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome))
    expect(outcome.rules.map(({ notExecuted }) => notExecuted === null)).toEqual([true, true, false, false, true])
    expect(outcome.rules[1]).toMatchObject({ checked: 3, failed: 1, failures: [{ record: 3, against: 2 }] })
  })

  it('is refused where a server or the table is not there', async () => {
    const gone = { ...referenceOf(true), shards: ['127.0.0.1:1'] }
    expect(await checkClickhouseTable(gone, wide, { samples: 1 })).toMatchObject({
      refused: { rule: 'database-refused' },
    })
    const nowhere = { ...referenceOf(false), table: 'x' }
    expect(await checkClickhouseTable(nowhere, wide, { samples: 1 })).toMatchObject({
      refused: { rule: 'table-unknown' },
    })
  })
})
