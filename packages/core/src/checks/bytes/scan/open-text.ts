import type { TextEncoding } from '../../../container/encoding-guess.ts'
import type { TablePlan } from '../../plan.ts'
import { bindColumns } from './bind-columns.ts'
import { chooseDialect } from './choose-dialect.ts'
import { chooseEncoding } from './choose-encoding.ts'
import { addTally, emptyTally, type FaultTally } from './fault-tally.ts'
import type { TextSamples } from './propose-encoding.ts'
import { type Header, type LineEnd, readHeader } from './read-header.ts'
import { defaultRecordLimit, type ScanTerms } from './scan-window.ts'
import { rewriteUtf16, utf16Length } from './utf16.ts'

/** A delimited text whose header was read: all that is needed to read the rest. */
export interface OpenedText {
  readonly encoding: TextEncoding
  /** No line with other than ASCII characters was seen yet: the encoding is a default that the rest may gainsay. */
  readonly isEncodingOpen: boolean
  readonly terms: ScanTerms
  /** Names of the cells, without blanks around them. */
  readonly header: readonly string[]
  /** By the ordinal of a column of the plan: the ordinal of its cell, or -1. */
  readonly cells: readonly number[]
  /** First byte of the file behind the header, lines and blank lines before it. */
  readonly start: number
  readonly lines: number
  readonly blank: number
  /** How the line of the header ends; absent where there are no lines. */
  readonly lineEnd?: LineEnd | null
  /** Faults of the file as a whole and of its header, placed from the start of the file. */
  readonly faults: FaultTally
  /** There is nothing to read: the file is empty, or has no header. */
  readonly isVoid: boolean
}

/** What may be chosen of the reading. */
export interface OpenOptions {
  /** Bytes of the longest record. */
  readonly limit?: number
  readonly isUtf8?: ((bytes: Uint8Array) => boolean) | undefined
  /** Overrides proposal and declaration: the second reading of a file whose first lines were misleading. */
  readonly encoding?: TextEncoding
}

/** Bytes of the head that `openText` wants to see: a header must end within them. */
export const headBytes = 1024 * 1024

/** Finds out how a text is to be read and reads its header. Declarations of the plan win; what gainsays them is a fault. */
export function openText(samples: TextSamples, table: TablePlan, options: OpenOptions = {}): OpenedText {
  const faults = emptyTally()
  const { encoding, mark, isOpen } = chooseEncoding(samples, options.encoding ?? table.dialect.encoding, faults)
  const isUtf16 = encoding === 'utf-16le' || encoding === 'utf-16be'
  const head = isUtf16 ? rewriteHead(samples, encoding === 'utf-16be', mark) : samples.head
  const from = isUtf16 ? 0 : mark
  const text = { head, from, isWhole: samples.isWhole, isGb18030: encoding === 'gb18030' }
  const doubts = emptyTally()
  const marks = chooseDialect(text, table, doubts)
  const header = readHeader(text, { marks, encoding: isUtf16 ? 'utf-8' : encoding, columns: table.columns }, faults)
  if (!header.isVoid) addTally(faults, doubts, { records: 0, lines: 0, bytes: 0 })
  const { limit = defaultRecordLimit, isUtf8 } = options
  return {
    encoding,
    isEncodingOpen: isOpen,
    terms: {
      ...marks,
      cells: Math.max(1, header.names.length),
      encoding: encoding === 'gb18030' ? 'gb18030' : 'utf-8',
      encodingOfFile: encoding,
      limit,
      isUtf8,
    },
    header: header.names,
    cells: bindHeader(header, table),
    start: isUtf16 ? mark + utf16Length(head, 0, header.end) : header.end,
    lines: header.lines,
    blank: header.blank,
    lineEnd: header.lineEnd,
    faults,
    isVoid: header.isVoid,
  }
}

function bindHeader({ names, isByPosition }: Header, { columns }: TablePlan): readonly number[] {
  return isByPosition ? columns.map((_, ordinal) => ordinal) : bindColumns(names, columns).cells
}

function rewriteHead({ head, isWhole }: TextSamples, isBigEndian: boolean, from: number): Uint8Array {
  const into = new Uint8Array(Math.ceil(head.length / 2) * 3 + 1)
  const rewriting = { bytes: head, from, to: head.length, into, at: 0, isLast: isWhole }
  return into.subarray(0, rewriteUtf16(rewriting, isBigEndian).written)
}
