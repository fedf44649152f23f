import { escapeText, tag } from '../../../container/xml-write.ts'
import { parseNumber } from '../../../number/parse.ts'
import type { DocumentMeta, DocumentTitle, StandardDocument } from '../../model/standard-document.ts'
import { type Facts, writeFacts } from './sts-facts.ts'
import { isLanguage } from './sts-language.ts'
import { placeFacts, type StsWriting } from './sts-writing.ts'

/** What the cover says, in the order that STS sets; what it has no element for is custom metadata. */
export function metaXml(document: StandardDocument, writing: StsWriting): string {
  const { meta } = document
  const parts = [
    ...meta.titles.map(titleXml),
    identXml(meta),
    ...organizations(meta),
    isLanguage(document.language) ? tag('content-language', {}, document.language) : '',
    meta.number === null ? '' : tag('std-ref', { type: typeOf(meta.normal) }, escapeText(meta.number)),
    dateXml('release-date', 'issued', meta.issued),
    dateXml('meta-date', 'implementation', meta.implemented),
    ...meta.committees.map(name => tag('comm-ref', {}, escapeText(name))),
    ...meta.ics.map(code => tag('ics', {}, escapeText(code))),
    meta.ccs === null ? '' : tag('subj-group', { 'subj-group-type': 'ccs' }, tag('subject', {}, escapeText(meta.ccs))),
    ...meta.replaces.map(number => relation('replaces', number)),
    meta.adopts ? relation(`adopts-${meta.adopts.degree.toLowerCase()}`, meta.adopts.number) : '',
    customXml(document, writing),
  ]
  return tag('std-meta', {}, parts.filter(part => part !== '').join('\n'))
}

/** One part is the main one; of two the first introduces, unless the second names a part of the standard. */
function titleXml({ language, parts }: DocumentTitle): string {
  const isPart = parts.length === 2 && /^(?:第.{1,8}部分|Part\b)/i.test(parts[1] ?? '')
  const main = parts.length < 2 || isPart ? 0 : 1
  const elements = parts.map((part, at) =>
    tag(at < main ? 'intro' : at === main ? 'main' : 'compl', {}, escapeText(part)),
  )
  const full = parts.length > 1 ? tag('full', {}, escapeText(parts.join(/^zh\b/i.test(language) ? '　' : ' — '))) : ''
  // An attribute that is no language could not be read back, and STS would not have it.
  const attributes = isLanguage(language) ? { 'xml:lang': language } : { originator: writeFacts({ language }) }
  return tag('title-wrap', attributes, elements.join('') + full)
}

/** The number taken apart, for programs that do not read Chinese numbers. */
function identXml({ number }: DocumentMeta): string {
  const parsed = number === null ? null : parseNumber(number)
  if (parsed === null || parsed.normal === null || parsed.serial === null) return ''
  const part = (name: string, text: string | null) => (text === null ? '' : tag(name, {}, escapeText(text)))
  return tag(
    'std-ident',
    {},
    part('originator', parsed.code) +
      part('doc-number', parsed.serial) +
      part('part-number', parsed.part) +
      part('year', parsed.year),
  )
}

const roles = [
  ['issuers', 'issuer'],
  ['proposers', 'proposer'],
  ['drafters', 'drafter'],
] as const

function organizations(meta: DocumentMeta): readonly string[] {
  return roles.flatMap(([field, role]) =>
    meta[field].map(name => tag('std-org', { 'std-org-role': role }, tag('std-org-name', {}, escapeText(name)))),
  )
}

function typeOf(normal: string | null): string | null {
  return normal === null ? null : /[-:]\d{4}$/.test(normal) ? 'dated' : 'undated'
}

function dateXml(name: string, type: string, date: string | null): string {
  return date === null ? '' : tag(name, { 'date-type': type, 'iso-8601-date': date }, escapeText(date))
}

function relation(type: string, number: string): string {
  return tag('std-xref', { type }, tag('std-ref', {}, escapeText(number)))
}

function customXml({ meta, revisions, suppressions }: StandardDocument, writing: StsWriting): string {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['normal', meta.normal],
    ['class-words', meta.classWords],
    ['filing', meta.filing],
    ['stage', meta.stage],
    ['stage-words', meta.stageWords],
    ['notice', meta.notice],
    ...meta.authors.map(name => ['author', name] as const),
  ]
  const entries = [
    ...fields.flatMap(([name, value]) => (value === null || value === undefined ? [] : entry(name, value, {}))),
    ...revisions.map(({ id, kind, author, at, text, place }) =>
      entry('revision', text, { id, kind, author, at, ...placeFacts(place) }),
    ),
    ...suppressions.map(({ rule, at, reason }) => entry('suppression', reason, { rule, at })),
  ]
  return entries.length > 0 ? tag('custom-meta-group', { originator: 'biaochi' }, entries.join('\n')) : ''

  function entry(name: string, value: string, facts: Facts): string {
    const { id, ...others } = facts
    const own = typeof id === 'string' ? writing.identify(id) : { attributes: {}, facts: {} }
    const attributes = { ...own.attributes, 'specific-use': writeFacts({ ...own.facts, ...others }) }
    return tag('custom-meta', attributes, tag('meta-name', {}, name) + tag('meta-value', {}, escapeText(value)))
  }
}
