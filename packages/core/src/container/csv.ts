import type { Finding } from '../finding.ts'
import { ChunkDecoder } from './chunk-decoder.ts'
import { guessDelimiter } from './csv-dialect.ts'
import { reportDelimiter, reportEmpty, reportHeader, reportQuote, reportRagged } from './csv-findings.ts'
import { CsvParser, type CsvRecord } from './csv-parser.ts'
import type { TextEncoding } from './encoding-guess.ts'
import { ContainerFault } from './fault.ts'
import { restoreText } from './formula-guard.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { Tally } from './tally.ts'

/** A record of a table. */
export interface CsvRow {
  /** Ordinal among the records, the header and empty lines not counted, the first being 1. */
  readonly record: number
  /** Physical line on which the record begins, the first line of the file being 1. */
  readonly line: number
  /** As many as the record has, except that empty ones beyond the header are dropped. */
  readonly cells: readonly string[]
  /** False when a broken quote or a wrong number of cells makes it doubtful which value belongs to which column. */
  readonly isSound: boolean
}

/** What is known of a table before its rows are read, and its findings, which are complete when all rows were read. */
export interface CsvHead {
  /** Names as they stand in the file; empty when the table is read without a header. */
  readonly header: readonly string[]
  /** Line of the file on which the header stands. */
  readonly headerLine: number
  readonly delimiter: string
  /** In the order in which they were found, the first ones of each rule. */
  readonly findings: readonly Finding[]
  /** Rule → how often it was found. */
  readonly counts: ReadonlyMap<string, number>
}

/** A table whose rows can be read once. Reading never throws for bad input: it ends, and an error says why. */
export interface CsvTable extends CsvHead {
  readonly rows: Iterable<CsvRow>
}

/** As `CsvTable`, of a file that is read piece by piece. */
export interface CsvStream extends CsvHead {
  /** As far as it is known: UTF-8 while only ASCII was seen. */
  readonly encoding: TextEncoding
  readonly bom: boolean
  readonly rows: AsyncIterable<CsvRow>
}

/** The records of a table that name its columns. */
export interface CsvHeaderPlace {
  /** Ordinal of the first, from 0. */
  readonly start: number
  readonly rows: number
  readonly names: readonly string[]
}

export interface CsvOptions {
  /** One character; guessed from the first 64 K characters when it is not given. */
  readonly delimiter?: string
  /** Whether the first record names the columns; true unless given. */
  readonly hasHeader?: boolean
  /** Finds the header among the first records; what stands above it is no row. The first record is it unless given. */
  readonly findHeader?: (records: readonly (readonly string[])[]) => CsvHeaderPlace
  /** Undoes what makes Excel show a cell as text: the `'` of our own exports, and `="0423"`. */
  readonly restoresText?: boolean
  readonly limits?: Limits
}

export interface CsvStreamOptions extends CsvOptions {
  /** Found out when it is not given. */
  readonly encoding?: TextEncoding
}

const pieceChars = 262_144
const sampleChars = 65_536
/** Records among which the header is looked for. */
const headRecords = 12

/** Reads a table from a text, lazily. */
export function readCsv(text: string, options: CsvOptions = {}): CsvTable {
  const session = new CsvSession(options)
  const batches = readBatches(session, cut(text))
  let first: readonly CsvRow[] = []
  while (!session.isOpen) {
    const step = batches.next()
    if (step.done) break
    first = step.value
  }
  return { ...session.head(), rows: flatten(first, batches) }
}

/**
 * Reads a table of any length from the bytes of a file, holding one record and one piece at most.
 * An error of the source itself, such as a failing disk, passes through.
 */
export async function readCsvChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CsvStreamOptions = {},
): Promise<CsvStream> {
  const session = new CsvSession(options)
  const decoder = new ChunkDecoder({ ...options, tally: session.tally })
  const batches = readChunkBatches(session, decoder, chunks)
  let first: readonly CsvRow[] = []
  while (!session.isOpen) {
    const step = await batches.next()
    if (step.done) break
    first = step.value
  }
  return {
    ...session.head(),
    get encoding() {
      return decoder.encoding
    },
    bom: decoder.bom,
    rows: flattenChunks(first, batches),
  }
}

/** The steps of a reading that text and chunks have in common. */
class CsvSession {
  readonly tally: Tally
  /** True as soon as delimiter and header are known. */
  isOpen = false
  header: readonly string[] = []
  headerLine = 1
  delimiter = ','
  readonly #options: CsvOptions
  readonly #limits: Limits
  #sample = ''
  #parser: CsvParser | null = null
  #records = 0

  constructor(options: CsvOptions) {
    this.#options = options
    this.#limits = options.limits ?? defaultLimits
    this.tally = new Tally(this.#limits.samples)
  }

  head(): CsvHead {
    const { header, headerLine, delimiter, tally } = this
    return { header, headerLine, delimiter, findings: tally.findings, counts: tally.counts }
  }

  feed(piece: string): CsvRow[] {
    if (this.#parser) return this.#accept(this.#parser.push(piece))
    this.#sample += piece
    return this.#sample.length < sampleChars ? [] : this.#accept(this.#start().push(this.#takeSample()))
  }

  /** True when a limit was passed; the finding is there already. */
  get hasFailed(): boolean {
    return this.#parser?.fault != null
  }

  finish(): CsvRow[] {
    const parser = this.#parser ?? this.#start()
    const rows = this.#accept([...parser.push(this.#takeSample()), ...parser.end()])
    if (this.#records === 0 && !this.hasFailed) reportEmpty(this.tally, this.header.length > 0)
    this.isOpen = true
    return rows
  }

  /** Settles the delimiter: as told, by Excel's `sep=` line, or by the look of the sample. */
  #start(): CsvParser {
    if (this.#sample.startsWith('\uFEFF')) this.#sample = this.#sample.slice(1)
    const directive = /^sep=(.)(?=[\r\n]|$)/i.exec(this.#sample)
    if (directive) this.#sample = this.#sample.slice(directive[0].length)
    const told = this.#options.delimiter ?? directive?.[1]
    this.delimiter = told ?? guessDelimiter(wholeLines(this.#sample), this.#limits)
    if (told === undefined && this.delimiter !== ',') reportDelimiter(this.tally, this.delimiter)
    this.#parser = new CsvParser({ delimiter: this.delimiter, limits: this.#limits, tally: this.tally })
    this.isOpen = this.#options.hasHeader === false
    return this.#parser
  }

  #takeSample(): string {
    const sample = this.#sample
    this.#sample = ''
    return sample
  }

  #accept(records: readonly CsvRecord[]): CsvRow[] {
    const isHeader = !this.isOpen && records.length > 0
    const read = isHeader ? this.#takeHeader(records) : 0
    const rows = records.slice(read).map(record => this.#row(record))
    if (this.#parser?.fault) this.tally.take(this.#parser.fault.finding)
    return rows
  }

  /** Settles the header; returns how many of the records it takes, those above it included. */
  #takeHeader(records: readonly CsvRecord[]): number {
    const texts = records.slice(0, headRecords).map(({ cells }) => this.#texts(cells))
    const { start, rows, names } = this.#options.findHeader?.(texts) ?? { start: 0, rows: 1, names: texts[0] ?? [] }
    this.header = names
    this.headerLine = records[start]?.line ?? 1
    this.isOpen = true
    for (const { strayQuote } of records.slice(start, start + rows)) {
      if (strayQuote) reportQuote(this.tally, strayQuote)
    }
    reportHeader(this.tally, this.header, this.headerLine)
    return start + rows
  }

  #row({ line, cells, strayQuote }: CsvRecord): CsvRow {
    const record = ++this.#records
    const expected = this.header.length
    const all = this.#texts(cells)
    const texts = expected > 0 && all.length > expected ? withoutEmptyEnd(all, expected) : all
    const isRagged = expected > 0 && texts.length !== expected
    if (strayQuote) reportQuote(this.tally, strayQuote, record)
    else if (isRagged) reportRagged(this.tally, { record, line }, { found: texts.length, expected })
    return { record, line, cells: texts, isSound: strayQuote === null && !isRagged }
  }

  #texts(cells: readonly string[]): readonly string[] {
    return this.#options.restoresText ? cells.map(restoreText) : cells
  }
}

function* readBatches(session: CsvSession, pieces: Iterable<string>): Generator<readonly CsvRow[]> {
  try {
    for (const piece of pieces) {
      yield session.feed(piece)
      if (session.hasFailed) return
    }
    yield session.finish()
  } catch (thrown) {
    recordFault(session, thrown)
  }
}

async function* readChunkBatches(
  session: CsvSession,
  decoder: ChunkDecoder,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<readonly CsvRow[]> {
  try {
    for await (const chunk of chunks) {
      yield session.feed(decoder.push(chunk))
      if (session.hasFailed) return
    }
    yield session.feed(decoder.end())
    if (!session.hasFailed) yield session.finish()
  } catch (thrown) {
    recordFault(session, thrown)
  }
}

function recordFault(session: CsvSession, thrown: unknown): void {
  if (!(thrown instanceof ContainerFault)) throw thrown
  session.tally.take(thrown.finding)
}

function* flatten(first: readonly CsvRow[], batches: Iterable<readonly CsvRow[]>): Generator<CsvRow> {
  yield* first
  for (const batch of batches) yield* batch
}

async function* flattenChunks(
  first: readonly CsvRow[],
  batches: AsyncIterable<readonly CsvRow[]>,
): AsyncGenerator<CsvRow> {
  yield* first
  for await (const batch of batches) yield* batch
}

function* cut(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceChars) yield text.slice(at, at + pieceChars)
}

function wholeLines(sample: string): string {
  if (sample.length < sampleChars) return sample
  const part = sample.slice(0, sampleChars)
  return part.slice(0, Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\r')) + 1) || part
}

/** Spreadsheets leave empty cells behind the last column; they carry nothing. */
function withoutEmptyEnd(cells: readonly string[], width: number): readonly string[] {
  let end = cells.length
  while (end > width && cells[end - 1] === '') end--
  return cells.slice(0, end)
}
