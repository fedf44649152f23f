import { type CodePoints, complementOf, pointsOf, uniteRanges } from './code-points.ts'

/** `\d`: the ASCII digits, in every engine. */
export const digits: CodePoints = [{ from: 0x30, to: 0x39 }]

/** `\w`: ASCII letters, digits and the low line. */
export const wordCharacters: CodePoints = uniteRanges([
  ...digits,
  { from: 0x41, to: 0x5a },
  { from: 0x61, to: 0x7a },
  { from: 0x5f, to: 0x5f },
])

/** `\s`: space, tab, LF, CR, form feed, vertical tab. */
export const blanks: CodePoints = pointsOf(' \t\n\r\f\v')

/** `.`: any character but LF and CR. */
export const anyInLine: CodePoints = complementOf(pointsOf('\n\r'))

/** Every character. */
export const anyCharacter: CodePoints = complementOf([])

/** `.` of ECMAScript: any character but its line terminators (ECMA-262, 12.3). */
export const anyInLineOfEcmascript: CodePoints = complementOf(pointsOf('\n\r\u2028\u2029'))

/** `\s` of ECMAScript: WhiteSpace and LineTerminator (ECMA-262, 12.2 and 12.3). */
export const blanksOfEcmascript: CodePoints = uniteRanges([
  ...blanks,
  ...pointsOf('\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'),
  { from: 0x2000, to: 0x200a },
])

/**
 * `\p{Han}`: 〇, 一 to 鿿, the extensions A to I and the compatibility ideographs, by blocks of Unicode 15.1. Fixed, so that it
 * means the same in every engine; 々 and radicals are not in it.
 */
export const han: CodePoints = [
  { from: 0x3007, to: 0x3007 },
  { from: 0x3400, to: 0x4dbf },
  { from: 0x4e00, to: 0x9fff },
  { from: 0xf900, to: 0xfaff },
  { from: 0x20000, to: 0x2a6df },
  { from: 0x2a700, to: 0x2ee5f },
  { from: 0x2f800, to: 0x2fa1f },
  { from: 0x30000, to: 0x323af },
]

/** `\i` of XML Schema: NameStartChar of XML 1.0, fifth edition, production 4. */
export const nameStarts: CodePoints = uniteRanges([
  ...pointsOf(':_'),
  { from: 0x41, to: 0x5a },
  { from: 0x61, to: 0x7a },
  { from: 0xc0, to: 0xd6 },
  { from: 0xd8, to: 0xf6 },
  { from: 0xf8, to: 0x2ff },
  { from: 0x370, to: 0x37d },
  { from: 0x37f, to: 0x1fff },
  { from: 0x200c, to: 0x200d },
  { from: 0x2070, to: 0x218f },
  { from: 0x2c00, to: 0x2fef },
  { from: 0x3001, to: 0xd7ff },
  { from: 0xf900, to: 0xfdcf },
  { from: 0xfdf0, to: 0xfffd },
  { from: 0x10000, to: 0xeffff },
])

/** `\c` of XML Schema: NameChar of XML 1.0, fifth edition, production 4a. */
export const nameCharacters: CodePoints = uniteRanges([
  ...nameStarts,
  ...digits,
  ...pointsOf('-.\u00b7'),
  { from: 0x300, to: 0x36f },
  { from: 0x203f, to: 0x2040 },
])
