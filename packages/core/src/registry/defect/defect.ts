import type { Finding, Text } from '../../finding.ts'
import type { StandardNumber } from '../../number/number.ts'
import type { Standard, StandardRecord } from '../standard.ts'

/** A finding about records of the registry. */
export interface Defect {
  /** Ids of the records that it is about. */
  readonly records: readonly string[]
  readonly finding: Finding
}

/** What the search for defects keeps of a record; a registry of a million records must fit into memory. */
export interface Node
  extends Pick<
    Standard,
    | 'class'
    | 'confidence'
    | 'numbers'
    | 'issued'
    | 'effective'
    | 'withdrawn'
    | 'expires'
    | 'statedStatus'
    | 'statedMeaning'
    | 'unnumbered'
    | 'relations'
  > {
  readonly id: string
  /** Primary number, else title: what a finding calls the record. */
  readonly name: string
  /** The primary number taken apart. */
  readonly number: StandardNumber | null
  /** Look-up keys of its own numbers; those of adopted standards are not its own. */
  readonly keys: readonly string[]
}

/** What a finding calls a record. */
export function nameOf(record: StandardRecord): string {
  return record.numbers[0]?.normal ?? record.titleZh ?? record.titleEn ?? record.id
}

/** What a defect says besides its subject. */
export interface Complaint {
  readonly rule: string
  readonly severity?: Finding['severity']
  readonly message: Text
  readonly column?: string
  readonly evidence?: Finding['evidence']
  readonly fix?: Text
}

/** A defect of one record, a warning unless it says otherwise. */
export function defectOf(node: { readonly id: string; readonly name: string }, complaint: Complaint): Defect {
  const { column, severity = 'warning', ...said } = complaint
  return {
    records: [node.id],
    finding: { ...said, severity, at: { subject: node.name, ...(column ? { column } : {}) } },
  }
}
