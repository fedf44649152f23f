import type { Block, FigurePart, ListStyle, Num } from './block.ts'
import { mapBlocks } from './map-blocks.ts'
import type { DocumentProfile, Section, StandardDocument } from './standard-document.ts'

/** Pieces that are counted through a whole body or annex. */
type Counted = 'table' | 'figure' | 'formula'

/**
 * A document with the number that its structure gives each piece; what the source stated stays beside it. Chapters count
 * from 1, their clauses `5.1`, annexes are letters, tables, figures and formulas count through the body and anew in each
 * annex (`A.1`), notes and examples within their clause, table or figure, where one alone has no number (GB/T 1.1—2020,
 * 7.2, 7.3, 9.6 to 9.11). Clauses without a title right below a chapter are `3.0.1` in engineering standards.
 */
export function numberDocument(document: StandardDocument): StandardDocument {
  const { profile } = document
  const counts = new Counts('')
  const front = document.front.map(section => numberSection(section, frontNumber(section), { profile, counts }))
  let chapter = 0
  const body = document.body.map(section => numberSection(section, String(++chapter), { profile, counts }))
  const annexes = document.annexes.map((section, place) => {
    const letter = annexLetter(place)
    return numberSection(section, letter, { profile, counts: new Counts(`${letter}.`) })
  })
  const back = document.back.map(section => numberSection(section, null, { profile, counts: new Counts('') }))
  return { ...document, front, body, annexes, back }
}

/** A to Z, then AA, AB as in a spreadsheet. */
export function annexLetter(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : annexLetter(Math.floor(place / 26) - 1) + letter
}

/** A number that only the structure gives. */
export function computedNumber(computed: string | null): Num {
  return { computed, stated: null, isAutomatic: false }
}

/** The number that a reader sees: the one of the source, else that of the structure. */
export function shownNumber(number: Num | null): string | null {
  return number ? (number.stated ?? number.computed) : null
}

class Counts {
  readonly #before: string
  readonly #last = new Map<Counted, number>()

  constructor(before: string) {
    this.#before = before
  }

  next(kind: Counted): string {
    const next = (this.#last.get(kind) ?? 0) + 1
    this.#last.set(kind, next)
    return this.#before + next
  }
}

interface Around {
  readonly profile: DocumentProfile
  readonly counts: Counts
}

/** Clauses of an introduction are 0.1, 0.2; other elements before the body have no numbers. */
function frontNumber({ kind }: Section): string | null {
  return kind === 'introduction' ? '0' : null
}

function numberSection(section: Section, number: string | null, around: Around): Section {
  const isFront = section.kind === 'introduction'
  const own = isFront ? null : number
  const blocks = numberBlocks(section, around)
  const terms = section.blocks.filter(block => block.t === 'term').length
  const below = belowNumber(section, number, around.profile)
  const sections = section.sections.map((inner, place) =>
    numberSection(inner, below === null ? null : `${below}.${terms + place + 1}`, around),
  )
  let term = 0
  const withTerms = blocks.map(block =>
    block.t === 'term'
      ? { ...block, number: compute(block.number, below === null ? null : `${below}.${++term}`) }
      : block,
  )
  return { ...section, number: compute(section.number, own), blocks: withTerms, sections }
}

function belowNumber(
  { kind, sections, blocks }: Section,
  number: string | null,
  profile: DocumentProfile,
): string | null {
  if (number === null || profile !== 'engineering' || number.includes('.')) return number
  const hasClauses = sections.length > 0 || blocks.some(block => block.t === 'term')
  const isPlain = kind !== 'annex' && hasClauses && sections.every(({ title }) => title === null)
  return isPlain ? `${number}.0` : number
}

function numberBlocks(section: Section, { counts }: Around): readonly Block[] {
  const numbered = mapBlocks(section.blocks, block => {
    switch (block.t) {
      case 'list':
        return {
          ...block,
          items: block.items.map((item, place) => ({ ...item, number: itemNumber(item.number, block.style, place) })),
        }
      case 'table':
        return { ...block, notes: numberNotes(block.notes) }
      case 'figure':
        return {
          ...block,
          parts: numberParts(block.parts),
          key: numberNotes(block.key),
          notes: numberNotes(block.notes),
        }
      case 'term':
        return { ...block, notes: numberNotes(block.notes) }
      default:
        return block
    }
  })
  // Those that count through the document are counted in reading order, the outer before what it holds.
  return numberReferences(numberNotes(countThrough(numbered, counts)))
}

function countThrough(blocks: readonly Block[], counts: Counts): readonly Block[] {
  return mapBlocks(blocks, block => {
    if (block.t === 'figure')
      return block.number ? { ...block, number: compute(block.number, counts.next('figure')) } : block
    if (block.t === 'formula')
      return block.number ? { ...block, number: compute(block.number, counts.next('formula')) } : block
    if (block.t !== 'table' || !block.number || block.continues !== undefined) return block
    return { ...block, number: compute(block.number, counts.next('table')) }
  })
}

/** Notes and examples that follow in one clause; a note in a list item belongs to the clause too. */
function numberNotes(blocks: readonly Block[]): readonly Block[] {
  const total = { note: 0, example: 0 }
  const seen = { note: 0, example: 0 }
  const each = (list: readonly Block[], change: (block: Block) => Block): readonly Block[] =>
    list.map(block =>
      block.t === 'list'
        ? { ...block, items: block.items.map(item => ({ ...item, blocks: each(item.blocks, change) })) }
        : change(block),
    )
  each(blocks, block => {
    if (block.t === 'note' || block.t === 'example') total[block.t]++
    return block
  })
  return each(blocks, block => {
    if (block.t !== 'note' && block.t !== 'example') return block
    const computed = total[block.t] > 1 ? String(++seen[block.t]) : null
    if (computed === null && !block.number) return block
    return { ...block, number: compute(block.number, computed) }
  })
}

function numberParts(parts: readonly FigurePart[]): readonly FigurePart[] {
  return parts.map((part, place) => ({ ...part, number: compute(part.number, itemLabel('alpha', place)) }))
}

function numberReferences(blocks: readonly Block[]): readonly Block[] {
  let last = 0
  return blocks.map(block =>
    block.t === 'reference' && block.number ? { ...block, number: compute(block.number, String(++last)) } : block,
  )
}

function itemNumber(number: Num | null, style: ListStyle, place: number): Num | null {
  if (style === 'dash' || style === 'bullet') return number
  return compute(number, itemLabel(style, place))
}

function itemLabel(style: ListStyle, place: number): string {
  if (style === 'arabic') return String(place + 1)
  if (style === 'roman') return lowerRoman(place + 1)
  return annexLetter(place).toLowerCase()
}

function lowerRoman(value: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc']
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  return (tens[Math.floor(value / 10) % 10] ?? '') + (ones[value % 10] ?? '')
}

function compute(number: Num | null, computed: string | null): Num {
  return number ? { ...number, computed } : computedNumber(computed)
}
