import { FailureLog } from '@biaochi/core/checks/bytes/failure-log.ts'
import type { MadePlan } from '@biaochi/core/checks/package/make-plan.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { recordExplainer } from '@biaochi/core/checks/report/explain-record.ts'
import { failureLines } from '@biaochi/core/checks/report/failure-lines.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { FailureFile } from './messages.ts'

/** Characters that are gathered before they become a part of the file, which the browser may put on disk. */
const partLength = 1 << 20

/** Every failing record of one file of data with its reasons, as CSV. */
export class FailureList {
  readonly sink: FailureLog
  readonly #file: string
  readonly #head: string
  readonly #parts: Blob[] = []
  #text = ''

  constructor(file: string, table: TablePlan, { made, language }: { made: MadePlan; language: Language }) {
    const names = table.columns.map(({ name }) => name)
    const { head, lineOf } = failureLines('csv', names, { language, bom: true })
    const explain = recordExplainer(made, table)
    this.#file = file
    this.#head = head
    this.sink = new FailureLog(record => this.#add(lineOf(explain(record))))
  }

  /** The file; null when no record fails. */
  release(): FailureFile | null {
    if (this.#parts.length === 0 && this.#text === '') return null
    const content = new Blob([this.#head, ...this.#parts, this.#text], { type: 'text/csv;charset=utf-8' })
    return { file: this.#file, content }
  }

  #add(line: string): void {
    this.#text += line
    if (this.#text.length < partLength) return
    this.#parts.push(new Blob([this.#text]))
    this.#text = ''
  }
}
