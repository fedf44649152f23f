import type { Finding } from '@biaochi/core/finding.ts'

/** Findings in the order of what they speak of: files as they were read, their sheets, then row by row. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const ranks = new Map<string, number>()
  for (const { at } of findings) {
    const name = tableOf(at)
    if (!ranks.has(name)) ranks.set(name, ranks.size)
  }
  return findings.toSorted(
    (a, b) => (ranks.get(tableOf(a.at)) ?? 0) - (ranks.get(tableOf(b.at)) ?? 0) || rowOf(a.at) - rowOf(b.at),
  )
}

function tableOf({ file, sheet }: Finding['at']): string {
  return `${file ?? ''}\n${sheet ?? ''}`
}

function rowOf({ line, record }: Finding['at']): number {
  return line ?? record ?? 0
}
