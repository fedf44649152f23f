import type { Text } from '../finding.ts'
import type { Day } from './date.ts'

/** The three depths of a framework: 领域, 方面, 主题. */
export type FrameworkLevel = 'domain' | 'area' | 'topic'

/** Where a domain stands in the structure diagram: beneath the others and carrying them, or beside its like. */
export type DomainPlace = 'base' | 'pillar'

/** A box of a framework (标准体系). `domain` and `area` are what the plan names; a `topic` is a kind of standard it asks for. */
export interface FrameworkNode {
  /** Unique in the framework, `A`, `A2`, `A2.5`; part of addresses, so never reused. */
  readonly code: string
  readonly parent: string | null
  readonly level: FrameworkLevel
  readonly title: Text
  /** What the plan says of it, and that in English; null where it says nothing more than the title. */
  readonly focus: Text | null
  /** Of domains only; null for the others. */
  readonly place: DomainPlace | null
}

/**
 * A box of the plan that holds no standards but bears on all: how the work is organised (`structure`), what secures it
 * (`safeguard`). Drawn with a broken frame, as a related system outside (GB/T 13016—2018).
 */
export interface FrameNode {
  /** `E`, `E1`; unique among these and the nodes of the framework. */
  readonly code: string
  readonly parent: string | null
  readonly part: 'structure' | 'safeguard'
  readonly title: Text
  /** What the plan puts there: actions, duties. */
  readonly says: readonly Text[]
  /** Bodies that the plan names for it. */
  readonly bodies: readonly Text[]
}

/** One section of the compilation notes (编制说明), `a` to `j` (GB/T 13016—2018). `{…}` stands for a figure: see framework-notes.ts. */
export interface FrameworkNote {
  readonly id: string
  readonly title: Text
  readonly text: Text
}

/** One version of a framework; each version is frozen when the next is made (GB/T 13016—2018 asks for upkeep in versions). */
export interface Framework {
  /** `shanghai-2022`; part of addresses. */
  readonly id: string
  readonly version: number
  readonly title: Text
  /** Plan document the framework is drawn from. */
  readonly source: Text
  /** Day from which this version holds. */
  readonly from: Day
  /** Depth-first, in the plan's order. */
  readonly nodes: readonly FrameworkNode[]
  /** Depth-first, in the plan's order; empty where a plan has none. */
  readonly frame: readonly FrameNode[]
  readonly notes: readonly FrameworkNote[]
}

/** The node with a code, or null. */
export function findNode(framework: Framework, code: string): FrameworkNode | null {
  return framework.nodes.find(node => node.code === code) ?? null
}

/** The nodes right below a code; the domains for null. */
export function childrenOf(framework: Framework, code: string | null): FrameworkNode[] {
  return framework.nodes.filter(node => node.parent === code)
}

/** A node and what it stands in, from the domain down; empty for an unknown code. */
export function pathTo(framework: Framework, code: string): FrameworkNode[] {
  const node = findNode(framework, code)
  if (!node) return []
  return node.parent === null ? [node] : [...pathTo(framework, node.parent), node]
}
