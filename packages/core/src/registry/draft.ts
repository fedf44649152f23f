import type { Finding, Place } from '../finding.ts'
import type { Standard } from './standard.ts'

/** What a source says of a standard: only the fields that it speaks of. */
export type Facts = Partial<Standard>

/** One record of a source, read but not yet compared with the registry. */
export interface RecordDraft {
  /** Where it stands in the source. */
  readonly place: Place
  readonly facts: Facts
  /** What was mended or guessed while it was read; an error says that it cannot be a record. */
  readonly findings: readonly Finding[]
}
