import type { Block, ListBlock, Paragraph } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import { blockText, plainText } from '../../model/plain-text.ts'
import { blocksInside } from '../../model/walk.ts'
import { type Clause, numberAround } from '../clause-list.ts'
import type { ProvisionSide } from '../document-diff.ts'

/** A provision where it stands. */
export interface PlacedProvision {
  readonly side: ProvisionSide
  readonly clause: Clause
  /** The paragraph it is in. */
  readonly paragraph: Paragraph
  /** Its sentence with references carried to the numbers of the new document, blanks folded. */
  readonly text: string
  /** Items of the list that it leads to (应包括：). */
  readonly items: readonly string[]
  readonly confidence: number
}

/**
 * The provisions of clauses in reading order, as `annotate` found them, statements too. What a note, an example or a footnote
 * says binds nobody, nor does a foreword.
 */
export function gatherProvisions(
  clauses: readonly Clause[],
  carry: (text: string) => string,
): readonly PlacedProvision[] {
  const gathering = new Gathering(carry)
  for (const clause of clauses) {
    if (clause.part === 'body' || clause.part === 'annexes') gathering.addBlocks(clause, clause.section.blocks)
  }
  return gathering.found
}

class Gathering {
  readonly found: PlacedProvision[] = []
  readonly #carry: (text: string) => string
  /** Sentences of provisions by id, to put a lead-in before its items. */
  readonly #leads = new Map<Id, string>()

  constructor(carry: (text: string) => string) {
    this.#carry = carry
  }

  addBlocks(clause: Clause, blocks: readonly Block[]): void {
    blocks.forEach((block, at) => {
      if (block.t === 'paragraph') this.#addParagraph(clause, block, blocks[at + 1])
      else if (block.t !== 'note' && block.t !== 'example') this.addBlocks(clause, blocksInside(block))
    })
  }

  #addParagraph(clause: Clause, paragraph: Paragraph, after: Block | undefined): void {
    if (paragraph.provisions.length === 0) return
    const whole = plainText(paragraph.inlines)
    const list = after?.t === 'list' && /[：:]\s*$/.test(whole) ? after : null
    for (const provision of paragraph.provisions) {
      const { id, range, type, modal, isNegative, leadIn } = provision
      const own = whole.slice(...range).trim()
      this.#leads.set(id, own)
      const isLead = list !== null && range[1] >= whole.trimEnd().length
      const text = (this.#leads.get(leadIn ?? '') ?? '') + own
      this.found.push({
        side: { id, section: clause.section.id, clause: numberAround(clause), text, type, modal, isNegative },
        clause,
        paragraph,
        text: this.#carry(own).replace(/\s+/g, ' '),
        // Items that take part in what the lead-in asks are provisions themselves.
        items: isLead && !takesPart(list, id) ? this.#itemsOf(list) : [],
        confidence: provision.isReviewed ? 1 : provision.confidence,
      })
    }
  }

  #itemsOf(list: ListBlock): readonly string[] {
    return list.items.map(item => this.#carry(item.blocks.map(blockText).join(' ')).trim()).filter(text => text !== '')
  }
}

function takesPart(list: ListBlock, lead: Id): boolean {
  return list.items.some(({ blocks }) =>
    blocks.some(block => block.t === 'paragraph' && block.provisions.some(({ leadIn }) => leadIn === lead)),
  )
}
