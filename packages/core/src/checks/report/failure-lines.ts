import { csvLine } from '../../container/csv-write.ts'
import { guardFormula } from '../../container/formula-guard.ts'
import type { Text } from '../../finding.ts'
import { type Language, say } from '../../language.ts'

/** A record that fails at least one rule, with every reason. */
export interface FailingRecord {
  readonly table: string
  /** As `Failure.record` and `Failure.line`. */
  readonly record: number
  readonly line: number | null
  readonly failures: readonly RecordFailure[]
  /** Texts of the cells, in the order of the columns. */
  readonly cells: readonly string[]
}

/** Why a record fails one rule. */
export interface RecordFailure {
  readonly rule: string
  readonly clause: string
  readonly column: string | null
  readonly value: string
  readonly message: Text
}

/** Forms in which every failing record can be written. */
export const failureFormats = ['jsonl', 'csv'] as const
export type FailureFormat = (typeof failureFormats)[number]

export interface FailureLineOptions {
  /** Of the reasons in CSV; JSONL has both languages. Chinese unless given. */
  readonly language?: Language
  /** A byte order mark before a CSV, for Excel. */
  readonly bom?: boolean
}

/** Writes the failing records of one table one by one, so that there may be any number of them. */
export interface FailureLines {
  /** What stands before the first record: the header of a CSV, nothing in JSONL. */
  readonly head: string
  /** The line of a record, with its line end. */
  readonly lineOf: (record: FailingRecord) => string
}

/** What stands before the cells in a CSV. */
const ownColumns = ['table', 'record', 'line', 'rules', 'clauses', 'messages'] as const

/** Between several rules, clauses and reasons in one cell of a CSV; they stand in the same order. */
const separator = ' | '

/** A writer of all failing records of a table whose columns are named in this order. */
export function failureLines(
  format: FailureFormat,
  columns: readonly string[],
  { language = 'zh', bom = false }: FailureLineOptions = {},
): FailureLines {
  if (format === 'jsonl') return { head: '', lineOf: record => jsonLine(record, columns) }
  const header = guarded([...ownColumns.map(name => freeName(name, columns)), ...columns])
  return { head: `${bom ? '\uFEFF' : ''}${header}`, lineOf: record => guarded(csvCells(record, columns, language)) }
}

function jsonLine({ table, record, line, failures, cells }: FailingRecord, columns: readonly string[]): string {
  const byName = Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']))
  return `${JSON.stringify({ table, record, line, failures, cells: byName })}\n`
}

function csvCells(
  { table, record, line, failures, cells }: FailingRecord,
  columns: readonly string[],
  language: Language,
): string[] {
  return [
    table,
    String(record),
    line === null ? '' : String(line),
    failures.map(({ rule }) => rule).join(separator),
    failures.map(({ clause }) => clause).join(separator),
    failures.map(({ message }) => say(message, language)).join(separator),
    ...columns.map((_, index) => cells[index] ?? ''),
  ]
}

/** Guards all but plain numbers, which no program runs and which a mark before them would change. */
function guarded(cells: readonly string[]): string {
  const safe = cells.map(cell => (/^-[0-9]+(?:\.[0-9]+)?$/.test(cell) ? cell : guardFormula(cell)))
  return csvLine(safe, { guardsFormulas: false })
}

/** A name that no column of the table bears. */
function freeName(name: string, columns: readonly string[]): string {
  return columns.includes(name) ? freeName(`_${name}`, columns) : name
}
