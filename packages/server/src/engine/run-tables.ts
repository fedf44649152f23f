import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type ByteSet, uniteByteSets } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import { judgeByReference, keysNeeded, readForReference } from '@biaochi/core/checks/reference/check-by-reference.ts'
import {
  isRefused,
  type Keys,
  type Refused,
  type RunOptions,
  type TableEngine,
  type TableForm,
  type TableSource,
} from './table-engine.ts'

/** Bytes that one set of keys may take: 40 million short codes. */
const keyBudget = 512 * 2 ** 20

/** The engine of a form; loaded when it is needed, for each brings its machinery along. */
export async function engineOf(form: TableForm): Promise<TableEngine> {
  switch (form) {
    case 'delimited':
      return (await import('./delimited-engine.ts')).delimitedEngine
    case 'workbook':
      return (await import('./workbook-engine.ts')).workbookEngine
    case 'columnar':
      return (await import('./columnar-engine.ts')).columnarEngine
    case 'database':
      return (await import('./database-engine.ts')).databaseEngine
  }
}

/** Runs the rules of every table over its data: keys that other tables provide are collected first. */
export async function runTables(
  sources: readonly TableSource[],
  options: RunOptions,
): Promise<readonly TableOutcome[] | Refused> {
  if (options.isReference) return runReference(sources, options)
  const keys = await collectAllKeys(sources, options)
  if (isRefused(keys)) return keys
  const outcomes: TableOutcome[] = []
  for (const source of sources) {
    const engine = await engineOf(source.form)
    const outcome = await engine.check(source, keys, options)
    if (isRefused(outcome)) return outcome
    outcomes.push(outcome)
  }
  return outcomes
}

/** The keys that rules of some table ask for, of all data that provide them. */
async function collectAllKeys(sources: readonly TableSource[], options: RunOptions): Promise<Keys | Refused> {
  const needed = new Set(sources.flatMap(({ table }) => table.rules.flatMap(({ shape }) => keysNeeded(shape))))
  const found = new Map<string, (ByteSet | null)[]>()
  for (const source of sources) {
    const keys = source.table.keys.filter(({ id }) => needed.has(id))
    if (keys.length === 0) continue
    const engine = await engineOf(source.form)
    const sets = await engine.collectKeys({ ...source, table: { ...source.table, keys } }, keyBudget, options)
    if (isRefused(sets)) return sets
    for (const [id, set] of sets) found.set(id, [...(found.get(id) ?? []), set])
  }
  return new Map([...found].map(([id, sets]) => [id, unite(sets)]))
}

function unite(sets: readonly (ByteSet | null)[]): ByteSet | null {
  const known = sets.filter(set => set !== null)
  return known.length < sets.length ? null : uniteByteSets(known)
}

async function runReference(
  sources: readonly TableSource[],
  { samples }: RunOptions,
): Promise<readonly TableOutcome[] | Refused> {
  const readings = []
  const digests: string[] = []
  for (const { name, path, form, table } of sources) {
    if (form !== 'delimited') return { refused: referenceUnfit(name) }
    const bytes = await readFile(path)
    digests.push(createHash('sha256').update(bytes).digest('hex'))
    readings.push(await readForReference(bytes, name, table))
  }
  return judgeByReference(readings, samples).map((outcome, index) => ({ ...outcome, sha256: digests[index] ?? null }))
}

function referenceUnfit(file: string) {
  return {
    rule: 'reference-form',
    severity: 'error',
    message: { zh: '参照引擎只读分隔符文本。', en: 'The reference engine reads delimited text only.' },
    at: { file },
  } as const
}
