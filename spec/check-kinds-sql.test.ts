import { encodeText } from '@biaochi/core/checks/bytes/generate/runtime/encode-text.ts'
import { judgeByReference, readForReference } from '@biaochi/core/checks/reference/check-by-reference.ts'
import { keyOf } from '@biaochi/core/checks/reference/evaluate.ts'
import { joinKey } from '@biaochi/core/checks/sql/emit/text.ts'
import { checkTable } from '@biaochi/core/checks/sql/query/check-table.ts'
import { openDuckdbUnderTest } from '@biaochi/server/engine/duckdb/duckdb-under-test.ts'
import { openPostgresUnderTest } from '@biaochi/server/engine/postgres-check/postgres-under-test.ts'
import type { SqlUnderTest } from '@biaochi/server/engine/sql-under-test.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExampleTable, examplesOfKinds } from './catalogue/kind-examples.ts'

/** What is asked of an engine of SQL: as many samples as the examples have records. */
const samples = 1000

describe.each([
  ['DuckDB', openDuckdbUnderTest],
  ['PostgreSQL', () => openPostgresUnderTest(null)],
])('%s', (_, open) => {
  let engine: SqlUnderTest
  beforeAll(async () => {
    engine = await open()
  })
  afterAll(() => engine.close())

  it.each(examplesOfKinds())('says of the example $kind $ordinal what the referee says', async example => {
    const readings = await Promise.all([example, ...example.others].map(readExample))
    const [expected] = judgeByReference(readings, samples)
    const records = readings[0]?.records ?? []
    await engine.fill(records.map(({ cells }) => cells))
    const { dialect, source, query, glance } = engine
    const keys = keysOf(readings, engine)
    const table = { dialect, plan: example.table, absent: [], source, query, keys, glance }
    const answer = await checkTable(table, { samples })
    const rules = (expected?.rules ?? []).map(rule => ({ ...rule, failures: rule.failures.map(withoutPlace) }))
    expect(answer.rules).toEqual(rules)
  })
})

function readExample({ table, text }: ExampleTable) {
  return readForReference(encodeText(text), 'example.csv', table)
}

/** A database knows records, neither lines nor bytes. */
function withoutPlace<Failure extends object>(failure: Failure): Failure {
  return { ...failure, line: null, offset: null }
}

type Readings = readonly Awaited<ReturnType<typeof readExample>>[]

function keysOf(readings: Readings, engine: SqlUnderTest) {
  return new Map(
    readings.flatMap(({ table, records }) =>
      table.keys.map(({ id, of }) => {
        const texts = records.map(({ cells }) => of.map(text => (text.op === 'cell' ? (cells[text.column] ?? '') : '')))
        return [id, { sql: engine.keys(texts.map(joinKey)), texts: () => new Set(texts.map(keyOf)) }] as const
      }),
    ),
  )
}
