import type { Block } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import type { Inline } from '../../model/inline.ts'
import type { Asset, StandardDocument, Suppression } from '../../model/standard-document.ts'

/** What writing gathers: footnotes for the end of the text, which ids are said, where assets lie. */
export class MarkdownParts {
  readonly definitions: string[] = []
  /** Suppressions that stand in the text, at a section or block of the flow. */
  readonly placed = new Set<Suppression>()
  readonly #paths: ReadonlyMap<Id, string>
  readonly #saysId: (id: Id) => boolean
  readonly #suppressions: readonly Suppression[]
  readonly #writeBlocks: (blocks: readonly Block[], parts: MarkdownParts) => string

  constructor(
    document: StandardDocument,
    {
      saysId,
      writeBlocks,
    }: {
      readonly saysId: (id: Id) => boolean
      readonly writeBlocks: (blocks: readonly Block[], parts: MarkdownParts) => string
    },
  ) {
    this.#paths = new Map(document.assets.map(asset => [asset.id, assetPath(asset)]))
    this.#saysId = saysId
    this.#suppressions = document.suppressions
    this.#writeBlocks = writeBlocks
  }

  /** The id if it is to be written, else null. */
  id(id: Id): Id | null {
    return this.#saysId(id) ? id : null
  }

  /** Path of an asset beside the text. */
  assetPath(id: Id): string {
    return this.#paths.get(id) ?? id
  }

  /** Blocks inside another. */
  blocks(blocks: readonly Block[]): string {
    return this.#writeBlocks(blocks, this)
  }

  /** The mark of a footnote; its text goes to the end. Its id is its label. */
  footnote({ id, blocks }: Extract<Inline, { t: 'footnote' }>): string {
    const at = this.definitions.push('')
    const label = this.id(id) ?? at
    const text = this.blocks(blocks)
    this.definitions[at - 1] = `[^${label}]: ${text.replace(/\n(?=[^\n])/g, '\n    ')}`
    return `[^${label}]`
  }

  /** Comments of the suppressions that hold for a piece. */
  suppressionsOf(id: Id): readonly string[] {
    return this.#suppressions.flatMap(one => {
      if (one.at !== id || !/^[^\n-]+$/.test(one.reason) || one.reason.trim() !== one.reason) return []
      this.placed.add(one)
      return [`<!-- 标尺忽略 ${one.rule}：${one.reason} -->`]
    })
  }
}

/** Where an asset lies beside the text: its id with the ending of its name. */
export function assetPath({ id, name, type }: Asset): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? (type === 'image/svg+xml' ? '.svg' : '')
  return `assets/${id}${ending}`
}
