import type { Block } from '../../document/model/block.ts'
import type { Id } from '../../document/model/id.ts'
import { shownNumber } from '../../document/model/number-document.ts'
import { plainText, titleText } from '../../document/model/plain-text.ts'
import type { Section, SectionKind, StandardDocument } from '../../document/model/standard-document.ts'
import type { PlacedBlock, PlacedLine, PlacedSection, Region } from './placed.ts'

/** A place that a finding points to, by the id of the piece. */
export interface PiecePlace {
  readonly clause: string
  readonly pointer: string
  readonly paragraph?: number
  readonly page?: number
  readonly line?: number
  /** Ids of what it stands in, the outermost first. */
  readonly inside: readonly Id[]
}

/** Notes and examples are one type with two names. */
type BlockOf<T extends Block['t'], B extends Block = Block> = B extends Block ? (T extends B['t'] ? B : never) : never

/** Everything that rules look for, found in one walk over the document, in reading order. */
export class DocumentIndex {
  readonly sections: PlacedSection[] = []
  readonly blocks: PlacedBlock[] = []
  /** Paragraphs wherever they stand: in cells, notes, items, definitions and footnotes too. */
  readonly lines: PlacedLine[] = []
  readonly places = new Map<Id, PiecePlace>()
  /** Ids that more than one piece bears. */
  readonly doubled: Id[] = []
  readonly #byKind = new Map<SectionKind, PlacedSection[]>()
  readonly #byType = new Map<Block['t'], PlacedBlock[]>()

  /** Sections of a kind, at whatever depth. */
  ofKind(kind: SectionKind): readonly PlacedSection[] {
    return this.#byKind.get(kind) ?? []
  }

  /** The first section of a kind, if there is one. */
  first(kind: SectionKind): PlacedSection | undefined {
    return this.ofKind(kind)[0]
  }

  /** Blocks of a type, wherever they stand. */
  ofType<T extends Block['t']>(type: T): readonly (PlacedBlock & { readonly block: BlockOf<T> })[] {
    return (this.#byType.get(type) ?? []) as (PlacedBlock & { readonly block: BlockOf<T> })[]
  }

  /** Notes a section that the walk meets. */
  addSection(placed: PlacedSection): void {
    this.sections.push(placed)
    append(this.#byKind, placed.section.kind, placed)
    const inside = placed.around.map(({ section }) => section.id)
    this.#note(placed.section, { clause: placed.label, pointer: placed.pointer, inside })
  }

  /** Notes a block that the walk meets. */
  addBlock(placed: PlacedBlock): void {
    this.blocks.push(placed)
    append(this.#byType, placed.block.t, placed)
    if (placed.block.t === 'paragraph') {
      this.lines.push({ ...placed, block: placed.block, text: plainText(placed.block.inlines) })
    }
    this.#note(placed.block, { clause: clauseOf(placed), pointer: placed.pointer, inside: insideOf(placed) })
  }

  /** Notes an item, a part of a figure or a footnote. */
  addPiece(piece: Pick<Section, 'id' | 'place'>, of: PlacedBlock, pointer: string): void {
    this.#note(piece, { clause: clauseOf(of), pointer, inside: [...insideOf(of), of.block.id] })
  }

  #note({ id, place }: Pick<Section, 'id' | 'place'>, at: PiecePlace): void {
    if (this.places.has(id)) this.doubled.push(id)
    else this.places.set(id, { ...at, ...place })
  }
}

/** Walks a numbered document once. */
export function indexDocument(document: StandardDocument): DocumentIndex {
  const index = new DocumentIndex()
  for (const region of ['front', 'body', 'annexes', 'back'] as const) {
    document[region].forEach((section, at) => {
      walkSection(index, section, { region, around: [], pointer: `/${region}/${at}` })
    })
  }
  return index
}

interface Spot {
  readonly region: Region
  readonly around: readonly PlacedSection[]
  readonly pointer: string
}

function walkSection(index: DocumentIndex, section: Section, { region, around, pointer }: Spot): void {
  const number = shownNumber(section.number)
  const title = titleText(section.title)
  const outer = around[0]
  const placed: PlacedSection = {
    section,
    region,
    around,
    depth: around.length + 1,
    number,
    title,
    label: labelOf(section, number, title) ?? around.at(-1)?.label ?? title,
    isNormative: section.nature === 'normative' && (outer?.isNormative ?? true),
    pointer,
  }
  index.addSection(placed)
  walkBlocks(index, section.blocks, { in: placed, around: [], pointer: `${pointer}/blocks`, isFootnote: false })
  const inner = { region, around: [...around, placed] }
  section.sections.forEach((own, at) => {
    walkSection(index, own, { ...inner, pointer: `${pointer}/sections/${at}` })
  })
}

function labelOf({ kind }: Section, number: string | null, title: string): string | null {
  if (number !== null) return kind === 'annex' ? `附录${number}` : number
  return title === '' ? null : title.replace(/^(\S) (\S)$/, '$1$2')
}

type BlockSpot = Omit<PlacedBlock, 'block'>

function walkBlocks(index: DocumentIndex, blocks: readonly Block[], spot: BlockSpot): void {
  blocks.forEach((block, at) => {
    walkBlock(index, { ...spot, block, pointer: `${spot.pointer}/${at}` })
  })
}

function walkBlock(index: DocumentIndex, placed: PlacedBlock): void {
  index.addBlock(placed)
  const { block, pointer } = placed
  const inner = { in: placed.in, around: [...placed.around, block], isFootnote: placed.isFootnote }
  const walk = (blocks: readonly Block[], name: string) => {
    walkBlocks(index, blocks, { ...inner, pointer: `${pointer}/${name}` })
  }
  switch (block.t) {
    case 'paragraph':
    case 'reference':
      block.inlines.forEach((inline, at) => {
        if (inline.t !== 'footnote') return
        const own = `${pointer}/inlines/${at}`
        index.addPiece(inline, placed, own)
        walkBlocks(index, inline.blocks, { ...inner, isFootnote: true, pointer: `${own}/blocks` })
      })
      return
    case 'list':
      block.items.forEach((item, at) => {
        index.addPiece(item, placed, `${pointer}/items/${at}`)
        walk(item.blocks, `items/${at}/blocks`)
      })
      return
    case 'table':
      block.rows.forEach((row, at) => {
        row.forEach((cell, column) => {
          walk(cell.blocks, `rows/${at}/${column}/blocks`)
        })
      })
      walk(block.notes, 'notes')
      return
    case 'figure':
      block.parts.forEach((part, at) => {
        index.addPiece(part, placed, `${pointer}/parts/${at}`)
      })
      walk(block.key, 'key')
      walk(block.notes, 'notes')
      return
    case 'formula':
      walk(block.where, 'where')
      return
    case 'note':
    case 'example':
      walk(block.blocks, 'blocks')
      return
    case 'term':
      walk(block.definition, 'definition')
      walk(block.notes, 'notes')
      return
    case 'code':
    case 'opaque':
      return
  }
}

/** A term entry is a clause of its own. */
function clauseOf({ block, around, in: section }: PlacedBlock): string {
  const term = [...around, block].find(one => one.t === 'term')
  return (term && shownNumber(term.number)) ?? section.label
}

function insideOf({ around, in: section }: PlacedBlock): Id[] {
  return [...section.around.map(one => one.section.id), section.section.id, ...around.map(one => one.id)]
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
