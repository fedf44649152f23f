import type { Finding } from '../finding.ts'

/**
 * A subject that cannot be read any further, with the finding that says why.
 * It is the only thing the readers of this folder throw for bad input, and never leaves them where a result can carry
 * the finding instead; `attempt` turns it into one.
 */
export class ContainerFault extends Error {
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.message.en)
    this.name = 'ContainerFault'
    this.finding = finding
  }
}

/** A finding whose severity is given by its use. */
export type Complaint = Omit<Finding, 'severity' | 'at'> & Partial<Pick<Finding, 'at'>>

/** Ends the reading of the subject. */
export function refuse(complaint: Complaint): never {
  throw new ContainerFault({ severity: 'error', at: {}, ...complaint })
}

/** What came of an attempt: a value, or the findings that say why there is none. */
export type Outcome<T> =
  | { readonly value: T; readonly findings: readonly [] }
  | { readonly value: null; readonly findings: readonly [Finding] }

/** Runs a reading that may be refused; any other exception passes through. */
export function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { value: work(), findings: [] }
  } catch (thrown) {
    if (thrown instanceof ContainerFault) return { value: null, findings: [thrown.finding] }
    throw thrown
  }
}
