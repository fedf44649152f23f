import { findMentions, mentionKey } from '../wording/mentions.ts'
import type { DocumentIndex } from './document-index.ts'

const caption = /^(?:表|图|Table|Figure)[\s\u3000]*[A-Z]?\.?\d[\d.-]*(?:[\s\u3000]+\S|$)/
const longestCaption = 60
const equation = /[=＝≤≥<>≈…\ufffc][^。]*[（(]([A-Z]?\.?\d+(?:\.\d+)*)[)）][\s\u3000]*$/

/**
 * Keys such as `figure 1` of what a draft has as plain text: a caption without a picture that was read, a formula that was
 * typed with its number behind it. They are there for a reader, although no piece of the document bears the number.
 */
export function findUnreadCaptions(index: DocumentIndex): ReadonlySet<string> {
  const found = new Set<string>()
  const take = (text: string) => {
    const line = text.trim()
    if (caption.test(line) && line.length <= longestCaption && !/[。；]$/.test(line)) {
      const [key] = findMentions(line)
      if (key !== undefined) found.add(key)
    }
    const number = equation.exec(line)?.[1]
    if (number !== undefined) found.add(mentionKey('formula', number))
  }
  for (const { text } of index.lines) take(text)
  for (const { block } of index.ofType('opaque')) block.text.split('\n').forEach(take)
  return found
}
