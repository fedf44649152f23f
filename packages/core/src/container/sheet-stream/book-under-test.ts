import { writeZip } from '../zip-write.ts'

/** A workbook of hand-written parts. */
export interface Book {
  /** Content of `sheetData`, or with a leading `<?` the whole part, for each sheet. */
  readonly sheets: readonly string[]
  readonly strings?: string
  readonly styles?: string
  readonly workbookPr?: string
  readonly tabs?: string
  readonly isStrict?: boolean
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** Its bytes. Sheets are called 表1, 表2 … unless `tabs` says otherwise. */
export function makeBook(book: Book): Uint8Array {
  const { sheets, strings = '', styles = '', workbookPr = '', isStrict = false, parts = {} } = book
  const main = isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const tabs = book.tabs ?? sheets.map((_, index) => `<sheet name="表${index + 1}" r:id="s${index}"/>`).join('')
  const relations = [
    relation('ss', 'sharedStrings', 'sharedStrings.xml'),
    relation('st', 'styles', '/xl/styles.xml'),
    relation('chart', 'chartsheet', 'chart.xml'),
    ...sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/s${index}.xml`)),
  ]
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets>${tabs}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map((content, index) => [
        `xl/worksheets/s${index}.xml`,
        content.startsWith('<?') ? content : `<worksheet xmlns="${main}"><sheetData>${content}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  }
  return writeZip(Object.entries(all).map(([name, content]) => ({ name, content })))
}
