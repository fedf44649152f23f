import type { Block, FormulaBlock } from '../../model/block.ts'
import { plainText } from '../../model/plain-text.ts'
import type { BlockReader } from './sts-blocks.ts'
import { elementsIn, type StsElement, type StsNode } from './sts-tree.ts'

/** Puts what follows a formula as its explanation into it, and running text between blocks into paragraphs. */
export class Flow {
  readonly #reader: BlockReader
  readonly #blocks: Block[] = []
  readonly #formulas = new Map<string, Block[]>()
  #loose: StsNode[] = []

  constructor(reader: BlockReader) {
    this.#reader = reader
  }

  loose(node: StsNode): void {
    this.#loose.push(node)
  }

  add(element: StsElement, blocks: readonly Block[]): void {
    this.#flush()
    for (const block of blocks) this.#add(block.t === 'formula' ? this.#opened(block) : block, whereOf(element))
  }

  end(): readonly Block[] {
    this.#flush()
    return this.#blocks
  }

  #opened(block: FormulaBlock): FormulaBlock {
    const where = [...block.where]
    this.#formulas.set(block.id, where)
    return { ...block, where }
  }

  #add(block: Block, formula: string | null): void {
    const where = formula === null ? null : this.#formulas.get(formula)
    const list = where ?? (this.#reader.reading.isOwn ? null : this.#explained(block)) ?? this.#blocks
    list.push(block)
  }

  /** In files of others the explanation of symbols follows a formula as a word and a list. */
  #explained(block: Block): Block[] | null {
    const last = this.#blocks.at(-1)
    if (last?.t !== 'formula') return null
    const where = this.#formulas.get(last.id) ?? null
    const isLead = block.t === 'paragraph' && /^\s*(?:式中|其中|where)\s*[:：,，]?\s*$/i.test(plainText(block.inlines))
    if (where?.length === 0) return isLead ? where : null
    return where?.length === 1 && block.t === 'list' ? where : null
  }

  #flush(): void {
    const loose = this.#loose
    this.#loose = []
    if (loose.every(node => typeof node === 'string' && node.trim() === '')) return
    const paragraph = this.#reader.paragraph(loose)
    if (paragraph.inlines.length > 0) this.#add(paragraph, null)
  }
}

function whereOf(element: StsElement): string | null {
  const said = element.facts?.has('held') ? elementsIn(element)[0] : element
  return said?.facts?.get('where') ?? null
}
