import { csvLines } from '@biaochi/core/container/csv-write.ts'
import { writeWorkbook } from '@biaochi/core/container/sheet-write.ts'
import type { Language } from '@biaochi/core/language.ts'
import { say } from '@biaochi/core/language.ts'
import { sortKey } from '@biaochi/core/number/order.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import { findColumn, lossless } from '@biaochi/core/registry/columns.ts'
import type { DatedStandard } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { Context } from './context.ts'

/** How the registry is written. */
export interface ExportOptions {
  readonly format: 'csv' | 'xlsx' | 'jsonl'
  /** Day of the computed status. */
  readonly asOf: Day
  /** Byte order mark for CSV, without which Excel takes UTF-8 for the local code page. */
  readonly bom?: boolean
  /** Language of the header of a workbook; that of CSV is always the ids of the columns. */
  readonly language?: Language
}

/**
 * Every record of the registry by number, in pieces, with its status as of a day beside it. What is written can be
 * imported again: into an empty registry it gives the same records.
 */
export async function* exportRegistry(context: Context, options: ExportOptions): AsyncGenerator<string | Uint8Array> {
  const standards = sortStandards([...(await context.index.dated(options.asOf))])
  if (options.format === 'jsonl') yield* inPieces(jsonLines(standards, options.asOf))
  else if (options.format === 'csv') {
    const header = [...lossless.map(column => column.id), 'status_as_of', 'as_of']
    yield* inPieces(csvLines({ header, rows: rowsOf(standards, options.asOf) }, { bom: options.bom ?? false }))
  } else {
    const language = options.language ?? 'zh'
    const titles = [...lossless, findColumn('status_as_of'), findColumn('as_of')].flatMap(column =>
      column ? [say(column.title, language)] : [],
    )
    const rows = rowsOf(standards, options.asOf)
    const name = say({ zh: '标准', en: 'Standards' }, language)
    yield writeWorkbook([
      { name, header: [titles], rows, widths: [24, 16, 16, 16, 40, 40], frozenColumns: 1, hasFilter: true },
    ]).bytes
  }
}

function sortStandards(standards: readonly DatedStandard[]): readonly DatedStandard[] {
  const keyed = standards.map(standard => ({ standard, key: orderOf(standard) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ standard }) => standard)
}

/** By number; those without one come last, by title. */
function orderOf({ record }: DatedStandard): string {
  const number = parseNumber(record.numbers[0]?.normal ?? '')
  if (number.normal !== null) return `0${sortKey(number)} ${record.id}`
  return `1${record.numbers[0]?.normal ?? ''}${record.titleZh ?? record.titleEn ?? ''} ${record.id}`
}

function* rowsOf(standards: readonly DatedStandard[], asOf: Day): Generator<string[]> {
  for (const { record, status } of standards) {
    yield [...lossless.map(column => column.write?.(record) ?? ''), status, asOf]
  }
}

function* jsonLines(standards: readonly DatedStandard[], statusAsOf: Day): Generator<string> {
  for (const { record, status, slug } of standards) {
    yield `${JSON.stringify({ ...record, slug, status, statusAsOf })}\n`
  }
}

const pieceLength = 1 << 16

/** Joins lines to pieces worth sending. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
