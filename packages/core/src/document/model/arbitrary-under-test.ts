import * as fc from 'fast-check'
import { arbitraryMeta } from './arbitrary-meta-under-test.ts'
import {
  arbitraryFormula,
  assetsOf,
  cellOf,
  informative,
  name,
  paragraph,
  tidyRuns,
  titles,
} from './arbitrary-pieces-under-test.ts'
import { awkwardText, awkwardWord } from './arbitrary-text-under-test.ts'
import type {
  Block,
  Cell,
  CodeBlock,
  FigureBlock,
  FormulaBlock,
  ListBlock,
  NoteBlock,
  OpaqueBlock,
  Paragraph,
  ReferenceBlock,
  TableBlock,
  TermBlock,
  TermName,
} from './block.ts'
import { emptyDocument } from './empty-document.ts'
import type { Inline, Mark } from './inline.ts'
import { computedNumber, numberDocument } from './number-document.ts'
import { renameAll } from './rename-under-test.ts'
import type { Section, SectionKind, StandardDocument } from './standard-document.ts'

/** What a format cannot carry is left out of the documents that are made up for it. */
export interface ArbitraryOptions {
  /** Formats of opaque blocks; none when empty. */
  readonly opaque?: readonly OpaqueBlock['format'][]
  /** Blocks that are left out. */
  readonly without?: readonly Block['t'][]
  /** Marks of runs. */
  readonly marks?: readonly Mark[]
  /** Deepest nesting of blocks in blocks. */
  readonly deepest?: number
}

const allMarks: readonly Mark[] = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'code']
const none = computedNumber(null)

/**
 * Documents of the model in the form that readers give: numbered; ids unique; runs that look alike joined; no blanks at
 * the edges of a paragraph, a title or a cell; marks in the order of their type; no provisions or references, as
 * `annotate` has not run; `source` is `json`. After the first term entry of a section nothing but term entries follows.
 */
export function arbitraryDocument(options: ArbitraryOptions = {}): fc.Arbitrary<StandardDocument> {
  const make = new Maker(options)
  const parts = fc.record({
    front: fc.subarray(['foreword', 'introduction'] as const).chain(kinds => make.sections(kinds)),
    body: fc
      .subarray(['scope', 'normative-references', 'terms', 'symbols', 'clause', 'clause', 'clause'] as const, {
        minLength: 1,
      })
      .chain(kinds => make.sections(kinds)),
    annexes: fc.array(make.annex(), { maxLength: 2 }),
    back: fc.subarray(['bibliography', 'index'] as const).chain(kinds => make.sections(kinds)),
  })
  return fc
    .record({ parts, meta: arbitraryMeta, profile: fc.constantFrom('gbt1.1-2020', 'engineering', 'iso') })
    .map(({ parts, meta, profile }): StandardDocument => {
      const named = renameAll({ ...emptyDocument, ...parts, meta, profile: profile as StandardDocument['profile'] })
      return numberDocument({ ...named, assets: assetsOf(named) })
    })
}

/** Blocks of every kind, with ids that are unique only after `renameAll`. */
export function arbitraryBlock(options: ArbitraryOptions = {}): fc.Arbitrary<Block> {
  return new Maker(options).block(options.deepest ?? 2)
}

class Maker {
  readonly #options: ArbitraryOptions
  readonly #marks: readonly Mark[]
  readonly #deepest: number

  constructor(options: ArbitraryOptions) {
    this.#options = options
    this.#marks = options.marks ?? allMarks
    this.#deepest = options.deepest ?? 2
  }

  sections(kinds: readonly SectionKind[]): fc.Arbitrary<Section[]> {
    return fc.tuple(...kinds.map(kind => this.#top(kind)))
  }

  annex(): fc.Arbitrary<Section> {
    const nature = fc.constantFrom('normative' as const, 'informative' as const)
    return nature.chain(nature => this.#section('annex', { nature, depth: 2, titled: true }))
  }

  block(depth: number): fc.Arbitrary<Block> {
    const simple: fc.Arbitrary<Block>[] = [this.#paragraph(), this.#paragraph(), this.#code(), this.#opaque()]
    const nested =
      depth > 0 ? [this.#list(depth), this.#table(depth), this.#figure(), this.#formula(), this.#note(depth)] : []
    return fc.oneof(...[...simple, ...nested]).filter(block => !this.#options.without?.includes(block.t))
  }

  #top(kind: SectionKind): fc.Arbitrary<Section> {
    const nature = informative.has(kind) ? 'informative' : 'normative'
    const depth = kind === 'clause' || kind === 'terms' ? 2 : 0
    return this.#section(kind, { nature, depth, titled: true })
  }

  #section(
    kind: SectionKind,
    { nature, depth, titled }: { nature: Section['nature']; depth: number; titled: boolean },
  ): fc.Arbitrary<Section> {
    const isTerms = kind === 'terms'
    const inner = depth > 0 ? fc.array(fc.boolean(), { maxLength: 2 }) : fc.constant([])
    return inner.chain(titles =>
      fc
        .record({
          title: titled ? this.#title(kind) : fc.constant(null),
          blocks: this.#blocksOf(kind),
          terms: isTerms ? fc.array(this.#term(), { maxLength: 2 }) : fc.constant([]),
          sections: fc.tuple(...titles.map(titled => this.#section('clause', { nature, depth: depth - 1, titled }))),
        })
        .map(
          ({ title, blocks, terms, sections }): Section => ({
            id: 's',
            kind,
            number: none,
            title,
            nature,
            blocks: [...blocks, ...terms],
            sections,
          }),
        ),
    )
  }

  #title(kind: SectionKind): fc.Arbitrary<readonly Inline[]> {
    const fixed = titles[kind]
    return fixed === undefined ? this.#line() : fc.constant([{ t: 'text', text: fixed }])
  }

  #blocksOf(kind: SectionKind): fc.Arbitrary<Block[]> {
    if (kind === 'normative-references') {
      return fc
        .tuple(this.#paragraph(), fc.array(this.#reference(false), { maxLength: 3 }))
        .map(([first, all]) => [first, ...all])
    }
    if (kind === 'bibliography') return fc.array(this.#reference(true), { maxLength: 3 })
    return fc.array(this.block(this.#deepest), { maxLength: 4 })
  }

  #runs(): fc.Arbitrary<Inline[]> {
    const text = fc
      .record({
        text: awkwardText,
        marks: fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.subarray([...this.#marks]) },
        ),
      })
      .map(({ text, marks }): Inline => (marks.length > 0 ? { t: 'text', text, marks } : { t: 'text', text }))
    const link = fc.record({
      t: fc.constant('link' as const),
      href: fc.constantFrom('https://example.org/a?b=1&c=(d)', 'mailto:someone@example.org', '#s1'),
      text: awkwardWord,
    })
    return fc.array(
      fc.oneof(
        { weight: 6, arbitrary: text },
        { weight: 1, arbitrary: link },
        { weight: 1, arbitrary: arbitraryFormula },
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
  }

  /** A line without footnotes and pictures: a title or a caption. */
  #line(): fc.Arbitrary<readonly Inline[]> {
    return this.#runs().map(tidyRuns)
  }

  #paragraph(): fc.Arbitrary<Paragraph> {
    const footnote = awkwardText.map(
      (text): Inline => ({ t: 'footnote', id: 'n', blocks: [paragraph([{ t: 'text', text }])] }),
    )
    const image = awkwardWord.map((alt): Inline => ({ t: 'image', asset: 'a', alt }))
    const extra = fc.oneof(
      { weight: 6, arbitrary: fc.constant<Inline[]>([]) },
      { weight: 1, arbitrary: footnote.map(one => [one]) },
      { weight: 1, arbitrary: image.map((one): Inline[] => [one, { t: 'text', text: '所示' }]) },
      { weight: 1, arbitrary: awkwardWord.map((text): Inline[] => [{ t: 'break' }, { t: 'text', text }]) },
    )
    return fc.tuple(this.#runs(), extra).map(([runs, more]) => paragraph(tidyRuns([...runs, ...more])))
  }

  #list(depth: number): fc.Arbitrary<ListBlock> {
    const style = fc.constantFrom<ListBlock['style']>('dash', 'bullet', 'alpha', 'arabic', 'roman')
    const item = fc
      .tuple(this.#paragraph(), fc.array(this.block(depth - 1), { maxLength: 1 }))
      .map(([first, more]) => [first, ...more])
    return fc.record({ style, items: fc.array(item, { minLength: 1, maxLength: 3 }) }).map(({ style, items }) => ({
      t: 'list',
      id: 'l',
      style,
      items: items.map(blocks => ({ id: 'i', number: style === 'dash' || style === 'bullet' ? null : none, blocks })),
    }))
  }

  #table(depth: number): fc.Arbitrary<TableBlock> {
    const cell = fc.oneof(
      { weight: 4, arbitrary: this.#paragraph().map((one): Block[] => [one]) },
      { weight: 1, arbitrary: fc.constant<Block[]>([]) },
      { weight: 1, arbitrary: fc.array(this.block(depth - 1), { maxLength: 2 }) },
    )
    const plain = fc
      .record({
        columns: fc.integer({ min: 1, max: 3 }),
        rows: fc.integer({ min: 1, max: 3 }),
        headerRows: fc.integer({ min: 0, max: 2 }),
      })
      .chain(({ columns, rows, headerRows }) =>
        fc
          .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
          .map(all => ({
            headerRows: Math.min(headerRows, rows),
            rows: all.map((row, at) => row.map((blocks): Cell => cellOf(blocks, at < headerRows))),
          })),
      )
    const merged = fc.tuple(cell, cell, cell, cell).map(([a, b, c, d]) => ({
      headerRows: 1,
      rows: [
        [{ ...cellOf(a, true), columns: 2 }, cellOf(b, true)],
        [{ ...cellOf(c, false), rows: 2 }, cellOf(d, false), { ...cellOf(a, false), align: 'right' as const }],
        [cellOf(b, false), cellOf([], false)],
      ],
    }))
    const caption = fc.option(
      fc.record({
        title: this.#line(),
        unit: fc.option(fc.constantFrom('单位为毫米', '单位为个'), { nil: undefined }),
      }),
      { nil: null },
    )
    const notes = fc.array(this.#frameBlock(), { maxLength: 2 })
    return fc.tuple(fc.oneof(plain, merged), caption, notes).map(([body, caption, notes]) => ({
      t: 'table',
      id: 't',
      number: caption ? none : null,
      title: caption?.title ?? [],
      ...(caption?.unit === undefined ? {} : { unit: caption.unit }),
      ...body,
      notes,
    }))
  }

  /** A note or a paragraph in the frame of a table or figure. */
  #frameBlock(): fc.Arbitrary<Block> {
    const note = this.#paragraph().map((one): Block => ({ t: 'note', id: 'n', number: null, blocks: [one] }))
    return fc.oneof(note, this.#paragraph())
  }

  #figure(): fc.Arbitrary<FigureBlock> {
    const image = awkwardWord.map(alt => ({ asset: 'a', alt }))
    const caption = fc.option(this.#line(), { nil: null })
    const part = fc.tuple(image, this.#line()).map(([one, title]) => ({ id: 'f', number: none, title, images: [one] }))
    return fc
      .record({
        images: fc.array(image, { minLength: 1, maxLength: 2 }),
        parts: fc.array(part, { maxLength: 2 }),
        caption,
        key: fc.array(this.#paragraph(), { maxLength: 2 }),
        notes: fc.array(this.#frameBlock(), { maxLength: 2 }),
      })
      .map(({ images, parts, caption, key, notes }): FigureBlock => {
        const plain = { t: 'figure' as const, id: 'f' }
        if (caption === null) return { ...plain, number: null, title: [], images, parts: [], key: [], notes: [] }
        return { ...plain, number: none, title: caption, images: parts.length > 0 ? [] : images, parts, key, notes }
      })
  }

  #formula(): fc.Arbitrary<FormulaBlock> {
    return fc
      .record({
        formula: arbitraryFormula,
        numbered: fc.boolean(),
        where: fc.array(this.#paragraph(), { maxLength: 2 }),
      })
      .map(({ formula, numbered, where }) => ({
        t: 'formula',
        id: 'm',
        number: numbered ? none : null,
        formula,
        where,
      }))
  }

  #note(depth: number): fc.Arbitrary<NoteBlock> {
    return fc
      .record({
        t: fc.constantFrom('note' as const, 'example' as const),
        first: this.#paragraph(),
        more: fc.array(this.block(depth - 1), { maxLength: 1 }),
        isBoxed: fc.boolean(),
      })
      .map(({ t, first, more, isBoxed }) => ({
        t,
        id: t === 'note' ? 'n' : 'e',
        number: null,
        blocks: [first, ...more],
        ...(t === 'example' && isBoxed ? { isBoxed } : {}),
      }))
  }

  #term(): fc.Arbitrary<TermBlock> {
    const further = fc
      .record({
        language: fc.constantFrom('zh', 'en'),
        text: awkwardWord,
        status: fc.constantFrom<TermName['status']>('preferred', 'admitted', 'deprecated'),
        isAbbreviation: fc.boolean(),
      })
      .map(({ isAbbreviation, ...name }): TermName => (isAbbreviation ? { ...name, isAbbreviation } : name))
    const source = fc.option(fc.constantFrom('GB/T 2260—2007，3.1', 'ISO 8601-1:2019，3.1.1，有修改'), { nil: null })
    return fc
      .record({
        zh: awkwardWord,
        en: fc.option(fc.constantFrom('parking space', 'GPS', '*odd* name'), { nil: null }),
        further: fc.array(further, { maxLength: 2 }),
        definition: fc.array(this.#paragraph(), { minLength: 1, maxLength: 2 }),
        notes: fc.array(this.#paragraph(), { maxLength: 2 }),
        source,
      })
      .map(
        ({ zh, en, further, definition, notes, source }): TermBlock => ({
          t: 'term',
          id: 'w',
          number: none,
          names: [name('zh', zh), ...(en === null ? [] : [name('en', en)]), ...further],
          definition,
          notes: notes.map(one => ({ t: 'note', id: 'n', number: null, blocks: [one] })),
          ...(source === null
            ? {}
            : { source: { text: source, isModified: source.includes('有修改'), references: [] } }),
        }),
      )
  }

  #reference(isNumbered: boolean): fc.Arbitrary<ReferenceBlock> {
    const cited = fc.constantFrom(
      { standard: 'GB/T 2260', printed: 'GB/T 2260', isDated: false, isAllParts: false },
      { standard: 'GB/T 1.1-2020', printed: 'GB/T 1.1—2020', isDated: true, isAllParts: false },
      { standard: 'ISO 8601-1:2019', printed: 'ISO 8601-1:2019', isDated: true, isAllParts: false },
      { standard: 'GB/T 20001', printed: 'GB/T 20001（所有部分）', isDated: false, isAllParts: true },
    )
    const title = fc.constantFrom(
      '中华人民共和国行政区划代码',
      '日期和时间 信息交换表示法 第1部分：基本原则',
      'Codes *and* #more',
    )
    return fc.record({ cited, title }).map(({ cited: { printed, ...cited }, title }) => ({
      t: 'reference',
      id: 'r',
      number: isNumbered ? none : null,
      inlines: [{ t: 'text', text: `${printed}　${title}` }],
      ...cited,
      title,
    }))
  }

  #code(): fc.Arbitrary<CodeBlock> {
    return fc
      .record({
        text: fc.constantFrom('a', '{\n  "a": 1\n}', '```\n~~~\n', '  indented\n\n| a | b |', '<x>&amp;</x>', ''),
        language: fc.option(fc.constantFrom('json', 'c++'), { nil: undefined }),
      })
      .map(({ text, language }) => ({ t: 'code', id: 'c', text, ...(language === undefined ? {} : { language }) }))
  }

  #opaque(): fc.Arbitrary<Block> {
    const formats = this.#options.opaque ?? ['ooxml', 'sts', 'html', 'markdown']
    if (formats.length === 0) return this.#paragraph()
    return fc.record({
      t: fc.constant('opaque' as const),
      id: fc.constant('o'),
      format: fc.constantFrom(...formats),
      source: fc.constantFrom('<w:x xmlns:w="urn:w">甲</w:x>', '<div>\n\n<p>乙 `c`</p>\n</div>', '```'),
      text: fc.oneof(awkwardText, fc.constantFrom('', '两行\n`文本`')),
    })
  }
}
