import type { Tally } from './tally.ts'

type Multibyte = 'utf-8' | 'gb18030'

const strict: Record<Multibyte, TextDecoder> = {
  'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }),
}
const lossy: Record<Multibyte, TextDecoder> = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { ignoreBOM: true }),
}
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Decodes UTF-8 and GB18030 line by line where it must, because in both no line end is part of another character:
 * so one stray line, pasted from another system, costs that line only. Faults go to the tally with their line.
 */
export class LineDecoder {
  /** Null while only ASCII was seen. */
  encoding: Multibyte | null
  readonly #tally: Tally
  #line = 1

  constructor(tally: Tally, encoding: Multibyte | null = null) {
    this.#tally = tally
    this.encoding = encoding
  }

  /** Decides on the encoding by the majority of the characters of `bytes` that are not plain ASCII. */
  decide(bytes: Uint8Array): void {
    const { utf8, other } = weigh(bytes, 0, bytes.length)
    if (utf8 + other > 0) this.encoding = other > utf8 ? 'gb18030' : 'utf-8'
  }

  /** Decodes whole lines: `block` begins at a line's first byte and ends with a line end or with the file. */
  decode(block: Uint8Array): string {
    const first = this.#line
    this.#line += countLineEnds(block)
    const text = this.#quick(block) ?? this.#byLine(block, first)
    this.#reportNul(text, first)
    return text
  }

  #quick(block: Uint8Array): string | null {
    if (this.encoding === 'gb18030') return null
    const text = decodeStrictly(block, 'utf-8')
    if (text === null) return null
    if (text.length !== block.length) this.encoding ??= 'utf-8'
    if (text.includes('\uFFFD')) this.#reportReplaced(text)
    return text
  }

  #byLine(block: Uint8Array, first: number): string {
    if (this.encoding === null) this.decide(block)
    const main = this.encoding ?? 'gb18030'
    const texts: string[] = []
    let runStart = 0
    let line = first
    let runLine = first
    for (let start = 0; start < block.length; line++) {
      const end = lineEnd(block, start)
      if (isForeign(weigh(block, start, end), main)) {
        texts.push(this.#decodeRun(block.subarray(runStart, start), main, runLine))
        texts.push(this.#decodeForeign(block.subarray(start, end), main, line))
        runStart = end
        runLine = line + 1
      }
      start = end
    }
    texts.push(this.#decodeRun(block.subarray(runStart), main, runLine))
    return texts.join('')
  }

  /** Lines that seem to be in the main encoding: together if possible, else one by one to find the broken one. */
  #decodeRun(run: Uint8Array, main: Multibyte, first: number): string {
    const whole = decodeStrictly(run, main)
    if (whole !== null) return whole
    const texts: string[] = []
    let line = first
    for (let start = 0; start < run.length; line++) {
      const end = lineEnd(run, start)
      const bytes = run.subarray(start, end)
      texts.push(decodeStrictly(bytes, main) ?? this.#decodeLossily(bytes, main, line))
      start = end
    }
    return texts.join('')
  }

  #decodeForeign(bytes: Uint8Array, main: Multibyte, line: number): string {
    const other = main === 'utf-8' ? 'gb18030' : 'utf-8'
    const text = decodeStrictly(bytes, other)
    if (text === null) return this.#decodeLossily(bytes, main, line)
    this.#tally.add('encoding-mixed', 'warning', () => ({
      message: {
        zh: `第 ${line} 行的编码是 ${nameOf(other)}，而文件其余部分是 ${nameOf(main)}；已按 ${nameOf(other)} 读取这一行。`,
        en: `Line ${line} is in ${nameOf(other)} while the rest of the file is in ${nameOf(main)}; the line was read as ${nameOf(other)}.`,
      },
      at: { line },
      evidence: { lineEncoding: other, fileEncoding: main },
      fix: {
        zh: '请核对这一行的文字，然后把整个文件另存为 UTF-8。',
        en: 'Check the text of this line, then save the whole file as UTF-8.',
      },
    }))
    return text
  }

  #decodeLossily(bytes: Uint8Array, main: Multibyte, line: number): string {
    const text = lossy[main].decode(bytes)
    this.#tally.add('undecodable-bytes', 'error', () => ({
      message: {
        zh: `第 ${line} 行有不能按 ${nameOf(main)} 解码的字节，已用“\uFFFD”代替，原来的文字读不出来。`,
        en: `Line ${line} has bytes that are not ${nameOf(main)}; they were replaced by “\uFFFD”, the original text cannot be read.`,
      },
      at: { line },
      evidence: { encoding: main, text: text.slice(0, 200) },
      fix: {
        zh: '请从源系统重新导出，编码选 UTF-8；或者改正这一行。',
        en: 'Export again from the source as UTF-8, or correct this line.',
      },
    }))
    return text
  }

  #reportReplaced(text: string): void {
    const line = this.#line - countLineEndsIn(text.slice(text.indexOf('\uFFFD')))
    this.#tally.add('replacement-character', 'warning', () => ({
      message: {
        zh: `第 ${line} 行含有“\uFFFD”：文字在进入本文件之前就已经丢失。`,
        en: `Line ${line} contains “\uFFFD”: text was lost before it came into this file.`,
      },
      at: { line },
      fix: { zh: '请从源系统重新导出。', en: 'Export again from the source.' },
    }))
  }

  #reportNul(text: string, first: number): void {
    const place = text.indexOf('\0')
    if (place >= 0) reportNul(this.#tally, first + countLineEndsIn(text.slice(0, place)))
  }
}

/** Reports that a line holds NUL characters, once per block of text. */
export function reportNul(tally: Tally, line: number): void {
  tally.add('nul-character', 'warning', () => ({
    message: {
      zh: `第 ${line} 行含有空字符（NUL）：文件可能损坏，或者不是文本文件。`,
      en: `Line ${line} contains NUL characters: the file may be damaged, or is not a text file.`,
    },
    at: { line },
    fix: { zh: '请检查导出程序，去掉这些字符。', en: 'Check the exporting program and remove these characters.' },
  }))
}

/** The encodings as people know them. */
export function nameOf(encoding: string): string {
  return encoding === 'gb18030' ? 'GB 18030（GBK）' : encoding.toUpperCase()
}

/** Number of line ends in bytes: LF, CRLF and lone CR each count once. */
export function countLineEnds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count++
  for (let at = bytes.indexOf(carriageReturn); at >= 0; at = bytes.indexOf(carriageReturn, at + 1)) {
    if (bytes[at + 1] !== lineFeed) count++
  }
  return count
}

/** Number of line ends in text, counted in the same way. */
export function countLineEndsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') count++
  return count
}

/** Offset behind the line end of the line that begins at `start`. */
function lineEnd(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length) {
    const byte = bytes[at++]
    if (byte === lineFeed) return at
    if (byte === carriageReturn) return bytes[at] === lineFeed ? at + 1 : at
  }
  return at
}

interface Weight {
  /** UTF-8 characters of three or four bytes, as every Chinese one is. Pairs of GBK bytes rarely make one by chance. */
  readonly utf8: number
  /** Places that are not UTF-8. */
  readonly other: number
}

/** Weighs bytes as UTF-8. Characters of two bytes count for nothing: pairs of GBK bytes often make one by chance. */
function weigh(bytes: Uint8Array, start: number, end: number): Weight {
  let utf8 = 0
  let other = 0
  for (let at = start; at < end; ) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : utf8Length(bytes, at, end)
    if (length > 2) utf8++
    if (length === 0) other++
    at += length || 2
  }
  return { utf8, other }
}

/** Length of the UTF-8 character at `at`, 0 when there is none. */
function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0 || at + length > end || !secondIsLawful(lead, bytes[at + 1] ?? 0)) return 0
  for (let next = at + 2; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

/** The Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF. */
function secondIsLawful(lead: number, second: number): boolean {
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return second >= low && second <= high
}

function isForeign({ utf8, other }: Weight, main: Multibyte): boolean {
  return main === 'utf-8' ? other > utf8 : utf8 > 0 && other === 0
}

function decodeStrictly(bytes: Uint8Array, encoding: Multibyte): string | null {
  try {
    return strict[encoding].decode(bytes)
  } catch (thrown) {
    if (thrown instanceof TypeError) return null
    throw thrown
  }
}
