import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { keysOf, type ReferenceRecord, runReference } from '@biaochi/core/checks/reference/run-reference.ts'
import { readCsv } from '@biaochi/core/container/csv.ts'
import { findStandardFolder, planOf, readRunnable } from '@biaochi/server/actions/read-runnable.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { demonstrations } from '../tools/demonstration/list.ts'
import { writeDemonstration } from '../tools/demonstration.ts'

const folder = mkdtempSync(join(tmpdir(), 'demonstration-'))
afterAll(() => rmSync(folder, { recursive: true }))

const day = '2026-03-10'

function recordsOf(table: TablePlan, place: string): ReferenceRecord[] {
  const { header, rows } = readCsv(readFileSync(join(place, `${table.id}.csv`), 'utf8'))
  const ordinals = table.columns.map(({ name }) => header.indexOf(name))
  return [...rows].map(({ record, cells }) => ({ record, cells: ordinals.map(at => cells[at] ?? '') }))
}

/** What the referee finds in data that were made: rule → records that fail. */
async function failuresIn(id: string, place: string): Promise<[rule: string, failed: number][]> {
  const { value, findings } = await readRunnable(findStandardFolder('', id) ?? '')
  if (!value) throw new Error(JSON.stringify(findings))
  const { tables } = planOf(value, { asOf: day, now: `${day}T02:00:00Z` }).plan
  const read = tables.map(table => ({ table, records: recordsOf(table, place) }))
  const keys = new Map(read.flatMap(({ table, records }) => [...keysOf(table, records)]))
  return read
    .flatMap(({ table, records }) => runReference(table, records, keys))
    .filter(({ failed }) => failed > 0)
    .map(({ rule, failed }) => [rule, failed])
}

describe.each(demonstrations.map(({ id }) => id))('the data made for %s', id => {
  test('are sound when nothing is spoilt', async () => {
    const place = join(folder, id, 'sound')
    const truth = await writeDemonstration(id, place, { rows: 600, faults: 0, seed: 1, day })
    expect([...truth]).toEqual([])
    expect(await failuresIn(id, place)).toEqual([])
  })

  test.each([1, 2])('fail as often as they were spoilt, and nowhere else (seed %i)', async seed => {
    const place = join(folder, id, String(seed))
    const truth = await writeDemonstration(id, place, { rows: 800, faults: 0.3, seed, day })
    expect(truth.size).toBeGreaterThan(5)
    expect(new Map(await failuresIn(id, place))).toEqual(truth)
  })

  test('are the same for the same seed', async () => {
    const [one, other] = [join(folder, id, '1'), join(folder, id, 'again')]
    await writeDemonstration(id, one, { rows: 300, faults: 0.3, seed: 9, day })
    await writeDemonstration(id, other, { rows: 300, faults: 0.3, seed: 9, day })
    expect(readFileSync(join(other, 'truth.csv'), 'utf8')).toBe(readFileSync(join(one, 'truth.csv'), 'utf8'))
  })
})
