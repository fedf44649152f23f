import { closeSync, openSync, writeSync } from 'node:fs'
import { FailureLog } from '@biaochi/core/checks/bytes/failure-log.ts'
import type { MadePlan } from '@biaochi/core/checks/package/make-plan.ts'
import { recordExplainer } from '@biaochi/core/checks/report/explain-record.ts'
import {
  type FailureFormat,
  type FailureLines,
  failureFormats,
  failureLines,
} from '@biaochi/core/checks/report/failure-lines.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { TableSource } from '../engine/table-engine.ts'

/** Where every failing record is to be written; the ending of the path names the form. */
export interface FailureTarget {
  readonly path: string
  readonly language: Language
}

/** Lines that are written at once. */
const blockLength = 256 * 1024

/** The form of a file of failing records by its ending; null for one that is none. */
export function failureFormatOf(path: string): FailureFormat | null {
  return failureFormats.find(format => path.toLowerCase().endsWith(`.${format}`)) ?? null
}

/** Writes every failing record with its reasons: JSONL in one file; CSV in one for each file of data, as their columns differ. */
export class FailureFiles implements Disposable {
  readonly #target: FailureTarget
  readonly #format: FailureFormat
  readonly #made: MadePlan
  readonly #isSingle: boolean
  #file: number | null = null
  #waiting = ''
  #count = 0

  constructor(target: FailureTarget, made: MadePlan, files: number) {
    this.#target = target
    this.#format = failureFormatOf(target.path) ?? 'jsonl'
    this.#made = made
    this.#isSingle = this.#format === 'jsonl' || files < 2
  }

  /** Takes the failures of one file of data. */
  readonly sinkOf = ({ table }: TableSource): FailureLog => {
    const { language } = this.#target
    const names = table.columns.map(({ name }) => name)
    const lines = failureLines(this.#format, names, { language, bom: true })
    this.#begin(table.id, lines)
    const explain = recordExplainer(this.#made, table)
    return new FailureLog(record => this.#write(lines.lineOf(explain(record))))
  };

  [Symbol.dispose](): void {
    this.#close()
  }

  #begin(table: string, { head }: FailureLines): void {
    if (!this.#isSingle || this.#file === null) {
      this.#close()
      this.#count++
      const { path } = this.#target
      const at = path.lastIndexOf('.')
      const own = this.#isSingle ? path : `${path.slice(0, at)}.${this.#count}-${table}${path.slice(at)}`
      this.#file = openSync(own, 'w')
    }
    this.#write(head)
  }

  #write(text: string): void {
    this.#waiting += text
    if (this.#waiting.length > blockLength) this.#flush()
  }

  #flush(): void {
    if (this.#file !== null && this.#waiting !== '') writeSync(this.#file, this.#waiting)
    this.#waiting = ''
  }

  #close(): void {
    this.#flush()
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }
}
