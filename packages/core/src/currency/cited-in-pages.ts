import type { Cited } from './citation.ts'
import { citePassage, joinCited } from './cite-passage.ts'
import { LineIndex } from './line-index.ts'

/** What the pages of a PDF file cite, each given as its lines, with page and line. A number that is broken over a line end counts as one. */
export function citedInPages(pages: readonly (readonly string[])[]): Cited {
  return joinCited(
    pages.map((lines, index) => {
      const text = lines.join('\n')
      const places = new LineIndex(text)
      return citePassage(text, offset => ({ page: index + 1, line: places.placeOf(offset).line }))
    }),
  )
}
