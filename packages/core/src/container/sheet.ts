import type { Finding } from '../finding.ts'
import { attempt, ContainerFault } from './fault.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { type OfficePackage, openPackage } from './office-package.ts'
import type { SheetRow } from './sheet-cell.ts'
import { refuseNotWorkbook, reportHiddenSheet, reportMacros } from './sheet-findings.ts'
import { type CellFormat, classifyFormat } from './sheet-format.ts'
import { isTrue, RowReader } from './sheet-rows.ts'
import { SharedStrings } from './sheet-strings.ts'
import { Tally } from './tally.ts'
import type { XmlReader } from './xml.ts'
import type { ZipOptions } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'
import { refuseEntries } from './zip-faults.ts'

/** An open workbook; without sheets when an error among the findings says that it cannot be read. */
export interface Workbook {
  /** In the order of the tabs; charts and dialogs are left out. */
  readonly sheets: readonly Sheet[]
  readonly findings: readonly Finding[]
}

/** A sheet. Its findings, counts and merges are complete when its rows were read to the end. */
export interface Sheet {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  /** Ranges such as `A1:C1`, the first hundred. */
  readonly merges: readonly string[]
  readonly findings: readonly Finding[]
  /** Rule → how often it was found. */
  readonly counts: ReadonlyMap<string, number>
  /**
   * The rows that hold something, read one by one, once for each sheet. Reading never throws for bad input:
   * it ends, and an error among the findings says why.
   */
  readonly rows: Iterable<SheetRow>
}

/** Opens an Excel workbook (.xlsx, .xlsm as data; transitional and strict) without reading its sheets. */
export function readSheets(bytes: Uint8Array, options: ZipOptions = {}): Workbook {
  const limits = options.limits ?? defaultLimits
  const tally = new Tally(limits.samples)
  const opened = attempt(() => openWorkbook(openPackage(bytes, options), { limits, tally }))
  return { sheets: opened.value ?? [], findings: [...opened.findings, ...tally.findings] }
}

interface Reading {
  readonly limits: Limits
  readonly tally: Tally
}

function openWorkbook(source: OfficePackage, { limits, tally }: Reading): Sheet[] {
  const part = source.mainPart()
  const entry = part === null ? null : source.archive.find(part)
  if (part === null || entry === null) refuseNotWorkbook(null)
  if (part.endsWith('.bin')) refuseNotWorkbook(part)
  const relations = source.relations(part)
  const { is1904, tabs } = readTabs(source.listReader(entry), limits.zipEntries)
  if (source.archive.find('xl/vbaProject.bin')) reportMacros(tally)
  const parts = new SharedParts(source, { limits, part })
  return tabs.flatMap(({ id, name, visibility }) => {
    const relation = relations.find(one => one.id === id)
    if (relation && relation.type !== 'worksheet') return []
    if (visibility !== 'visible') reportHiddenSheet(tally, name)
    return [openSheet({ name, visibility, part: relation?.target ?? '' }, { source, parts, is1904, limits })]
  })
}

/** A sheet as the workbook lists it. */
export interface Tab extends Pick<Sheet, 'name' | 'visibility'> {
  readonly id: string
}

/** The sheets of a workbook part, at most `limit`. Throws a `ContainerFault`. */
export function readTabs(reader: XmlReader, limit: number): { is1904: boolean; tabs: Tab[] } {
  const tabs: Tab[] = []
  let is1904 = false
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token !== 'open') continue
    if (reader.depth === 1 && reader.local !== 'workbook') refuseNotWorkbook(reader.local)
    if (reader.depth === 2 && reader.local === 'workbookPr') is1904 = isTrue(reader.attribute('date1904'))
    if (reader.depth === 3 && reader.local === 'sheet') tabs.push(readTab(reader))
    // Every sheet is an entry of the archive.
    if (tabs.length > limit) refuseEntries(tabs.length, limit)
  }
  return { is1904, tabs }
}

function readTab(reader: XmlReader): Tab {
  const state = reader.attribute('state')
  const id = reader.attributes().find(({ name }) => name.endsWith(':id'))
  return {
    id: id?.value ?? '',
    name: reader.attribute('name') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
  }
}

/** Strings and formats of a workbook, read when the first sheet needs them. */
class SharedParts {
  readonly #source: OfficePackage
  readonly #limits: Limits
  readonly #part: string
  #strings: SharedStrings | null = null
  #formats: readonly CellFormat[] | null = null

  constructor(source: OfficePackage, { limits, part }: { limits: Limits; part: string }) {
    this.#source = source
    this.#limits = limits
    this.#part = part
  }

  strings(): SharedStrings {
    if (this.#strings) return this.#strings
    const strings = new SharedStrings(this.#limits.heldBytes)
    const entry = this.#entryOf('sharedStrings')
    if (entry) strings.read(this.#source.reader(entry))
    this.#strings = strings
    return strings
  }

  formats(): readonly CellFormat[] {
    if (this.#formats) return this.#formats
    const entry = this.#entryOf('styles')
    this.#formats = entry ? readFormats(this.#source.listReader(entry)) : []
    return this.#formats
  }

  #entryOf(type: string): ZipEntry | null {
    const relation = this.#source.relations(this.#part).find(one => one.type === type)
    return relation ? this.#source.archive.find(relation.target) : null
  }
}

/** The format of every cell style, in their order. */
export function readFormats(reader: XmlReader): CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let isInCellFormats = false
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (reader.local === 'cellXfs' && token !== 'text') isInCellFormats = token === 'open'
    if (token !== 'open') continue
    if (reader.local === 'numFmt') codes.set(Number(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? '')
    if (reader.local !== 'xf' || !isInCellFormats) continue
    const id = Number(reader.attribute('numFmtId') ?? 0)
    formats.push(classifyFormat(id, codes.get(id)))
  }
  return formats
}

interface SheetSource {
  readonly source: OfficePackage
  readonly parts: SharedParts
  readonly is1904: boolean
  readonly limits: Limits
}

function openSheet(sheet: Pick<Sheet, 'name' | 'visibility'> & { part: string }, from: SheetSource): Sheet {
  const { name, visibility, part } = sheet
  const tally = new Tally(from.limits.samples)
  const merges: string[] = []
  const start = (): Iterable<SheetRow> => {
    const entry = from.source.archive.find(part) ?? refuseNotWorkbook(null)
    const { limits, is1904 } = from
    const context = {
      sheet: name,
      strings: from.parts.strings(),
      formats: from.parts.formats(),
      is1904,
      limits,
      tally,
      merges,
    }
    return new RowReader(from.source.reader(entry), context).rows()
  }
  return {
    name,
    visibility,
    merges,
    findings: tally.findings,
    counts: tally.counts,
    rows: guardRows(start, { name, tally }),
  }
}

function* guardRows(
  start: () => Iterable<SheetRow>,
  { name, tally }: { name: string; tally: Tally },
): Generator<SheetRow> {
  try {
    yield* start()
  } catch (thrown) {
    if (!(thrown instanceof ContainerFault)) throw thrown
    tally.take({ ...thrown.finding, at: { sheet: name, ...thrown.finding.at } })
  }
}
