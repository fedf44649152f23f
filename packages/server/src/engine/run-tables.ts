import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { judgeByReference, readForReference } from '@biaochi/core/checks/reference/check-by-reference.ts'

/** A file and the table that it is held against. */
export interface TableSource {
  readonly name: string
  readonly path: string
  readonly form: 'delimited' | 'workbook' | 'columnar'
  readonly table: TablePlan
}

/** What is told while files are read. */
export interface TableProgress {
  readonly name: string
  readonly bytes: number
  readonly size: number
  readonly records: number
}

/** How the engines run. */
export interface RunOptions {
  readonly samples: number
  readonly isReference?: boolean
  readonly onProgress?: (progress: TableProgress) => void
  readonly signal?: AbortSignal
}

/** Runs the rules of every table over its file: keys that other tables provide are collected first. */
export async function runTables(
  sources: readonly TableSource[],
  options: RunOptions,
): Promise<readonly TableOutcome[]> {
  return runReference(sources, options)
}

async function runReference(
  sources: readonly TableSource[],
  { samples }: RunOptions,
): Promise<readonly TableOutcome[]> {
  const readings = []
  const digests: string[] = []
  for (const { name, path, table } of sources) {
    const bytes = await readFile(path)
    digests.push(createHash('sha256').update(bytes).digest('hex'))
    readings.push(await readForReference(bytes, name, table))
  }
  return judgeByReference(readings, samples).map((outcome, index) => ({ ...outcome, sha256: digests[index] ?? null }))
}
