/**
 * The small typed language that every check is lowered to. Three back ends read it (bytes, SQL, and the reference
 * interpreter); what a node means is said here once, and all of them answer alike.
 *
 * Texts are what stands in a cell, never trimmed and never null: a cell that is absent or NULL is the empty text.
 * Characters are Unicode code points. Numbers are exact decimals, and may be *undefined*. Conditions are true or false,
 * never unknown: a comparison with an undefined number is false.
 */
export type TextNode =
  /** Text of a cell; `column` is the ordinal of a column of the table plan, from 0. */
  | { readonly op: 'cell'; readonly column: number }
  | { readonly op: 'text'; readonly value: string }
  /** Characters `start` (from 0) to `start + length`; what lies beyond the end is left out. */
  | { readonly op: 'part'; readonly of: TextNode; readonly start: number; readonly length: number }

export type NumberNode =
  /** A decimal written as `-?[0-9]+(.[0-9]+)?` of at most 30 digits in all; undefined otherwise. No plus, no exponent, no blanks. */
  | { readonly op: 'number'; readonly of: TextNode }
  /** A decimal in the same spelling. */
  | { readonly op: 'constant'; readonly value: string }
  /** Characters of a text. */
  | { readonly op: 'length'; readonly of: TextNode }
  /** Bytes of a text in UTF-8, whatever the encoding of the file. */
  | { readonly op: 'size'; readonly of: TextNode }
  /** Days from 1970-01-01 of a date in a form; undefined when the text is no such date. Years 0001 to 9999, Gregorian. */
  | { readonly op: 'day'; readonly of: TextNode; readonly form: DateForm }
  /**
   * Seconds from 1970-01-01T00:00:00Z; undefined when the text is no such moment. Where the text has no zone, `offset`
   * minutes east of UTC are meant. A fraction of a second is left out. Hours 00 to 23, seconds 00 to 59.
   */
  | { readonly op: 'second'; readonly of: TextNode; readonly form: TimeForm; readonly offset: number }
  /** Exact; undefined when a side is. */
  | {
      readonly op: 'add' | 'subtract' | 'multiply'
      readonly left: NumberNode
      readonly right: NumberNode
    }
  | { readonly op: 'absolute'; readonly of: NumberNode }
  /** The greatest of those that are defined; undefined when none is. */
  | { readonly op: 'greatest'; readonly of: readonly NumberNode[] }
  /**
   * The straight line between the two points about a number, rounded up to a whole one: a sub-index between breakpoints
   * (HJ 633). Points rise in the first coordinate; undefined outside them.
   */
  | {
      readonly op: 'interpolated'
      readonly of: NumberNode
      readonly points: readonly (readonly [x: string, y: string])[]
    }

export type ConditionNode =
  | { readonly op: 'all' | 'any'; readonly of: readonly ConditionNode[] }
  | { readonly op: 'not'; readonly of: ConditionNode }
  | { readonly op: 'constant-condition'; readonly value: boolean }
  /** The text is empty, or nothing but spaces, tabs, U+00A0 and U+3000, or one of the spellings exactly. */
  | { readonly op: 'missing'; readonly of: TextNode; readonly spellings: readonly string[] }
  /** The whole text fits a portable pattern (`pattern/`). */
  | { readonly op: 'matches'; readonly of: TextNode; readonly pattern: string }
  /** The text is one of these exactly. */
  | { readonly op: 'among'; readonly of: TextNode; readonly values: readonly string[] }
  | { readonly op: 'same'; readonly left: TextNode; readonly right: TextNode }
  | { readonly op: 'defined'; readonly of: NumberNode }
  | {
      readonly op: 'compare'
      readonly left: NumberNode
      readonly is: '<' | '<=' | '=' | '<>' | '>=' | '>'
      readonly right: NumberNode
    }
  /** The check characters are right by an algorithm; false where the text is not of its alphabet and length. */
  | { readonly op: 'check-digit'; readonly of: TextNode; readonly algorithm: CheckAlgorithm }
  /** The texts together stand in a set of keys that another table, or this one, provides (`key` of `TablePlan.keys`). */
  | { readonly op: 'found'; readonly of: readonly TextNode[]; readonly key: string }

/** How a date is written. */
export const dateForms = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY.MM.DD', 'YYYY-MM', 'YYYYMM', 'YYYY'] as const
export type DateForm = (typeof dateForms)[number]

/** How a moment is written; day alone is a `DateForm`. `[.f]`: a fraction may stand there. `Z`: a zone must (`Z`, `+08:00`), `[Z]`: it may. */
export const timeForms = [
  'YYYY-MM-DDThh:mm:ss',
  'YYYY-MM-DDThh:mm:ss[.f][Z]',
  'YYYY-MM-DDThh:mm:ss[.f]Z',
  'YYYY-MM-DDThh:mm',
  'YYYY-MM-DD hh:mm:ss',
  'YYYY-MM-DD hh:mm',
  'YYYY/MM/DD hh:mm:ss',
  'YYYYMMDDhhmmss',
  'YYYYMMDDThhmmss',
  'hh:mm:ss',
  'hh:mm',
] as const
/** `hh:mm:ss` and `hh:mm` count from midnight, without offset. */
export type TimeForm = (typeof timeForms)[number]

/**
 * How check characters are computed, as data. Values of characters are their ordinals in `alphabet`, unless `values` says
 * otherwise. Positions count from 0; the text has exactly `length` characters, or from `shortest` to `longest`. Every
 * character but the check is of the alphabet, those of weight 0 too; the check itself need not be. Weights, values and
 * remainders are whole numbers from 0 on; no product is above 999 999, and above 99 none where its digits are added.
 */
export type CheckAlgorithm =
  /** Σ value·weight over all positions but the check, modulo `modulus`; the check character is `characters[remainder]`. */
  | {
      readonly method: 'weighted'
      readonly length: number
      readonly alphabet: string
      /** Value of each character of the alphabet, where it is not its ordinal. */
      readonly values?: readonly number[]
      /** A weight for each position, 0 at the check's own and at those that do not count. */
      readonly weights: readonly number[]
      /** What a weighted value adds to the sum: itself, or the sum of its two decimal digits (Luhn). */
      readonly adds: 'product' | 'digits'
      readonly modulus: number
      readonly check: number
      /** Check character by remainder, as long as the modulus; `-` where a remainder is not issued. */
      readonly characters: string
    }
  /**
   * ISO/IEC 7064, MOD 11,10 and its like: a hybrid system over the digits below `modulus` (10 for MOD 11,10); the check is
   * the last. From P = M, each digit a: S = (P + a) mod M, M where that is 0; P = 2S mod (M + 1). The check is (M + 1 − P) mod M.
   */
  | { readonly method: 'hybrid'; readonly length: number; readonly modulus: number }
  /** ISO/IEC 7064, MOD 97-10: over 0-9 and A-Z, letters as 10 to 35, the whole, the first `turned` characters moved to the end, leaves 1. */
  | {
      readonly method: 'mod-97'
      readonly shortest: number
      readonly longest: number
      readonly turned: number
    }
  /** Luhn over digits, counted from the right, of any length within bounds; the check is the last. */
  | { readonly method: 'luhn'; readonly shortest: number; readonly longest: number }
