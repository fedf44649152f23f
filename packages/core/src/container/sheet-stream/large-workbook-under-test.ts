import { crc32 } from '../crc32.ts'
import { columnName } from '../sheet-cell.ts'
import { escapeText } from '../xml-write.ts'

/** A workbook to be made, one sheet of any length. */
export interface LargeWorkbook {
  readonly header: readonly string[]
  readonly rows: Iterable<readonly (string | number)[]>
  /** Whether texts stand in the shared strings, as Excel writes them, or in the cells. */
  readonly hasSharedStrings: boolean
}

/** How a part is packed: 8 with a deflater (RFC 1951), 0 as it is. */
export interface Packing {
  readonly method: 0 | 8
  readonly pack: (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  readonly crc32?: (bytes: Uint8Array, before: number) => number
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const pieceChars = 65_536
const encoder = new TextEncoder()

/** An .xlsx file piece by piece, its sizes behind the data of each part, as programs write it that stream. */
export async function* writeLargeWorkbook(book: LargeWorkbook, packing: Packing): AsyncGenerator<Uint8Array> {
  const shared = new Map<string, number>()
  const parts: [string, Iterable<string>][] = [
    ['[Content_Types].xml', ['<Types/>']],
    ['_rels/.rels', [relations([['o', 'officeDocument', 'xl/workbook.xml']])]],
    [
      'xl/workbook.xml',
      [`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="数据" r:id="s"/></sheets></workbook>`],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        relations([
          ['s', 'worksheet', 'sheet.xml'],
          ['t', 'sharedStrings', 'strings.xml'],
        ]),
      ],
    ],
    ['xl/sheet.xml', sheetXml(book, shared)],
    ['xl/strings.xml', stringsXml(shared)],
  ]
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, xml] of parts) {
    const written = { name: encoder.encode(name), offset, size: 0, deflatedSize: 0, crc: 0 }
    const header = localHeader(written.name, packing.method)
    yield header
    const crc = packing.crc32 ?? crc32
    for await (const piece of packing.pack(counted(xml, written, crc))) {
      written.deflatedSize += piece.length
      yield piece
    }
    const trailer = sizes(0x08074b50, written)
    yield trailer
    offset += header.length + written.deflatedSize + trailer.length
    directory.push(centralHeader(written, packing.method))
  }
  yield* directory
  yield endRecord(directory, offset)
}

function relations(list: readonly (readonly [string, string, string])[]): string {
  const one = ([id, type, target]: readonly [string, string, string]) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  return `<Relationships>${list.map(one).join('')}</Relationships>`
}

function* sheetXml({ header, rows, hasSharedStrings }: LargeWorkbook, shared: Map<string, number>): Generator<string> {
  yield `<worksheet xmlns="${main}"><sheetData>`
  let number = 0
  for (const row of prepend<readonly (string | number)[]>(header, rows)) {
    number++
    let xml = `<row r="${number}">`
    for (const [index, cell] of row.entries()) {
      const name = `${columnName(index + 1)}${number}`
      if (typeof cell === 'number') xml += `<c r="${name}"><v>${cell}</v></c>`
      else if (cell !== '' && hasSharedStrings) xml += `<c r="${name}" t="s"><v>${indexOf(shared, cell)}</v></c>`
      else if (cell !== '') xml += `<c r="${name}" t="inlineStr"><is><t>${escapeText(cell)}</t></is></c>`
    }
    yield `${xml}</row>`
  }
  yield '</sheetData></worksheet>'
}

function indexOf(shared: Map<string, number>, text: string): number {
  const known = shared.get(text)
  if (known !== undefined) return known
  shared.set(text, shared.size)
  return shared.size - 1
}

function* prepend<T>(first: T, rest: Iterable<T>): Generator<T> {
  yield first
  yield* rest
}

function* stringsXml(shared: ReadonlyMap<string, number>): Generator<string> {
  yield `<sst xmlns="${main}">`
  for (const text of shared.keys()) yield `<si><t>${escapeText(text)}</t></si>`
  yield '</sst>'
}

interface Written {
  readonly name: Uint8Array
  readonly offset: number
  size: number
  deflatedSize: number
  crc: number
}

type Checksum = (bytes: Uint8Array, before: number) => number

async function* counted(xml: Iterable<string>, written: Written, crc: Checksum): AsyncGenerator<Uint8Array> {
  for (const bytes of joined(xml)) {
    written.size += bytes.length
    written.crc = crc(bytes, written.crc)
    yield bytes
  }
}

function* joined(xml: Iterable<string>): Generator<Uint8Array> {
  let text = ''
  for (const piece of xml) {
    text += piece
    if (text.length < pieceChars) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text)
}

/** PKWARE APPNOTE 6.3.10, 4.3.7; the sizes come behind the data. */
function localHeader(name: Uint8Array, method: number): Uint8Array {
  const bytes = new Uint8Array(30 + name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(4, 20, true)
  view.setUint16(6, 0x808, true)
  view.setUint16(8, method, true)
  view.setUint16(26, name.length, true)
  bytes.set(name, 30)
  return bytes
}

function sizes(signature: number, { crc, size, deflatedSize }: Written): Uint8Array {
  const view = new DataView(new ArrayBuffer(16))
  for (const [index, value] of [signature, crc, deflatedSize, size].entries()) view.setUint32(index * 4, value, true)
  return new Uint8Array(view.buffer)
}

function centralHeader(written: Written, method: number): Uint8Array {
  const bytes = new Uint8Array(46 + written.name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(6, 20, true)
  view.setUint16(8, 0x808, true)
  view.setUint16(10, method, true)
  bytes.set(sizes(0, written).subarray(4), 16)
  view.setUint16(28, written.name.length, true)
  view.setUint32(42, written.offset, true)
  bytes.set(written.name, 46)
  return bytes
}

function endRecord(directory: readonly Uint8Array[], offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, directory.length, true)
  view.setUint16(10, directory.length, true)
  view.setUint32(
    12,
    directory.reduce((sum, one) => sum + one.length, 0),
    true,
  )
  view.setUint32(16, offset, true)
  return new Uint8Array(view.buffer)
}
