import { escapeText, tag } from '../../../container/xml-write.ts'
import type { Block, ReferenceBlock } from '../../model/block.ts'
import { shownNumber } from '../../model/number-document.ts'
import type { Section, SectionKind } from '../../model/standard-document.ts'
import type { BlockWriter } from './sts-blocks.ts'
import { type Facts, writeFacts } from './sts-facts.ts'
import { placeFacts } from './sts-writing.ts'

/** Values of `sec-type` as the documents of ISO have them; a clause of no special kind has none. */
const types: Partial<Record<SectionKind, string>> = {
  contents: 'toc',
  foreword: 'foreword',
  introduction: 'intro',
  scope: 'scope',
  'normative-references': 'norm-refs',
  terms: 'terms',
  symbols: 'symbols',
  annex: 'annex',
  bibliography: 'bibl',
  index: 'index',
}

/** A section with its clauses. */
export function sectionXml(section: Section, writer: BlockWriter): string {
  const attributes = { 'sec-type': types[section.kind], ...sectionAttributes(section, writer) }
  const title = titleXml(section, writer)
  const shown = shownNumber(section.number)
  // A section has to have a label or a title.
  const label = shown !== null || title === '' ? tag('label', {}, escapeText(shown ?? '')) : ''
  return `${tag('sec', attributes, label + title + contentXml(section, writer))}\n`
}

/** An annex at the highest level. */
export function annexXml(section: Section, writer: BlockWriter): string {
  const { words } = writer.writing
  const isNormative = section.nature === 'normative'
  const attributes = {
    'content-type': isNormative ? 'norm-annex' : 'inform-annex',
    ...sectionAttributes(section, writer),
  }
  const label = tag('label', {}, escapeText(`${words.annex}${shownNumber(section.number) ?? ''}`.trim()))
  const nature = tag('annex-type', {}, escapeText(words.open + words[section.nature] + words.close))
  return `${tag('app', attributes, label + nature + titleXml(section, writer) + contentXml(section, writer))}\n`
}

/** A section at the highest level behind the annexes; one of references is the list itself. */
export function backXml(section: Section, writer: BlockWriter): string {
  const isList = section.sections.length === 0 && section.kind === 'bibliography' && areEntries(section.blocks)
  if (!isList) return sectionXml(section, writer)
  const attributes = { 'content-type': 'bibl', ...sectionAttributes(section, writer) }
  const shown = shownNumber(section.number)
  const label = shown === null ? '' : tag('label', {}, escapeText(shown))
  const entries = section.blocks.map(entry => writer.entry(entry)).join('\n')
  return `${tag('ref-list', attributes, label + titleXml(section, writer) + entries)}\n`

  function areEntries(blocks: readonly Block[]): blocks is readonly ReferenceBlock[] {
    return blocks.length > 0 && blocks.every(({ t }) => t === 'reference')
  }
}

function sectionAttributes({ id, number, kind, nature, place }: Section, { writing }: BlockWriter) {
  return writing.numbered(id, number, { kind, nature, ...placeFacts(place) })
}

function titleXml({ title }: Section, writer: BlockWriter): string {
  return title === null ? '' : tag('title', {}, writer.line(title))
}

/** Term entries stand among the clauses of STS: other blocks behind one lie in a term section of their own. */
function contentXml({ blocks, sections }: Section, writer: BlockWriter): string {
  const first = blocks.findIndex(({ t }) => t === 'term')
  const before = first < 0 ? blocks : blocks.slice(0, first)
  let xml = writer.flow(before, 'section')
  for (const { isTerm, held } of first < 0 ? [] : runs(blocks.slice(first))) {
    xml += isTerm ? writer.terms(held) : frame(writer.flow(held, 'note'), { blocks: true })
  }
  return xml + sections.map(inner => sectionXml(inner, writer)).join('')
}

function frame(content: string, facts: Facts): string {
  return `${tag('term-sec', { 'specific-use': writeFacts(facts) }, content)}\n`
}

function runs(blocks: readonly Block[]): readonly { readonly isTerm: boolean; readonly held: readonly Block[] }[] {
  const found: { isTerm: boolean; held: Block[] }[] = []
  for (const block of blocks) {
    const isTerm = block.t === 'term'
    const last = found.at(-1)
    if (last?.isTerm === isTerm) last.held.push(block)
    else found.push({ isTerm, held: [block] })
  }
  return found
}
