import type { FailureSink } from '@biaochi/core/checks/bytes/check-text.ts'
import type { PlacedFailure } from '@biaochi/core/checks/bytes/state/set-failure.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { type Language, say } from '@biaochi/core/language.ts'

/** Characters that are gathered before they become a part of the file, which the browser may put on disk. */
const partLength = 1 << 20

const headings = {
  zh: ['文件', '表', '规则', '条款', '要求', '列', '记录', '行', '与第几条矛盾', '应为'],
  en: ['file', 'table', 'rule', 'clause', 'requirement', 'column', 'record', 'line', 'against record', 'expected'],
} as const

/** Gathers every failure of some files as a CSV file in memory bounded by what the browser keeps of its parts. */
export class FailureList {
  readonly #language: Language
  readonly #files: FileFailures[] = []

  constructor(language: Language) {
    this.#language = language
  }

  /** Takes the failures of one file. */
  sinkOf(file: string, table: TablePlan): FailureSink {
    const sink = new FileFailures(file, table, this.#language)
    this.#files.push(sink)
    return sink
  }

  /** The file, with a mark of UTF-8 for spreadsheets; null when nothing failed. */
  toBlob(): Blob | null {
    const parts = this.#files.flatMap(file => file.parts())
    if (parts.length === 0) return null
    return new Blob(['\uFEFF', `${headings[this.#language].join(',')}\r\n`, ...parts], {
      type: 'text/csv;charset=utf-8',
    })
  }
}

class FileFailures implements FailureSink {
  readonly #starts: ReadonlyMap<string, string>
  #parts: Blob[] = []
  #text = ''

  constructor(file: string, table: TablePlan, language: Language) {
    this.#starts = new Map(
      table.rules.map(({ id, clause, title, columns }) => {
        const names = columns.map(column => table.columns[column]?.name ?? '').join(' ')
        return [id, [file, table.id, id, clause, say(title, language), names].map(quote).join(',')]
      }),
    )
  }

  begin(): void {
    this.#parts = []
    this.#text = ''
  }

  take(rule: string, { record, line, against, expected }: PlacedFailure): void {
    this.#text += `${this.#starts.get(rule) ?? ''},${record},${line ?? ''},${against ?? ''},${quote(expected ?? '')}\r\n`
    if (this.#text.length < partLength) return
    this.#parts.push(new Blob([this.#text]))
    this.#text = ''
  }

  parts(): BlobPart[] {
    return this.#text === '' ? this.#parts : [...this.#parts, this.#text]
  }
}

/** A cell of CSV that no spreadsheet takes for a formula. */
function quote(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
