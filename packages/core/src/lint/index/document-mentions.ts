import type { Id } from '../../document/model/id.ts'
import { findMentions } from '../wording/mentions.ts'
import type { DocumentIndex } from './document-index.ts'
import type { PlacedLine } from './placed.ts'

/** What a document says about its own tables, figures, formulas and annexes. */
export interface Mentions {
  /** Keys such as `table A.1` with the line that mentions it first, lines of the contents left out. */
  readonly first: ReadonlyMap<string, PlacedLine | null>
  /** Pieces that an internal reference leads to. */
  readonly targets: ReadonlySet<Id>
}

/** Collects the mentions of a document, in reading order. */
export function collectMentions(index: DocumentIndex): Mentions {
  const first = new Map<string, PlacedLine | null>()
  const targets = new Set<Id>()
  const take = (text: string, line: PlacedLine | null) => {
    for (const key of findMentions(text)) if (!first.has(key)) first.set(key, line)
  }
  for (const line of index.lines) {
    if (line.in.section.kind === 'contents') continue
    take(line.text, line)
    for (const reference of line.block.references) {
      if (reference.t === 'internal' && reference.to !== null) targets.add(reference.to)
    }
  }
  for (const { block } of index.ofType('opaque')) take(block.text, null)
  return { first, targets }
}
