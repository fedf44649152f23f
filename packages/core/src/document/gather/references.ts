import { findNumbers } from '../../number/find.ts'
import type { Id } from '../model/id.ts'
import { shownNumber } from '../model/number-document.ts'
import { plainText } from '../model/plain-text.ts'
import type { Section, StandardDocument } from '../model/standard-document.ts'
import { topSections, walkBlocks, walkSections } from '../model/walk.ts'

/** A clause that cites a standard. */
export interface CitingClause {
  readonly section: Id
  /** As it is shown; that of the nearest clause around it which has one, else null. */
  readonly number: string | null
  readonly isDated: boolean
}

/** A standard that a document lists or cites, by its normal form. */
export interface GatheredReference {
  readonly normal: string
  /** Where it is listed; `none` when it is only cited in the text. */
  readonly listed: 'normative' | 'bibliography' | 'none'
  /** Title that the list gives; null where it is not listed. */
  readonly title: string | null
  readonly clauses: readonly CitingClause[]
}

interface Gathering {
  listed: GatheredReference['listed']
  title: string | null
  readonly clauses: CitingClause[]
}

/**
 * The standards that a document refers to: those of its lists in their order, then those only cited, by first mention. A
 * citation without a year belongs to the listed one without a year, else to the one it is an edition of.
 */
export function gatherReferences(document: StandardDocument): readonly GatheredReference[] {
  const found = new Map<string, Gathering>()
  const entry = (normal: string): Gathering => {
    const known = found.get(normal) ?? { listed: 'none', title: null, clauses: [] }
    found.set(normal, known)
    return known
  }
  const sections = [...walkSections(topSections(document))]
  for (const { section } of sections) {
    const listed = section.kind === 'bibliography' ? 'bibliography' : 'normative'
    for (const { block } of walkBlocks(section.blocks)) {
      if (block.t !== 'reference' || block.standard === null) continue
      const one = entry(block.standard)
      if (one.listed !== 'normative') one.listed = listed
      one.title ??= block.title === '' ? null : block.title
    }
  }
  for (const { section, around } of sections) {
    if (lists.has(section.kind)) continue
    for (const { normal, isDated } of citationsIn(section)) {
      const clauses = entry(meantBy(normal, found)).clauses
      if (clauses.at(-1)?.section !== section.id)
        clauses.push({ section: section.id, number: numberAround(section, around), isDated })
    }
  }
  return [...found].map(([normal, one]) => ({ normal, ...one }))
}

const lists: ReadonlySet<Section['kind']> = new Set(['normative-references', 'bibliography', 'contents'])

/** What the paragraphs of a section cite: as annotated, else as its numbers are found. */
function* citationsIn(section: Section): Generator<{ readonly normal: string; readonly isDated: boolean }> {
  for (const { block } of walkBlocks(section.blocks)) {
    if (block.t !== 'paragraph') continue
    const annotated = block.references.filter(reference => reference.t === 'standard')
    if (annotated.length > 0) yield* annotated
    else for (const { normal, year } of findNumbers(plainText(block.inlines))) yield { normal, isDated: year !== null }
  }
}

function meantBy(normal: string, found: ReadonlyMap<string, Gathering>): string {
  if (found.has(normal)) return normal
  const listed = [...found.keys()].find(key => key.startsWith(`${normal}-`) || normal.startsWith(`${key}-`))
  return listed ?? normal
}

function numberAround(section: Section, around: readonly Section[]): string | null {
  const numbered = [section, ...around.toReversed()].find(one => shownNumber(one.number) !== null)
  return numbered ? shownNumber(numbered.number) : null
}
