import type { Language } from '../language.ts'
import { wordNumbering, wordStyles } from './word-styles.ts'
import { type AttributesToWrite, escapeText, tag, xmlDeclaration } from './xml-write.ts'
import { writeZip } from './zip-write.ts'

/** A piece of a document. Line ends inside a text become line breaks. */
export type WordBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: WordText }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly WordText[] }
  | WordTable

/** A table; its header rows are repeated on every page. */
export interface WordTable {
  readonly kind: 'table'
  /** Stands above the table. */
  readonly caption?: string
  readonly header: readonly (readonly string[])[]
  readonly rows: readonly (readonly WordText[])[]
  /** Widths of the columns as shares of the line; equal ones unless given. */
  readonly widths?: readonly number[]
}

/** Plain text, or runs of it. */
export type WordText = string | readonly WordRun[]

export interface WordRun {
  readonly text: string
  readonly isBold?: boolean
}

export interface WordDocument {
  readonly title: string
  readonly language: Language
  readonly blocks: readonly WordBlock[]
  /** A4 unless given. */
  readonly paper?: 'A3' | 'A4'
  readonly isLandscape?: boolean
}

/** Millimetres of the upright sheet. */
const papers = { A4: [210, 297], A3: [297, 420] } as const
const margin = 25
const twipsPerMillimetre = 1440 / 25.4

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A Word document (ECMA-376, transitional) with real styles and page numbers: the same document gives the same bytes. */
export function writeWordDocument(document: WordDocument): Uint8Array {
  const lists = document.blocks.filter(block => block.kind === 'list')
  return writeZip([
    { name: '[Content_Types].xml', content: contentTypes() },
    { name: '_rels/.rels', content: relationships(['word/document.xml', 'docProps/core.xml']) },
    { name: 'docProps/core.xml', content: coreProperties(document) },
    { name: 'word/document.xml', content: documentPart(document) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships(['styles.xml', 'numbering.xml', 'settings.xml', 'footer1.xml']),
    },
    { name: 'word/styles.xml', content: wordStyles(document.language) },
    { name: 'word/numbering.xml', content: wordNumbering(lists.map(list => list.isOrdered)) },
    { name: 'word/settings.xml', content: settings(document.language) },
    { name: 'word/footer1.xml', content: footer() },
  ])
}

function documentPart(document: WordDocument): string {
  const sheet = sheetOf(document)
  let lists = 0
  const content = document.blocks.map(block => {
    if (block.kind === 'list') return listXml(block.items, ++lists)
    if (block.kind === 'table') return tableXml(block, sheet.line)
    return block.kind === 'heading'
      ? paragraphXml(`Heading${block.level}`, block.text)
      : paragraphXml('BodyText', block.text)
  })
  const body = [paragraphXml('Title', document.title), ...content, sectionXml(sheet)].join('')
  return xmlDeclaration + tag('w:document', { 'xmlns:w': word, 'xmlns:r': office }, tag('w:body', {}, body))
}

interface PaperSheet {
  readonly width: number
  readonly height: number
  /** Width between the margins. */
  readonly line: number
  readonly isLandscape: boolean
}

/** In twentieths of a point, as all lengths of this format. */
function sheetOf({ paper = 'A4', isLandscape = false }: WordDocument): PaperSheet {
  const [short, long] = papers[paper]
  const [width, height] = (isLandscape ? [long, short] : [short, long]).map(side =>
    Math.round(side * twipsPerMillimetre),
  )
  const sides = Math.round(margin * twipsPerMillimetre)
  return { width: width ?? 0, height: height ?? 0, line: (width ?? 0) - 2 * sides, isLandscape }
}

function sectionXml({ width, height, isLandscape }: PaperSheet): string {
  const side = Math.round(margin * twipsPerMillimetre)
  const size = { 'w:w': width, 'w:h': height, 'w:orient': isLandscape ? 'landscape' : null }
  const margins = {
    'w:top': side,
    'w:right': side,
    'w:bottom': side,
    'w:left': side,
    'w:header': 850,
    'w:footer': 850,
    'w:gutter': 0,
  }
  const content = [
    tag('w:footerReference', { 'w:type': 'default', 'r:id': 'rId4' }),
    tag('w:pgSz', size),
    tag('w:pgMar', margins),
  ]
  return tag('w:sectPr', {}, content.join(''))
}

function paragraphXml(style: string, text: WordText, more = ''): string {
  return tag('w:p', {}, tag('w:pPr', {}, value('pStyle', style) + more) + runsXml(text))
}

function listXml(items: readonly WordText[], list: number): string {
  const numbering = tag('w:numPr', {}, value('ilvl', 0) + value('numId', list))
  return items.map(item => paragraphXml('ListParagraph', item, numbering)).join('')
}

function runsXml(text: WordText): string {
  const runs = typeof text === 'string' ? [{ text }] : text
  return runs.map(runXml).join('')
}

function runXml({ text, isBold }: WordRun): string {
  const properties = isBold ? tag('w:rPr', {}, tag('w:b')) : ''
  const pieces = text.split(/(\r\n|[\r\n\t])/).map(piece => {
    if (piece === '') return ''
    if (piece === '\t') return tag('w:tab')
    return /^[\r\n]/.test(piece) ? tag('w:br') : tag('w:t', { 'xml:space': 'preserve' }, escapeText(piece))
  })
  return tag('w:r', {}, properties + pieces.join(''))
}

function tableXml(table: WordTable, line: number): string {
  const columns = Math.max(1, ...[...table.header, ...table.rows].map(row => row.length))
  const widths = columnWidths(table.widths ?? [], columns, line)
  const grid = tag('w:tblGrid', {}, widths.map(width => tag('w:gridCol', { 'w:w': width })).join(''))
  const properties = [
    value('tblStyle', 'TableGrid'),
    tag('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    value('jc', 'center'),
    tag('w:tblLayout', { 'w:type': 'fixed' }),
  ]
  const header = table.header.map(row => rowXml(row, { widths, style: 'TableHeader' }))
  const rows = table.rows.map(row => rowXml(row, { widths, style: 'TableText' }))
  const content = tag('w:tblPr', {}, properties.join('')) + grid + [...header, ...rows].join('')
  const caption = table.caption === undefined ? '' : paragraphXml('Caption', table.caption)
  // A paragraph behind it keeps two tables from growing together, and Word wants one at the end of the text.
  return `${caption}${tag('w:tbl', {}, content)}${paragraphXml('TableEnd', '')}`
}

function rowXml(cells: readonly WordText[], { widths, style }: { widths: readonly number[]; style: string }): string {
  const properties = tag('w:cantSplit') + (style === 'TableHeader' ? tag('w:tblHeader') : '')
  const content = widths.map((width, index) => {
    const cell = tag('w:tcPr', {}, tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) + value('vAlign', 'center'))
    return tag('w:tc', {}, cell + paragraphXml(style, cells[index] ?? ''))
  })
  return tag('w:tr', {}, tag('w:trPr', {}, properties) + content.join(''))
}

function columnWidths(shares: readonly number[], columns: number, line: number): number[] {
  const wanted = Array.from({ length: columns }, (_, index) => shares[index] ?? 1)
  const sum = wanted.reduce((total, share) => total + share, 0)
  return wanted.map(share => Math.floor((share / sum) * line))
}

/** Page number and number of pages, in the middle. */
function footer(): string {
  const field = (instruction: string) =>
    tag('w:fldSimple', { 'w:instr': instruction }, tag('w:r', {}, tag('w:t', {}, '1')))
  const content = tag('w:pPr', {}, value('pStyle', 'Footer')) + field('PAGE') + runsXml(' / ') + field('NUMPAGES')
  return xmlDeclaration + tag('w:ftr', { 'xmlns:w': word }, tag('w:p', {}, content))
}

/** Mode 15 is Word 2013 and later: without it the title bar says that the document is in compatibility mode. */
function settings(language: Language): string {
  const mode: AttributesToWrite = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  }
  const languages = tag('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })
  const content = tag('w:compat', {}, tag('w:compatSetting', mode)) + (language === 'zh' ? languages : '')
  return xmlDeclaration + tag('w:settings', { 'xmlns:w': word }, content)
}

function coreProperties({ title, language }: WordDocument): string {
  const namespaces = {
    'xmlns:cp': `${packageOf}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  const content = tag('dc:title', {}, escapeText(title)) + tag('dc:language', {}, language === 'zh' ? 'zh-CN' : 'en')
  return xmlDeclaration + tag('cp:coreProperties', namespaces, content)
}

function contentTypes(): string {
  const overrides = [
    ['/word/document.xml', `${wordType}.document.main+xml`],
    ['/word/styles.xml', `${wordType}.styles+xml`],
    ['/word/numbering.xml', `${wordType}.numbering+xml`],
    ['/word/settings.xml', `${wordType}.settings+xml`],
    ['/word/footer1.xml', `${wordType}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  const content = [
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...overrides.map(([PartName, ContentType]) => tag('Override', { PartName, ContentType })),
  ]
  return xmlDeclaration + tag('Types', { xmlns: `${packageOf}/content-types` }, content.join(''))
}

const relationTypes: Readonly<Record<string, string>> = {
  'word/document.xml': `${office}/officeDocument`,
  'docProps/core.xml': `${packageOf}/relationships/metadata/core-properties`,
  'styles.xml': `${office}/styles`,
  'numbering.xml': `${office}/numbering`,
  'settings.xml': `${office}/settings`,
  'footer1.xml': `${office}/footer`,
}

function relationships(targets: readonly string[]): string {
  const content = targets.map((Target, index) =>
    tag('Relationship', { Id: `rId${index + 1}`, Type: relationTypes[Target], Target }),
  )
  return xmlDeclaration + tag('Relationships', { xmlns: `${packageOf}/relationships` }, content.join(''))
}

function value(name: string, content: string | number): string {
  return tag(`w:${name}`, { 'w:val': content })
}
