import { mentionKey } from '../wording/mentions.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Mentions } from './document-mentions.ts'
import type { PlacedLine, PlacedSection } from './placed.ts'

/** Whether anything outside of an annex leads to it, as a whole or to a clause, table, figure or formula of it. */
export function isAnnexMentioned(
  annex: PlacedSection,
  { index, mentions }: { index: DocumentIndex; mentions: Mentions },
): boolean {
  const own = new RegExp(`^(?:annex ${annex.number}$|\\w+ ${annex.number}\\.\\d)`)
  // A foreword tells of annexes that changed; that does not invoke them.
  const isOutside = (line: PlacedLine | null) => {
    const outer = line && (line.in.around[0] ?? line.in)
    return !outer || (outer !== annex && outer.section.kind !== 'foreword')
  }
  for (const [key, lines] of mentions.all) if (own.test(key) && lines.some(isOutside)) return true
  for (const [id, lines] of mentions.targets) {
    const isOwn = id === annex.section.id || index.places.get(id)?.inside.includes(annex.section.id)
    if (isOwn && lines.some(isOutside)) return true
  }
  return false
}

/** The line that mentions an annex first, in the order of reading. */
export function firstMention(annex: PlacedSection, mentions: Mentions): PlacedLine | null {
  return mentions.first.get(mentionKey('annex', annex.number ?? '')) ?? null
}
