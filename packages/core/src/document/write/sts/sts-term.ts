import { escapeText, tag } from '../../../container/xml-write.ts'
import type { Paragraph, TermBlock, TermName } from '../../model/block.ts'
import { shownNumber } from '../../model/number-document.ts'
import type { BlockWriter } from './sts-blocks.ts'
import { type Facts, writeFacts } from './sts-facts.ts'
import { isLanguage } from './sts-language.ts'
import { placeFacts } from './sts-writing.ts'

/** A term entry in TBX (ISO 30042, as STS takes it over), its notes and examples behind it. */
export function termXml(term: TermBlock, more: Facts, writer: BlockWriter): string {
  const groups = byLanguage(term.names)
  const facts = { ...nameFacts(term.names, groups), ...sourceFacts(term), ...placeFacts(term.place), ...more }
  const attributes = writer.writing.numbered(term.id, term.number, facts)
  const shown = shownNumber(term.number)
  const label = shown === null ? '' : tag('label', {}, escapeText(shown))
  const said = term.definition.map(paragraph => definitionXml(paragraph, writer)).join('') + sourceXml(term, writer)
  const sets = groups.map(([language, names], at) => {
    const tigs = names.length > 0 ? names.map(nameXml).join('') : tag('tbx:tig', {}, '<tbx:term/>')
    return tag('tbx:langSet', { 'xml:lang': language }, (at === 0 ? said : '') + tigs)
  })
  const notes = writer.flow(term.notes, 'note')
  return tag('term-sec', attributes, label + tag('tbx:termEntry', {}, sets.join('')) + notes)
}

type Group = readonly [language: string, names: TermName[]]

/** Names of one language stand together; there is at least one group, which holds the definition. */
function byLanguage(names: readonly TermName[]): readonly Group[] {
  const groups = new Map<string, TermName[]>()
  for (const name of names) {
    const language = isLanguage(name.language) ? name.language : 'und'
    const group = groups.get(language) ?? []
    group.push(name)
    groups.set(language, group)
  }
  return groups.size > 0 ? [...groups] : [['und', []]]
}

/** What the groups do not say: the order of the names, languages that are none, what is said not to be abbreviated. */
function nameFacts(names: readonly TermName[], groups: readonly Group[]): Facts {
  const written = groups.flatMap(([, held]) => held)
  const order = written.map(name => names.indexOf(name))
  const facts: Record<string, string | boolean | undefined> = {
    unnamed: names.length === 0,
    order: order.some((place, at) => place !== at) ? order.join(' ') : undefined,
  }
  for (const [at, { language, isAbbreviation }] of written.entries()) {
    if (!isLanguage(language)) facts[`language-${at}`] = language
    if (isAbbreviation === false) facts[`full-${at}`] = true
  }
  return facts
}

function nameXml({ text, status, isAbbreviation }: TermName): string {
  const authorization = tag('tbx:normativeAuthorization', { value: `${status}Term` })
  const type = isAbbreviation ? tag('tbx:termType', { value: 'abbreviation' }) : ''
  return tag('tbx:tig', {}, tag('tbx:term', {}, escapeText(text)) + authorization + type)
}

/** TBX has no place for facts: a paragraph that needs some lies in a `named-content`, which may hold milestones too. */
function definitionXml(paragraph: Paragraph, writer: BlockWriter): string {
  const { attributes, facts } = writer.writing.identify(paragraph.id)
  const said = { ...facts, ...placeFacts(paragraph.place) }
  const isAnnotated = paragraph.provisions.length + paragraph.references.length > 0
  const isPlain = !isAnnotated && Object.keys(said).length === 0
  const text = writer.text(paragraph, !isPlain)
  const inside = { 'content-type': 'paragraph', 'specific-use': writeFacts(said) }
  return tag('tbx:definition', attributes, isPlain ? text : tag('named-content', inside, text))
}

function sourceFacts({ source }: TermBlock): Facts {
  return source ? { source: source.isModified ? 'modified' : 'same' } : {}
}

function sourceXml({ source }: TermBlock, writer: BlockWriter): string {
  if (!source) return ''
  const text = { inlines: [{ t: 'text' as const, text: source.text }], provisions: [], references: source.references }
  const attributes = { 'content-type': 'source', 'specific-use': writeFacts({}) }
  return tag('tbx:source', {}, tag('named-content', attributes, writer.text(text, true)))
}
