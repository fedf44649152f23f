import { say } from '../../../language.ts'
import type {
  Block,
  FigureBlock,
  FigureImage,
  FormulaBlock,
  ListBlock,
  NoteBlock,
  OpaqueBlock,
  ReferenceBlock,
  TermBlock,
} from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import { shownNumber } from '../../model/number-document.ts'
import { blockText } from '../../model/plain-text.ts'
import { imageMarkup } from './html-asset.ts'
import { inlinesMarkup, paragraphMarkup, safeAddress } from './html-inlines.ts'
import { tableMarkup } from './html-table.ts'
import { pageWords } from './html-words.ts'
import { type HtmlWriting, pieceAttributes } from './html-writing.ts'
import { element, type Markup } from './markup.ts'
import { safeMath } from './safe-math.ts'

/** Blocks one after the other; `ownTerm` is the term whose entry they belong to. */
export function blocksMarkup(
  blocks: readonly Block[],
  writing: HtmlWriting,
  ownTerm: Id | null = null,
): readonly Markup[] {
  return blocks.map(block => blockMarkup(block, writing, ownTerm))
}

function blockMarkup(block: Block, writing: HtmlWriting, ownTerm: Id | null): Markup {
  switch (block.t) {
    case 'paragraph': {
      const attributes = { id: block.id, class: 'text', ...pieceAttributes(null, block.place) }
      return element('p', attributes, paragraphMarkup(block, writing, ownTerm))
    }
    case 'list':
      return listMarkup(block, writing, ownTerm)
    case 'table':
      return tableMarkup(block, writing, inner => blocksMarkup(inner, writing))
    case 'figure':
      return figureMarkup(block, writing)
    case 'formula':
      return formulaMarkup(block, writing)
    case 'note':
    case 'example':
      return noteMarkup(block, writing, ownTerm)
    case 'term':
      return termMarkup(block, writing)
    case 'reference':
      return referenceMarkup(block, writing)
    case 'code': {
      const attributes = { id: block.id, class: 'code', tabindex: 0, 'data-language': block.language }
      return element('pre', { ...attributes, ...pieceAttributes(null, block.place) }, element('code', {}, block.text))
    }
    case 'opaque':
      return opaqueMarkup(block, writing)
  }
}

const signs = { dash: '——', bullet: '●' } as const

function listMarkup(list: ListBlock, writing: HtmlWriting, ownTerm: Id | null): Markup {
  const { style } = list
  const isPlain = style === 'dash' || style === 'bullet'
  const items = list.items.map(item => {
    const shown = shownNumber(item.number)
    const sign = isPlain ? (shown ?? signs[style]) : shown === null ? '' : `${shown})`
    const attributes = { id: item.id, ...pieceAttributes(item.number, item.place) }
    const content = element('div', { class: 'item' }, blocksMarkup(item.blocks, writing, ownTerm))
    return element('li', attributes, element('span', { class: 'sign aid' }, sign), content)
  })
  const attributes = { id: list.id, class: `list ${style}`, role: 'list', ...pieceAttributes(null, list.place) }
  return element(isPlain ? 'ul' : 'ol', attributes, items)
}

function figureMarkup(figure: FigureBlock, writing: HtmlWriting): Markup {
  const { words } = writing
  const shown = shownNumber(figure.number)
  const caption =
    figure.number === null && figure.title.length === 0
      ? null
      : element(
          'figcaption',
          {},
          shown === null ? null : element('span', { class: 'number aid' }, `${words.figure}${shown}`),
          shown === null ? null : '　',
          element('span', { class: 'title' }, inlinesMarkup(figure.title, writing)),
        )
  const parts = figure.parts.map(part => {
    const label = shownNumber(part.number)
    const attributes = { id: part.id, class: 'part', ...pieceAttributes(part.number, part.place) }
    const number = label === null ? null : element('span', { class: 'number aid' }, `${label})　`)
    const title = element('span', { class: 'title' }, inlinesMarkup(part.title, writing))
    return element('figure', attributes, imagesMarkup(part.images, writing), element('figcaption', {}, number, title))
  })
  const attributes = { id: figure.id, class: 'figure', ...pieceAttributes(figure.number, figure.place) }
  return element(
    'figure',
    attributes,
    figure.images.length > 0 && imagesMarkup(figure.images, writing),
    parts.length > 0 && element('div', { class: 'parts' }, parts),
    figure.key.length > 0 && element('div', { class: 'key' }, blocksMarkup(figure.key, writing)),
    figure.notes.length > 0 && element('div', { class: 'notes' }, blocksMarkup(figure.notes, writing)),
    caption,
  )
}

function imagesMarkup(images: readonly FigureImage[], writing: HtmlWriting): Markup {
  return element(
    'div',
    { class: 'images' },
    images.map(({ asset, alt }) => imageMarkup(asset, alt, writing)),
  )
}

function formulaMarkup(block: FormulaBlock, writing: HtmlWriting): Markup {
  const { words } = writing
  const shown = shownNumber(block.number)
  const number = shown === null ? null : element('span', { class: 'number aid' }, words.open + shown + words.close)
  const line = element('div', { class: 'line', tabindex: 0 }, safeMath(block.formula), number)
  const attributes = { id: block.id, class: 'formula', ...pieceAttributes(block.number, block.place) }
  const [first] = block.where
  const isLed = first !== undefined && /^\s*(?:式中|where\b)/i.test(blockText(first))
  const lead = !isLed && element('p', { class: 'aid' }, words.where)
  const where = first !== undefined && element('div', { class: 'where' }, lead, blocksMarkup(block.where, writing))
  return element('div', attributes, line, where)
}

function noteMarkup(note: NoteBlock, writing: HtmlWriting, ownTerm: Id | null): Markup {
  const { words, language } = writing
  const shown = shownNumber(note.number)
  const label = `${note.t === 'note' ? words.note : words.example}${shown ?? ''}`.trim() + words.colon
  const isBoxed = note.isBoxed === true
  const attributes = {
    id: note.id,
    class: isBoxed ? `${note.t} boxed` : note.t,
    role: 'note',
    'aria-label': isBoxed ? say(pageWords.boxed, language) : null,
    'data-boxed': note.isBoxed === undefined ? null : String(note.isBoxed),
    ...pieceAttributes(note.number, note.place),
  }
  const content = element('div', { class: 'content' }, blocksMarkup(note.blocks, writing, ownTerm))
  return element('aside', attributes, element('span', { class: 'label aid' }, label), content)
}

function termMarkup(term: TermBlock, writing: HtmlWriting): Markup {
  const { words } = writing
  const shown = shownNumber(term.number)
  const names = term.names.map(({ language, text, status, isAbbreviation }) => {
    const attributes = {
      class: status,
      lang: safeLanguage(language),
      'data-language': language,
      'data-abbreviation': isAbbreviation === undefined ? null : String(isAbbreviation),
    }
    const refused = status === 'deprecated' && element('span', { class: 'aid' }, words.deprecated)
    return element('dt', {}, refused, element(status === 'preferred' ? 'dfn' : 'span', attributes, text))
  })
  const definition = element('dd', { class: 'definition' }, blocksMarkup(term.definition, writing, term.id))
  const notes = term.notes.length > 0 && element('dd', { class: 'notes' }, blocksMarkup(term.notes, writing, term.id))
  const attributes = { id: term.id, class: 'term', ...pieceAttributes(term.number, term.place) }
  const number = element('p', { class: 'number aid' }, shown ?? '', permalink(term.id, shown ?? '', writing))
  return element('div', attributes, number, element('dl', {}, names, definition, notes, sourceMarkup(term, writing)))
}

function sourceMarkup({ source }: TermBlock, writing: HtmlWriting): Markup | null {
  if (!source) return null
  const { words } = writing
  const paragraph = {
    t: 'paragraph' as const,
    id: '',
    inlines: [{ t: 'text' as const, text: source.text }],
    provisions: [],
  }
  const text = paragraphMarkup({ ...paragraph, references: source.references }, writing)
  const said = element('span', { class: 'source-text' }, text)
  const isSaid = !source.isModified || /修改|改写|modified/i.test(source.text)
  const modified = isSaid ? '' : words.comma + words.modified
  const aid = (content: string) => element('span', { class: 'aid' }, content)
  return element(
    'dd',
    { class: 'source', 'data-modified': source.isModified },
    aid(`[${words.source}`),
    said,
    aid(`${modified}]`),
  )
}

function referenceMarkup(reference: ReferenceBlock, writing: HtmlWriting): Markup {
  const { number, standard, isDated, isAllParts, title, inlines } = reference
  const shown = shownNumber(number)
  const facts = standard === null ? null : writing.facts(standard)
  const attributes = {
    id: reference.id,
    class: 'entry',
    'data-standard': standard,
    'data-dated': isDated,
    'data-all-parts': isAllParts,
    'data-title': title,
    ...pieceAttributes(number, reference.place),
  }
  const label = shown === null ? null : element('span', { class: 'number aid' }, `[${shown}]`)
  const said = element('span', { class: 'entry-text' }, inlinesMarkup(inlines, writing))
  const status =
    facts && element('a', { class: 'status aid', href: safeAddress(facts.href), title: facts.title }, facts.statusWords)
  return element('p', attributes, label, said, status && ' ', status)
}

function opaqueMarkup({ id, format, source, text, place }: OpaqueBlock, { language }: HtmlWriting): Markup {
  const attributes = { id, class: 'opaque', 'data-format': format, ...pieceAttributes(null, place) }
  return element(
    'div',
    attributes,
    element('div', { class: 'opaque-text' }, text),
    element(
      'details',
      {},
      element('summary', { class: 'aid' }, say(pageWords.opaque, language)),
      element('pre', { class: 'opaque-source', tabindex: 0 }, element('code', {}, source)),
    ),
  )
}

/** A link to a piece by its id, named for those who do not see it. */
export function permalink(id: Id, name: string, { language }: HtmlWriting): Markup {
  const label = `${say(pageWords.permalink, language)} ${name === '' ? say(pageWords.thisPiece, language) : name}`
  return element('a', { class: 'permalink aid', href: `#${id}`, 'aria-label': label }, '#')
}

/** A language tag that HTML can bear (BCP 47, by its shape). */
export function safeLanguage(language: string): string | null {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? language : null
}
