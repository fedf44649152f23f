import type { Cited } from './citation.ts'
import { citePassage } from './cite-passage.ts'
import { LineIndex } from './line-index.ts'

/** What a plain text or Markdown file cites, with line and column. */
export function citedInText(text: string): Cited {
  const lines = new LineIndex(text)
  return citePassage(text, offset => lines.placeOf(offset))
}
