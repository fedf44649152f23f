/**
 * A text in one alphabet: capitals, half-width, one kind of dash, slash, blank and line break; characters that print
 * nothing are dropped, and so is indentation but for one blank. Never longer than the original, and every position leads back to it.
 */
export interface FoldedText {
  readonly raw: string
  readonly text: string
  /** For each code unit of `text`, the offset in `raw` of the character that it stands for. */
  readonly starts: Uint32Array
}

const blank = 0x20
const lineBreak = 0x0a
const dash = 0x2d
const slash = 0x2f
const dropped = 0

/** Characters of the basic plane that stand for another one, or for nothing. */
const aliases: ReadonlyMap<number, number> = new Map([
  ...each('\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', blank),
  ...each('\v\f\u0085\u2028\u2029', lineBreak),
  // U+001E is how Word's text export writes a hyphen that must not break.
  ...each('\u001e‐‑‒–—―⁃−─━ー﹘﹣ｰ⸺⸻˗', dash),
  ...each('∕⁄⧸╱⟋', slash),
  ...each('\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c\ufe0e\ufe0f', dropped),
  ...each('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', dropped),
  ...each('∶︰﹕ː', 0x3a),
  ...each('﹒․', 0x2e),
  ...each('﹙', 0x28),
  ...each('﹚', 0x29),
  ...each('﹐', 0x2c),
])

/** 一 and its look-alikes, which OCR reads for a dash, and the soft hyphen: a dash only before a year. */
const dashBeforeYear: ReadonlySet<number> = new Set([0x4e00, 0x2f00, 0x3127, 0x00ad, 0x001f])
const printsNothing: ReadonlySet<number> = new Set([0x00ad, 0x001f])

/** Folds a text; linear in its length. */
export function foldText(raw: string): FoldedText {
  const units = new Uint16Array(raw.length)
  const starts = new Uint32Array(raw.length)
  let length = 0
  for (let at = 0; at < raw.length; at++) {
    const isDash = dashBeforeYear.has(raw.charCodeAt(at)) && endsInSerial(units, length) && hasYearAfter(raw, at + 1)
    const unit = isDash ? dash : foldUnit(raw, at)
    const start = at
    if (raw.charCodeAt(at) === 0xd835) at++
    if (unit === dropped || (unit === blank && isIndented(units, length))) continue
    units[length] = unit
    starts[length] = start
    length++
  }
  return { raw, text: decode(units.subarray(0, length)), starts: starts.subarray(0, length) }
}

/** The range in the original of a range in the folded text that is not empty. */
export function rawRange(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  const last = folded.starts[end - 1] ?? 0
  const width = (folded.raw.codePointAt(last) ?? 0) > 0xffff ? 2 : 1
  return { start: folded.starts[start] ?? 0, end: last + width }
}

/** What a range of the folded text looks like in the original. */
export function rawSlice(folded: FoldedText, start: number, end: number): string {
  const range = rawRange(folded, start, end)
  return folded.raw.slice(range.start, range.end)
}

/** A folded text with some of its code units left out; positions still lead back to the original. */
export function dropUnits(folded: FoldedText, isDropped: (at: number) => boolean): FoldedText {
  const { raw, text, starts } = folded
  const units = new Uint16Array(text.length)
  const kept = new Uint32Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    if (isDropped(at)) continue
    units[length] = text.charCodeAt(at)
    kept[length] = starts[at] ?? 0
    length++
  }
  if (length === text.length) return folded
  return { raw, text: decode(units.subarray(0, length)), starts: kept.subarray(0, length) }
}

function foldUnit(raw: string, at: number): number {
  const unit = raw.charCodeAt(at)
  if (unit < 0x80 && unit > 0x1f) return unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit
  if (unit === 0x0d) return raw.charCodeAt(at + 1) === lineBreak ? dropped : lineBreak
  if (printsNothing.has(unit)) return dropped
  // Full-width forms of ASCII (U+FF01 to U+FF5E) lie in the same order.
  if (unit >= 0xff01 && unit <= 0xff5e) return upper(unit - 0xfee0)
  // Mathematical letters and digits, U+1D400 to U+1D7FF.
  if (unit === 0xd835) return mathematical(raw, at)
  const alias = aliases.get(unit)
  return alias === undefined ? unit || 0xfffd : alias
}

function mathematical(raw: string, at: number): number {
  const plain = raw.slice(at, at + 2).normalize('NFKC')
  return plain.length === 1 ? upper(plain.charCodeAt(0)) : 0xfffd
}

function upper(unit: number): number {
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit
}

/** True after a line break and a blank: however far the source of a page is indented, one blank stands for it. */
function isIndented(units: Uint16Array, length: number): boolean {
  return units[length - 1] === blank && units[length - 2] === lineBreak
}

/** True when the last thing folded, up to two blanks aside, is a digit or the letter of a revision. */
function endsInSerial(units: Uint16Array, length: number): boolean {
  for (let at = length - 1; at >= Math.max(0, length - 3); at--) {
    const unit = units[at] ?? 0
    if (unit !== blank) return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a)
  }
  return false
}

/** True when a year stands there, blanks before it allowed, and the digits of a number don't go on after it. */
function hasYearAfter(raw: string, at: number): boolean {
  return /^[ \u3000]{0,2}(?:[1１][9９]|[2２][0０])[\d０-９]{2}(?![\d０-９]|[.．\-—－][\d０-９])/.test(
    raw.slice(at, at + 9),
  )
}

function each(characters: string, unit: number): [number, number][] {
  return Array.from(characters, character => [character.charCodeAt(0), unit])
}

/** In pieces, since a function takes only so many arguments. */
function decode(units: Uint16Array): string {
  const pieces: string[] = []
  for (let at = 0; at < units.length; at += 8192) pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)))
  return pieces.join('')
}
