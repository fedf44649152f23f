import type { Finding } from '@biaochi/core/finding.ts'
import type { RecordDraft } from '@biaochi/core/registry/draft.ts'
import type { ColumnMatch } from '@biaochi/core/registry/match-columns.ts'

/** A file to import, wherever it comes from. */
export interface ImportSource {
  /** As the caller named it; findings and events call it so. */
  readonly name: string
  /** Size in bytes. */
  readonly size: number
  read(): Promise<Uint8Array>
}

/** How the columns of one table were understood. */
export interface TableMapping {
  readonly file: string
  readonly sheet: string | null
  readonly columns: readonly ColumnMatch[]
}

/** What one file held. */
export interface SourceReading {
  readonly drafts: readonly RecordDraft[]
  /** Errors name what could not be read: each is something that was refused. */
  readonly findings: readonly Finding[]
  readonly mappings: readonly TableMapping[]
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly sha256: string
}

/** A reading without anything but what is wrong. */
export function emptyReading(findings: readonly Finding[], sha256: string): SourceReading {
  return { drafts: [], findings, mappings: [], sha256 }
}

/** The name that the log keeps: the log is public, and the folders of a machine are nobody's business. */
export function loggedName(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name
}
