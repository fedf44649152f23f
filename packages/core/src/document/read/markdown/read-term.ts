import type { PhrasingContent, RootContent } from 'mdast'
import type { Block, Paragraph, TermBlock, TermName } from '../../model/block.ts'
import { plainText } from '../../model/plain-text.ts'
import type { MarkdownContext } from './markdown-context.ts'
import type { PieceAttributes } from './piece-attributes.ts'
import { readInlines } from './read-inlines.ts'
import { takeAttributes } from './read-paragraph.ts'

/** A term entry as it stands under its heading. */
export interface TermSource {
  readonly heading: readonly PhrasingContent[]
  readonly attributes: PieceAttributes
  readonly stated: string | null
  readonly content: readonly RootContent[]
  readonly line: number
}

const statuses: readonly (readonly [RegExp, TermName['status']])[] = [
  [/^(?:首选术语|preferred term)[ ]*[：:][ ]*/i, 'preferred'],
  [/^(?:许用术语|admitted term)[ ]*[：:][ ]*/i, 'admitted'],
  [/^(?:拒用术语|弃用术语|deprecated(?: term)?)[ ]*[：:][ ]*/i, 'deprecated'],
]

/** A term entry: names in its heading and the lines below it, definition, notes, and the source in brackets at its end. */
export function readTerm(
  { heading, attributes, stated, content, line }: TermSource,
  context: MarkdownContext,
): TermBlock {
  const [first, ...after] = content
  // The 2009 template puts the term on the line below its number.
  const isBelow = heading.length === 0 && first?.type === 'paragraph'
  const names = namesOf(isBelow ? first.children : heading, attributes, context)
  const { more, rest } = takeNames(isBelow ? after : content, context)
  const blocks = context.blocks(rest)
  const { source, kept } = takeSource(blocks)
  const end = kept.findIndex(block => block.t !== 'paragraph')
  const definition = kept
    .slice(0, end < 0 ? kept.length : end)
    .filter((block): block is Paragraph => block.t === 'paragraph')
  return {
    t: 'term',
    id: context.id('w', names.map(name => name.text).join('\n'), attributes.id),
    place: { line },
    number: { computed: null, stated, isAutomatic: false },
    names: [...names, ...more],
    definition,
    notes: end < 0 ? [] : kept.slice(end),
    ...(source ? { source } : {}),
  }
}

/** `停车位 parking space`: the first Latin letter after the last Chinese one begins the English name. */
function namesOf(
  nodes: readonly PhrasingContent[],
  { classes }: PieceAttributes,
  context: MarkdownContext,
): readonly TermName[] {
  const text = plainText(readInlines(nodes, context))
  const name = (language: string, text: string): TermName => ({ language, text, status: 'preferred' })
  const split = classes.has('whole') ? null : splitNames(text)
  if (split) return [name('zh', split.zh), ...split.en.map(one => name('en', one))]
  return [name(/\p{Script=Han}/u.test(text) || classes.has('whole') ? 'zh' : 'en', text)]
}

/** A Chinese name with the English ones behind it; null when a text is not both. */
export function splitNames(text: string): { readonly zh: string; readonly en: readonly string[] } | null {
  const [, zh, en] = /^(.*[\p{Script=Han}）)])[ \u3000]+([A-Za-z*][^\p{Script=Han}]*)$/u.exec(text) ?? []
  return zh !== undefined && en !== undefined
    ? {
        zh: zh.trim(),
        en: en
          .split(/[;；][ ]*/)
          .map(one => one.trim())
          .filter(one => one !== ''),
      }
    : null
}

/** Lines such as `许用术语：泊位` below the heading. */
function takeNames(
  nodes: readonly RootContent[],
  context: MarkdownContext,
): { readonly more: readonly TermName[]; readonly rest: readonly RootContent[] } {
  const more: TermName[] = []
  let at = 0
  for (; at < nodes.length; at++) {
    const node = nodes[at]
    if (node?.type !== 'paragraph') break
    const [lead] = node.children
    const found = statuses.find(([pattern]) => lead?.type === 'text' && pattern.test(context.slice(lead)))
    if (!found || lead?.type !== 'text') break
    const [pattern, status] = found
    const value = lead.value.replace(pattern, '')
    const { nodes: kept, attributes } = takeAttributes([{ ...lead, value }, ...node.children.slice(1)], context)
    const text = plainText(readInlines(kept, context))
    const language = attributes.values.lang ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
    more.push({ language, text, status, ...(attributes.classes.has('abbreviation') ? { isAbbreviation: true } : {}) })
  }
  return { more, rest: nodes.slice(at) }
}

function takeSource(blocks: readonly Block[]): {
  readonly source: TermBlock['source'] | null
  readonly kept: readonly Block[]
} {
  const last = blocks.at(-1)
  const text = last?.t === 'paragraph' ? plainText(last.inlines) : ''
  const [, source] = /^[[［【](?:来源|SOURCE)[ ]*[：:][ ]*(.*)[\]］】]$/su.exec(text) ?? []
  if (source === undefined || last?.t !== 'paragraph') return { source: null, kept: blocks }
  const isModified = /有修改|modified/i.test(source)
  return { source: { text: source, isModified, references: [] }, kept: blocks.slice(0, -1) }
}
