import type { Framework, FrameworkNode } from '@biaochi/core/registry/framework.ts'

/** Tells the area that a node of a framework lies in, as `framework/area`; null for a node that is not there. */
export type AreaOf = (framework: string, node: string) => string | null

/** Finds areas in the newest version of each framework; a box that only an older version has is found there. */
export function makeAreaOf(versions: readonly Framework[]): AreaOf {
  const areas = new Map<string, string | null>()
  for (const framework of [...versions].sort((a, b) => a.version - b.version)) {
    const nodes = new Map(framework.nodes.map(node => [node.code, node]))
    for (const node of framework.nodes) areas.set(`${framework.id}/${node.code}`, areaAbove(framework.id, node, nodes))
  }
  return (framework, node) => areas.get(`${framework}/${node}`) ?? null
}

function areaAbove(framework: string, node: FrameworkNode, nodes: ReadonlyMap<string, FrameworkNode>): string | null {
  const seen = new Set<FrameworkNode>()
  let at: FrameworkNode | undefined = node
  while (at && !seen.has(at)) {
    if (at.level === 'area') return `${framework}/${at.code}`
    seen.add(at)
    at = at.parent === null ? undefined : nodes.get(at.parent)
  }
  return null
}
