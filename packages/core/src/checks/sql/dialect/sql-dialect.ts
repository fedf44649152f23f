import type { CheckAlgorithm, DateForm, TimeForm } from '../../ast.ts'
import type { PatternDialect } from '../../pattern/print-style.ts'
import type { QuotedText, Sql } from '../sql.ts'

/** A check by weights. */
export type Weighted = Extract<CheckAlgorithm, { method: 'weighted' }>

/** How an engine holds exact decimals. */
export interface NumberForm {
  /** Digits before and after the point of a text that is read as a number at once, the roomiest first. */
  readonly profiles: readonly NumberProfile[]
  /** Most digits of anything computed of them. */
  readonly mostDigits: number
}

/** Digits before and after the point. */
export interface NumberProfile {
  readonly whole: number
  readonly fraction: number
}

/** Digits of a decimal: in all, and after the point. */
export interface NumberType {
  readonly width: number
  readonly scale: number
}

/** A way to say the same in the words of an engine. Texts are never null, unless said; whole numbers are of 64 bits. */
export interface SqlDialect {
  readonly name: PatternDialect & ('duckdb' | 'postgresql' | 'clickhouse')
  readonly quoteText: (text: string) => QuotedText
  readonly quoteName: (name: string) => string
  /** Whether a text of the engine can hold all these characters. */
  readonly holdsText: (text: string) => boolean
  /** Text that may be null, null taken as empty. */
  readonly textOf: (text: Sql) => Sql
  /** Condition that may be null, null taken as false. */
  readonly isTrue: (condition: Sql) => Sql
  readonly truth: { readonly yes: Sql; readonly no: Sql }
  /** The text, null or not, fits a printed pattern, given as a literal. */
  readonly matches: (text: Sql, pattern: Sql) => Sql
  /** Characters from `start`, counted from 1. */
  readonly part: (text: Sql, start: number | Sql, length: number) => Sql
  readonly characters: (text: Sql) => Sql
  readonly bytes: (text: Sql) => Sql
  /** Place of a text in another, from 1; 0 where it is not. */
  readonly place: (needle: Sql, text: Sql) => Sql
  readonly concat: (texts: readonly Sql[]) => Sql
  /** A character by its place, from 1, of a literal. */
  readonly characterOf: (characters: string, place: Sql) => Sql
  /** The text is empty or nothing but spaces, tabs, U+00A0 and U+3000; may be null where the text is. */
  readonly isBlank: (text: Sql) => Sql
  /** Element of a list of whole numbers, from 1. */
  readonly element: (values: readonly number[], place: Sql) => Sql
  /** Whole number of a text of digits, where a condition holds; else null. */
  readonly whole: (text: Sql, where: Sql) => Sql
  /** Whole quotient of numbers that are not negative. */
  readonly quotient: (left: Sql, right: number) => Sql
  readonly remainder: (left: Sql, right: number) => Sql
  /** One value where a condition holds, else null. */
  readonly only: (condition: Sql, value: Sql) => Sql
  readonly numbers: NumberForm
  /** Decimal of a text that fits a profile, where a condition holds; else null. */
  readonly decimal: (text: Sql, profile: NumberProfile, where: Sql) => Sql
  /** A decimal as a constant of a type; `text` has no exponent, and no more digits than the type. */
  readonly decimalConstant: (text: string, type: NumberType) => Sql
  /** A decimal of one type as one of another with at least as many digits on both sides of the point. */
  readonly cast: (value: Sql, from: NumberType, to: NumberType) => Sql
  /** The quotient of decimals of one type rounded up to a whole number, the divisor positive; `dividesWhole`: they must be whole. */
  readonly divideUp: (above: Sql, below: Sql) => Sql
  readonly dividesWhole: boolean
  readonly absolute: (value: Sql) => Sql
  /** Greatest of numbers, null only where all are. */
  readonly greatest: (values: readonly Sql[]) => Sql
  /** A decimal of so many digits after the point as a text. */
  readonly printNumber: (value: Sql, scale: number) => Sql
  /** A quicker way to days and seconds where there is one; null for a form without. */
  readonly day?: (text: Sql, form: DateForm) => Sql | null
  readonly second?: (text: Sql, form: TimeForm) => Sql | null
  /** A quicker way to a weighted sum of a text that fits, where there is one: its alphabet and check characters are ASCII. */
  readonly weightedSum?: (text: Sql, fits: Sql, algorithm: Weighted) => Sql | null
  /** Value of the first argument where the second is least. */
  readonly leastBy: (value: Sql, by: Sql) => Sql
  /** Records of a group for which a condition holds. */
  readonly count: (condition: Sql) => Sql
  /** The least so many of the ordinals `n` for which a condition holds, as one text with commas. */
  readonly firstOf: (condition: Sql, samples: number) => Sql
  readonly join: string
  /** The end of a query that gives the row of a rank alone. */
  readonly ranked: (rank: number) => string
  /** Keeps an inner query from being merged into the outer one, which would compute its columns several times. */
  readonly fence: Sql
}
