import type { Block, ListItem, TableBlock } from '../model/block.ts'
import { digest } from '../model/id.ts'
import type { Inline } from '../model/inline.ts'
import { shownNumber } from '../model/number-document.ts'
import type { StandardDocument } from '../model/standard-document.ts'
import type { CarryNumbers } from './carry-numbers.ts'
import type { PartName } from './document-diff.ts'
import { mathKey } from './math-key.ts'

/** The smallest thing that is compared: a paragraph, an item, a cell, a name, a picture. */
export interface Part {
  readonly part: PartName
  readonly label: string | null
  /** What can be read of it. */
  readonly text: string
  /** What it is compared by: the text with its references carried, and what cannot be read. */
  readonly key: string
}

/** Takes blocks of one document apart. */
export class BlockParts {
  readonly #carry: CarryNumbers
  readonly #assets: ReadonlyMap<string, string>

  /** `carry` rewrites the references of an old document; that of the new one leaves texts as they are. */
  constructor(document: StandardDocument, carry: CarryNumbers) {
    this.#carry = carry
    this.#assets = new Map(document.assets.map(({ id, content }) => [id, digest(content)]))
  }

  /** What a block is compared by; numbers, ids and places are not in it. */
  keyOf(block: Block): string {
    const [only] = block.t === 'paragraph' && block.inlines.length === 1 ? block.inlines : []
    if (only?.t === 'text' && !only.marks) return `paragraph\u0001${this.#carry(only.text)}`
    const shape = block.t === 'table' ? shapeOf(block) : block.t === 'list' ? block.style : ''
    return [block.t + shape, ...this.partsOf(block).map(part => `${part.part}\u0002${part.key}`)].join('\u0001')
  }

  /** The parts of a block in reading order. */
  partsOf(block: Block, label: string | null = null): readonly Part[] {
    switch (block.t) {
      case 'paragraph':
      case 'reference':
        return this.#lineParts('text', label, block.inlines)
      case 'list':
        return block.items.flatMap(item => this.#itemParts(item, label))
      case 'note':
      case 'example':
        return block.blocks.flatMap(inner => this.partsOf(inner, label))
      case 'formula':
        return [this.#formulaPart(block.formula, label), ...block.where.flatMap(inner => this.partsOf(inner, label))]
      case 'table':
        return this.#tableParts(block)
      case 'figure':
        return this.#figureParts(block)
      case 'term':
        return this.#termParts(block)
      case 'code':
        return [plain('code', block.text, label)]
      case 'opaque':
        return [{ part: 'opaque', label, text: block.text, key: block.source }]
    }
  }

  /** What stands around the cells of a table. */
  frameOf(table: TableBlock): { readonly before: readonly Part[]; readonly after: readonly Part[] } {
    const unit = table.unit === undefined ? [] : [plain('unit', table.unit)]
    return { before: [...this.#lineParts('title', null, table.title), ...unit], after: this.#noteParts(table.notes) }
  }

  /** A cell, or a run of blocks, as one part. */
  cellPart(blocks: readonly Block[]): Part {
    const parts = blocks.flatMap(block => this.partsOf(block))
    return {
      part: 'cell',
      label: null,
      text: parts.map(({ text }) => text).join('\n'),
      key: parts.map(({ key }) => key).join('\u0003'),
    }
  }

  #itemParts(item: ListItem, around: string | null): readonly Part[] {
    const number = shownNumber(item.number)
    const own = number === null ? '' : /[)）]$/.test(number) ? number : `${number})`
    const label = [around, own].filter(Boolean).join(' ')
    return item.blocks.flatMap(block => this.partsOf(block, label === '' ? null : label))
  }

  #tableParts(table: TableBlock): readonly Part[] {
    const { before, after } = this.frameOf(table)
    return [...before, ...table.rows.flatMap(row => row.map(cell => this.cellPart(cell.blocks))), ...after]
  }

  #figureParts(figure: Extract<Block, { t: 'figure' }>): readonly Part[] {
    const image = ({ asset, alt }: { asset: string; alt: string }, label: string | null): Part => ({
      part: 'image',
      label,
      text: alt,
      key: `${this.#assets.get(asset) ?? asset}\u0002${alt}`,
    })
    const parts = figure.parts.flatMap(part => {
      const label = `${shownNumber(part.number) ?? ''})`
      return [...part.images.map(one => image(one, label)), ...this.#lineParts('title', label, part.title)]
    })
    return [
      ...figure.images.map(one => image(one, null)),
      ...parts,
      ...this.#noteParts(figure.key),
      ...this.#lineParts('title', null, figure.title),
      ...this.#noteParts(figure.notes),
    ]
  }

  #termParts(term: Extract<Block, { t: 'term' }>): readonly Part[] {
    const names = term.names.map(({ language, text, status }) => ({
      ...plain('name', text, status === 'preferred' ? language : `${language} ${status}`),
      key: `${language} ${status} ${text}`,
    }))
    const definition = term.definition.flatMap(({ inlines }) => this.#lineParts('definition', null, inlines))
    const source = term.source ? [plain('source', term.source.text)] : []
    return [...names, ...definition, ...this.#noteParts(term.notes), ...source]
  }

  #noteParts(blocks: readonly Block[]): readonly Part[] {
    return blocks
      .flatMap(block => this.partsOf(block))
      .map(part => (part.part === 'text' ? { ...part, part: 'note' } : part))
  }

  #formulaPart({ mathml, latex }: { readonly mathml: string; readonly latex?: string }, label: string | null): Part {
    return { part: 'formula', label, text: readMath(mathml, latex), key: mathKey(mathml) }
  }

  /** A line and its footnotes; an empty title is none. */
  #lineParts(part: PartName, label: string | null, inlines: readonly Inline[]): readonly Part[] {
    if (inlines.length === 0) return []
    const text = inlines.map(readInline).join('')
    const look = inlines.map(inline => this.#lookOf(inline)).join('')
    const notes = inlines.flatMap(inline => (inline.t === 'footnote' ? inline.blocks : []))
    const footnotes = notes.flatMap(block => this.partsOf(block)).map(one => ({ ...one, part: 'footnote' as const }))
    // A formula is what it says, not how it was written: its text is no part of the key.
    const said = inlines.map(inline => (inline.t === 'math' ? '\u0004' : readInline(inline))).join('')
    return [
      { part, label, text, key: look === '' ? this.#carry(text) : `${this.#carry(said)}\u0002${look}` },
      ...footnotes,
    ]
  }

  /** What the readable text of an inline does not tell and yet matters. */
  #lookOf(inline: Inline): string {
    if (inline.t === 'math') return `\u0004${mathKey(inline.mathml)}`
    if (inline.t === 'image') return `\u0004${this.#assets.get(inline.asset) ?? inline.asset}`
    const marks = inline.t === 'text' ? (inline.marks ?? []).filter(mark => mark === 'sub' || mark === 'sup') : []
    return inline.t === 'text' && marks.length > 0 ? `\u0004${marks.join()} ${inline.text}` : ''
  }
}

function plain(part: PartName, text: string, label: string | null = null): Part {
  return { part, label, text, key: text }
}

function readInline(inline: Inline): string {
  if (inline.t === 'text' || inline.t === 'link') return inline.text
  if (inline.t === 'break') return '\n'
  if (inline.t === 'math') return readMath(inline.mathml, inline.latex)
  return inline.t === 'image' ? inline.alt : ''
}

function readMath(mathml: string, latex: string | undefined): string {
  if (latex !== undefined) return latex
  return mathml
    .replace(/<annotation[^>]*>[^<]*<\/annotation>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Spans of the cells: a merge that changed is a change, whatever the cells say. */
function shapeOf(table: TableBlock): string {
  return table.rows.map(row => row.map(({ columns, rows }) => `${columns}x${rows}`).join()).join(';')
}
