import { csvLine, csvLines } from '@biaochi/core/container/csv-write.ts'
import { writeWorkbook } from '@biaochi/core/container/sheet-write.ts'
import type { Language } from '@biaochi/core/language.ts'
import { say } from '@biaochi/core/language.ts'
import { findColumn, lossless } from '@biaochi/core/registry/columns.ts'
import type { DatedStandard } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardQuery } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'

/** How the registry is written. */
export interface ExportOptions {
  readonly format: 'csv' | 'xlsx' | 'jsonl'
  /** Day of the computed status. */
  readonly asOf: Day
  /** Only the records that a list with this text and these facets shows. */
  readonly text?: string
  readonly facets?: StandardQuery['facets']
  /** Byte order mark for CSV, without which Excel takes UTF-8 for the local code page. */
  readonly bom?: boolean
  /** Language of the header of a workbook; that of CSV is always the ids of the columns. */
  readonly language?: Language
}

/**
 * The records of the registry that are asked for, by number, in pieces, with their status as of a day beside them. What
 * is written can be imported again: into an empty registry it gives the same records.
 */
export async function* exportRegistry(context: Context, options: ExportOptions): AsyncGenerator<string | Uint8Array> {
  const { text = '', facets = {}, asOf } = options
  const standards = context.index.each({ text, facets, asOf })
  if (options.format === 'jsonl') yield* inPieces(jsonLines(standards, asOf))
  else if (options.format === 'csv') yield* inPieces(csvOf(standards, options))
  else {
    const language = options.language ?? 'zh'
    const titles = [...lossless, findColumn('status_as_of'), findColumn('as_of')].flatMap(column =>
      column ? [say(column.title, language)] : [],
    )
    const rows = await Array.fromAsync(standards, standard => rowOf(standard, asOf))
    const name = say({ zh: '标准', en: 'Standards' }, language)
    yield writeWorkbook([
      { name, header: [titles], rows, widths: [24, 16, 16, 16, 40, 40], frozenColumns: 1, hasFilter: true },
    ]).bytes
  }
}

async function* csvOf(standards: AsyncIterable<DatedStandard>, { asOf, bom }: ExportOptions): AsyncGenerator<string> {
  yield* csvLines(
    { header: [...lossless.map(column => column.id), 'status_as_of', 'as_of'], rows: [] },
    { bom: bom ?? false },
  )
  for await (const standard of standards) yield csvLine(rowOf(standard, asOf))
}

function rowOf({ record, status }: DatedStandard, asOf: Day): string[] {
  return [...lossless.map(column => column.write?.(record) ?? ''), status, asOf]
}

async function* jsonLines(standards: AsyncIterable<DatedStandard>, statusAsOf: Day): AsyncGenerator<string> {
  for await (const { record, status, slug } of standards) {
    yield `${JSON.stringify({ ...record, slug, status, statusAsOf })}\n`
  }
}

const pieceLength = 1 << 16

/** Joins lines to pieces worth sending. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
    piece += line
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
