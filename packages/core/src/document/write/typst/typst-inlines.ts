import type { Block, Paragraph } from '../../model/block.ts'
import type { Inline, Mark, Reference } from '../../model/inline.ts'
import { plainText } from '../../model/plain-text.ts'
import { mathToTypst } from './math-typst.ts'
import { call, content, quote } from './typst-text.ts'
import { labelCall, type TypstWriting } from './typst-writing.ts'

/** Running text as expressions. */
export function inlinesToTypst(inlines: readonly Inline[], writing: TypstWriting): readonly string[] {
  return inlines.map(inline => inlineToTypst(inline, writing))
}

/** The text of a paragraph, its references inside the document being links. */
export function paragraphToTypst(paragraph: Paragraph, writing: TypstWriting): readonly string[] {
  const links = paragraph.references.filter(
    reference => reference.t === 'internal' && reference.to !== null && writing.targets.has(reference.to),
  )
  if (links.length === 0) return inlinesToTypst(paragraph.inlines, writing)
  const expressions: string[] = []
  let start = 0
  for (const inline of paragraph.inlines) {
    const end = start + plainText([inline]).length
    expressions.push(...linkedInline(inline, { start, end, links }, writing))
    start = end
  }
  return expressions
}

interface Span {
  readonly start: number
  readonly end: number
  readonly links: readonly Reference[]
}

function linkedInline(inline: Inline, { start, end, links }: Span, writing: TypstWriting): readonly string[] {
  if (inline.t !== 'text') return [inlineToTypst(inline, writing)]
  const cut = (from: number, to: number) =>
    from < to ? [inlineToTypst({ ...inline, text: inline.text.slice(from - start, to - start) }, writing)] : []
  const expressions: string[] = []
  let at = start
  for (const link of links) {
    const [from, to] = [Math.max(at, link.range[0]), Math.min(end, link.range[1])]
    if (from >= to || link.t !== 'internal' || link.to === null) continue
    expressions.push(...cut(at, from), call('link', [labelCall(link.to), content(cut(from, to))]))
    at = to
  }
  return [...expressions, ...cut(at, end)]
}

function inlineToTypst(inline: Inline, writing: TypstWriting): string {
  switch (inline.t) {
    case 'text':
      return markedText(inline.text, inline.marks ?? [])
    case 'link':
      return linkToTypst(inline, writing)
    case 'math': {
      const { body, alt } = mathToTypst(inline)
      return call('inline-formula', [quote(alt), body])
    }
    case 'image':
      return writing.assets.picture(inline.asset, inline.alt, 400)
    case 'footnote':
      return call('footnote', [content(footnoteToTypst(inline.blocks, { ...writing, isInside: true }))])
    case 'break':
      return 'linebreak()'
  }
}

/** The first paragraph stands behind the mark, in its line. */
function footnoteToTypst(blocks: readonly Block[], writing: TypstWriting): readonly string[] {
  const [first, ...rest] = blocks
  if (first?.t !== 'paragraph') return writing.write(blocks, writing)
  return [...paragraphToTypst(first, writing), ...writing.write(rest, writing)]
}

const marks: Readonly<Record<Exclude<Mark, 'code'>, (inner: string) => string>> = {
  bold: inner => call('strong', [inner]),
  italic: inner => call('emph', [inner]),
  underline: inner => call('underline', [inner]),
  strike: inner => call('strike', [inner]),
  sub: inner => call('sub', [inner]),
  sup: inner => call('super', [inner]),
}

function markedText(text: string, given: readonly Mark[]): string {
  const core = given.includes('code') ? call('raw', [quote(text)]) : quote(text)
  return given.reduce((inner, mark) => (mark === 'code' ? inner : marks[mark](content([inner]))), core)
}

function linkToTypst({ href, text }: { href: string; text: string }, { targets }: TypstWriting): string {
  const shown = content([quote(text === '' ? href : text)])
  const id = /^#(\w+)$/.exec(href)?.[1]
  if (id !== undefined) return targets.has(id) ? call('link', [labelCall(id), shown]) : quote(text)
  return /^(?:https?:|mailto:)\S+$/i.test(href) ? call('link', [quote(href), shown]) : quote(text)
}
