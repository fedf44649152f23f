import type { Finding } from '../finding.ts'
import { cutText, SheetBody } from './sheet-body-write.ts'
import { stylesPart } from './sheet-styles-write.ts'
import { Tally } from './tally.ts'
import { escapeText, tag, xmlDeclaration } from './xml-write.ts'
import { writeZip, type ZipPart } from './zip-write.ts'

/** Text is always written as text, never as a formula; an empty text or null leaves the cell empty. */
export type CellToWrite = string | number | boolean | null | LinkToWrite

/** A text that opens an address when it is clicked. */
export interface LinkToWrite {
  readonly text: string
  /** An `http:`, `https:` or `mailto:` address; with any other the text stands alone. */
  readonly href: string
}

export interface SheetToWrite {
  /** Changed where Excel does not allow it: 31 characters, none of `[]:*?/\`, no two alike. */
  readonly name: string
  /** A line above the header, across all columns. */
  readonly title?: string
  /** Rows of the header, repeated on every printed page; usually one. */
  readonly header: readonly (readonly CellToWrite[])[]
  readonly rows: Iterable<readonly CellToWrite[]>
  /** Widths in characters of the default font, a Chinese one counting as two; 12 where none is given. */
  readonly widths?: readonly number[]
  /** Ranges to merge, counted from the first header row: `{row: 1, column: 1, rows: 2, columns: 1}`. */
  readonly merges?: readonly MergeToWrite[]
  /** Columns that stay in sight on the left; the header always does. */
  readonly frozenColumns?: number
  /** Whether the header offers filters. */
  readonly hasFilter?: boolean
  /** A4 upright unless given; the width always fits one page. */
  readonly print?: { readonly paper: 'A3' | 'A4'; readonly isLandscape: boolean }
}

/** A rectangle of cells that becomes one; row and column start at 1. */
export interface MergeToWrite {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A written workbook, and what Excel's own limits made us cut. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array
  readonly findings: readonly Finding[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** An Excel workbook (ECMA-376, transitional): the same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly SheetToWrite[]): WrittenWorkbook {
  const tally = new Tally(100)
  const names = lawfulNames(sheets.map(sheet => sheet.name))
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookPart(sheets, names) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(sheets.length) },
    { name: 'xl/styles.xml', content: stylesPart() },
  ]
  for (const [index, sheet] of sheets.entries()) {
    const body = new SheetBody({ ...sheet, name: names[index] ?? '' }, tally)
    parts.push({ name: `xl/worksheets/sheet${index + 1}.xml`, content: body.xml() })
    // Written after its sheet, when the links are known.
    parts.push({ name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, content: body.relationsXml() })
  }
  return { bytes: writeZip(parts), findings: tally.findings }
}

function contentTypes(count: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${types}.sheet.main+xml`],
    ['/xl/styles.xml', `${types}.styles+xml`],
    ...Array.from({ length: count }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${types}.worksheet+xml`]),
  ]
  const defaults = [
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ]
  const content = overrides.map(([PartName, ContentType]) => tag('Override', { PartName, ContentType }))
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types'
  return xmlDeclaration + tag('Types', { xmlns }, [...defaults, ...content].join(''))
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const content = targets.map(([type, Target], index) =>
    tag('Relationship', { Id: `rId${index + 1}`, Type: `${relations}/${type}`, Target }),
  )
  return xmlDeclaration + tag('Relationships', { xmlns: packageRelations }, content.join(''))
}

function workbookRelations(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const)
  return relationships([...sheets, ['styles', 'styles.xml']])
}

function workbookPart(sheets: readonly SheetToWrite[], names: readonly string[]): string {
  const tabs = names.map((name, index) => tag('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }))
  const defined = sheets.flatMap((sheet, index) => definedNames(sheet, names[index] ?? '', index))
  const content = [
    tag('bookViews', {}, tag('workbookView', { activeTab: 0 })),
    tag('sheets', {}, tabs.join('')),
    defined.length > 0 ? tag('definedNames', {}, defined.join('')) : '',
  ]
  return xmlDeclaration + tag('workbook', { xmlns: main, 'xmlns:r': relations }, content.join(''))
}

/** The rows that every printed page repeats. */
function definedNames(sheet: SheetToWrite, name: string, localSheetId: number): string[] {
  const last = sheet.header.length + (sheet.title === undefined ? 0 : 1)
  if (last === 0) return []
  const range = `'${name.replaceAll("'", "''")}'!$1:$${last}`
  return [tag('definedName', { name: '_xlnm.Print_Titles', localSheetId }, escapeText(range))]
}

/** Names that Excel accepts, in the same order. */
function lawfulNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map(name => {
    const clean = name.replace(/[[\]:*?/\\\0-\x1f]/g, ' ').replace(/^['\s]+|['\s]+$/g, '') || 'Sheet'
    let lawful = cutText(clean, 31)
    for (let count = 2; taken.has(lawful.toLowerCase()); count++) lawful = `${cutText(clean, 27)} ${count}`
    taken.add(lawful.toLowerCase())
    return lawful
  })
}
