import type { Block } from '../model/block.ts'
import { shownNumber } from '../model/number-document.ts'
import { blockText, titleText } from '../model/plain-text.ts'
import type { Section, StandardDocument } from '../model/standard-document.ts'
import type { ClauseSide } from './document-diff.ts'
import { type Sketch, sketchOf } from './sketch.ts'

/** A clause as the comparison sees it. */
export interface Clause {
  /** Place in reading order. */
  readonly at: number
  readonly section: Section
  readonly part: 'front' | 'body' | 'annexes' | 'back'
  readonly parent: Clause | null
  readonly children: Clause[]
  readonly number: string | null
  readonly title: string
  /** Title with blanks left out: what titles are compared by. */
  readonly titleKey: string
  /** Text of its own blocks. */
  readonly text: string
  /** One past the last clause inside it. */
  end: number
}

/** All clauses of a document in reading order; the table of contents is no clause, it follows the others. */
export function listClauses(document: StandardDocument): readonly Clause[] {
  const clauses: Clause[] = []
  for (const part of ['front', 'body', 'annexes', 'back'] as const) {
    for (const section of document[part])
      if (section.kind !== 'contents') addClause(clauses, section, { part, parent: null })
  }
  return clauses
}

function addClause(clauses: Clause[], section: Section, { part, parent }: Pick<Clause, 'part' | 'parent'>): void {
  const title = titleText(section.title)
  const clause: Clause = {
    at: clauses.length,
    section,
    part,
    parent,
    children: [],
    number: shownNumber(section.number),
    title,
    titleKey: title.replace(/\s+/g, ''),
    text: section.blocks.map(blockText).join('\n'),
    end: 0,
  }
  clauses.push(clause)
  parent?.children.push(clause)
  for (const inner of section.sections) addClause(clauses, inner, { part, parent: clause })
  clause.end = clauses.length
}

/** A clause as the comparison tells of it. */
export function sideOf({ section, number, title }: Clause): ClauseSide {
  return { id: section.id, number, title, kind: section.kind }
}

/** Number of a clause, else of the nearest one around it. */
export function numberAround(clause: Clause): string | null {
  for (let one: Clause | null = clause; one; one = one.parent) if (one.number !== null) return one.number
  return null
}

/** Sketches of the texts of clauses, made when first asked for. */
export class ClauseSketches {
  readonly #known = new Map<Clause, Sketch>()

  of(clause: Clause): Sketch {
    const known = this.#known.get(clause) ?? sketchOf(`${clause.titleKey}\n${clause.text}`)
    this.#known.set(clause, known)
    return known
  }
}

/** The number of a block that has one. */
export function blockNumber(block: Block): string | null {
  return 'number' in block ? shownNumber(block.number) : null
}
