import type { CodePoints } from './code-points.ts'
import { anyCharacter, anyInLine } from './named-sets.ts'

/** Who is to read a pattern. */
export type PatternDialect = 'duckdb' | 'clickhouse' | 'postgresql' | 'ecmascript' | 'portable'

/** How a dialect spells patterns. */
export interface PrintStyle {
  /** Its match is a search, so that the ends of the text must be written. */
  readonly isAnchored: boolean
  /** The least code point that its texts can hold. */
  readonly least: number
  /** A character by itself or, `isInClass`, between square brackets. */
  readonly point: (point: number, isInClass: boolean) => string
  /** A shorter name of a set, or null. */
  readonly nameOf: (set: CodePoints) => string | null
  /** The greatest bound of a repetition around one whose bounds multiply to `product`. */
  readonly boundOf: (product: number) => number
}

/**
 * RE2 (google/re2, syntax): `\x{H}`; `$` without the flag m is the very end, not before a last LF; bounds up to 1,000,
 * nested ones multiplied.
 */
const re2: PrintStyle = {
  isAnchored: true,
  least: 0,
  point: point => (isPlain(point) ? String.fromCodePoint(point) : `\\x{${hex(point)}}`),
  nameOf: () => null,
  boundOf: product => Math.max(1, Math.floor(1_000 / product)),
}

/** PostgreSQL 15, 9.7.3: `\uXXXX` and `\UXXXXXXXX`; `$` is the very end unless newline-sensitive; bounds up to 255; no text holds U+0000. */
const postgresql: PrintStyle = {
  isAnchored: true,
  least: 1,
  point: point => {
    if (isPlain(point)) return String.fromCodePoint(point)
    return point > 0xffff ? `\\U${hex(point).padStart(8, '0')}` : `\\u${hex(point).padStart(4, '0')}`
  },
  nameOf: () => null,
  boundOf: () => 255,
}

const unbounded = () => Number.POSITIVE_INFINITY

/** ECMA-262, 22.2.1, with the flag u and without m. */
const ecmascript: PrintStyle = {
  isAnchored: true,
  least: 0,
  point: point => (isPlain(point) ? String.fromCodePoint(point) : `\\u{${hex(point)}}`),
  nameOf: () => null,
  boundOf: unbounded,
}

const marksOutside = '^$\\.*+?()[]{}|'
const marksInside = '^\\[]-'
const controls: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** Our own spelling, for people. */
const portable: PrintStyle = {
  isAnchored: false,
  least: 0,
  point: (point, isInClass) => {
    const character = String.fromCodePoint(point)
    if ((isInClass ? marksInside : marksOutside).includes(character)) return `\\${character}`
    const control = controls[character]
    if (control !== undefined) return control
    return isVisible(point) ? character : `\\u{${hex(point)}}`
  },
  nameOf: set => (isSame(set, anyInLine) ? '.' : isSame(set, anyCharacter) ? '[\\s\\S]' : null),
  boundOf: unbounded,
}

/** The styles of the dialects; `regexp_full_match` of DuckDB is about the whole text by itself. */
export const printStyles: Readonly<Record<PatternDialect, PrintStyle>> = {
  duckdb: { ...re2, isAnchored: false },
  clickhouse: re2,
  postgresql,
  ecmascript,
  portable,
}

/** Letters and digits that no engine reads otherwise, and common Chinese characters; all others are escaped, for safety. */
function isPlain(point: number): boolean {
  return /^[0-9A-Za-z\u4e00-\u9fff]$/.test(String.fromCodePoint(point))
}

function isVisible(point: number): boolean {
  return /^[\p{L}\p{N}\p{P}\p{S}\u0020]$/u.test(String.fromCodePoint(point))
}

function hex(point: number): string {
  return point.toString(16).toUpperCase()
}

function isSame(a: CodePoints, b: CodePoints): boolean {
  return a.length === b.length && a.every((range, at) => range.from === b[at]?.from && range.to === b[at]?.to)
}
