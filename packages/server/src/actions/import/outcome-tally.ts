import type { Finding, Place } from '@biaochi/core/finding.ts'
import type { Outcome } from './write-records.ts'

/** Counts what became of the candidates of an import, and remembers where their records stand. */
export class OutcomeTally {
  added = 0
  changed = 0
  unchanged: number
  /** Place in the files of each record that was spoken of, by its id. */
  readonly places = new Map<string, Place>()
  readonly findings: Finding[] = []

  /** `unchanged` are rows that were not even looked up. */
  constructor(unchanged: number) {
    this.unchanged = unchanged
  }

  add({ kind, record, place, findings }: Outcome): void {
    this[kind] += 1
    this.places.set(record.id, place)
    this.findings.push(...findings)
  }
}
