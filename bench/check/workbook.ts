import { MadeRecords } from './made-records.ts'
import { at, columns } from './record.ts'
import { ZipFile, type ZipPart } from './zip-file.ts'

/** How the texts of a sheet are kept. */
export type Strings = 'shared' | 'inline'

/** Writes the first records as a workbook of one sheet; amounts and head counts are numeric cells where they are numbers. */
export async function writeWorkbook(path: string, records: number, strings: Strings): Promise<void> {
  const zip = new ZipFile(path)
  for (const [name, text] of Object.entries(frame(strings))) {
    const part = zip.begin(name)
    await part.write(text)
    await part.end()
  }
  const shared = strings === 'shared' ? new SharedStrings() : null
  const sheet = zip.begin('xl/worksheets/sheet1.xml')
  await writeSheet(sheet, records, shared)
  await sheet.end()
  if (shared) {
    const part = zip.begin('xl/sharedStrings.xml')
    await part.write(`${declaration}<sst xmlns="${main}" count="${shared.uses}" uniqueCount="${shared.size}">`)
    for (const chunk of shared.chunks()) await part.write(chunk)
    await part.write('</sst>')
    await part.end()
  }
  zip.close()
}

async function writeSheet(part: ZipPart, records: number, shared: SharedStrings | null): Promise<void> {
  const text = (value: string, place: string, isRepeated: boolean): string =>
    shared
      ? `<c r="${place}" t="s"><v>${shared.indexOf(value, isRepeated)}</v></c>`
      : `<c r="${place}" t="inlineStr"><is>${textElement(value)}</is></c>`
  await part.write(
    `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:Q${records + 1}"/><sheetData><row r="1">` +
      `${columns.map((name, column) => text(name, `${letters[column]}1`, true)).join('')}</row>`,
  )
  const made = new MadeRecords(records)
  let rows = ''
  for (let row = 2; row <= records + 1; row++) {
    made.next()
    rows += `<row r="${row}">`
    for (const [column, value] of made.cells.entries()) {
      if (value === '') continue
      const place = `${letters[column]}${row}`
      rows +=
        (column === at.capital || column === at.staff) && /^-?\d+(\.\d+)?$/.test(value)
          ? `<c r="${place}"><v>${Number(value)}</v></c>`
          : text(value, place, repeated.has(column))
    }
    rows += '</row>'
    if (rows.length > 1 << 18) {
      await part.write(rows)
      rows = ''
    }
  }
  await part.write(`${rows}</sheetData></worksheet>`)
}

const letters = 'ABCDEFGHIJKLMNOPQ'
/** Columns whose texts come again: looking the others up would only cost memory. */
const repeated = new Set<number>([
  at.credit,
  at.name,
  at.person,
  at.region,
  at.industry,
  at.status,
  at.issued,
  at.expires,
])

/** The table of shared strings while it grows, as XML. */
class SharedStrings {
  size = 0
  uses = 0
  readonly #index = new Map<string, number>()
  readonly #chunks: Buffer[] = []
  #pending = ''

  indexOf(value: string, isRepeated: boolean): number {
    this.uses += 1
    const known = isRepeated ? this.#index.get(value) : undefined
    if (known !== undefined) return known
    const index = this.size++
    if (isRepeated) this.#index.set(value, index)
    this.#pending += `<si>${textElement(value)}</si>`
    if (this.#pending.length > 1 << 18) this.#flush()
    return index
  }

  chunks(): readonly Buffer[] {
    this.#flush()
    return this.#chunks
  }

  #flush(): void {
    this.#chunks.push(Buffer.from(this.#pending))
    this.#pending = ''
  }
}

function textElement(value: string): string {
  const escaped = /[&<>]/.test(value)
    ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : value
  return /^\s|\s$|\n/.test(value) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts about the one sheet. */
function frame(strings: Strings): Record<string, string> {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${kind}.${type}+xml"/>`
  const isShared = strings === 'shared'
  return {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      override('workbook', 'sheet.main') +
      override('worksheets/sheet1', 'worksheet') +
      `${isShared ? override('sharedStrings', 'sharedStrings') : ''}</Types>`,
    '_rels/.rels':
      `${declaration}<Relationships xmlns="${relations}">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      '<sheet name="企业许可登记" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `${declaration}<Relationships xmlns="${relations}">` +
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `${isShared ? `<Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`,
  }
}
