import * as fc from 'fast-check'
import { arbitraryDocument } from '../../model/arbitrary-under-test.ts'
import type { Block, Cell, Num, Paragraph, SourcePlace, TermBlock } from '../../model/block.ts'
import { cited, list, para, table, term } from '../../model/build-under-test.ts'
import { type Provision, provisionTypes, type Range, type Reference } from '../../model/inline.ts'
import { mapBlocks, mapSections } from '../../model/map-blocks.ts'
import { numberDocument } from '../../model/number-document.ts'
import { plainText } from '../../model/plain-text.ts'
import type { Section, StandardDocument } from '../../model/standard-document.ts'

/**
 * Documents in which every field of the model may say something: what readers of Word give beyond `arbitraryDocument`, such
 * as numbers as stated, places, ranges that cross, blocks behind terms and in places where STS does not have them.
 */
export const decoratedDocument: fc.Arbitrary<StandardDocument> = fc
  .tuple(arbitraryDocument(), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([document, seed]) => new Decorator(seed).document(document))

const awkward = ['', ';', '\\', 'a; b=c\\', '"<>&', '两行\n文', ' 空 ', '\t', '=', '-->', ']]>']

class Decorator {
  #seed: number
  #made = 0

  constructor(seed: number) {
    this.#seed = seed
  }

  document(plain: StandardDocument): StandardDocument {
    const numbered = numberDocument(mapSections(plain, section => this.#section(section)))
    const { suppressions, revisions } = this.#extras()
    const meta = { ...numbered.meta, authors: [this.#text()], replaces: [this.#text()] }
    const unshown = { id: this.#id('a'), type: this.#one(['image/png', 'x"<y']), name: this.#text(), content: 'AAAA' }
    const assets = this.#chance(3) ? [unshown, ...numbered.assets] : numbered.assets
    return { ...numbered, meta, assets, revisions, suppressions, language: this.#one(['zh', 'en', 'zh-Hans-CN', '?']) }
  }

  #extras(): Pick<StandardDocument, 'suppressions' | 'revisions'> {
    const suppression = { rule: 'single-subclause', at: this.#one([null, 's1']), reason: this.#text() }
    const author = this.#one([null, this.#text()])
    const at = this.#one([null, '2026-01-01T00:00:00Z'])
    const place = this.#one([{}, { paragraph: 3 }])
    const revision = {
      id: this.#id('k'),
      kind: this.#one(['insertion', 'format'] as const),
      author,
      at,
      text: this.#text(),
      place,
    }
    return { suppressions: [suppression], revisions: this.#chance(2) ? [revision] : [] }
  }

  #section(section: Section): Section {
    const blocks = mapBlocks(section.blocks, block => this.#block(block))
    const sections = section.sections.map(inner => this.#section(inner))
    return { ...section, ...this.#place(), number: this.#number(section.number), blocks: this.#stray(blocks), sections }
  }

  /** Blocks in places where few documents have them. */
  #stray(blocks: readonly Block[]): readonly Block[] {
    const strays: readonly (() => Block)[] = [
      () => this.#term(),
      () => cited('GB/T 1.1—2020　标准化工作导则', 'GB/T 1.1-2020'),
      () => list([[this.#term()], [cited('某书')], []]),
      () => ({ ...table('表', [['甲']]), rows: [[this.#cell([this.#term(), cited('某书')])], []] }),
      () => ({ ...table('空', []), headerRows: 0, continues: 'nowhere' }),
      () => ({ t: 'note', id: 'n', number: null, blocks: [this.#term(), cited('某书'), { ...para(''), inlines: [] }] }),
      () => ({ t: 'list', id: 'l', style: 'roman', items: [] }),
    ]
    if (!this.#chance(3)) return blocks
    const added = [0, 1, 2].map(() => this.#one(strays)())
    return [
      ...blocks,
      ...mapBlocks(added, block => ({ ...block, id: this.#id(block.t.charAt(0)) }) as Block).map(block =>
        this.#named(block),
      ),
    ]
  }

  /** Ids of items too: the builders of tests count on through all tests. */
  #named(block: Block): Block {
    if (block.t !== 'list') return block
    return { ...block, items: block.items.map(item => ({ ...item, id: this.#id('i') })) }
  }

  #cell(blocks: readonly Block[]): Cell {
    return { columns: 2, rows: 3, isHeader: false, align: 'center', blocks }
  }

  #term(): TermBlock {
    const built = term('车位', 'parking space', '停车的地方。')
    const names = [
      { language: 'zh', text: this.#text(), status: 'preferred' as const },
      { language: 'en', text: 'x', status: 'admitted' as const, isAbbreviation: false },
      { language: '非语言', text: '', status: 'deprecated' as const, isAbbreviation: true },
      { language: 'zh', text: '泊位', status: 'admitted' as const },
    ]
    const source = {
      text: 'GB/T 1，3.1',
      isModified: this.#chance(2),
      references: this.#references('GB/T 1，3.1', false),
    }
    return { ...built, names: names.slice(this.#whole(5)), notes: [para('段'), cited('书')], source }
  }

  #block(block: Block): Block {
    const placed = { ...block, ...this.#place() } as Block
    if (placed.t === 'paragraph') return this.#paragraph(placed)
    if (placed.t === 'code' || placed.t === 'opaque' || placed.t === 'list' || !('number' in placed)) return placed
    if (placed.number === null || placed.t === 'term') return placed
    return { ...placed, number: this.#number(placed.number) } as Block
  }

  #paragraph(paragraph: Paragraph): Paragraph {
    const text = plainText(paragraph.inlines)
    const provisions = Array.from({ length: this.#whole(4) }, () => this.#provision(text)).sort(byStart)
    return { ...paragraph, provisions, references: this.#references(text, true) }
  }

  #references(text: string, mayLead: boolean): readonly Reference[] {
    return Array.from({ length: this.#whole(3) }, (): Reference => {
      const range = this.#range(text)
      if (mayLead && this.#chance(2))
        return { t: 'internal', range, label: this.#text(), to: this.#one([null, 's1', 's2', 'nowhere']) }
      const clause = this.#one([{}, { clause: this.#text() }])
      return { t: 'standard', range, normal: 'GB/T 1.1-2020', isDated: this.#chance(2), ...clause }
    }).sort(byStart)
  }

  #provision(text: string): Provision {
    return {
      id: this.#id('v'),
      range: this.#range(text),
      type: this.#one(provisionTypes),
      isNegative: this.#chance(2),
      modal: this.#text(),
      confidence: 0.97,
      ...this.#one([{}, { isReviewed: true }, { isReviewed: false }]),
      ...this.#one([{}, { leadIn: 'v1' }]),
    }
  }

  /** A range that cuts no character in two. */
  #range(text: string): Range {
    const characters = [...text]
    const [one, other] = [this.#whole(characters.length + 1), this.#whole(characters.length + 1)]
    const place = (count: number) => characters.slice(0, count).join('').length
    return [place(Math.min(one, other)), place(Math.max(one, other))]
  }

  #number(number: Num): Num {
    return this.#one([
      number,
      { ...number, stated: '9.9', isAutomatic: true },
      { ...number, stated: this.#text(), printed: `第${this.#text()}章` },
    ])
  }

  #place(): { readonly place?: SourcePlace } {
    return this.#one([{}, { place: { paragraph: 7, line: 2 } }, { place: { page: 3 } }, {}])
  }

  #text(): string {
    return this.#one(awkward)
  }

  #id(letter: string): string {
    return `${letter}x${++this.#made}`
  }

  #one<Thing>(things: readonly Thing[]): Thing {
    return things[this.#whole(things.length)] as Thing
  }

  #chance(one: number): boolean {
    return this.#whole(one) === 0
  }

  #whole(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#seed / 2 ** 32) * below)
  }
}

function byStart({ range: [one] }: { readonly range: Range }, { range: [other] }: { readonly range: Range }): number {
  return one - other
}
