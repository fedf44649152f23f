import type { FailureSink } from '@biaochi/core/checks/bytes/check-text.ts'
import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import type { Finding } from '@biaochi/core/finding.ts'

/** How data are read. */
export const dataForms = ['delimited', 'workbook', 'columnar', 'database'] as const
export type TableForm = (typeof dataForms)[number]

/** Data, what the caller calls them, and the table that they are held against. */
export interface TableSource {
  readonly name: string
  /** Path of a file, or the address of a table of a database. */
  readonly path: string
  readonly form: TableForm
  readonly table: TablePlan
}

/** What is told while data are read; sizes are 0 where nobody knows them. */
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
  readonly withProfiles?: boolean
  readonly onProgress?: ((progress: TableProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  readonly clickhousePassword?: string | undefined
  /** Name of the sheet of workbooks; the one that fits best unless given. */
  readonly sheet?: string | undefined
  /** Takes every failure of a file, where somebody wants them all; only engines that can read a record again give them. */
  readonly failuresOf?: ((source: TableSource) => FailureSink) | undefined
}

/** Sets of keys by id; null where one is too large. */
export type Keys = ReadonlyMap<string, ByteSet | null>

/** Why data were not read at all. */
export interface Refused {
  readonly refused: Finding
}

/** What reads one form of data. */
export interface TableEngine {
  /** Names of the columns; empty where they are not known beforehand. */
  readHeader(
    source: Pick<TableSource, 'name' | 'path'>,
    table: TablePlan,
    sheet?: string,
  ): Promise<readonly string[] | Refused>
  /** The sets of keys that the table provides (`TablePlan.keys`), each of at most `budget` bytes. */
  collectKeys(source: TableSource, budget: number, options: RunOptions): Promise<Keys | Refused>
  check(source: TableSource, keys: Keys, options: RunOptions): Promise<TableOutcome | Refused>
}

/** Tells a refusal from an answer. */
export function isRefused(answer: object): answer is Refused {
  return 'refused' in answer
}
