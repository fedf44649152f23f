import { say } from '../../../language.ts'
import type { ReferenceBlock, TermBlock } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import { numberDocument } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { topSections, walkBlocks, walkSections } from '../../model/walk.ts'
import { wordsOf } from '../word/word-words.ts'
import { documentStyle, pageStyle, runningStyle } from './document-style.ts'
import { downloadMarkup } from './html-asset.ts'
import { safeLanguage } from './html-blocks.ts'
import { contentsMarkup } from './html-contents.ts'
import { coverMarkup } from './html-cover.ts'
import { legendMarkup } from './html-legend.ts'
import { documentParts, sectionMarkup } from './html-sections.ts'
import { pageWords } from './html-words.ts'
import type { HtmlOptions, HtmlWriting } from './html-writing.ts'
import { element, type Markup, markup, styleElement } from './markup.ts'
import { TermFinder } from './term-finder.ts'

/** Nothing is loaded and nothing runs, whatever a document holds. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A document as one page that needs nothing else: styles inside, pictures inside, no script. */
export function writeHtml(document: StandardDocument, options: HtmlOptions = {}): string {
  const title = document.meta.titles[0]?.parts.join(' ') ?? document.meta.number
  const named = [document.meta.number, title].filter(text => text !== null && text !== undefined)
  const language = safeLanguage(document.language) ?? 'zh'
  const words = [...new Set(named)].join(' ') || say(pageWords.unnamed, options.language ?? languageOf(document))
  const running = [document.meta.number, document.meta.notice].filter(text => typeof text === 'string')
  const style = documentStyle + pageStyle + runningStyle(running)
  const head = markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark"><title>${words}</title>${styleElement(style)}`
  const body = markup`<main>${bodyMarkup(document, options)}</main>`
  return `<!doctype html>\n${element('html', { lang: language }, element('head', {}, head), element('body', {}, body))}\n`
}

/** A document as an `article` for a page that has the styles of `documentStyle`. */
export function writeHtmlBody(document: StandardDocument, options: HtmlOptions = {}): string {
  return bodyMarkup(document, options).toString()
}

function bodyMarkup(source: StandardDocument, options: HtmlOptions): Markup {
  const writing = prepare(numberDocument(source), options)
  const { document } = writing
  const { meta } = document
  const notice = meta.notice === undefined ? null : element('p', { class: 'notice' }, meta.notice)
  const aside = element('div', { class: 'beside aid' }, contentsMarkup(writing), legendMarkup(writing))
  const parts = documentParts.map(part => {
    const sections = document[part].map(section => sectionMarkup(section, 1, writing))
    return sections.length > 0 && element('div', { class: `document-part ${part}`, 'data-part': part }, sections)
  })
  const attributes = {
    class: 'standard-document',
    lang: safeLanguage(document.language),
    'data-biaochi': document.version,
    'data-id': document.id,
    'data-language': document.language,
    'data-profile': document.profile,
  }
  return element(
    'article',
    attributes,
    notice,
    coverMarkup(writing),
    aside,
    parts,
    attachments(writing),
    suppressions(writing),
  )
}

function prepare(document: StandardDocument, options: HtmlOptions): HtmlWriting {
  const terms: TermBlock[] = []
  const entries = new Map<string, ReferenceBlock>()
  for (const { section } of walkSections(topSections(document))) {
    for (const { block } of walkBlocks(section.blocks)) {
      if (block.t === 'term') terms.push(block)
      if (block.t === 'reference' && block.standard !== null && !entries.has(block.standard))
        entries.set(block.standard, block)
    }
  }
  const facts = options.standardFacts ?? (() => null)
  const known = new Map<string, ReturnType<typeof facts>>()
  return {
    document,
    language: options.language ?? languageOf(document),
    words: wordsOf(document.language),
    facts: normal => {
      const found = known.get(normal) ?? facts(normal)
      known.set(normal, found)
      return found
    },
    headingLevel: options.headingLevel ?? 1,
    assets: new Map(document.assets.map(asset => [asset.id, asset])),
    used: new Set<Id>(),
    terms: new TermFinder(terms),
    termsById: new Map(terms.map(term => [term.id, term])),
    entries,
    footnotes: [],
    counts: { cards: 0, footnotes: 0 },
  }
}

function languageOf({ language }: StandardDocument): 'zh' | 'en' {
  return /^en\b/i.test(language) ? 'en' : 'zh'
}

/** Files that no picture shows. */
function attachments(writing: HtmlWriting): Markup | null {
  const rest = writing.document.assets.filter(({ id }) => !writing.used.has(id))
  if (rest.length === 0) return null
  const items = rest.map(asset => element('li', {}, downloadMarkup(asset, '', writing)))
  const title = element('p', { class: 'aid' }, say(pageWords.attachments, writing.language))
  return element('div', { class: 'attachments' }, title, element('ul', {}, items))
}

/** Findings that the authors leave alone, for those who read the page back. */
function suppressions({ document }: HtmlWriting): Markup | null {
  if (document.suppressions.length === 0) return null
  const items = document.suppressions.map(({ rule, at, reason }) =>
    element('li', { 'data-rule': rule, 'data-at': at }, reason),
  )
  return element('ul', { class: 'suppressions', hidden: true }, items)
}
