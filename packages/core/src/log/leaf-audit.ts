import type { LogEvent } from './event.ts'
import { type DigestPair, type Hashes, isSameDigest } from './hash.ts'
import type { Report } from './log-finding.ts'
import { erasedLeaves, type Leaf, type LeafPlace, leafDigest, leavesOf } from './personal.ts'

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
  /** An event with the values kept beside it; without them when the log was exported without. */
  addEvent(event: LogEvent, kept: readonly Leaf[] | undefined): void
  finish(): LeafCounts
}

/** Begins to look at the personal values of a log. */
export function makeLeafAudit(hashes: Hashes, report: Report): LeafAudit {
  const absent = new Set<string>()
  const counts = { verified: 0, erased: 0, withheld: 0 }

  const examine = (place: LeafPlace, stated: DigestPair, leaf: Leaf | undefined): void => {
    if (!leaf) absent.add(nameOf(place))
    else if (isSameDigest(leafDigest(leaf, hashes), stated)) counts.verified++
    else report('leaf-altered', nameOf(place))
  }

  return {
    addEvent: (event, kept) => {
      // An erasure comes after the event whose value it erases.
      for (const place of erasedLeaves(event)) if (absent.delete(nameOf(place))) counts.erased++
      const stated = leavesOf(event)
      if (!kept) counts.withheld += stated.size
      else {
        const byPath = new Map(kept.map(leaf => [leaf.path, leaf]))
        for (const [path, digest] of stated) examine({ seq: event.seq, path }, digest, byPath.get(path))
        for (const { path } of kept) {
          if (!stated.has(path)) report('leaf-without-event', nameOf({ seq: event.seq, path }))
        }
      }
    },
    finish: () => {
      for (const name of absent) report('leaf-missing', name)
      return counts
    },
  }
}

function nameOf({ seq, path }: LeafPlace): string {
  return `event/${seq}#${path}`
}
