import type { Finding, Text } from '../finding.ts'

/** What an engine says of one table of data. */
export interface TableOutcome {
  /** Id of the table plan. */
  readonly table: string
  /** As the caller named the file or the table of a database. */
  readonly source: string
  /** Every record that there is, the header not counted: checked and rejected ones. */
  readonly records: number
  /** Records that the rules looked at, counted by themselves: with the rejected ones they must make all. */
  readonly checked: number
  /** Records that no rule could look at, because their structure is broken. */
  readonly rejected: number
  /** Blank lines between records: no records, yet told. */
  readonly blank: number
  /** Encoding as read; null for a table of a database. */
  readonly encoding: string | null
  /** Hexadecimal digest of the bytes of the file; null for a table of a database. */
  readonly sha256: string | null
  readonly bytes: number | null
  readonly rules: readonly RuleOutcome[]
  /** Faults of structure: true counts, first samples. */
  readonly structure: readonly StructureOutcome[]
  /** In the order of the columns of the plan; null where the engine was not asked for them. */
  readonly profiles: readonly ColumnProfile[] | null
  readonly engine: string
  /** What of the data was not looked at though it may belong to them; then there is no verdict. */
  readonly unread?: Text
}

export interface RuleOutcome {
  readonly rule: string
  readonly checked: number
  readonly failed: number
  /** The first failures by record ordinal. */
  readonly failures: readonly Failure[]
  /** Why no engine at hand ran it; then nothing is known, and no verdict is given. Null when it ran. */
  readonly notExecuted: Text | null
  /** Ordinals of the columns of the plan that the data have not, where that is why it did not run. */
  readonly absentColumns?: readonly number[]
}

/** One failing record of a rule. */
export interface Failure {
  /** Ordinal of the record from 1, rejected ones counted, the header and blank lines not. 0 for a rule about the whole table. */
  readonly record: number
  /** Physical line where the record begins, from 1; null where there are no lines. */
  readonly line: number | null
  /** Byte where the record begins, from 0; null where there are no bytes. */
  readonly offset: number | null
  /** Texts of the columns of the rule, in its order; long ones are cut at 200 characters. */
  readonly values: readonly string[]
  /** Of set rules: the record that this one contradicts, from 1. */
  readonly against?: number
  /** Of set rules: what was found there or computed: the other name, the fence, the number expected. */
  readonly expected?: string
}

/** A fault of structure by its rule, with true count and first places. */
export interface StructureOutcome {
  readonly rule: string
  readonly count: number
  readonly findings: readonly Finding[]
}

/** What stands in a column. */
export interface ColumnProfile {
  readonly column: string
  readonly present: number
  readonly missing: number
  /** Characters; null when nothing is present. */
  readonly shortest: number | null
  readonly longest: number | null
  /** Decimals or dates as texts, by the type of the column; null when none is one. */
  readonly least: string | null
  readonly greatest: string | null
  /** Estimate or exact count of different texts; null when not counted. */
  readonly distinct: number | null
}
