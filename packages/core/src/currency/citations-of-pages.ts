import { findNumbers } from '../number/find.ts'
import type { Citation } from './citation.ts'
import { citedTitle } from './cited-title.ts'
import { contextOf } from './context.ts'
import { LineIndex } from './line-index.ts'

/** Citations in the pages of a PDF file, each given as its lines, with page and line. One that is broken over a line end counts as one. */
export function citationsOfPages(pages: readonly (readonly string[])[]): Citation[] {
  return pages.flatMap((lines, index) => {
    const text = lines.join('\n')
    const places = new LineIndex(text)
    return findNumbers(text).map(({ start, end, ...number }) => ({
      number,
      place: { page: index + 1, line: places.placeOf(start).line },
      span: { start, end },
      partName: null,
      context: contextOf(text, start, end),
      citedTitle: citedTitle(text, start, end),
    }))
  })
}
