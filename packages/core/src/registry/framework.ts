import type { Text } from '../finding.ts'
import type { Day } from './date.ts'

/** A box of a framework (标准体系). `domain` and `area` are what the plan names; a `topic` is a kind of standard it asks for. */
export interface FrameworkNode {
  /** Unique in the framework, `A`, `A2`, `A2.5`; part of addresses, so never reused. */
  readonly code: string
  readonly parent: string | null
  readonly level: 'domain' | 'area' | 'topic'
  readonly title: Text
  /** What the plan says of it, in the plan's language. */
  readonly focusZh: string | null
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
  /** Sections (a)–(j) of the compilation notes (编制说明), in the language they were written in. */
  readonly notes: readonly { readonly id: string; readonly title: Text; readonly text: Text }[]
}
