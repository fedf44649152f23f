import type { Block, Paragraph } from '../../model/block.ts'
import { titleText } from '../../model/plain-text.ts'
import type { Section } from '../../model/standard-document.ts'
import { type Assembly, placeOf } from './assembly.ts'
import { BlockBuilder } from './block-builder.ts'
import { foldBlanks, rawText } from './raw-inlines.ts'
import { referencesOf } from './reference-entry.ts'
import type { Entry, SectionNode } from './section-tree.ts'
import { isTermEntry, termOf } from './term-entry.ts'
import type { WordDocument } from './word-document.ts'

/** What a clause must know of the section that it stands in. */
interface Outer {
  /** Whether its clauses may be term entries. */
  readonly hasTerms: boolean
  readonly isAboutTerms: boolean
  readonly nature: Section['nature']
}

const termKinds: ReadonlySet<Section['kind']> = new Set(['terms', 'symbols'])

/** Makes sections of the tree of a Word document. */
export class SectionBuilder {
  readonly #assembly: Assembly
  readonly #word: WordDocument

  constructor(assembly: Assembly, word: WordDocument) {
    this.#assembly = assembly
    this.#word = word
  }

  /** A section and its clauses; `outer` is the section around it. */
  section(node: SectionNode, outer: Outer | null = null): Section {
    const { line } = node
    const { piece, number } = line
    // 定义 in a chapter about something else defines no terms.
    const kind = outer && !outer.isAboutTerms && termKinds.has(line.kind) ? 'clause' : line.kind
    const nature = outer?.nature === 'informative' ? 'informative' : node.nature
    const assembly = this.#assembly
    const title = node.title === null ? null : assembly.title(node.title, piece)
    const id = assembly.ids.next('s', foldBlanks(rawText(node.title ?? line.text)), piece.kept)
    if (line.title !== null) assembly.mark(piece, id)
    if (line.isGuessed)
      assembly.losses.add('word-heading-guessed', `${number.stated ?? ''} ${titleText(title)}`, piece.ordinal)
    if (kind === 'annex' && !node.saysNature)
      assembly.losses.add('word-annex-nature-missing', `${number.stated ?? ''} ${titleText(title)}`, piece.ordinal)
    const blocks = this.#blocks(node)
    const hasTerms = kind === 'terms' || (outer?.hasTerms === true && kind !== 'symbols')
    const isAboutTerms = termKinds.has(kind) || /术语|符号|缩略语|\bterms?\b|\bsymbols?\b/i.test(titleText(title))
    const terms = hasTerms ? node.inner.filter(isTermEntry) : []
    const others = node.inner.filter(inner => !terms.includes(inner))
    return {
      id,
      place: placeOf(piece),
      kind,
      number,
      title,
      nature,
      blocks: [...blocks, ...terms.map(inner => termOf(inner, assembly, this.#word))],
      sections: others.map(inner => this.section(inner, { hasTerms, isAboutTerms, nature })),
    }
  }

  /** Blocks of pieces that stand in no section. */
  blocks(entries: readonly Entry[]): Block[] {
    return new BlockBuilder(this.#assembly, this.#word).build(entries)
  }

  #blocks({ line: { kind }, entries }: SectionNode): Block[] {
    if (kind === 'normative-references' || kind === 'bibliography')
      return referencesOf(entries, this.#assembly, this.#word)
    return kind === 'contents' ? this.#contents(entries) : this.blocks(entries)
  }

  /** One paragraph for each entry of the contents, whatever its words look like. */
  #contents(entries: readonly Entry[]): Block[] {
    return entries.flatMap(({ piece, inlines }): (Paragraph | Block)[] => {
      if (piece.t !== 'paragraph') return this.blocks([{ piece }])
      const own = inlines ?? piece.inlines
      if (rawText(own).trim() === '') return []
      const shown = piece.number?.text ? [{ t: 'text' as const, text: `${piece.number.text.trim()} ` }] : []
      // Links inside the contents lead nowhere outside of it.
      const plain = own.map(inline => (inline.t === 'link' ? { t: 'text' as const, text: inline.text } : inline))
      return [this.#assembly.paragraph([...shown, ...plain], piece)]
    })
  }
}
