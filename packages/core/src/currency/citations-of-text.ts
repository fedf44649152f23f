import { findNumbers } from '../number/find.ts'
import type { Citation } from './citation.ts'
import { citedTitle } from './cited-title.ts'
import { contextOf } from './context.ts'
import { LineIndex } from './line-index.ts'

/** Citations of a plain text or Markdown file, with line and column. */
export function citationsOfText(text: string): Citation[] {
  const lines = new LineIndex(text)
  return findNumbers(text).map(({ start, end, ...number }) => ({
    number,
    place: lines.placeOf(start),
    span: { start, end },
    partName: null,
    context: contextOf(text, start, end),
    citedTitle: citedTitle(text, start, end),
  }))
}
