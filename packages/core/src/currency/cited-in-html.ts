import { readHtmlText } from '../document/read/html-text.ts'
import type { Cited } from './citation.ts'
import { citePassage } from './cite-passage.ts'
import { LineIndex } from './line-index.ts'

/** What the text of an HTML page cites, with line and column of its source. */
export function citedInHtml(html: string): Cited {
  const { text, starts } = readHtmlText(html)
  const lines = new LineIndex(html)
  return citePassage(text, offset => lines.placeOf(starts[offset] ?? 0))
}
