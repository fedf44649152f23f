import type { Finding } from '../finding.ts'
import type { Complaint } from './fault.ts'

/** Collects the findings of one reading: all are counted, the first ones of each rule are kept. */
export class Tally {
  readonly findings: Finding[] = []
  /** Rule → how often it was found. */
  readonly counts = new Map<string, number>()
  readonly #samples: number

  constructor(samples: number) {
    this.#samples = samples
  }

  /** Counts one finding; its text is made only when it is kept. */
  add(rule: string, severity: Finding['severity'], describe: () => Omit<Complaint, 'rule'>): void {
    const count = (this.counts.get(rule) ?? 0) + 1
    this.counts.set(rule, count)
    if (count <= this.#samples) this.findings.push({ rule, severity, at: {}, ...describe() })
  }

  /** Takes over a finding made elsewhere. */
  take(finding: Finding): void {
    this.add(finding.rule, finding.severity, () => finding)
  }
}
