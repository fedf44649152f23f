import type { Limits } from '../limits.ts'
import { type Relation, readRelations, refuseOtherZip } from '../office-package.ts'
import { readFormats, readTabs, type Tab } from '../sheet.ts'
import { refuseNotWorkbook, reportHiddenSheet, reportMacros } from '../sheet-findings.ts'
import type { CellFormat } from '../sheet-format.ts'
import type { Tally } from '../tally.ts'
import { XmlReader } from '../xml.ts'
import { decodeXml } from '../xml-decode.ts'
import type { Central } from '../zip-directory.ts'
import type { RandomBytes } from './random-bytes.ts'
import type { ScanContext } from './sheet-scanner.ts'
import { type ArchiveOptions, openArchive, type StreamArchive } from './stream-archive.ts'
import { StringScanner } from './string-scanner.ts'
import { StringTable } from './string-table.ts'
import { utf8Pieces } from './utf8-pieces.ts'
import type { XmlBytes } from './xml-bytes.ts'

/** A sheet of an open workbook. */
export interface StreamSheet {
  readonly name: string
  readonly visibility: Tab['visibility']
  /** Null when the file does not have its part. */
  readonly entry: Central | null
}

/** An open workbook whose sheets are yet to be read. */
export interface StreamWorkbook {
  readonly archive: StreamArchive
  /** In the order of the tabs; charts and dialogs are left out. */
  readonly sheets: readonly StreamSheet[]
  readonly is1904: boolean
  readonly strings: StringTable
  readonly formats: readonly CellFormat[]
}

/** Opens a workbook: its lists, its styles and all of its shared strings are read. Throws a `ContainerFault`. */
export async function openWorkbook(
  file: RandomBytes,
  options: ArchiveOptions & { readonly tally: Tally; readonly isCancelled: () => boolean },
): Promise<StreamWorkbook> {
  const { limits, tally, isCancelled } = options
  const archive = await openArchive(file, options)
  if (!archive.find('[Content_Types].xml')) refuseOtherZip(archive)
  const part = (await relationsOf(archive, '', limits)).find(one => one.type === 'officeDocument')?.target ?? null
  const entry = part === null ? null : archive.find(part)
  if (part === null || entry === null) refuseNotWorkbook(null)
  if (part.endsWith('.bin')) refuseNotWorkbook(part)
  const relations = await relationsOf(archive, part, limits)
  const { is1904, tabs } = readTabs(await readerOf(archive, entry, limits), limits.zipEntries)
  if (archive.find('xl/vbaProject.bin')) reportMacros(tally)
  const entryBy = (type: string) => archive.find(relations.find(one => one.type === type)?.target ?? '')
  const styles = entryBy('styles')
  return {
    archive,
    sheets: sheetsOf(tabs, relations, archive),
    is1904,
    formats: styles ? readFormats(await readerOf(archive, styles, limits)) : [],
    strings: await readStrings(archive, entryBy('sharedStrings'), { limits, isCancelled }),
  }
}

function sheetsOf(tabs: readonly Tab[], relations: readonly Relation[], archive: StreamArchive): StreamSheet[] {
  return tabs.flatMap(({ id, name, visibility }) => {
    const relation = relations.find(one => one.id === id)
    if (relation && relation.type !== 'worksheet') return []
    return [{ name, visibility, entry: archive.find(relation?.target ?? '') }]
  })
}

/** Reports a sheet that is not shown. */
export function reportVisibility(tally: Tally, sheet: StreamSheet): void {
  if (sheet.visibility !== 'visible') reportHiddenSheet(tally, sheet.name)
}

async function relationsOf(archive: StreamArchive, part: string, limits: Limits): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const entry = archive.find(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  return entry ? readRelations(await readerOf(archive, entry, limits), part.slice(0, slash)) : []
}

async function readerOf(archive: StreamArchive, entry: Central, limits: Limits): Promise<XmlReader> {
  const bytes = await archive.read(entry)
  return new XmlReader(decodeXml([bytes], entry.name), { part: entry.name, limits })
}

async function readStrings(
  archive: StreamArchive,
  entry: Central | null,
  { limits, isCancelled }: { limits: Limits; isCancelled: () => boolean },
): Promise<StringTable> {
  const strings = new StringTable(limits.heldBytes)
  if (entry) {
    const scanner = new StringScanner(strings, { part: entry.name, limits })
    await scan(archive, entry, { scanner, isOver: isCancelled })
  }
  return strings
}

/** The part of a sheet. Throws a `ContainerFault` when the file does not have it. */
export function entryOf(sheet: StreamSheet): Central {
  return sheet.entry ?? refuseNotWorkbook(null)
}

/** What a scanner of a sheet needs of its workbook. */
export function scanContext(
  { strings, formats, is1904 }: StreamWorkbook,
  sheet: StreamSheet,
  { limits, tally }: { readonly limits: Limits; readonly tally: Tally },
): Omit<ScanContext, 'take'> {
  return { sheet: sheet.name, part: entryOf(sheet).name, strings, formats, is1904, limits, tally }
}

/** Feeds a part to a scanner; stops between pieces when that is over. */
export async function scan(
  archive: StreamArchive,
  entry: Central,
  { scanner, isOver }: { readonly scanner: XmlBytes; readonly isOver: () => boolean },
): Promise<void> {
  for await (const piece of utf8Pieces(archive.pieces(entry), entry.name)) {
    scanner.feed(piece)
    if (isOver()) return
  }
  scanner.finish()
}
