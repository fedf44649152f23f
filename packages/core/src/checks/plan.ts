import type { Severity, Text } from '../finding.ts'
import type { ConditionNode, DateForm, NumberNode, TextNode, TimeForm } from './ast.ts'

/** Dimensions of data quality (GB/T 36344—2018). */
export const dimensions = [
  'conformity',
  'completeness',
  'accuracy',
  'consistency',
  'timeliness',
  'accessibility',
] as const
export type Dimension = (typeof dimensions)[number]

/** What an engine runs: every check of a standard, lowered to the language of `ast.ts`. Pure JSON, so it crosses threads and can be digested. */
export interface CheckPlan {
  readonly standard: { readonly id: string; readonly edition: string; readonly title: Text }
  /** Day that code lists and dated rules are taken as of, and moment that freshness is judged at (ISO 8601, UTC). */
  readonly asOf: string
  readonly now: string
  readonly tables: readonly TablePlan[]
}

export interface TablePlan {
  readonly id: string
  readonly title: Text
  /** In the order of the standard; `cell` nodes name them by ordinal, whatever their order in a file. */
  readonly columns: readonly ColumnPlan[]
  readonly dialect: Dialect
  /** Spellings of “missing” beside the empty text and blanks. */
  readonly missing: readonly string[]
  readonly rules: readonly RulePlan[]
  /** Sets of keys that `found` nodes of any table ask for, and that the columns of this table provide. */
  readonly keys: readonly { readonly id: string; readonly of: readonly TextNode[] }[]
}

export interface ColumnPlan {
  /** As the header says it. */
  readonly name: string
  /** Other headers that mean it: the name in the other language, the identifier of the data element. */
  readonly aliases: readonly string[]
  /** A file without it does not conform; one without another column is checked without the rules that need it. */
  readonly isRequired: boolean
  /** Says that the cells are numbers, dates or texts, for profiles and for databases with types. */
  readonly type: ColumnType
  /** How its dates or moments are written; absent for other types. */
  readonly form?: DateForm | TimeForm
  /** Characters of each of its texts, where that is fixed by the format. */
  readonly length?: number
}

export const columnTypes = ['text', 'integer', 'decimal', 'date', 'moment', 'boolean'] as const
export type ColumnType = (typeof columnTypes)[number]

/** How delimited text is written; null where the standard leaves it open and the sniffer proposes. */
export interface Dialect {
  readonly delimiter: string | null
  readonly quote: '"' | "'" | null
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | null
}

export interface RulePlan {
  /** Unique in the plan. */
  readonly id: string
  /** Id of the kind in the catalogue. */
  readonly kind: string
  /** What the standard demands, in a sentence. */
  readonly title: Text
  /** Clause of the standard that demands it. */
  readonly clause: string
  readonly dimension: Dimension
  readonly severity: Severity
  readonly threshold: Threshold
  /** Ordinals of the columns that the rule is about, the chief one first: their cells are what a failure shows. */
  readonly columns: readonly number[]
  /** Ordinals of every column without which it cannot run. */
  readonly needs: readonly number[]
  /** Indicator of quality that it counts for, where the package says one. */
  readonly indicator?: string
  readonly shape: RuleShape
  /** Options of the kind as the package gave them, defaults filled in: what `explain` reads. */
  readonly options: Readonly<Record<string, unknown>>
}

/** How much may fail before the rule does; both bounds hold, shares are of the records checked. */
export interface Threshold {
  /** Records; 0 is the rule. */
  readonly rows?: number
  /** From 0 to 1, as a decimal: `0.01`. */
  readonly share?: string
}

/**
 * What a rule counts. `checked`: records where `applies` holds. `failed`: those of them that fail. A rule about a table
 * as a whole (`count`, `latest`) checks one thing.
 */
export type RuleShape =
  | { readonly over: 'record'; readonly applies: ConditionNode; readonly violated: ConditionNode }
  /** A record fails when an earlier one has the same key. */
  | { readonly over: 'repeat'; readonly applies: ConditionNode; readonly key: readonly TextNode[] }
  /** A record fails when an earlier one with the same determinant has another dependent: the first one seen is the measure. */
  | {
      readonly over: 'dependency'
      readonly applies: ConditionNode
      readonly determinant: readonly TextNode[]
      readonly dependent: readonly TextNode[]
    }
  /**
   * In the order of the file, within the records of one group: a record fails when its number does not follow from the one
   * before it. `rising`: greater; `not-falling`: greater or equal; `next`: greater by exactly `step`. Undefined numbers are passed over.
   * The first of a group fails, against no record, when it is not `from`; where that is absent any number may be first.
   */
  | {
      readonly over: 'sequence'
      readonly applies: ConditionNode
      readonly value: NumberNode
      readonly within: readonly TextNode[]
      readonly follows: 'rising' | 'not-falling' | 'next'
      readonly step: string
      readonly from?: string
    }
  /** A record fails when its number lies outside Q1 − k·(Q3−Q1) … Q3 + k·(Q3−Q1); quartiles are the nearest ranks ⌈n/4⌉ and ⌈3n/4⌉ of the numbers defined. */
  | {
      readonly over: 'outlier'
      readonly applies: ConditionNode
      readonly value: NumberNode
      readonly k: string
    }
  /** The table fails when the records where `applies` holds are fewer or more than this. */
  | {
      readonly over: 'count'
      readonly applies: ConditionNode
      readonly minimum: number | null
      readonly maximum: number | null
    }
  /** The table fails when its greatest number is undefined or less than this: the newest moment. */
  | { readonly over: 'latest'; readonly applies: ConditionNode; readonly value: NumberNode; readonly least: string }
