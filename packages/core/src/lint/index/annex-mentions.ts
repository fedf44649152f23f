import { mentionKey } from '../wording/mentions.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Mentions } from './document-mentions.ts'
import type { PlacedLine, PlacedSection } from './placed.ts'

/** Whether anything leads to an annex, as a whole or to a clause, table, figure or formula of it. */
export function isAnnexMentioned(
  annex: PlacedSection,
  { index, mentions }: { index: DocumentIndex; mentions: Mentions },
): boolean {
  const letter = annex.number ?? ''
  for (const key of mentions.first.keys()) {
    if (key === mentionKey('annex', letter)) return true
    if (new RegExp(`^\\w+ ${letter}\\.\\d`).test(key)) return true
  }
  return [...mentions.targets].some(
    id => id === annex.section.id || index.places.get(id)?.inside.includes(annex.section.id),
  )
}

/** The line that mentions an annex first, in the order of reading. */
export function firstMention(annex: PlacedSection, mentions: Mentions): PlacedLine | null {
  return mentions.first.get(mentionKey('annex', annex.number ?? '')) ?? null
}
