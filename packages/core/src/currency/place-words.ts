import type { Text } from '../finding.ts'
import type { CitationPlace, DocumentPart } from './citation.ts'

const parts: Readonly<Record<DocumentPart, Text>> = {
  body: { zh: '正文', en: 'body' },
  footnote: { zh: '脚注', en: 'footnote' },
  endnote: { zh: '尾注', en: 'endnote' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  comment: { zh: '批注', en: 'comment' },
}

/** A place as people write it: `12:5`, `清单!C7`, page and line, part and paragraph with the heading in brackets. */
export function describePlace(place: CitationPlace): Text {
  if ('page' in place) {
    return { zh: `第 ${place.page} 页第 ${place.line} 行`, en: `page ${place.page}, line ${place.line}` }
  }
  if ('line' in place) return same(`${place.line}:${place.column}`)
  if ('cell' in place) return same(place.sheet === null ? place.cell : `${place.sheet}!${place.cell}`)
  const heading = place.heading ? ` (${place.heading})` : ''
  return {
    zh: `${parts[place.part].zh}第 ${place.paragraph} 段${heading}`,
    en: `${parts[place.part].en}, paragraph ${place.paragraph}${heading}`,
  }
}

function same(text: string): Text {
  return { zh: text, en: text }
}
