import type { RawInline } from './word-piece.ts'

const edge = /^[\s\u3000]+|[\s\u3000]+$/g

/** The text of a line; what is no text in it is one blank space each, so that words stay apart. */
export function rawText(inlines: readonly RawInline[]): string {
  let text = ''
  for (const inline of inlines) text += lengthText(inline)
  return text
}

function lengthText(inline: RawInline): string {
  if (inline.t === 'text' || inline.t === 'link') return inline.text
  return inline.t === 'break' ? '\n' : '\ufffc'
}

/** The line from a place on, counted as `rawText` counts. */
export function dropStart(inlines: readonly RawInline[], count: number): readonly RawInline[] {
  let left = count
  return inlines.flatMap(inline => {
    if (left <= 0) return [inline]
    const { length } = lengthText(inline)
    left -= length
    if (left >= 0 || (inline.t !== 'text' && inline.t !== 'link')) return []
    return [{ ...inline, text: inline.text.slice(length + left) }]
  })
}

/** The line up to a place, counted as `rawText` counts. */
export function keepStart(inlines: readonly RawInline[], count: number): readonly RawInline[] {
  let left = count
  return inlines.flatMap(inline => {
    if (left <= 0) return []
    const { length } = lengthText(inline)
    const taken = Math.min(left, length)
    left -= taken
    if (taken === length || (inline.t !== 'text' && inline.t !== 'link')) return [inline]
    return [{ ...inline, text: inline.text.slice(0, taken) }]
  })
}

/** The line without blanks and breaks at its ends; neighbouring texts of one look are one. */
export function trimInlines(inlines: readonly RawInline[]): readonly RawInline[] {
  const [only] = inlines
  if (inlines.length === 1 && only?.t === 'text' && only.text !== '' && only.text.trim() === only.text) return inlines
  const text = rawText(inlines)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const kept = start === 0 && end === text.length ? inlines : dropStart(keepStart(inlines, end), start)
  return joinTexts(kept)
}

/** Lines at their breaks. */
export function splitLines(inlines: readonly RawInline[]): (readonly RawInline[])[] {
  const lines: RawInline[][] = [[]]
  for (const inline of inlines) {
    if (inline.t === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines
}

function joinTexts(inlines: readonly RawInline[]): readonly RawInline[] {
  const joined: RawInline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    const one = last && join(last, inline)
    if (one) joined[joined.length - 1] = one
    else joined.push(inline)
  }
  return joined
}

/** Two runs of one look, or that lead to one place, as one; null for any others. */
function join(one: RawInline, other: RawInline): RawInline | null {
  const isText = one.t === 'text' && other.t === 'text' && sameMarks(one.marks, other.marks)
  if (isText) return { ...one, text: one.text + other.text }
  const isLink = one.t === 'link' && other.t === 'link' && one.href === other.href
  return isLink ? { ...one, text: one.text + other.text } : null
}

function sameMarks(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((mark, at) => mark === other[at])
}

/** Blanks folded into one, those at the ends left out. */
export function foldBlanks(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ').replace(edge, '')
}
