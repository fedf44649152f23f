import type { Block } from '../model/block.ts'
import type { Id } from '../model/id.ts'
import { shownNumber } from '../model/number-document.ts'
import type { Section, StandardDocument } from '../model/standard-document.ts'
import { topSections, walkBlocks, walkSections } from '../model/walk.ts'

/** What a number can belong to. */
export type NumberedKind = 'clause' | 'annex' | 'table' | 'figure' | 'formula'

/** The pieces of a document by the number that a reader sees. */
export class NumberedPieces {
  readonly #ids = new Map<string, Id>()

  constructor(document: StandardDocument) {
    const annexes = new Set(document.annexes)
    for (const { section, around } of walkSections(topSections(document))) {
      const number = shownNumber(section.number)
      if (number !== null && section.kind !== 'contents') {
        this.#note(annexes.has(section) && around.length === 0 ? 'annex' : 'clause', number, section.id)
      }
      this.#noteItems(number, section)
      for (const { block } of walkBlocks(section.blocks)) this.#noteBlock(block)
    }
  }

  /** The piece that bears that number; null when none does. */
  find(kind: NumberedKind, number: string): Id | null {
    return this.#ids.get(`${kind} ${number}`) ?? null
  }

  /** The item of the list of a clause: `5.2`, `a`; null when there is none. */
  findItem(clause: string, label: string): Id | null {
    return this.#ids.get(`item ${clause} ${label}`) ?? null
  }

  #note(kind: string, number: string, id: Id): void {
    const key = `${kind} ${number.replace(/[\s\u3000]+/g, ' ').trim()}`
    if (!this.#ids.has(key)) this.#ids.set(key, id)
  }

  #noteBlock(block: Block): void {
    if (block.t !== 'table' && block.t !== 'figure' && block.t !== 'formula' && block.t !== 'term') return
    if (block.t === 'table' && block.continues !== undefined) return
    const number = shownNumber(block.number)
    if (number !== null)
      this.#note(block.t === 'term' ? 'clause' : block.t, number.replace(/^[（(]|[)）]$/g, ''), block.id)
  }

  #noteItems(clause: string | null, { blocks }: Section): void {
    if (clause === null) return
    for (const block of blocks) {
      if (block.t !== 'list') continue
      for (const item of block.items) {
        const label = shownNumber(item.number)
        if (label !== null) this.#note('item', `${clause} ${label.replace(/[)）]$/, '')}`, item.id)
      }
    }
  }
}
