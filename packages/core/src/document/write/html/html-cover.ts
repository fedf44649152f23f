import type { Text } from '../../../finding.ts'
import { say } from '../../../language.ts'
import type { DocumentTitle } from '../../model/standard-document.ts'
import { safeLanguage } from './html-blocks.ts'
import { pageWords, stageWords } from './html-words.ts'
import type { HtmlWriting } from './html-writing.ts'
import { element, type Markup, type MarkupValue } from './markup.ts'

/** What the cover says, as a heading and a list of facts; `data-field` names each in the words of the model. */
export function coverMarkup(writing: HtmlWriting): Markup {
  const { document, language, headingLevel } = writing
  const { meta } = document
  const [main, ...others] = meta.titles
  const heading = main
    ? titleMarkup(main, `h${headingLevel}`)
    : element(`h${headingLevel}`, { class: 'title aid' }, meta.number ?? say(pageWords.unnamed, language))
  const fields: readonly (Markup | null)[] = [
    field('number', pageWords.number, meta.number, { 'data-normal': meta.normal }),
    list('ics', pageWords.ics, meta.ics),
    field('ccs', pageWords.ccs, meta.ccs),
    field('filing', pageWords.filing, meta.filing),
    list('replaces', pageWords.replaces, meta.replaces),
    adopts(),
    stage(),
    field('issued', pageWords.issued, meta.issued),
    field('implemented', pageWords.implemented, meta.implemented),
    list('issuers', pageWords.issuers, meta.issuers),
    list('proposers', pageWords.proposers, meta.proposers),
    list('committees', pageWords.committees, meta.committees),
    list('drafters', pageWords.drafters, meta.drafters),
    list('authors', pageWords.authors, meta.authors),
  ]
  const shown = fields.filter(each => each !== null)
  return element(
    'header',
    { class: 'cover', 'data-normal': meta.number === null ? meta.normal : null },
    meta.classWords === null ? null : element('p', { class: 'class-words' }, meta.classWords),
    heading,
    others.map(title => titleMarkup(title, 'p')),
    shown.length > 0 && element('dl', { class: 'facts' }, shown),
  )

  function field(
    name: string,
    label: Text,
    value: string | null,
    more: Record<string, string | null> = {},
  ): Markup | null {
    return value === null ? null : row(name, label, element('dd', { 'data-field': name, ...more }, value))
  }

  function list(name: string, label: Text, values: readonly string[]): Markup | null {
    const said = values.map(value => element('dd', { 'data-field': name }, value))
    return said.length === 0 ? null : row(name, label, said)
  }

  function row(name: string, label: Text, content: MarkupValue): Markup {
    return element('div', { class: `fact ${name}` }, element('dt', { class: 'aid' }, say(label, language)), content)
  }

  function adopts(): Markup | null {
    if (!meta.adopts) return null
    const { number, degree } = meta.adopts
    const said = element('span', { class: 'value' }, number)
    const sign = element('span', { class: 'aid' }, `，${degree}`)
    return row('adopts', pageWords.adopts, element('dd', { 'data-field': 'adopts', 'data-degree': degree }, said, sign))
  }

  function stage(): Markup | null {
    if (meta.stage === null && meta.stageWords === null) return null
    const own = meta.stageWords ?? (meta.stage === null ? '' : say(stageWords[meta.stage], language))
    const said = element('span', { class: meta.stageWords === null ? 'aid' : 'value' }, own)
    return row('stage', pageWords.stage, element('dd', { 'data-field': 'stage', 'data-stage': meta.stage }, said))
  }
}

function titleMarkup({ language, parts }: DocumentTitle, name: string): Markup {
  const said = parts.map((part, at) => [
    at > 0 && element('span', { class: 'aid' }, '　'),
    element('span', { class: 'part' }, part),
  ])
  return element(name, { class: 'title', lang: safeLanguage(language), 'data-language': language }, said)
}
