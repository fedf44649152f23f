import { joinBytes } from './bytes.ts'
import { guessUtf16, markOf, refuseUtf32, type TextEncoding } from './encoding-guess.ts'
import { refuse } from './fault.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { countLineEndsIn, LineDecoder, reportNul } from './line-decoder.ts'
import { Tally } from './tally.ts'

/** Bytes that are looked at before the family of the encoding is settled. */
const sampleBytes = 65_536

export interface DecoderOptions {
  /** Given when it is known; otherwise found out. */
  readonly encoding?: TextEncoding
  readonly limits?: Limits
  readonly tally?: Tally
}

/**
 * Decodes a file of any length piece by piece, holding one line and one piece at most.
 * Byte order marks are removed. Throws a `ContainerFault` for a line beyond the limit and for UTF-32.
 */
export class ChunkDecoder {
  readonly tally: Tally
  bom = false
  readonly #limits: Limits
  readonly #lines: LineDecoder
  #utf16: Utf16Decoder | null = null
  #settled = false
  #pending: Uint8Array[] = []
  #pendingBytes = 0

  constructor(options: DecoderOptions = {}) {
    this.#limits = options.limits ?? defaultLimits
    this.tally = options.tally ?? new Tally(this.#limits.samples)
    const given = options.encoding
    if (given === 'utf-16le' || given === 'utf-16be') this.#utf16 = new Utf16Decoder(given, this.tally)
    this.#lines = new LineDecoder(this.tally, given === 'utf-8' || given === 'gb18030' ? given : null)
  }

  /** The encoding as far as it is known; UTF-8 while only ASCII was seen. */
  get encoding(): TextEncoding {
    return this.#utf16?.encoding ?? this.#lines.encoding ?? 'utf-8'
  }

  /** Takes in the next bytes and gives the text that is complete. */
  push(bytes: Uint8Array): string {
    if (this.#settled && this.#utf16) return this.#utf16.decode(bytes, false)
    if (this.#settled && this.#pendingBytes > this.#limits.lineBytes) refuseLongLine(this.#limits.lineBytes)
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    if (!this.#settled && this.#pendingBytes < sampleBytes) return ''
    if (!this.#settled) this.#settle()
    return this.#utf16 ? this.#utf16.decode(this.#take(), false) : this.#decodeLines(bytes)
  }

  /** Gives the rest of the text. */
  end(): string {
    if (!this.#settled) this.#settle()
    const rest = this.#take()
    return this.#utf16 ? this.#utf16.decode(rest, true) : this.#lines.decode(rest)
  }

  /** The same as one push and the end, except that all lines are asked for the encoding before any is read. */
  decodeWhole(bytes: Uint8Array): string {
    this.#pending.push(bytes)
    this.#settle()
    const rest = this.#take()
    return this.#utf16 ? this.#utf16.decode(rest, true) : this.#lines.decode(rest)
  }

  #settle(): void {
    this.#settled = true
    const start = this.#take()
    refuseUtf32(start)
    const mark = markOf(start)
    this.bom = mark !== null
    const utf16 = mark ? mark.encoding : (this.#utf16?.encoding ?? this.#lines.encoding ?? guessUtf16(start))
    if (utf16 === 'utf-16le' || utf16 === 'utf-16be') this.#utf16 = new Utf16Decoder(utf16, this.tally)
    else {
      this.#utf16 = null
      if (mark?.encoding === 'gb18030' || mark?.encoding === 'utf-8') this.#lines.encoding = mark.encoding
    }
    const rest = start.subarray(mark?.length ?? 0)
    this.#pending.push(rest)
    this.#pendingBytes = rest.length
  }

  #decodeLines(newest: Uint8Array): string {
    // What was pending has no line end: only the newest piece need be looked at.
    if (this.#pending.length > 1 && lastLineEnd(newest) === 0) return ''
    const bytes = this.#take()
    const cut = lastLineEnd(bytes)
    if (cut < bytes.length) this.#pending.push(bytes.subarray(cut))
    this.#pendingBytes = bytes.length - cut
    return cut > 0 ? this.#lines.decode(bytes.subarray(0, cut)) : ''
  }

  #take(): Uint8Array {
    const bytes = joinBytes(this.#pending)
    this.#pending = []
    this.#pendingBytes = 0
    return bytes
  }
}

/** Refuses a line that does not end within the limit. */
export function refuseLongLine(limit: number): never {
  const megabytes = Math.round(limit / 1024 / 1024)
  return refuse({
    rule: 'line-too-long',
    message: {
      zh: `文件中有一行超过 ${megabytes} MB 还没有结束：它没有换行，或者不是文本表格。`,
      en: `A line of the file does not end within ${megabytes} MB: it has no line ends, or is not a text table.`,
    },
    evidence: { limitBytes: limit },
    fix: {
      zh: '请重新导出，每条记录占一行。',
      en: 'Export again with one record per line.',
    },
  })
}

/** Offset behind the last complete line; a CR at the very end may be half a CRLF and does not count. */
function lastLineEnd(bytes: Uint8Array): number {
  const lineFeed = bytes.lastIndexOf(0x0a)
  if (lineFeed >= 0) return lineFeed + 1
  return bytes.length < 2 ? 0 : bytes.lastIndexOf(0x0d, bytes.length - 2) + 1
}

class Utf16Decoder {
  readonly encoding: 'utf-16le' | 'utf-16be'
  readonly #tally: Tally
  readonly #decoder: TextDecoder
  #line = 1

  constructor(encoding: 'utf-16le' | 'utf-16be', tally: Tally) {
    this.encoding = encoding
    this.#tally = tally
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true })
  }

  decode(bytes: Uint8Array, isLast: boolean): string {
    const text = this.#decoder.decode(bytes, { stream: !isLast })
    const lost = text.indexOf('\uFFFD')
    if (lost >= 0) this.#reportLost(this.#line + countLineEndsIn(text.slice(0, lost)))
    const nul = text.indexOf('\0')
    if (nul >= 0) reportNul(this.#tally, this.#line + countLineEndsIn(text.slice(0, nul)))
    this.#line += countLineEndsIn(text)
    return text
  }

  #reportLost(line: number): void {
    this.#tally.add('undecodable-bytes', 'error', () => ({
      message: {
        zh: `第 ${line} 行有不能按 UTF-16 解码的字节，已用“\uFFFD”代替。`,
        en: `Line ${line} has bytes that are not UTF-16; they were replaced by “\uFFFD”.`,
      },
      at: { line },
      evidence: { encoding: this.encoding },
      fix: { zh: '请从源系统重新导出，编码选 UTF-8。', en: 'Export again from the source as UTF-8.' },
    }))
  }
}
