import type { Id } from '../../document/model/id.ts'
import { findMentions } from '../wording/mentions.ts'
import type { DocumentIndex } from './document-index.ts'
import type { PlacedLine } from './placed.ts'

/** What a document says about its own tables, figures, formulas and annexes. */
export interface Mentions {
  /** Keys such as `table A.1` with the line that mentions it first, lines of the contents left out. */
  readonly first: ReadonlyMap<string, PlacedLine | null>
  /** The same with every such line. */
  readonly all: ReadonlyMap<string, readonly (PlacedLine | null)[]>
  /** Pieces that an internal reference leads to, with the lines it stands in. */
  readonly targets: ReadonlyMap<Id, readonly PlacedLine[]>
}

/** Collects the mentions of a document, in reading order. */
export function collectMentions(index: DocumentIndex): Mentions {
  const all = new Map<string, (PlacedLine | null)[]>()
  const targets = new Map<Id, PlacedLine[]>()
  const take = (text: string, line: PlacedLine | null) => {
    for (const key of findMentions(text)) append(all, key, line)
  }
  for (const line of index.lines) {
    if (line.in.section.kind === 'contents') continue
    take(line.text, line)
    for (const reference of line.block.references) {
      if (reference.t === 'internal' && reference.to !== null) append(targets, reference.to, line)
    }
  }
  for (const { block } of index.ofType('opaque')) take(block.text, null)
  const first = new Map([...all].map(([key, [line = null]]) => [key, line]))
  return { first, all, targets }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
