import type { Block, Paragraph } from '../../document/model/block.ts'
import type { Inline, Range } from '../../document/model/inline.ts'
import { plainText } from '../../document/model/plain-text.ts'
import type { Edit } from '../rule.ts'

/** A line with one range of its text replaced; null when the text is not what the edit says or the range is not plain text. */
export function replaceText(inlines: readonly Inline[], { start, end, old, text }: Edit): readonly Inline[] | null {
  if (plainText(inlines).slice(start, end) !== old) return null
  let at = 0
  const changed: Inline[] = []
  let isDone = false
  for (const inline of inlines) {
    const from = at
    at += plainText([inline]).length
    if (isDone || inline.t !== 'text' || start < from || end > at) {
      changed.push(inline)
      continue
    }
    changed.push({ ...inline, text: inline.text.slice(0, start - from) + text + inline.text.slice(end - from) })
    isDone = true
  }
  return isDone ? changed.filter(inline => inline.t !== 'text' || inline.text !== '') : null
}

/** A paragraph with its text replaced, and what annotates it moved along; what lay over the replaced text alone is dropped. */
export function replaceInParagraph(paragraph: Paragraph, edit: Edit): Paragraph | null {
  const inlines = replaceText(paragraph.inlines, edit)
  if (!inlines) return null
  return {
    ...paragraph,
    inlines,
    provisions: moveRanges(paragraph.provisions, edit),
    references: moveRanges(paragraph.references, edit),
  }
}

/** Captions of blocks that have one. */
export function replaceInTitle<T extends Extract<Block, { t: 'table' | 'figure' }>>(block: T, edit: Edit): T | null {
  const title = replaceText(block.title, edit)
  return title && { ...block, title }
}

function moveRanges<T extends { readonly range: Range }>(marks: readonly T[], edit: Edit): readonly T[] {
  return marks.flatMap(mark => {
    const range = [move(mark.range[0], edit, false), move(mark.range[1], edit, true)] as const
    return range[0] < range[1] ? [{ ...mark, range }] : []
  })
}

function move(at: number, { start, end, text }: Edit, isEnd: boolean): number {
  if (at <= start) return at
  if (at >= end) return at + text.length - (end - start)
  return isEnd ? start + text.length : start
}
