import type { ColumnReading } from '../../container/sheet-stream/column-reading.ts'
import type { RandomBytes } from '../../container/sheet-stream/random-bytes.ts'
import { readSheetRows, type SheetHead, type SheetReading } from '../../container/sheet-stream/read-sheet-rows.ts'
import type { StreamInflater } from '../../container/sheet-stream/stream-inflater.ts'
import type { Text } from '../../finding.ts'
import type { StructureOutcome, TableOutcome } from '../outcome.ts'
import type { ColumnPlan, TablePlan } from '../plan.ts'
import { type CheckTextOptions, checkText, type TextSource } from './check-text.ts'
import { startJudge } from './generate/start-judge.ts'
import { bindColumns } from './scan/bind-columns.ts'
import { countFault, emptyTally, type FaultTally } from './scan/fault-tally.ts'
import type { OpenedText } from './scan/open-text.ts'
import { checkNames } from './scan/read-header.ts'
import type { PieceStart } from './scan/record-sink.ts'
import { WishSink } from './state/read-again.ts'

/** A workbook wherever it is, and how its parts are inflated. */
export interface SheetFile {
  /** As the caller named it. */
  readonly name: string
  readonly bytes: RandomBytes
  readonly inflater?: StreamInflater | undefined
  /** Name of the sheet; the one whose header fits best unless given. */
  readonly sheet?: string | undefined
  readonly onProgress?:
    | ((progress: { readonly bytes: number; readonly size: number; readonly records: number }) => void)
    | undefined
  readonly signal?: { throwIfAborted(): void } | undefined
}

/** Checks a sheet of a workbook against a table of a plan: the judge of delimited text, on the rows of the sheet. */
export async function checkSheet(file: SheetFile, table: TablePlan, options: CheckTextOptions): Promise<TableOutcome> {
  const source = new SheetSource(file)
  const outcome = await checkText(source, table, options)
  const structure = [...source.structure, ...outcome.structure]
  const { alike } = source
  const unread = alike.length > 0 ? { unread: sheetsUnread(file.name, alike) } : {}
  return { ...outcome, encoding: null, engine: 'xlsx', structure, ...unread }
}

function sheetsUnread(name: string, sheets: readonly string[]): Text {
  return {
    zh: `${name} 的工作表 ${sheets.join('、')} 也有这些列，没有读取；用 --sheet 指明要检查哪一个，或合成一个。`,
    en: `Sheets ${sheets.join(', ')} of ${name} have these columns too and were not read; name the one by --sheet, or join them.`,
  }
}

/** Names of the columns of the sheet that a table would be read from. */
export async function readSheetHeader(
  { bytes, inflater, sheet }: SheetFile,
  table: TablePlan,
): Promise<readonly string[]> {
  let names: readonly string[] = []
  let isKnown = false
  const begin = (head: SheetHead) => {
    names = head.names
    isKnown = true
    return []
  }
  await readSheetRows(
    bytes,
    { ...optionsOf(inflater, sheet), names: spellingsOf(table), begin, isCancelled: () => isKnown },
    () => {},
  )
  return names
}

/** Records between two looks at the states: enough to pay for the look, few enough to hold. */
const pieceRecords = 65_536

/** A sheet as a text whose offsets are ordinals of records, and whose lines are rows. */
export class SheetSource implements TextSource {
  readonly name: string
  readonly #file: SheetFile
  #reading: SheetReading | null = null

  constructor(file: SheetFile) {
    this.name = file.name
    this.#file = file
  }

  /** Faults of the workbook that were seen in the last reading. */
  get structure(): readonly StructureOutcome[] {
    const named = (one: StructureOutcome) => ({
      ...one,
      findings: one.findings.map(finding => ({ ...finding, at: { file: this.name, ...finding.at } })),
    })
    return (this.#reading?.structure ?? []).map(named)
  }

  /** Sheets that were left out in the last reading and could belong to the data. */
  get alike(): readonly string[] {
    return this.#reading?.alike ?? []
  }

  readonly scan: TextSource['scan'] = async (table, start) => {
    let text = openedText([], table, 1)
    let program = start(text)
    let judge = startJudge(program.source, program.constants)
    let state = program.empty()
    let before: PieceStart = { records: 0, lines: 0, bytes: 0 }
    let records = 0
    const begin = (head: SheetHead) => {
      text = openedText(head.names, table, head.row)
      program = start(text)
      judge = startJudge(program.source, program.constants)
      state = program.empty()
      return readingsOf(text, table)
    }
    const merge = () => {
      state = program.merge(state, judge.take(), before)
      before = { records, lines: 0, bytes: records }
    }
    this.#reading = await this.#read(table, begin, (bytes, starts, ends, row) => {
      judge.record(bytes, starts, ends, records - before.records, row - 1, records - before.bytes)
      records++
      if (records - before.records === pieceRecords) merge()
    })
    merge()
    const faults = isFaulty(this.#reading) ? emptyTally() : text.faults
    const scanned = {
      records: this.#reading.records,
      checked: records,
      rejected: 0,
      blank: this.#reading.blank,
      bytes: 0,
      faults,
      state,
    }
    return { text, scanned, size: this.#file.bytes.size, sha256: null }
  }

  readonly readAgain: TextSource['readAgain'] = async (text, wish) => {
    const sink = new WishSink(wish)
    let ordinal = 0
    const width = text.header.length
    await this.#read(
      null,
      () => [],
      (bytes, starts, ends) => sink.record(bytes, starts, ends, ordinal++),
      width,
    )
  }

  async #read(
    table: TablePlan | null,
    begin: (head: SheetHead) => readonly (ColumnReading | null)[],
    take: (bytes: Uint8Array, starts: Int32Array, ends: Int32Array, row: number) => void,
    known = 0,
  ): Promise<SheetReading> {
    const { signal, onProgress, inflater, sheet = this.#reading?.head?.sheet } = this.#file
    let [starts, ends] = [new Int32Array(known), new Int32Array(known)]
    let records = 0
    const progress = (bytes: number) => onProgress?.({ bytes, size: this.#file.bytes.size, records })
    const options = {
      ...optionsOf(inflater, sheet),
      names: table ? spellingsOf(table) : [],
      begin: (head: SheetHead) => {
        starts = new Int32Array(head.names.length)
        ends = new Int32Array(head.names.length)
        return begin(head)
      },
    }
    return readSheetRows(watched(this.#file.bytes, progress, signal), options, (bytes, first, last, fields, row) => {
      for (let cell = 0; cell < starts.length; cell++) {
        starts[cell] = cell < fields ? (first[cell] as number) : 0
        ends[cell] = cell < fields ? (last[cell] as number) : 0
      }
      records++
      take(bytes, starts, ends, row)
    })
  }
}

function optionsOf(inflater: StreamInflater | undefined, sheet: string | undefined) {
  return { ...(inflater !== undefined && { inflater }), ...(sheet !== undefined && { sheet }) }
}

function spellingsOf({ columns }: TablePlan) {
  return columns.map(({ name, aliases }) => [name, ...aliases])
}

/** A workbook that could not be read has one fault, not one for each column that was not seen. */
function isFaulty({ head }: SheetReading): boolean {
  return head === null
}

/** A file that tells how far it was read, and stops where it shall. */
function watched(bytes: RandomBytes, progress: (read: number) => void, signal: SheetFile['signal']): RandomBytes {
  let read = 0
  return {
    size: bytes.size,
    read: async (offset, length) => {
      signal?.throwIfAborted()
      read += length
      progress(Math.min(read, bytes.size))
      return bytes.read(offset, length)
    },
  }
}

function openedText(names: readonly string[], table: TablePlan, row: number): OpenedText {
  const faults: FaultTally = emptyTally()
  checkNames(names, table.columns, (rule, cell, seen) => {
    if (rule === 'header-empty' || rule === 'header-duplicate') return
    countFault(faults, rule, () => ({ record: -1, line: row - 1, cell, offset: 0, seen }))
  })
  return {
    encoding: 'utf-8',
    isEncodingOpen: false,
    terms: {
      delimiter: 0,
      quote: -1,
      wide: false,
      cells: Math.max(1, names.length),
      encoding: 'utf-8',
      encodingOfFile: 'utf-8',
      limit: 0,
    },
    header: names,
    cells: bindColumns(names, table.columns).cells,
    start: 0,
    lines: 0,
    blank: 0,
    faults,
    isVoid: false,
  }
}

function readingsOf({ header, cells }: OpenedText, table: TablePlan): (ColumnReading | null)[] {
  const columns = new Map<number, ColumnPlan>()
  for (const [ordinal, cell] of cells.entries()) {
    const column = table.columns[ordinal]
    if (cell >= 0 && column) columns.set(cell, column)
  }
  return header.map((_, cell) => {
    const column = columns.get(cell)
    if (!column) return null
    const { type, form = null, length = null } = column
    return { isText: type === 'text', length, form, truth: ['true', 'false'] }
  })
}
