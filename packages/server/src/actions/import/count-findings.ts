import type { Finding } from '@biaochi/core/finding.ts'

/** Findings of one kind: how many there are, and the first of them. */
export interface FindingCount {
  /** The rule that found them. */
  readonly kind: string
  readonly severity: Finding['severity']
  readonly count: number
  readonly samples: readonly Finding[]
}

const samplesKept = 10
const ranks: readonly Finding['severity'][] = ['error', 'warning', 'info']

/** Counts findings by kind, warnings before hints, the most frequent first. */
export function countFindings(findings: Iterable<Finding>): FindingCount[] {
  const counts = new Map<string, { severity: Finding['severity']; count: number; samples: Finding[] }>()
  for (const finding of findings) {
    const known = counts.get(finding.rule)
    if (!known) counts.set(finding.rule, { severity: finding.severity, count: 1, samples: [finding] })
    else {
      known.count += 1
      if (known.samples.length < samplesKept) known.samples.push(finding)
      if (ranks.indexOf(finding.severity) < ranks.indexOf(known.severity)) known.severity = finding.severity
    }
  }
  return [...counts]
    .map(([kind, { severity, count, samples }]) => ({ kind, severity, count, samples }))
    .sort((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity) || b.count - a.count)
}
