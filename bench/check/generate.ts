import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeGb18030 } from './gb18030.ts'
import { MadeRecords } from './made-records.ts'
import { at, columns } from './record.ts'
import type { Truth } from './truth.ts'
import { cities, regions } from './words.ts'
import { writeWorkbook } from './workbook.ts'

/** A sheet of Excel has so many rows besides the header. */
export const sheetRows = 1_048_575
/** PapaParse, and rules by the hundred, are given so many of the first records. */
export const headRows = 1_000_000

/** Files that were made, and what is true of them. */
export interface Made {
  readonly csv: string
  readonly gb18030: string
  /** The first records of `csv`, `headRows` of them. */
  readonly head: string
  /** Cells as shared strings, as Excel writes them, and as inline strings, as many exports do. */
  readonly xlsx: { readonly shared: string; readonly inline: string }
  /** The second table: codes of regions. */
  readonly regions: string
  /** Made by the peer that writes it. */
  readonly parquet: string
  readonly truth: { readonly whole: Truth; readonly head: Truth; readonly sheet: Truth }
}

/** Makes the files in a folder of `parent`, or finds them there if this generator has made them before. */
export async function generate(parent: string, records: number): Promise<Made> {
  const folder = join(parent, `${records}-${digestOfGenerator()}`)
  const file = (name: string): string => join(folder, name)
  const truth = file('truth.json')
  if (!existsSync(truth)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file('regions.csv'), regionsText())
    const found = writeDelimited(file, records)
    const first = createReadStream(file('records.csv'), { end: (found.head.bytes.csv ?? 0) - 1 })
    await pipeline(first, createWriteStream(file('records-head.csv')))
    for (const strings of ['shared', 'inline'] as const)
      await writeWorkbook(file(`${strings}.xlsx`), Math.min(records, sheetRows), strings)
    writeFileSync(truth, JSON.stringify(found, null, 1))
  }
  return {
    csv: file('records.csv'),
    head: file('records-head.csv'),
    gb18030: file('records.gb18030.csv'),
    xlsx: { shared: file('shared.xlsx'), inline: file('inline.xlsx') },
    regions: file('regions.csv'),
    parquet: file('records.parquet'),
    truth: JSON.parse(readFileSync(truth, 'utf8')),
  }
}

/** Both delimited files in one pass, and what is true of all and of the first records. */
function writeDelimited(file: (name: string) => string, records: number): Made['truth'] {
  const utf8 = new TextFile(file('records.csv'), (text, buffer, start) => start + buffer.write(text, start))
  const gb18030 = new TextFile(file('records.gb18030.csv'), writeGb18030)
  const made = new MadeRecords(records)
  const truths = new Map<number, Truth>()
  const marks = { whole: records, head: Math.min(records, headRows), sheet: Math.min(records, sheetRows) }
  const wanted = new Set(Object.values(marks))
  const write = (line: string): void => {
    utf8.write(line)
    gb18030.write(line)
  }
  write(`${columns.join(',')}\n`)
  for (let ordinal = 1; ordinal <= records; ordinal++) {
    made.next()
    write(lineOf(made.cells))
    if (wanted.has(ordinal)) truths.set(ordinal, made.tally.truth({ csv: utf8.size, gb18030: gb18030.size }))
  }
  utf8.close()
  gb18030.close()
  const of = (mark: number): Truth => truths.get(mark) as Truth
  return { whole: of(marks.whole), head: of(marks.head), sheet: of(marks.sheet) }
}

/** Only addresses hold what must be quoted. */
function lineOf(cells: readonly string[]): string {
  let line = ''
  for (let column = 0; column < at.address; column++) line += `${cells[column]},`
  const address = cells[at.address] ?? ''
  line += /[",\n]/.test(address) ? `"${address.replaceAll('"', '""')}"` : address
  return `${line},${cells[at.updated]}\n`
}

function regionsText(): string {
  const lines = regions.map((code, index) => `${code},${cities[index % cities.length]}第${index + 1}区\n`)
  return `区划代码,区划名称\n${lines.join('')}`
}

/** A file that is written through one buffer. */
class TextFile {
  readonly #descriptor: number
  readonly #encode: (text: string, buffer: Buffer, start: number) => number
  readonly #buffer = Buffer.allocUnsafe(1 << 20)
  #filled = 0
  #written = 0

  constructor(path: string, encode: (text: string, buffer: Buffer, start: number) => number) {
    this.#descriptor = openSync(path, 'w')
    this.#encode = encode
  }

  get size(): number {
    return this.#written + this.#filled
  }

  write(text: string): void {
    if (this.#filled + text.length * 4 > this.#buffer.length) this.#flush()
    this.#filled = this.#encode(text, this.#buffer, this.#filled)
  }

  close(): void {
    this.#flush()
    closeSync(this.#descriptor)
  }

  #flush(): void {
    for (let from = 0; from < this.#filled; )
      from += writeSync(this.#descriptor, this.#buffer, from, this.#filled - from)
    this.#written += this.#filled
    this.#filled = 0
  }
}

/** Digest of what decides the content of the files, so that a change of it makes them anew. */
function digestOfGenerator(): string {
  const hash = createHash('sha256')
  const sources = [
    'defects',
    'draw',
    'gb18030',
    'generate',
    'identifiers',
    'made-records',
    'record',
    'truth',
    'words',
    'workbook',
    'zip-file',
  ]
  for (const name of sources) hash.update(readFileSync(join(import.meta.dirname, `${name}.ts`)))
  return hash.digest('hex').slice(0, 12)
}
