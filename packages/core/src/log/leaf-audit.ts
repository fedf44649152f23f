import type { LogEvent } from './event.ts'
import { type DigestPair, type Hashes, isSameDigest } from './hash.ts'
import type { Report } from './log-finding.ts'
import { erasedLeaves, type Leaf, type LeafPlace, leafDigest, leavesOf } from './personal.ts'

/** A personal value as the store holds it now. */
export type StoredLeaf = LeafPlace & Leaf

/** What became of the personal values of a log. */
export interface LeafCounts {
  /** Still kept, and as their event says. */
  readonly verified: number
  /** Erased, as a later event says. */
  readonly erased: number
  /** Not looked at: the log was exported without them. */
  readonly withheld: number
}

/** The part of an audit that looks at personal values. */
export interface LeafAudit {
  addEvent(event: LogEvent): void
  /** A value that is kept; all events first. */
  addLeaf(leaf: StoredLeaf): void
  /** `areKept`: whether the kept values were added, so that missing ones can be told. */
  finish(areKept: boolean): LeafCounts
}

/** Begins to look at the personal values of a log. */
export function makeLeafAudit(hashes: Hashes, report: Report): LeafAudit {
  const stated = new Map<string, DigestPair>()
  const erased = new Set<string>()
  let verified = 0
  return {
    addEvent: event => {
      for (const [path, digest] of leavesOf(event)) stated.set(nameOf({ seq: event.seq, path }), digest)
      for (const place of erasedLeaves(event)) erased.add(nameOf(place))
    },
    addLeaf: leaf => {
      const name = nameOf(leaf)
      const digest = stated.get(name)
      stated.delete(name)
      if (!digest) report('leaf-without-event', name)
      else if (erased.has(name)) report('leaf-not-erased', name)
      else if (isSameDigest(leafDigest(leaf, hashes), digest)) verified++
      else report('leaf-altered', name)
    },
    finish: areKept => {
      const gone = [...stated.keys()].filter(name => !erased.has(name))
      const counts = { verified, erased: stated.size - gone.length }
      if (!areKept) return { ...counts, withheld: gone.length }
      for (const name of gone) report('leaf-missing', name)
      return { ...counts, withheld: 0 }
    },
  }
}

function nameOf({ seq, path }: LeafPlace): string {
  return `event/${seq}#${path}`
}
