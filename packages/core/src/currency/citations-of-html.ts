import { readHtmlText } from '../document/read/html-text.ts'
import { findNumbers } from '../number/find.ts'
import type { Citation } from './citation.ts'
import { citedTitle } from './cited-title.ts'
import { contextOf } from './context.ts'
import { LineIndex } from './line-index.ts'

/** Citations in the text of an HTML page, with line and column of its source. */
export function citationsOfHtml(html: string): Citation[] {
  const { text, starts } = readHtmlText(html)
  const lines = new LineIndex(html)
  return findNumbers(text).map(({ start, end, ...number }) => ({
    number,
    place: lines.placeOf(starts[start] ?? 0),
    span: { start, end },
    partName: null,
    context: contextOf(text, start, end),
    citedTitle: citedTitle(text, start, end),
  }))
}
