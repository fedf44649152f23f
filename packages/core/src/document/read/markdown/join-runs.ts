import type { Inline, Mark } from '../../model/inline.ts'

const order: readonly Mark[] = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'code']
/** Scripts that set no blank where a line ends. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d]/u

/** Runs that look alike as one, line ends as a blank or nothing, no blanks at the edges or beside a forced line end. */
export function joinRuns(inlines: readonly Inline[]): readonly Inline[] {
  return trimEdges(foldLines(joinAlike(inlines))).filter(one => one.t !== 'text' || one.text !== '')
}

function joinAlike(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const one of inlines) {
    const last = joined.at(-1)
    const tidy = one.t === 'text' && one.marks ? { ...one, marks: sortMarks(one.marks) } : one
    if (tidy.t === 'text' && last?.t === 'text' && String(last.marks ?? []) === String(tidy.marks ?? []))
      joined[joined.length - 1] = { ...last, text: last.text + tidy.text }
    else joined.push(tidy)
  }
  return joined
}

function sortMarks(marks: readonly Mark[]): readonly Mark[] {
  return order.filter(mark => marks.includes(mark))
}

function foldLines(inlines: readonly Inline[]): Inline[] {
  return inlines.map((one, at) => {
    if (one.t !== 'text' || !one.text.includes('\n')) return one
    const text = one.text.replace(/[ \t]*\n[ \t]*/g, (ends: string, offset: number) => {
      const before = one.text.slice(0, offset).at(-1) ?? edge(inlines[at - 1], -1)
      const after = one.text.slice(offset + ends.length).at(0) ?? edge(inlines[at + 1], 0)
      return wide.test(before) || wide.test(after) ? '' : ' '
    })
    return { ...one, text }
  })
}

function edge(inline: Inline | undefined, at: 0 | -1): string {
  return inline?.t === 'text' || inline?.t === 'link' ? (inline.text.at(at) ?? '') : ''
}

function trimEdges(inlines: readonly Inline[]): Inline[] {
  return inlines.map((one, at) => {
    if (one.t !== 'text' || one.marks?.includes('code')) return one
    let { text } = one
    if (at === 0 || inlines[at - 1]?.t === 'break') text = text.replace(/^\s+/, '')
    if (at === inlines.length - 1 || inlines[at + 1]?.t === 'break') text = text.replace(/\s+$/, '')
    return { ...one, text }
  })
}
