import { ContainerFault } from '../fault.ts'
import { defaultLimits, type Limits, limitsWith } from '../limits.ts'
import { refuseNotWorkbook } from '../sheet-findings.ts'
import { Tally } from '../tally.ts'
import { type Peek, peekSheet, pickSheet } from './choose-sheet.ts'
import type { ColumnReading } from './column-reading.ts'
import type { RandomBytes } from './random-bytes.ts'
import type { RowCells } from './row-texts.ts'
import type { ExpectedNames, FoundHeader } from './sheet-head.ts'
import { type RowTaker, SheetScanner } from './sheet-scanner.ts'
import {
  refuseSheet,
  reportBeyondHeader,
  reportChoice,
  reportEmptySheet,
  reportHeaderCells,
  reportRowsAbove,
  type StructureCount,
  structureOf,
} from './stream-findings.ts'
import { pureStreamInflater, type StreamInflater } from './stream-inflater.ts'
import { entryOf, openWorkbook, reportVisibility, type StreamWorkbook, scan, scanContext } from './stream-workbook.ts'
import { textOf } from './xml-text.ts'

/** Limits of this reader where they differ: it holds the strings of a full sheet, and samples are few. */
export const sheetStreamLimits: Limits = limitsWith({
  heldBytes: 512 * 1024 * 1024,
  streamedBytes: 4 * defaultLimits.streamedBytes,
  samples: 20,
})

export interface SheetRowsOptions {
  /** Name of the sheet to read; the one whose header fits best unless given. */
  readonly sheet?: string
  /** Names of the columns that the header should have. */
  readonly names?: ExpectedNames
  readonly inflater?: StreamInflater
  readonly limits?: Limits
  /** Called with the header before the rows; says how the cells of each of its columns are to be read. */
  readonly begin?: (head: SheetHead) => readonly (ColumnReading | null)[]
  /** Asked between pieces of the file: true ends the reading. */
  readonly isCancelled?: () => boolean
}

/** The header of the sheet that is read. */
export interface SheetHead {
  readonly sheet: string
  /** Number of its row in the sheet, from 1. */
  readonly row: number
  readonly names: readonly string[]
}

/** What came of reading a sheet. */
export interface SheetReading {
  /** Null when the sheet has no header, or could not be opened. */
  readonly head: SheetHead | null
  /** Names of the sheets of the workbook. */
  readonly sheets: readonly string[]
  /** Sheets that were not read although their header fits as well as that of the one that was. */
  readonly alike: readonly string[]
  /** Records given, rows that hold something behind the header. */
  readonly records: number
  /** Empty rows between records. */
  readonly blank: number
  /** False when it was cancelled, or a fault among the structure ended it: then there may be further records. */
  readonly isComplete: boolean
  readonly structure: readonly StructureCount[]
}

/**
 * Reads the records of one sheet of an Excel workbook (.xlsx, .xlsm as data; transitional and strict) in bounded memory:
 * every row behind the header that holds something is given, in the order of the file. Bad input is told among the structure;
 * only broken machinery throws.
 */
export async function readSheetRows(
  file: RandomBytes,
  options: SheetRowsOptions,
  take: RowTaker,
): Promise<SheetReading> {
  const reading = new Reading(options, take)
  try {
    await reading.run(file)
  } catch (thrown) {
    if (!(thrown instanceof ContainerFault)) throw thrown
    reading.fail(thrown)
  }
  return reading.result()
}

class Reading {
  readonly #options: SheetRowsOptions
  readonly #take: RowTaker
  readonly #limits: Limits
  readonly #tally: Tally
  #head: SheetHead | null = null
  #sheets: readonly string[] = []
  #alike: readonly string[] = []
  #records = 0
  #blank = 0
  #isComplete = false
  /** Name of the sheet being read, for what is said of it. */
  #sheet: string | null = null

  constructor(options: SheetRowsOptions, take: RowTaker) {
    this.#options = options
    this.#take = take
    this.#limits = options.limits ?? sheetStreamLimits
    this.#tally = new Tally(this.#limits.samples)
  }

  async run(file: RandomBytes): Promise<void> {
    const inflater = this.#options.inflater ?? pureStreamInflater
    const isCancelled = () => this.#isCancelled()
    const workbook = await openWorkbook(file, { limits: this.#limits, inflater, tally: this.#tally, isCancelled })
    if (isCancelled()) return
    this.#sheets = workbook.sheets.map(sheet => sheet.name)
    const chosen = await this.#choose(workbook)
    this.#sheet = chosen.sheet.name
    reportVisibility(this.#tally, chosen.sheet)
    if (chosen.header === null) {
      reportEmptySheet(this.#tally, this.#sheet, false)
      this.#isComplete = true
      return
    }
    await this.#read(workbook, chosen, chosen.header)
  }

  fail({ finding }: ContainerFault): void {
    this.#isComplete = false
    const sheet = this.#sheet === null ? {} : { sheet: this.#sheet }
    this.#tally.take({ ...finding, at: { ...sheet, ...finding.at } })
  }

  result(): SheetReading {
    return {
      head: this.#head,
      sheets: this.#sheets,
      alike: this.#alike,
      records: this.#records,
      blank: this.#blank,
      isComplete: this.#isComplete,
      structure: structureOf(this.#tally),
    }
  }

  #isCancelled(): boolean {
    return this.#options.isCancelled?.() ?? false
  }

  async #choose(workbook: StreamWorkbook): Promise<Peek> {
    const { sheet: wanted, names = [] } = this.#options
    const candidates = wanted === undefined ? workbook.sheets : workbook.sheets.filter(({ name }) => name === wanted)
    const peeks: Peek[] = []
    for (const sheet of candidates) peeks.push(await peekSheet(workbook, sheet, { limits: this.#limits, names }))
    const [first, ...others] = peeks
    if (!first) return wanted === undefined ? refuseNotWorkbook(null) : refuseSheet(wanted, this.#sheets)
    const chosen = pickSheet([first, ...others])
    for (const { sheet, fault } of peeks) if (fault && sheet !== chosen.sheet) this.#notePassedOver(sheet.name, fault)
    const { found = 0 } = chosen.header ?? {}
    this.#alike = peeks
      .filter(one => one !== chosen && found > 0 && (one.header?.found ?? 0) >= found)
      .map(({ sheet }) => sheet.name)
    if (peeks.length > 1) {
      reportChoice(this.#tally, {
        sheet: chosen.sheet.name,
        others: this.#sheets.filter(name => name !== chosen.sheet.name),
        expected: names.length,
        found,
      })
    }
    return chosen
  }

  /** A damaged sheet beside the one that is read costs no record. */
  #notePassedOver(sheet: string, { finding }: ContainerFault): void {
    this.#tally.take({ ...finding, severity: 'warning', at: { sheet, ...finding.at } })
  }

  #readHead(chosen: Peek, header: FoundHeader): readonly (ColumnReading | null)[] {
    const names = trimEnd(chosen.rows[header.index] ?? [])
    const head = { sheet: chosen.sheet.name, row: chosen.numbers[header.index] ?? 1, names }
    this.#head = head
    reportHeaderCells(this.#tally, names, head)
    if (header.index > 0) {
      const first = chosen.rows[0]?.find(text => text.trim() !== '') ?? ''
      reportRowsAbove(this.#tally, { sheet: head.sheet, headerRow: head.row }, first)
    }
    const columns = this.#options.begin?.(head) ?? []
    return names.map((_, index) => columns[index] ?? null)
  }

  #noteBeyond(bytes: Uint8Array, { starts, ends, fields, row }: RowCells & { row: number }): void {
    const { names, sheet } = this.#head ?? { names: [], sheet: '' }
    let column = names.length
    while (column < fields - 1 && starts[column] === ends[column]) column++
    const value = () => textOf(bytes, starts[column] ?? 0, ends[column] ?? 0)
    reportBeyondHeader(this.#tally, { sheet, column: column + 1, row }, value)
  }

  async #read(workbook: StreamWorkbook, chosen: Peek, header: FoundHeader): Promise<void> {
    const columns = this.#readHead(chosen, header)
    let index = 0
    let before = chosen.numbers[header.index] ?? 1
    const scanner = new SheetScanner({
      ...scanContext(workbook, chosen.sheet, { limits: this.#limits, tally: this.#tally }),
      take: (bytes, starts, ends, fields, row) => {
        if (index++ <= header.index) {
          if (index === header.index + 1) scanner.useColumns(columns)
          return
        }
        this.#records++
        if (row > before) this.#blank += row - before - 1
        before = row
        if (fields > columns.length) this.#noteBeyond(bytes, { starts, ends, fields, row })
        this.#take(bytes, starts, ends, fields, row)
      },
    })
    let isOver = false
    const noteCancel = () => {
      isOver = this.#isCancelled()
      return isOver
    }
    await scan(workbook.archive, entryOf(chosen.sheet), { scanner, isOver: noteCancel })
    this.#isComplete = !isOver
    if (this.#records === 0 && !isOver) reportEmptySheet(this.#tally, chosen.sheet.name, true)
  }
}

function trimEnd(names: readonly string[]): string[] {
  const last = names.findLastIndex(name => name.trim() !== '')
  return names.slice(0, last + 1)
}
