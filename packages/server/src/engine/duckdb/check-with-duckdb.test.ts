import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableOf } from '@biaochi/core/checks/bytes/generate/table-under-test.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { RuleShape, TablePlan } from '@biaochi/core/checks/plan.ts'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkWithDuckdb, type DuckdbOutcome } from './check-with-duckdb.ts'
import { keysWithDuckdb } from './keys-with-duckdb.ts'

const always = { op: 'constant-condition', value: true } as const
const cell = (column: number) => ({ op: 'cell', column }) as const
const record = (
  violated: RuleShape & { over: 'record' } extends { violated: infer Node } ? Node : never,
): RuleShape => ({
  over: 'record',
  applies: always,
  violated,
})
/** Fails every record, so that samples show the texts of the cells. */
const shown: RuleShape = record({ op: 'any', of: [always, { op: 'same', left: cell(0), right: cell(1) }] })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function planOf(shapes: readonly RuleShape[], names: readonly string[]): TablePlan {
  const plan = tableOf(shapes, names.length)
  return {
    ...plan,
    columns: plan.columns.map((column, at) => ({ ...column, name: names[at] ?? '' })),
    rules: plan.rules.map(rule => ({ ...rule, columns: names.map((_, at) => at) })),
  }
}

async function parquet(name: string, query: string): Promise<{ path: string; name: string }> {
  const path = join(folder, name)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`)
  connection.closeSync()
  return { path, name }
}

function file(name: string, text: string) {
  const path = join(folder, name)
  writeFileSync(path, text)
  return { path, name }
}

function sound(outcome: DuckdbOutcome): TableOutcome {
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
  return outcome
}

const valuesOf = (outcome: DuckdbOutcome) => sound(outcome).rules[0]?.failures.map(({ values }) => values)

describe('Parquet by DuckDB', () => {
  it.each([
    ['TRUE', 'true'],
    ['42::TINYINT', '42'],
    ['12.50::DECIMAL(18, 4)', '12.5'],
    ['100::DECIMAL(18, 4)', '100'],
    ['1200::DECIMAL(10, 0)', '1200'],
    ['5::DOUBLE', '5'],
    ['0.1::DOUBLE', '0.1'],
    ['1.25e20::DOUBLE', '125000000000000000000'],
    ['-0.00000015::DOUBLE', '-0.00000015'],
    ["DATE '2024-02-29'", '2024-02-29'],
    ["TIMESTAMP '2024-02-29 01:02:03'", '2024-02-29T01:02:03'],
    ["TIMESTAMP '2024-02-29 01:02:03.25'", '2024-02-29T01:02:03.25'],
    ["TIMESTAMPTZ '2024-02-29 01:02:03+08'", '2024-02-28T17:02:03Z'],
    ["'  中文 '", '  中文 '],
    ['NULL::VARCHAR', ''],
    ['[1, 2]', '[1,2]'],
    ["'中'::BLOB", '中'],
  ])('reads %s as %s', async (expression, text) => {
    const made = await parquet(
      'typed.parquet',
      `SELECT ${expression.replace("'中'::BLOB", "encode('中')")} AS a, 'x' AS b`,
    )
    expect(valuesOf(await checkWithDuckdb(made, planOf([shown], ['a', 'b']), { samples: 1 }))).toEqual([[text, 'x']])
  })

  it('writes dates and moments in the form that the rules read', async () => {
    const day = { op: 'day', of: cell(0), form: 'YYYYMMDD' } as const
    const second = { op: 'second', of: cell(1), form: 'YYYY/MM/DD hh:mm:ss', offset: 480 } as const
    const wrong = record({
      op: 'not',
      of: {
        op: 'all',
        of: [
          { op: 'defined', of: day },
          { op: 'defined', of: second },
        ],
      },
    })
    const made = await parquet(
      'forms.parquet',
      `SELECT DATE '2024-02-29' AS a, TIMESTAMPTZ '2024-02-29 00:00:00+00' AS b`,
    )
    const outcome = await checkWithDuckdb(made, planOf([wrong, shown], ['a', 'b']), { samples: 1 })
    expect(sound(outcome).rules[0]).toMatchObject({ checked: 1, failed: 0 })
    expect(sound(outcome).rules[1]?.failures[0]?.values).toEqual(['20240229', '2024/02/29 08:00:00'])
  })

  it('finds columns by name, tells the others, and counts every record', async () => {
    const made = await parquet('columns.parquet', `SELECT range AS z, 'v' || range AS "B " FROM range(300000)`)
    const repeat: RuleShape = { over: 'repeat', applies: always, key: [cell(1)] }
    const needy = planOf([repeat, shown], ['a', 'b'])
    const plan = { ...needy, rules: needy.rules.map((rule, at) => (at === 1 ? { ...rule, needs: [0, 1] } : rule)) }
    const outcome = sound(await checkWithDuckdb(made, plan, { samples: 2 }))
    expect(outcome).toMatchObject({ records: 300_000, checked: 300_000, rejected: 0, encoding: null })
    expect(outcome.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(outcome.rules[0]).toMatchObject({ checked: 300_000, failed: 0, notExecuted: null })
    expect(outcome.rules[1]).toMatchObject({ absentColumns: [0] })
    expect(outcome.structure.map(({ rule }) => rule)).toEqual(['column-absent', 'column-unknown'])
  })

  it('gives the first failures wherever they are, and all of them to who takes them', async () => {
    const made = await parquet(
      'late.parquet',
      `SELECT CASE WHEN range >= 250000 AND range % 10 = 0 THEN 'x' ELSE 'y' END AS a FROM range(300000)`,
    )
    const isX = record({ op: 'among', of: cell(0), values: ['x'] })
    const taken: number[] = []
    const outcome = await checkWithDuckdb(made, planOf([isX], ['a']), {
      samples: 2,
      takeFailure: (_, { record }) => taken.push(record),
    })
    expect(sound(outcome).rules[0]).toMatchObject({ failed: 5000 })
    expect(sound(outcome).rules[0]?.failures.map(({ record }) => record)).toEqual([250_001, 250_011])
    expect(taken).toEqual(Array.from({ length: 5000 }, (_, at) => 250_001 + at * 10))
  })
})

describe('JSON by DuckDB', () => {
  it('rejects lines that are no objects, and numbers the others as they stand', async () => {
    const lines = ['{"a": 1.5, "b": "中"}', '{"a": ', '{"b": null, "a": true}', '[1]', '{"a": 1e21, "b/~": "\\uFEFFx"}']
    const made = file('lines.ndjson', `${lines.join('\n')}\n`)
    const outcome = sound(await checkWithDuckdb(made, planOf([shown], ['a', 'b', 'b/~']), { samples: 9 }))
    expect(outcome).toMatchObject({ records: 5, checked: 3, rejected: 2, encoding: 'utf-8' })
    expect(outcome.rules[0]?.failures.map(({ record, values }) => [record, ...values])).toEqual([
      [1, '1.5', '中', ''],
      [3, 'true', '', ''],
      [5, '1000000000000000000000', '', '\uFEFFx'],
    ])
    expect(outcome.structure[0]).toMatchObject({ rule: 'json-object-broken', count: 2 })
  })

  it('reads an array', async () => {
    const made = file('array.json', '\n[{"a": "1"}, {"a": 2.0, "c": {"d": [1]}}]')
    const outcome = await checkWithDuckdb(made, planOf([shown], ['a', 'c']), { samples: 9 })
    expect(valuesOf(outcome)).toEqual([
      ['1', ''],
      ['2', '{"d":[1]}'],
    ])
  })
})

describe('what DuckDB cannot do', () => {
  it.each([
    ['words.txt', 'no data', 'duckdb-format'],
    ['cut.parquet', 'PAR1 and no more', 'duckdb-refused'],
    ['cut.json', '[{"a": 1}, {"a"', 'duckdb-refused'],
  ])('is refused: %s', async (name, text, rule) => {
    expect(await checkWithDuckdb(file(name, text), planOf([shown], ['a', 'b']), { samples: 1 })).toMatchObject({
      refused: { rule, at: { file: name } },
    })
  })

  it('ends with the reason of who stops it, and in time', async () => {
    const made = await parquet('stop.parquet', 'SELECT range AS a FROM range(10)')
    const plan = planOf([shown], ['a', 'b'])
    const stopped = AbortSignal.abort(new Error('stopped'))
    await expect(checkWithDuckdb(made, plan, { samples: 1, signal: stopped })).rejects.toThrow('stopped')
    expect(await checkWithDuckdb(made, plan, { samples: 1, bounds: { patience: 1 } })).toMatchObject({
      refused: { rule: 'duckdb-late' },
    })
  })

  it('is nothing outside the file', async () => {
    const plan = planOf([shown], [`a" FROM read_text('/etc/hostname') --`, 'b'])
    const made = await parquet('mean.parquet', `SELECT 1 AS "a"" FROM read_text('/etc/hostname') --"`)
    expect(valuesOf(await checkWithDuckdb(made, plan, { samples: 1 }))).toEqual([['1', '']])
  })
})

describe('keys by DuckDB', () => {
  it('are found by rules of another file', async () => {
    const provider = { ...planOf([], ['code', 'year']), keys: [{ id: 'codes', of: [cell(0), cell(1)] }] }
    const codes = await parquet('codes.parquet', `SELECT 'a' || range AS code, 2024 AS year FROM range(5)`)
    const keys = await keysWithDuckdb(codes, provider, { budget: 1_000_000 })
    if ('refused' in keys) throw new Error('refused')
    const unknown = record({ op: 'not', of: { op: 'found', of: [cell(0), cell(1)], key: 'codes' } })
    const made = file('asks.ndjson', '{"a":"a1","b":2024}\n{"a":"a9","b":"2024"}\n')
    const outcome = sound(await checkWithDuckdb(made, planOf([unknown], ['a', 'b']), { samples: 5, keys }))
    expect(outcome.rules[0]).toMatchObject({ checked: 2, failed: 1, failures: [{ record: 2 }] })
    expect(await keysWithDuckdb(codes, provider, { budget: 10 })).toEqual(new Map([['codes', null]]))
  })
})
