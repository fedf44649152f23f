import type { Block } from '../model/block.ts'
import type { Id } from '../model/id.ts'
import type { Provision, ProvisionType } from '../model/inline.ts'
import { shownNumber } from '../model/number-document.ts'
import { plainText, titleText } from '../model/plain-text.ts'
import type { Section, StandardDocument } from '../model/standard-document.ts'
import { type PlacedParagraph, topSections, walkParagraphs } from '../model/walk.ts'

/** Where a provision stands; what a note, an example or a footnote says binds nobody. */
export type ProvisionContext = 'text' | 'table' | 'figure' | 'definition' | 'note' | 'example' | 'footnote'

/** A provision by itself, as a list of requirements shows it. */
export interface ListedProvision {
  readonly id: Id
  readonly paragraph: Id
  readonly section: Id
  /** Shown number of the clause, or of the nearest around it that has one; null in a foreword. */
  readonly clause: string | null
  /** Titles of the sections around it, the outermost first; those without one are left out. */
  readonly titles: readonly string[]
  /** Its words; those of an item that takes part in what its lead-in asks begin with the lead-in. */
  readonly text: string
  readonly type: ProvisionType
  readonly isNegative: boolean
  readonly modal: string
  readonly confidence: number
  readonly isReviewed: boolean
  /** Whether it stands in a normative element and no informative annex. */
  readonly isNormative: boolean
  readonly context: ProvisionContext
  /** The label of the item that it is of, `a`, of one inside another `b) 1`; null outside of lists with labels. */
  readonly item: string | null
}

/**
 * The provisions of an annotated document in the order of reading. Statements are left out unless asked for. A lead-in whose
 * items take part in what it asks (应符合下列要求：) is not counted beside them: the list of three items is three requirements.
 */
export function listRequirements(
  document: StandardDocument,
  { withStatements = false }: { readonly withStatements?: boolean } = {},
): ListedProvision[] {
  const placed = [...walkParagraphs(topSections(document))]
  const leads = new Map<Id, string>()
  const used = new Set(placed.flatMap(({ paragraph }) => paragraph.provisions.flatMap(({ leadIn }) => leadIn ?? [])))
  const footnotes = footnoteIds(placed)
  return placed.flatMap(place => {
    const text = plainText(place.paragraph.inlines)
    return place.paragraph.provisions.flatMap(provision => {
      const own = text.slice(...provision.range)
      if (used.has(provision.id)) leads.set(provision.id, own)
      if (used.has(provision.id) || (provision.type === 'statement' && !withStatements)) return []
      return [describe(place, provision, { text: (leads.get(provision.leadIn ?? '') ?? '') + own, footnotes })]
    })
  })
}

function describe(
  { paragraph, section, sections, blocks }: PlacedParagraph,
  provision: Provision,
  { text, footnotes }: { readonly text: string; readonly footnotes: ReadonlySet<Id> },
): ListedProvision {
  const path = [...sections, section]
  return {
    id: provision.id,
    paragraph: paragraph.id,
    section: section.id,
    clause: clauseOf(path, blocks),
    titles: path.map(one => titleText(one.title)).filter(title => title !== ''),
    text,
    type: provision.type,
    isNegative: provision.isNegative,
    modal: provision.modal,
    confidence: provision.confidence,
    isReviewed: provision.isReviewed ?? false,
    isNormative: path.every(({ nature }) => nature === 'normative'),
    context: footnotes.has(paragraph.id) ? 'footnote' : contextOf(blocks, paragraph.id),
    item: itemOf(blocks, paragraph.id),
  }
}

function clauseOf(path: readonly Section[], blocks: readonly Block[]): string | null {
  const term = blocks.find(block => block.t === 'term')
  const numbers = [...path.map(({ number }) => shownNumber(number)), term ? shownNumber(term.number) : null]
  return numbers.findLast(number => number !== null) ?? null
}

function contextOf(blocks: readonly Block[], paragraph: Id): ProvisionContext {
  const inner = blocks.findLast(
    ({ t }) => t === 'note' || t === 'example' || t === 'table' || t === 'figure' || t === 'term',
  )
  if (inner?.t === 'term') return inner.definition.some(({ id }) => id === paragraph) ? 'definition' : 'text'
  if (inner?.t === 'note' || inner?.t === 'example' || inner?.t === 'table' || inner?.t === 'figure') return inner.t
  return 'text'
}

function itemOf(blocks: readonly Block[], paragraph: Id): string | null {
  const labels = blocks.flatMap(list => {
    if (list.t !== 'list') return []
    const item = list.items.find(({ blocks: own }) => own.some(one => one.id === paragraph || blocks.includes(one)))
    return (item?.number && shownNumber(item.number)) ?? []
  })
  return labels.length > 0 ? labels.join(') ') : null
}

/** Paragraphs of footnotes stand among the blocks of the paragraph that bears the mark. */
function footnoteIds(placed: readonly PlacedParagraph[]): ReadonlySet<Id> {
  return new Set(
    placed
      .filter(({ blocks }) => blocks.some(({ t }) => t === 'paragraph' || t === 'reference'))
      .map(({ paragraph }) => paragraph.id),
  )
}
