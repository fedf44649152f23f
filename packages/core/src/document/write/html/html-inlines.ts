import { say } from '../../../language.ts'
import type { Paragraph } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import type { Inline, Mark, Provision, Reference } from '../../model/inline.ts'
import { plainText, titleText } from '../../model/plain-text.ts'
import { imageMarkup } from './html-asset.ts'
import { pageWords } from './html-words.ts'
import type { HtmlWriting } from './html-writing.ts'
import { type Attributes, element, type Markup, type MarkupValue, markup } from './markup.ts'
import { safeMath } from './safe-math.ts'
import type { TermUse } from './term-finder.ts'

/** Running text without annotations. */
export function inlinesMarkup(inlines: readonly Inline[], writing: HtmlWriting): readonly Markup[] {
  return inlines.map(inline => inlineMarkup(inline, writing))
}

/** The text of a paragraph with its provisions, references and the terms that it uses. */
export function paragraphMarkup(
  paragraph: Paragraph,
  writing: HtmlWriting,
  ownTerm: Id | null = null,
): readonly Markup[] {
  const { inlines, provisions, references } = paragraph
  const text = plainText(inlines)
  const uses = writing.terms.find(text, ownTerm).filter(use => !references.some(({ range }) => meets(range, use.range)))
  if (provisions.length + references.length + uses.length === 0) return inlinesMarkup(inlines, writing)
  return annotated(cut(inlines, [...provisions, ...references, ...uses]), { provisions, references, uses }, writing)
}

interface Annotations {
  readonly provisions: readonly Provision[]
  readonly references: readonly Reference[]
  readonly uses: readonly TermUse[]
}

/** A piece of an inline that no boundary of an annotation cuts. */
interface Segment {
  readonly inline: Inline
  readonly start: number
  readonly end: number
  /** Whether it goes on with the inline before it, cut by a boundary. */
  readonly isCut: boolean
}

type Spanned = Pick<Provision, 'range'>

function cut(inlines: readonly Inline[], annotations: readonly Spanned[]): readonly Segment[] {
  const bounds = [...new Set(annotations.flatMap(({ range }) => range))].sort((one, other) => one - other)
  const segments: Segment[] = []
  let start = 0
  for (const inline of inlines) {
    const end = start + plainText([inline]).length
    let from = start
    for (const bound of inline.t === 'text' || inline.t === 'link' ? bounds : []) {
      if (bound <= from || bound >= end) continue
      segments.push({ inline: part(inline, from - start, bound - start), start: from, end: bound, isCut: from > start })
      from = bound
    }
    segments.push({ inline: part(inline, from - start, end - start), start: from, end, isCut: from > start })
    start = end
  }
  return segments
}

function part(inline: Inline, start: number, end: number): Inline {
  return inline.t === 'text' || inline.t === 'link' ? { ...inline, text: inline.text.slice(start, end) } : inline
}

/** Segments with the same provisions stand in one span, inside it those of one reference or term in one link. */
function annotated(segments: readonly Segment[], annotations: Annotations, writing: HtmlWriting): readonly Markup[] {
  const { provisions } = annotations
  return group(segments, segment => provisions.filter(({ range }) => holds(range, segment))).map(([covering, held]) => {
    const content = linked(held, annotations, writing)
    return covering.reduceRight<Markup>((inner, provision) => provisionMarkup(provision, inner), markup`${content}`)
  })
}

function linked(
  segments: readonly Segment[],
  { references, uses }: Annotations,
  writing: HtmlWriting,
): readonly Markup[] {
  const covering = (segment: Segment) => [
    ...references.filter(({ range }) => holds(range, segment)),
    ...uses.filter(({ range }) => holds(range, segment)),
  ]
  return group(segments, covering).map(([marks, held]) => {
    const isInLink = held.some(({ inline }) => inline.t === 'link' || inline.t === 'footnote')
    const content = held.map(segment => cutMarkup(segment, writing))
    // A link in a link is none: the outer ones are spans.
    return marks.reduceRight<Markup>((inner, mark, at) => {
      const isLink = !isInLink && at === marks.length - 1
      if ('term' in mark) return isLink ? termMarkup(mark, inner, writing) : inner
      return referenceMarkup(mark, inner, { isLink, order: references.indexOf(mark), writing })
    }, markup`${content}`)
  })
}

function cutMarkup({ inline, isCut }: Segment, writing: HtmlWriting): Markup {
  const content = inlineMarkup(inline, writing)
  // Two links side by side are two, unless this says that they are one.
  return isCut && inline.t === 'link' ? element('span', { class: 'on' }, content) : content
}

function group<Mark>(
  segments: readonly Segment[],
  marksOf: (segment: Segment) => readonly Mark[],
): readonly (readonly [readonly Mark[], readonly Segment[]])[] {
  const groups: [readonly Mark[], Segment[]][] = []
  for (const segment of segments) {
    const marks = marksOf(segment)
    const last = groups.at(-1)
    if (last && last[0].length === marks.length && last[0].every((mark, at) => mark === marks[at]))
      last[1].push(segment)
    else groups.push([marks, [segment]])
  }
  return groups
}

function holds([start, end]: readonly [number, number], segment: Segment): boolean {
  return start < segment.end && segment.start < end
}

function meets([start, end]: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  return start < to && from < end
}

function provisionMarkup(provision: Provision, content: Markup): Markup {
  const attributes = {
    class: `provision ${provision.type}`,
    'data-provision': provision.id,
    'data-modal': provision.modal,
    'data-negative': provision.isNegative,
    'data-confidence': provision.confidence,
    'data-reviewed': provision.isReviewed === undefined ? null : String(provision.isReviewed),
    'data-lead-in': provision.leadIn,
  }
  return element('span', attributes, content)
}

interface ReferenceSetting {
  readonly isLink: boolean
  /** Which of the paragraph's references, so that one in pieces is known as one. */
  readonly order: number
  readonly writing: HtmlWriting
}

function referenceMarkup(reference: Reference, content: Markup, { isLink, order, writing }: ReferenceSetting): Markup {
  if (reference.t === 'internal') {
    const attributes = {
      class: 'reference internal',
      'data-order': order,
      'data-label': reference.label,
      'data-to': reference.to,
    }
    const isLed = isLink && reference.to !== null
    return element(isLed ? 'a' : 'span', { ...attributes, href: isLed ? `#${reference.to}` : null }, content)
  }
  const { normal, isDated, clause } = reference
  const attributes = {
    class: 'reference standard',
    'data-order': order,
    'data-standard': normal,
    'data-dated': isDated,
    'data-clause': clause,
  }
  const card = standardCard(normal, writing)
  const href = isLink ? (card?.href ?? null) : null
  return href === null || card === null
    ? element('span', attributes, content)
    : carded('a', { ...attributes, href }, { content, card: card.content, writing })
}

/** What a card says of a cited standard: the registry's word, else the entry of the references. */
function standardCard(normal: string, { facts, entries }: HtmlWriting): { href: string; content: MarkupValue } | null {
  const known = facts(normal)
  if (known) {
    const status = element('span', { class: 'status' }, known.statusWords)
    return {
      href: safeAddress(known.href) ?? '#',
      content: [element('strong', {}, normal), ' ', known.title, ' ', status],
    }
  }
  const entry = entries.get(normal) ?? entries.get(normal.replace(/-\d{4}$/, ''))
  return entry ? { href: `#${entry.id}`, content: titleText(entry.inlines) } : null
}

function termMarkup({ term }: TermUse, content: Markup, writing: HtmlWriting): Markup {
  const entry = writing.termsById.get(term)
  const definition = entry?.definition.map(({ inlines }) => titleText(inlines)).join(' ') ?? ''
  const name = entry?.names.map(({ text }) => text).join('　') ?? ''
  return carded(
    'a',
    { class: 'term-use', 'data-term': term, href: `#${term}` },
    {
      content,
      card: [element('strong', {}, name), ' ', definition],
      writing,
    },
  )
}

interface Carded {
  readonly content: Markup
  readonly card: MarkupValue
  readonly writing: HtmlWriting
}

/** A link with a card that shows while it is pointed at or has the focus; no script. */
function carded(name: string, attributes: Attributes, { content, card, writing }: Carded): Markup {
  const id = `card-${++writing.counts.cards}`
  const link = element(name, { ...attributes, 'aria-describedby': id }, content)
  return element('span', { class: 'carded' }, link, element('span', { class: 'card aid', id, role: 'tooltip' }, card))
}

const markElements: readonly (readonly [Mark, string])[] = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['underline', 'u'],
  ['strike', 's'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
]

function inlineMarkup(inline: Inline, writing: HtmlWriting): Markup {
  switch (inline.t) {
    case 'text':
      return markElements.reduceRight<Markup>(
        (content, [mark, name]) => (inline.marks?.includes(mark) ? element(name, {}, content) : content),
        spaced(inline.text),
      )
    case 'link': {
      const href = safeAddress(inline.href)
      return href === null
        ? element('span', { class: 'link', 'data-href': inline.href }, inline.text)
        : element(
            'a',
            { class: 'link', href, rel: href.startsWith('#') ? null : 'noopener noreferrer nofollow' },
            inline.text,
          )
    }
    case 'math':
      return safeMath(inline)
    case 'image':
      return imageMarkup(inline.asset, inline.alt, writing)
    case 'footnote': {
      const mark = `${++writing.counts.footnotes})`
      writing.footnotes.push({ id: inline.id, blocks: inline.blocks, mark })
      const label = `${say(pageWords.footnote, writing.language)} ${mark}`
      const link = element('a', { href: `#${inline.id}`, role: 'doc-noteref', 'aria-label': label }, mark)
      return element('sup', { class: 'footnote-mark', id: `mark-${inline.id}`, 'data-footnote': inline.id }, link)
    }
    case 'break':
      return element('br', {})
  }
}

/** Blanks that a browser would fold are kept by their style. */
function spaced(text: string): Markup {
  return /[\t\n\r]| {2}|^ | $/.test(text) ? element('span', { class: 'kept' }, text) : markup`${text}`
}

/** An address that a browser may follow; null for one that could run something. */
export function safeAddress(href: string): string | null {
  return /^(?:https?:\/\/|mailto:|ftp:\/\/)[^\s<>"\\^`{|}]+$/i.test(href) ||
    /^#[A-Za-z]\w{0,60}$/.test(href) ||
    /^\/(?!\/)[^\s<>"\\^`{|}]*$/.test(href)
    ? href
    : null
}
