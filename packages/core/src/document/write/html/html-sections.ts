import { say } from '../../../language.ts'
import { shownNumber } from '../../model/number-document.ts'
import { titleText } from '../../model/plain-text.ts'
import type { Section } from '../../model/standard-document.ts'
import { blocksMarkup, permalink } from './html-blocks.ts'
import { inlinesMarkup } from './html-inlines.ts'
import { pageWords } from './html-words.ts'
import { type HtmlWriting, pieceAttributes } from './html-writing.ts'
import { element, type Markup } from './markup.ts'

/** Parts of a document as HTML names them. */
export const documentParts = ['front', 'body', 'annexes', 'back'] as const

/** A section with its clauses; `depth` is 1 for a chapter. */
export function sectionMarkup(section: Section, depth: number, writing: HtmlWriting): Markup {
  writing.terms.begin()
  const attributes = {
    id: section.id,
    class: `section ${section.kind}${section.title ? '' : ' untitled'}`,
    'data-kind': section.kind,
    'data-nature': section.nature,
    ...pieceAttributes(section.number, section.place),
  }
  const heading = headingMarkup(section, depth, writing)
  const blocks = blocksMarkup(section.blocks, writing)
  const inner = section.sections.map(each => sectionMarkup(each, depth + 1, writing))
  const content = [heading, blocks, inner]
  return element('section', attributes, content, depth === 1 && footnotesMarkup(writing))
}

function headingMarkup(section: Section, depth: number, writing: HtmlWriting): Markup {
  const { language, words } = writing
  const shown = shownNumber(section.number)
  const name = shown ?? titleText(section.title)
  const link = permalink(section.id, name, writing)
  if (section.title === null) {
    return element('p', { class: 'clause-number aid' }, element('span', { class: 'number' }, shown ?? ''), link)
  }
  const level = Math.min(6, writing.headingLevel + depth)
  const title = element('span', { class: 'title' }, inlinesMarkup(section.title, writing))
  if (section.kind !== 'annex') {
    const number = shown === null ? null : element('span', { class: 'number aid' }, `${shown}　`)
    return element(`h${level}`, { 'data-depth': depth }, number, title, link)
  }
  const mark = element(
    'span',
    { class: 'number aid' },
    `${words.annex.replace(/　$/, '')}${shown === null ? '' : `　${shown}`}`,
  )
  const nature = element(
    'span',
    { class: 'nature aid' },
    `${words.open}${say(pageWords[section.nature], language)}${words.close}`,
  )
  return element(`h${level}`, { 'data-depth': depth }, mark, ' ', nature, ' ', title, link)
}

/** Footnotes of what was written since the last ones; those inside footnotes follow. */
function footnotesMarkup(writing: HtmlWriting): Markup | null {
  const { footnotes, language } = writing
  const items: Markup[] = []
  for (let note = footnotes.shift(); note !== undefined; note = footnotes.shift()) {
    const { id, blocks, mark } = note
    const label = `${say(pageWords.back, language)} ${mark}`
    const back = element(
      'a',
      { class: 'backlink aid', href: `#mark-${id}`, role: 'doc-backlink', 'aria-label': label },
      '↩',
    )
    const content = element('div', { class: 'content' }, blocksMarkup(blocks, writing))
    items.push(element('li', { id, class: 'footnote' }, element('span', { class: 'sign aid' }, mark), content, back))
  }
  if (items.length === 0) return null
  return element('ol', { class: 'footnotes', role: 'list', 'aria-label': say(pageWords.footnotes, language) }, items)
}
