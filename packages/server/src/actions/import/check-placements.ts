import type { Finding } from '@biaochi/core/finding.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import type { Candidate } from '@biaochi/core/registry/identity.ts'

/** Places in a framework that the store does not hold, or in a box that it does not have. The places are kept. */
export function checkPlacements(candidates: readonly Candidate[], frameworks: readonly Framework[]): Finding[] {
  const boxes = new Map<string, Set<string>>()
  for (const { id, nodes } of frameworks) {
    boxes.set(id, new Set([...(boxes.get(id) ?? []), ...nodes.map(node => node.code)]))
  }
  return candidates.flatMap(({ draft }) =>
    (draft.facts.placements ?? []).flatMap(({ framework, node }) => {
      if (boxes.get(framework)?.has(node)) return []
      const isKnown = boxes.has(framework)
      return [
        {
          rule: isKnown ? 'area-unknown' : 'framework-unknown',
          severity: 'warning',
          message: isKnown
            ? { zh: `标准体系 ${framework} 中没有代码 ${node}。`, en: `The framework ${framework} has no box ${node}.` }
            : { zh: `库中没有标准体系 ${framework}。`, en: `The store has no framework ${framework}.` },
          at: { ...draft.place, column: 'area' },
          evidence: { framework, node },
        } satisfies Finding,
      ]
    }),
  )
}
