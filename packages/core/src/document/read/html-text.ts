import { namedCharacters } from './named-characters.ts'

/** What a page says, with the offset in its source of every code unit. */
export interface HtmlText {
  readonly text: string
  readonly starts: Uint32Array
}

/** Elements whose content is no text of the page. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg'])
/** Elements that begin or end a line; all others stand within one. */
const lines: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section summary table tbody textarea tfoot thead title tr ul'
  ).split(' '),
)
const cells: ReadonlySet<string> = new Set(['td', 'th'])

const reference = /&(?:#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}))|(?<name>[a-z]{2,6}));/gi

/** The text of an HTML page as it reads: tags gone, references replaced, blanks folded, lines and cells where the page has them. */
export function readHtmlText(html: string): HtmlText {
  const writer = new TextWriter(html.length)
  let at = 0
  let silentUntil: string | null = null
  for (const tag of eachTag(html)) {
    if (silentUntil === null) writeText(writer, html, { start: at, end: tag.start })
    at = tag.end
    if (silentUntil !== null) {
      if (tag.isClose && tag.name === silentUntil) silentUntil = null
    } else if (silent.has(tag.name) && !tag.isClose) silentUntil = tag.name
    else if (lines.has(tag.name)) writer.mark('\n', tag.start)
    else if (cells.has(tag.name) && !tag.isClose) writer.mark('\t', tag.start)
  }
  if (silentUntil === null) writeText(writer, html, { start: at, end: html.length })
  return writer.end()
}

interface Tag {
  readonly start: number
  readonly end: number
  /** Small letters; empty for comments and declarations. */
  readonly name: string
  readonly isClose: boolean
}

/** Tags, comments and declarations, in order. Linear: what is looked for once and is not there is not looked for again. */
function* eachTag(html: string): Generator<Tag> {
  const missing = new Set<string>()
  const find = (sign: string, from: number): number => {
    if (missing.has(sign)) return -1
    const at = html.indexOf(sign, from)
    if (at < 0) missing.add(sign)
    return at
  }
  for (let start = find('<', 0); start >= 0; ) {
    const head = /^<(?:(?<close>\/)?(?<name>[a-z][a-z0-9]{0,20})|!--|[!?])/i.exec(html.slice(start, start + 24))
    const isComment = head?.[0] === '<!--'
    const end = head ? (isComment ? endOf(find('-->', start + 4), 3) : findTagEnd(html, start, find)) : null
    if (head && end === null && isComment) return yield { start, end: html.length, name: '', isClose: false }
    if (head && end !== null) {
      yield { start, end, name: head.groups?.name?.toLowerCase() ?? '', isClose: head.groups?.close !== undefined }
    }
    start = find('<', end ?? start + 1)
  }
}

function endOf(at: number, length: number): number | null {
  return at < 0 ? null : at + length
}

/** The end of a tag: a `>` in a quoted value does not end it, unless the quote is never closed. */
function findTagEnd(html: string, start: number, find: (sign: string, from: number) => number): number | null {
  for (let at = start + 1; at < html.length; at += 1) {
    const sign = html.charAt(at)
    if (sign === '>') return at + 1
    if (sign === '<') return at
    if (sign !== '"' && sign !== "'") continue
    const closing = find(sign, at + 1)
    if (closing >= 0) at = closing
  }
  return null
}

function writeText(writer: TextWriter, html: string, { start, end }: { start: number; end: number }): void {
  let at = start
  for (const match of html.slice(start, end).matchAll(reference)) {
    const from = start + match.index
    const decoded = decode(match.groups ?? {})
    if (decoded === null) continue
    writer.words(html, at, from)
    writer.put(decoded, from)
    at = from + match[0].length
  }
  writer.words(html, at, end)
}

function decode({ hex, decimal, name }: Record<string, string | undefined>): string | null {
  if (name !== undefined) return namedCharacters.get(name.toLowerCase()) ?? null
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
}

/** Collects text; never longer than its source, since tags and references are longer than what they stand for. */
class TextWriter {
  readonly #units: Uint16Array
  readonly #starts: Uint32Array
  #length = 0

  constructor(most: number) {
    this.#units = new Uint16Array(most)
    this.#starts = new Uint32Array(most)
  }

  /** White space in the source of a page is one blank, and none at the head of a line. */
  words(html: string, start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      const unit = html.charCodeAt(at)
      const isBlank = unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
      if (!isBlank) this.#push(unit, at)
      else if (!this.#endsInBlank()) this.#push(0x20, at)
    }
  }

  put(text: string, at: number): void {
    for (let unit = 0; unit < text.length; unit += 1) this.#push(text.charCodeAt(unit), at)
  }

  /** A line break or tab; one is enough. */
  mark(sign: '\n' | '\t', at: number): void {
    if (this.#length > 0 && this.#units[this.#length - 1] !== 0x0a) this.#push(sign.charCodeAt(0), at)
  }

  end(): HtmlText {
    const pieces: string[] = []
    for (let at = 0; at < this.#length; at += 8192) {
      pieces.push(String.fromCharCode(...this.#units.subarray(at, Math.min(at + 8192, this.#length))))
    }
    return { text: pieces.join(''), starts: this.#starts.subarray(0, this.#length) }
  }

  #endsInBlank(): boolean {
    const last = this.#units[this.#length - 1]
    return this.#length === 0 || last === 0x20 || last === 0x0a || last === 0x09
  }

  #push(unit: number, at: number): void {
    this.#units[this.#length] = unit
    this.#starts[this.#length] = at
    this.#length += 1
  }
}
