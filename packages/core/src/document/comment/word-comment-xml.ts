import { escapeText, tag } from '../../container/xml-write.ts'
import type { Commenting } from './commenting.ts'

/** The mark before what a comment is on. A namespace is given where the document does not bind the prefix `w` to it. */
export function markStart(id: number, namespace: string | null): string {
  return tag('w:commentRangeStart', { 'xmlns:w': namespace, 'w:id': id })
}

/** The marks behind it: the end, and the run that refers to the comment (ECMA-376-1, 17.13.4). */
export function markEnd(id: number, namespace: string | null): string {
  const reference = tag('w:r', { 'xmlns:w': namespace }, tag('w:commentReference', { 'w:id': id }))
  return tag('w:commentRangeEnd', { 'xmlns:w': namespace, 'w:id': id }) + reference
}

/** A comment in the part of comments, each line a paragraph. */
export function commentElement(
  { id, lines, namespace }: { readonly id: number; readonly lines: readonly string[]; readonly namespace: string },
  { author, initials, instant }: Commenting,
): string {
  const attributes = { 'xmlns:w': namespace, 'w:id': id, 'w:author': author, 'w:date': instant, 'w:initials': initials }
  const paragraphs = lines.map((line, index) => {
    const mark = index === 0 ? tag('w:r', {}, tag('w:annotationRef')) : ''
    const text = tag('w:r', {}, tag('w:t', { 'xml:space': 'preserve' }, escapeText(line)))
    return tag('w:p', {}, mark + text)
  })
  return tag('w:comment', attributes, paragraphs.join(''))
}
