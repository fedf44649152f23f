import type { PreparedStandard } from '@biaochi/core/checks/package/prepared-standard.ts'
import type { Verdict } from '@biaochi/core/checks/report/check-report.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'

/** What the page asks of the worker: files held against a standard. */
export interface CheckOrder {
  readonly files: readonly File[]
  /** One, or several among which the columns decide. */
  readonly standards: readonly PreparedStandard[]
  readonly asOf: string
  readonly now: string
  readonly samples: number
  readonly language: Language
}

/** What the worker tells: progress, and the end. */
export type CheckNews =
  | {
      readonly kind: 'progress'
      readonly name: string
      readonly bytes: number
      readonly size: number
      readonly records: number
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** The program or the file broke; what the browser said of it. */
  | { readonly kind: 'broken'; readonly detail: string }
  | CheckResult

export interface CheckResult {
  readonly kind: 'done'
  readonly standard: string
  readonly verdict: Verdict
  /** The article of the report, as HTML. */
  readonly article: string
  readonly records: number
  readonly elapsed: number
  readonly html: Blob
  readonly json: Blob
  /** Of each file of data that has any: its failing records. */
  readonly failures: readonly FailureFile[]
}

/** Every failing record of a file of data with its reasons, as CSV. */
export interface FailureFile {
  readonly file: string
  readonly content: Blob
}
