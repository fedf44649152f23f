import type { TermBlock } from '../model/block.ts'
import type { Section, StandardDocument } from '../model/standard-document.ts'
import { topSections, walkBlocks, walkSections } from '../model/walk.ts'

/** A term entry with the clause that it stands in. */
export interface GatheredTerm {
  readonly term: TermBlock
  readonly section: Section
}

/** Every term entry of a document, in its order. */
export function gatherTerms(document: StandardDocument): readonly GatheredTerm[] {
  return [...walkSections(topSections(document))].flatMap(({ section }) =>
    [...walkBlocks(section.blocks)].flatMap(({ block }) => (block.t === 'term' ? [{ term: block, section }] : [])),
  )
}
