import type { Block, ListBlock, Paragraph } from '../../model/block.ts'
import { blockText, plainText } from '../../model/plain-text.ts'
import { blocksInside } from '../../model/walk.ts'
import { type Clause, numberAround } from '../clause-list.ts'
import type { ProvisionSide } from '../document-diff.ts'

/** A provision where it stands. */
export interface PlacedProvision {
  readonly side: ProvisionSide
  readonly clause: Clause
  /** Its sentence with references carried to the numbers of the new document, blanks folded. */
  readonly text: string
  /** Items of the list that it leads to (应包括：). */
  readonly items: readonly string[]
  readonly confidence: number
}

/** The provisions of clauses in reading order; what `annotate` found, statements too. */
export function gatherProvisions(
  clauses: readonly Clause[],
  carry: (text: string) => string,
): readonly PlacedProvision[] {
  const found: PlacedProvision[] = []
  for (const clause of clauses) addBlocks(found, clause, { blocks: clause.section.blocks, carry })
  return found
}

interface From {
  readonly blocks: readonly Block[]
  readonly carry: (text: string) => string
}

function addBlocks(found: PlacedProvision[], clause: Clause, { blocks, carry }: From): void {
  blocks.forEach((block, at) => {
    if (block.t === 'paragraph') addParagraph(found, clause, { paragraph: block, after: blocks[at + 1], carry })
    const inside = blocksInside(block)
    if (inside.length > 0) addBlocks(found, clause, { blocks: inside, carry })
  })
}

function addParagraph(
  found: PlacedProvision[],
  clause: Clause,
  {
    paragraph,
    after,
    carry,
  }: { readonly paragraph: Paragraph; readonly after: Block | undefined; readonly carry: From['carry'] },
): void {
  if (paragraph.provisions.length === 0) return
  const whole = plainText(paragraph.inlines)
  const list = after?.t === 'list' && /[：:]\s*$/.test(whole) ? after : null
  for (const { id, range, type, modal, isNegative, confidence, isReviewed } of paragraph.provisions) {
    const text = whole.slice(...range).trim()
    const isLead = list !== null && range[1] >= whole.trimEnd().length
    found.push({
      side: { id, section: clause.section.id, clause: numberAround(clause), text, type, modal, isNegative },
      clause,
      text: carry(text).replace(/\s+/g, ' '),
      items: isLead ? itemsOf(list, carry) : [],
      confidence: isReviewed ? 1 : confidence,
    })
  }
}

function itemsOf(list: ListBlock, carry: From['carry']): readonly string[] {
  return list.items.map(item => carry(item.blocks.map(blockText).join(' ')).trim()).filter(text => text !== '')
}
