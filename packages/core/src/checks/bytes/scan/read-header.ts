import type { ColumnPlan } from '../../plan.ts'
import { bindColumns } from './bind-columns.ts'
import type { TextHead } from './choose-dialect.ts'
import { describeEncodingFault } from './encoding-fault.ts'
import { countFault, type FaultTally } from './fault-tally.ts'
import { firstInvalidGb18030 } from './gb18030.ts'
import { type CellMarks, countLineEnds, lineEndWidth, type SplitRecord, splitRecord } from './split-record.ts'
import type { Seen, StructureRuleId } from './structure-rules.ts'
import { firstInvalidUtf8 } from './utf8-validity.ts'

/** What is known of the text when its header is read. */
export interface HeaderTerms {
  readonly marks: CellMarks
  readonly encoding: 'utf-8' | 'gb18030'
  readonly columns: readonly ColumnPlan[]
}

export type LineEnd = 'lf' | 'crlf' | 'cr'

/** The first record, that names the columns. */
export interface Header {
  readonly names: readonly string[]
  /** First byte behind it, in the head; lines up to there, and blank ones among them. */
  readonly end: number
  readonly lines: number
  readonly blank: number
  /** How its line ends; null where it is not read, or the text ends with it. */
  readonly lineEnd: LineEnd | null
  /** The first record is none, but a record of data with a cell for each column. */
  readonly isByPosition: boolean
  /** There is nothing behind it that could be read. */
  readonly isVoid: boolean
}

/** Reads the header and says what is wrong with it. */
export function readHeader(text: TextHead, terms: HeaderTerms, faults: FaultTally): Header {
  const { head, isWhole } = text
  const tell = (rule: StructureRuleId, place: Partial<Place>) => {
    const { line = 0, cell = -1, offset = text.from, seen = {} } = place
    countFault(faults, rule, () => ({ record: -1, line, cell, offset, seen }))
  }
  const { from, blank, passed } = findHeader(text, terms)
  if (from >= head.length && isWhole) {
    tell('file-empty', {})
    return { ...nothing, end: head.length, lines: blank, blank }
  }
  const before = blank + passed
  const record = splitHeader(head, from, terms.marks)
  if (record.end >= head.length && !isWhole) {
    tell('header-too-long', { line: before, offset: from, seen: { limit: head.length - from } })
    return { ...nothing, end: from, lines: before, blank }
  }
  const names = record.cells.map(cell => nameOf(head, cell, terms))
  const end = record.end + lineEndWidth(head, record.end, head.length)
  const lineEnd = lineEndOf(head, record.end)
  const lines = before + 1 + countLineEnds(head, from, record.end)
  const isNoHeader = bindColumns(names, terms.columns).cells.every(cell => cell < 0) && looksLikeData(names)
  if (isNoHeader) {
    const isByPosition = names.length === terms.columns.length
    tell('header-missing', { line: before, offset: from, seen: isByPosition ? readByPosition : readNothing })
    const cut = isByPosition
      ? { names: terms.columns.map(({ name }) => name), end: from, lines: before, lineEnd: null }
      : { names, end, lines, lineEnd }
    return { ...cut, blank, isByPosition, isVoid: false }
  }
  if (passed > 0) {
    const seen = { lines: before, text: textOf(head, text.from, Math.min(from, text.from + 120), terms).trim() }
    tell('header-late', { line: before, offset: from, seen })
  }
  checkBytes({ head, from, end: record.end, line: before }, terms, tell)
  if (!record.isSound) tell('quote-unclosed', { line: before, offset: from })
  checkNames(names, terms.columns, (rule, cell, seen) => tell(rule, { line: before, cell, offset: from, seen }))
  return { names, end, lines, lineEnd, blank, isByPosition: false, isVoid: false }
}

interface Place {
  readonly line: number
  readonly cell: number
  readonly offset: number
  readonly seen: Seen
}

const nothing = { names: [], lineEnd: null, isByPosition: false, isVoid: true } as const

function lineEndOf(head: Uint8Array, at: number): LineEnd | null {
  const width = lineEndWidth(head, at, head.length)
  if (width === 0) return null
  return width === 2 ? 'crlf' : head[at] === 10 ? 'lf' : 'cr'
}

const readByPosition = {
  reading: '各列已按标准中的顺序读取，第一行作为记录。',
  readingEn: 'Columns were taken in the order of the standard, and the line as a record.',
}
const readNothing = { reading: '没有列可以检查。', readingEn: 'There are no columns to check.' }

/** Lines above the header that are looked at: titles, dates, hints for a program. */
const mostTitles = 10

interface FoundHeader {
  readonly from: number
  /** Blank lines before it, and other lines. */
  readonly blank: number
  readonly passed: number
}

/** The first line that is not blank; a later one when that has no name of a column, and the later one half of them. */
function findHeader({ head, from }: TextHead, terms: HeaderTerms): FoundHeader {
  const first = passBlankLines(head, from)
  let at = first
  let lines = 0
  for (let title = 0; title <= mostTitles && at.from < head.length; title++) {
    const record = splitHeader(head, at.from, terms.marks)
    const names = record.cells.map(cell => nameOf(head, cell, terms))
    const known = bindColumns(names, terms.columns).cells.filter(cell => cell >= 0).length
    if (title === 0 && known > 0) break
    if (known > 1 && known * 2 >= terms.columns.length) return { ...at, passed: lines }
    lines += 1 + countLineEnds(head, at.from, record.end)
    const next = passBlankLines(head, record.end + lineEndWidth(head, record.end, head.length))
    at = { from: next.from, blank: at.blank + next.blank }
  }
  return { ...first, passed: 0 }
}

function passBlankLines(head: Uint8Array, start: number): { from: number; blank: number } {
  let from = start
  let blank = 0
  for (let width = lineEndWidth(head, from, head.length); width > 0; width = lineEndWidth(head, from, head.length)) {
    from += width
    blank++
  }
  return { from, blank }
}

/** A header with a broken quote is read literally: its line is all there is. */
function splitHeader(head: Uint8Array, from: number, marks: CellMarks): SplitRecord {
  const record = splitRecord(head, from, head.length, marks)
  return record.isSound ? record : { ...splitRecord(head, from, head.length, { ...marks, quote: -1 }), isSound: false }
}

function nameOf(head: Uint8Array, [start, end]: readonly [number, number], { marks, encoding }: HeaderTerms): string {
  const quote = String.fromCharCode(Math.max(0, marks.quote))
  const text = textOf(head, start, end, { encoding })
  const isQuoted = start > 0 && head[start - 1] === marks.quote
  return (isQuoted ? text.replaceAll(quote + quote, quote) : text).trim()
}

function textOf(head: Uint8Array, start: number, end: number, { encoding }: Pick<HeaderTerms, 'encoding'>): string {
  return new TextDecoder(encoding).decode(head.subarray(start, end))
}

/** Cells that are mostly digits name nothing. */
function looksLikeData(names: readonly string[]): boolean {
  return names.some(name => name.length > 0 && (name.match(/[0-9]/g)?.length ?? 0) * 2 > name.length)
}

/** Says which columns of a plan a header has not, and which names no column has, beside empty and repeated names. */
export function checkNames(
  names: readonly string[],
  columns: readonly ColumnPlan[],
  tell: (rule: StructureRuleId, cell: number, seen: Seen) => void,
): void {
  const known = new Set<string>()
  for (const [cell, name] of names.entries()) {
    if (name === '') tell('header-empty', cell, {})
    else if (known.has(name)) tell('header-duplicate', cell, { name })
    known.add(name)
  }
  const { cells, unknown } = bindColumns(names, columns)
  for (const [ordinal, { name, isRequired }] of columns.entries()) {
    if (cells[ordinal] === -1) tell(isRequired ? 'column-missing' : 'column-absent', -1, { name })
  }
  const seen = new Set<string>()
  for (const cell of unknown) {
    const name = names[cell] ?? ''
    const isRepeat = names.indexOf(name) < cell
    if (name !== '' && !isRepeat && !seen.has(name)) tell('column-unknown', cell, { name })
    seen.add(name)
  }
}

interface HeaderSpan {
  readonly head: Uint8Array
  readonly from: number
  readonly end: number
  readonly line: number
}

function checkBytes(
  { head, from, end, line }: HeaderSpan,
  terms: HeaderTerms,
  tell: (rule: StructureRuleId, place: Partial<Place>) => void,
): void {
  const find = terms.encoding === 'utf-8' ? firstInvalidUtf8 : firstInvalidGb18030
  const invalid = find(head, from, end)
  if (invalid < end) {
    const span = { begin: from, end, place: invalid }
    const seen = describeEncodingFault(head, span, { encoding: terms.encoding, encodingOfFile: terms.encoding })
    tell('encoding-invalid', { line, cell: 0, offset: invalid, seen })
  }
  const nul = head.subarray(from, end).indexOf(0)
  if (nul >= 0) tell('nul-byte', { line, cell: 0, offset: from + nul })
}
