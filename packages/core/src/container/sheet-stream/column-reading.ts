import { type DateForm, dateFormOf } from './cell-date.ts'

/** How the cells of a column are to be read. */
export interface ColumnReading {
  /** They are texts, such as codes: a number of many digits among them has lost some. */
  readonly isText: boolean
  /** Characters of every text, where that is fixed: a number with fewer digits has lost its zeros. */
  readonly length?: number | null
  /** How dates and moments are written, such as `YYYYMMDD`; ISO 8601 as far as the cell shows it, unless given or when it would leave something out. */
  readonly form?: string | null
  /** How true and false are written; `TRUE` and `FALSE` unless given. */
  readonly truth?: readonly [string, string] | null
}

/** A reading made ready. */
export interface ReadyColumn {
  readonly isText: boolean
  /** 0 where it is not fixed. */
  readonly length: number
  readonly form: DateForm | null
  readonly truth: readonly [string, string]
}

/** How true and false are written unless the caller says otherwise. */
export const usualTruth = ['TRUE', 'FALSE'] as const

/** Makes a reading ready. */
export function readyColumn(column: ColumnReading): ReadyColumn {
  return {
    isText: column.isText,
    length: column.length ?? 0,
    form: column.form ? dateFormOf(column.form) : null,
    truth: column.truth ?? usualTruth,
  }
}
