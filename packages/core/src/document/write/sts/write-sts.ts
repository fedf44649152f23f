import { escapeText, tag } from '../../../container/xml-write.ts'
import { numberDocument } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { BlockWriter } from './sts-blocks.ts'
import { writeFacts } from './sts-facts.ts'
import { graphicXml } from './sts-graphic.ts'
import { isLanguage } from './sts-language.ts'
import { metaXml } from './sts-meta.ts'
import { annexXml, backXml, sectionXml } from './sts-sections.ts'
import { StsWriting } from './sts-writing.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespaces = {
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:tbx': 'urn:iso:std:iso:30042:ed-1',
}

/**
 * A document as NISO STS (ANSI/NISO Z39.102, extended tag set with MathML 3), everything of it: what STS has no place for
 * stands in `specific-use` attributes that begin with `biaochi:`, so that `readSts` gives the very document back
 * (docs/guide/sts.md). Pictures are inside. Characters that XML cannot hold become U+FFFD.
 */
export function writeSts(source: StandardDocument): string {
  const document = numberDocument(source)
  const writing = new StsWriting(document)
  const writer = new BlockWriter(writing)
  const front = [
    metaXml(document, writing),
    noticeXml(document),
    document.front.map(section => sectionXml(section, writer)).join(''),
  ]
  const body = document.body.map(section => sectionXml(section, writer)).join('')
  const content = [tag('front', {}, front.join('\n')), tag('body', {}, body), backPart(document, writer)]
  const { id, language, profile } = document
  const said = {
    format: document.version,
    id,
    profile,
    source: document.source,
    language: isLanguage(language) ? undefined : language,
  }
  const attributes = {
    ...namespaces,
    'xml:lang': isLanguage(language) ? language : null,
    'specific-use': writeFacts(said),
  }
  return `${declaration}${tag('standard', attributes, content.filter(part => part !== '').join('\n'))}\n`
}

/** What is said on every page, where every reader of STS shows it; its value is with the custom metadata. */
function noticeXml({ meta: { notice } }: StandardDocument): string {
  if (notice === undefined) return ''
  const facts = { 'specific-use': writeFacts({ notice: true }) }
  return tag('notes', { 'notes-type': 'notice', ...facts }, tag('p', {}, escapeText(notice)))
}

function backPart({ annexes, back }: StandardDocument, writer: BlockWriter): string {
  const annexPart = annexes.map(section => annexXml(section, writer)).join('')
  const sections = back.map(section => backXml(section, writer)).join('')
  const { writing } = writer
  const files = writing.unshown().map(({ id }) => graphicXml('supplementary-material', { asset: id, alt: '' }, writing))
  const facts = { 'specific-use': writeFacts({ attachments: true }) }
  const attachments =
    files.length === 0 ? '' : tag('notes', { 'notes-type': 'attachments', ...facts }, files.join('\n'))
  const content = (annexPart === '' ? '' : `${tag('app-group', {}, annexPart)}\n`) + sections + attachments
  return content === '' ? '' : tag('back', {}, content)
}
