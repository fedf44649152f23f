import type { TermBlock, TermName } from '../../model/block.ts'
import { titleText } from '../../model/plain-text.ts'
import { kindOfTitle, natureOfKind } from '../../model/section-kind.ts'
import type { Section } from '../../model/standard-document.ts'
import { writeAttributes } from '../../read/markdown/piece-attributes.ts'
import { splitNames } from '../../read/markdown/read-term.ts'
import { escapeMarkdown, reference } from './escape-text.ts'
import type { MarkdownParts } from './markdown-parts.ts'
import { withAttributes, writeBlocks } from './write-blocks.ts'
import { writeInlines } from './write-inlines.ts'

interface Around {
  readonly parts: MarkdownParts
  readonly level: number
  readonly isTerms: boolean
  /** Nature of the section around; null at the highest level. */
  readonly nature: Section['nature'] | null
}

/** A section with its clauses. */
export function writeSection(section: Section, around: Around): string {
  const { parts, level } = around
  const isTerms = around.isTerms || (around.nature === null && section.kind === 'terms')
  const isReferences = section.kind === 'normative-references' || section.kind === 'bibliography'
  const terms = section.blocks.filter(block => block.t === 'term')
  const blocks = section.blocks.filter(block => block.t !== 'term')
  return [
    ...parts.suppressionsOf(section.id),
    writeHeading(section, around),
    writeBlocks(blocks, { parts, isReferences }),
    ...terms.map(term => writeTerm(term, { parts, level: level + 1, isTerms })),
    ...section.sections.map(inner => writeSection(inner, { parts, level: level + 1, isTerms, nature: section.nature })),
  ]
    .filter(piece => piece !== '')
    .join('\n\n')
}

function writeHeading(section: Section, { parts, level, isTerms, nature }: Around): string {
  const isTop = nature === null
  const { kind, title, number } = section
  const line = writeTitle(section, parts)
  const isAnnex = kind === 'annex'
  const seen = title && !isAnnex && isTop ? kindOfTitle(titleText(title)) : 'clause'
  const usual = nature ?? natureOfKind(kind)
  const isEntry = isTerms && section.sections.length === 0 && section.blocks.every(block => block.t !== 'term')
  const classes = [
    ...(!isAnnex && (seen !== kind || isEntry) ? [kind] : []),
    ...(!isAnnex && section.nature !== usual ? [section.nature] : []),
  ]
  const values = level > 6 ? { level: String(level) } : {}
  const attributes = writeAttributes({ id: parts.id(section.id), classes, values })
  const stated = !isAnnex && number.stated !== null ? `${number.stated} ` : ''
  return withAttributes(`${'#'.repeat(Math.min(level, 6))} ${stated}${line}`.trimEnd(), attributes)
}

function writeTitle({ kind, title, nature, number }: Section, parts: MarkdownParts): string {
  const line = title ? writeInlines(title, { parts, isLineStart: false }) : ''
  const safe = line.endsWith('#') ? `${line.slice(0, -1)}\\#` : line
  if (kind === 'annex') return `附录${number.stated ?? ''}（${nature === 'normative' ? '规范性' : '资料性'}）${safe}`
  return /^(?:\d|[A-Z]\.\d|附|Annex|Appendix)/.test(safe) ? reference(safe) + safe.slice(1) : safe
}

interface TermPlace {
  readonly parts: MarkdownParts
  readonly level: number
  readonly isTerms: boolean
}

function writeTerm(term: TermBlock, { parts, level, isTerms }: TermPlace): string {
  const { heading, isWhole, more } = headingNames(term.names)
  const classes = [...(isTerms ? [] : ['term']), ...(isWhole ? ['whole'] : [])]
  const attributes = writeAttributes({
    id: parts.id(term.id),
    classes,
    values: level > 6 ? { level: String(level) } : {},
  })
  const escaped = escapeMarkdown(heading, { isLineStart: false, isBeforeLink: false })
  const title = /^(?:\d|[A-Z]\.\d|附|Annex|Appendix)/.test(escaped) ? reference(escaped) + escaped.slice(1) : escaped
  const safe = title.endsWith('#') ? `${title.slice(0, -1)}\\#` : title
  const stated = term.number.stated === null ? '' : `${term.number.stated} `
  return [
    ...parts.suppressionsOf(term.id),
    withAttributes(`${'#'.repeat(Math.min(level, 6))} ${stated}${safe}`, attributes),
    ...more.map(writeName),
    writeBlocks(term.definition, { parts }),
    writeBlocks(term.notes, { parts }),
    ...(term.source
      ? [`[来源：${escapeMarkdown(sourceText(term.source), { isLineStart: false, isBeforeLink: false })}]`]
      : []),
  ]
    .filter(piece => piece !== '')
    .join('\n\n')
}

/** Where the text does not say itself that the definition was changed, Markdown has no other place for it. */
function sourceText({ text, isModified }: NonNullable<TermBlock['source']>): string {
  return isModified && !/有修改|modified/i.test(text) ? `${text}，有修改` : text
}

/** The names that fit the heading, and those that need lines of their own. */
function headingNames(names: readonly TermName[]): { heading: string; isWhole: boolean; more: readonly TermName[] } {
  const [first, second, ...others] = names
  const isPlain = (name: TermName | undefined, language: string) =>
    name?.language === language && name.status === 'preferred' && !name.isAbbreviation
  if (!first || (!isPlain(first, 'zh') && !isPlain(first, 'en'))) return { heading: '', isWhole: false, more: names }
  if (second && isPlain(first, 'zh') && isPlain(second, 'en')) {
    const split = splitNames(`${first.text} ${second.text}`)
    if (split?.zh === first.text && split.en.length === 1 && split.en[0] === second.text)
      return { heading: `${first.text} ${second.text}`, isWhole: false, more: others }
  }
  const isHan = /\p{Script=Han}/u.test(first.text)
  const isWhole = first.language === 'zh' ? !isHan || splitNames(first.text) !== null : isHan
  return { heading: first.text, isWhole, more: names.slice(1) }
}

const words: Readonly<Record<TermName['status'], string>> = {
  preferred: '首选术语',
  admitted: '许用术语',
  deprecated: '拒用术语',
}

function writeName({ language, text, status, isAbbreviation }: TermName): string {
  const seen = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const attributes = writeAttributes({
    classes: isAbbreviation ? ['abbreviation'] : [],
    values: { lang: seen === language ? undefined : language },
  })
  return withAttributes(
    `${words[status]}：${escapeMarkdown(text, { isLineStart: false, isBeforeLink: false })}`,
    attributes,
  )
}
