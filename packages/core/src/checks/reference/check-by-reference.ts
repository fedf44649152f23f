import { openText } from '../bytes/scan/open-text.ts'
import { scanStream } from '../bytes/scan/scan-stream.ts'
import { listStructureOutcomes } from '../bytes/scan/structure-outcomes.ts'
import type { RuleOutcome, TableOutcome } from '../outcome.ts'
import type { TablePlan } from '../plan.ts'
import { collectRecords, type PlacedRecord } from './reference-judge.ts'
import { keysOf, runReference } from './run-reference.ts'

/** A table of data that the referee has read. */
export interface ReferenceReading {
  readonly table: TablePlan
  /** All but the rules. */
  readonly outcome: Omit<TableOutcome, 'rules'>
  readonly records: readonly PlacedRecord[]
  /** Ordinals of the columns of the plan that the file has not. */
  readonly absent: readonly number[]
}

/** Reads delimited text whole into memory, record by record, for the referee. */
export async function readForReference(bytes: Uint8Array, source: string, table: TablePlan): Promise<ReferenceReading> {
  const { text, scanned } = await scanStream(oneChunk(bytes), {
    open: (head, isWhole) => openText({ head, isWhole, samples: [] }, table),
    start: opened => collectRecords(opened.cells, opened.encoding === 'gb18030' ? 'gb18030' : 'utf-8'),
  })
  const { records, rejected, blank, faults, state } = scanned
  return {
    table,
    records: state,
    absent: text.cells.flatMap((cell, column) => (cell < 0 ? [column] : [])),
    outcome: {
      table: table.id,
      source,
      records,
      checked: state.length,
      rejected,
      blank,
      encoding: text.encoding,
      sha256: null,
      bytes: bytes.length,
      structure: listStructureOutcomes(faults, { file: source, header: text.header }),
      profiles: null,
      engine: 'reference',
    },
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Runs the rules of all tables that were read; keys come from whichever of them provide them. `samples` failures of each rule are kept. */
export function judgeByReference(readings: readonly ReferenceReading[], samples: number): TableOutcome[] {
  const keys = new Map(readings.flatMap(({ table, records }) => [...keysOf(table, records)]))
  return readings.map(({ table, outcome, records, absent }) => {
    const places = new Map(records.map(one => [one.record, one]))
    const rules = runReference(table, records, keys).map((one, index): RuleOutcome => {
      const rule = table.rules[index]
      const missing = (rule?.needs ?? []).filter(column => absent.includes(column))
      if (missing.length > 0) return notExecuted(one.rule, table, missing)
      const keyless = keysNeeded(rule?.shape).filter(key => !keys.has(key))
      if (keyless.length > 0) return withoutTable(one.rule, keyless)
      const failures = one.failures.slice(0, samples).map(failure => {
        const { line = null, offset = null } = places.get(failure.record) ?? {}
        return { ...failure, line, offset }
      })
      return { ...one, failures }
    })
    return { ...outcome, rules }
  })
}

/** A rule that did not run because the data have not the columns that it needs. */
export function notExecuted(rule: string, { columns }: TablePlan, absent: readonly number[]): RuleOutcome {
  const names = absent.map(column => columns[column]?.name ?? '')
  const why = { zh: `数据没有列“${names.join('、')}”`, en: `the data have no column “${names.join(', ')}”` }
  return { rule, checked: 0, failed: 0, failures: [], notExecuted: why, absentColumns: absent }
}

/** A rule that did not run because there are no data of the table that it refers to. */
export function withoutTable(rule: string, keys: readonly string[]): RuleOutcome {
  const tables = keys.map(key => key.slice(0, key.indexOf('(')))
  const why = {
    zh: `没有给出表 ${tables.join('、')} 的数据`,
    en: `no data of the table ${tables.join(', ')} were given`,
  }
  return { rule, checked: 0, failed: 0, failures: [], notExecuted: why }
}

/** Ids of the sets of keys that a rule asks for. */
export function keysNeeded(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') return []
  const own = 'op' in node && node.op === 'found' && 'key' in node && typeof node.key === 'string' ? [node.key] : []
  return [...own, ...Object.values(node).flatMap(keysNeeded)]
}
