import type { AttributesToWrite } from '../../../container/xml-write.ts'
import type { Num, SourcePlace } from '../../model/block.ts'
import { type Id, isId } from '../../model/id.ts'
import type { Asset, Section, StandardDocument } from '../../model/standard-document.ts'
import { topSections, walkBlocks, walkSections } from '../../model/walk.ts'
import { type DocumentWords, wordsOf } from '../word/word-words.ts'
import { type Facts, writeFacts } from './sts-facts.ts'

/** A document on its way into STS. */
export class StsWriting {
  readonly words: DocumentWords
  /** Assets that were written, so that each is once. */
  readonly #assets: ReadonlyMap<Id, { readonly asset: Asset; readonly order: number }>
  readonly #writtenAssets = new Set<Id>()
  readonly #taken = new Set<Id>()
  readonly #targets: ReadonlyMap<Id, string>

  constructor(document: StandardDocument) {
    this.words = wordsOf(document.language)
    this.#assets = new Map(document.assets.map((asset, order) => [asset.id, { asset, order }]))
    this.#targets = new Map(targetsOf(document))
  }

  /** The id of a piece as an attribute, else as a fact: in XML no two pieces may have the same. */
  identify(id: Id): { readonly attributes: { readonly id?: Id }; readonly facts: Facts } {
    if (!isId(id) || this.#taken.has(id)) return { attributes: {}, facts: { id } }
    this.#taken.add(id)
    return { attributes: { id }, facts: {} }
  }

  /** Attributes of a piece that has an id; one that needs no facts has none. */
  piece(id: Id, facts: Facts): AttributesToWrite {
    const own = this.identify(id)
    const said = { ...own.facts, ...facts }
    const isSaid = Object.values(said).some(value => value !== undefined && value !== null && value !== false)
    return { ...own.attributes, ...(isSaid && { 'specific-use': writeFacts(said) }) }
  }

  /** Attributes of a piece that may have a number: they always say that its label is not the number itself. */
  numbered(id: Id, number: Num | null, facts: Facts): AttributesToWrite {
    const own = this.identify(id)
    return { ...own.attributes, 'specific-use': writeFacts({ ...own.facts, ...numberFacts(number), ...facts }) }
  }

  /** Kind of the piece that an `xref` leads to, as STS names it; null when no piece bears that id. */
  target(id: Id): string | null {
    return this.#targets.get(id) ?? null
  }

  /** An asset with its place among the assets, and whether it is written for the first time. */
  asset(id: Id): { readonly asset: Asset; readonly order: number; readonly isFirst: boolean } | null {
    const found = this.#assets.get(id)
    if (!found) return null
    const isFirst = !this.#writtenAssets.has(id)
    this.#writtenAssets.add(id)
    return { ...found, isFirst }
  }

  /** Assets that no picture shows. */
  unshown(): readonly Asset[] {
    return [...this.#assets.values()].flatMap(({ asset }) => (this.#writtenAssets.has(asset.id) ? [] : [asset]))
  }
}

/** What a label does not say of a number. */
export function numberFacts(number: Num | null): Facts {
  if (!number) return {}
  return {
    numbered: number.computed === null && number.stated === null,
    computed: number.computed,
    stated: number.stated,
    automatic: number.isAutomatic,
    printed: number.printed,
  }
}

/** Where a piece stood in the source that it was first read from. */
export function placeFacts(place: SourcePlace | undefined): Facts {
  if (!place) return {}
  return { placed: true, paragraph: place.paragraph, page: place.page, line: place.line }
}

function* targetsOf(document: StandardDocument): Generator<[Id, string]> {
  for (const { section } of walkSections(topSections(document))) {
    if (isId(section.id)) yield [section.id, kindOf(section, document)]
    for (const { block } of walkBlocks(section.blocks)) {
      if (isId(block.id)) yield [block.id, blockTargets[block.t] ?? 'other']
      const held = block.t === 'list' ? block.items : block.t === 'figure' ? block.parts : []
      for (const { id } of held) if (isId(id)) yield [id, block.t === 'list' ? 'list' : 'fig']
    }
  }
}

function kindOf(section: Section, { annexes }: StandardDocument): string {
  return annexes.includes(section) ? 'app' : 'sec'
}

const blockTargets: Readonly<Record<string, string>> = {
  list: 'list',
  table: 'table',
  figure: 'fig',
  formula: 'disp-formula',
  term: 'sec',
  reference: 'bibr',
  opaque: 'boxed-text',
}
