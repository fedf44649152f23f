import type { Finding, Place } from '../../finding.ts'
import type {
  Correction,
  Edition,
  NumberEntry,
  OrganisationEntry,
  Relation,
  Source,
  SourceTier,
  Standard,
  Unread,
} from '../standard.ts'

type Lists = 'numbers' | 'relations' | 'organisations' | 'editions' | 'sources' | 'unread' | 'corrected'

/** What is known beforehand to whoever reads a row. */
export interface RowContext {
  readonly place: Place
  /** Framework that a bare code of an area belongs to; null when there is none. */
  readonly framework: string | null
}

/** The facts of one row while its cells are read; each column adds what it knows. */
export class RowReading {
  readonly context: RowContext
  /** Fields that stand for themselves. */
  readonly facts: { -readonly [Field in Exclude<keyof Standard, Lists>]?: Standard[Field] } = {}
  /** Fields to which several columns add. */
  readonly numbers: NumberEntry[] = []
  readonly relations: Relation[] = []
  readonly organisations: OrganisationEntry[] = []
  readonly editions: Edition[] = []
  readonly sources: Source[] = []
  readonly unread: Unread[] = []
  readonly corrected: Correction[] = []
  /** Tier of the row's sources, where a column says it. */
  tier: SourceTier | null = null
  /** What was mended or guessed while reading; what could not be read is in `unread`. */
  readonly findings: Finding[] = []

  constructor(context: RowContext) {
    this.context = context
  }

  /** Keeps a text that could not be read. */
  keepUnread(field: string, text: string): void {
    this.unread.push({ field, text })
  }

  /** Says that a text was mended or understood in one of several ways. */
  note(column: string, finding: Omit<Finding, 'at' | 'severity'>): void {
    this.findings.push({ severity: 'warning', at: { ...this.context.place, column }, ...finding })
  }
}
