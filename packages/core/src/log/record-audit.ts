import { utf8 } from './bytes.ts'
import type { RecordMark } from './event.ts'
import { digestBoth, type Hashes, isSameDigest } from './hash.ts'
import type { Report } from './log-finding.ts'

/** A record as the store holds it now. */
export interface StoredRecord {
  readonly kind: string
  readonly key: string
  /** Its canonical JSON. */
  readonly canonical: string
  /** Whether the look-up columns beside it say what it says. */
  readonly isBesideTrue: boolean
}

/** The part of an audit that compares the records of the store with what the log says of them. */
export interface RecordAudit {
  /** What an event says of a record; later marks replace earlier ones. */
  addMark(mark: RecordMark): void
  addRecord(record: StoredRecord): void
  /** Whether an event tells of a record that was neither removed nor added here yet. */
  tellsOf(record: Pick<StoredRecord, 'kind' | 'key'>): boolean
  /** Number of the records that are as their last event says. */
  finish(): number
}

/** Begins to compare records with the log. */
export function makeRecordAudit(hashes: Hashes, report: Report): RecordAudit {
  const marks = new Map<string, RecordMark>()
  let verified = 0
  return {
    addMark: mark => {
      if (mark.digest) marks.set(nameOf(mark), mark)
      else marks.delete(nameOf(mark))
    },
    addRecord: record => {
      const name = nameOf(record)
      const stated = marks.get(name)?.digest
      marks.delete(name)
      if (!record.isBesideTrue) report('record-columns-altered', name)
      if (!stated) report('record-without-event', name)
      else if (isSameDigest(stated, digestBoth(utf8(record.canonical), hashes))) verified++
      else report('record-altered', name)
    },
    tellsOf: record => marks.has(nameOf(record)),
    finish: () => {
      for (const name of marks.keys()) report('record-missing', name)
      return verified
    },
  }
}

function nameOf(record: { readonly kind: string; readonly key: string }): string {
  return `${record.kind}/${record.key}`
}
