import type { OpaqueBlock } from '../../model/block.ts'
import type { Assembly } from './assembly.ts'
import type { KeptRow } from './block-row.ts'
import { xmlText } from './xml-text.ts'

/** What is kept as it is, with what can be read of it. */
export function keepOpaque({ element, piece, isDrawing, paragraph }: KeptRow, { ids, losses }: Assembly): OpaqueBlock {
  const source = xmlText(element)
  const text = paragraphTexts(source)
  if (isDrawing) losses.add('word-drawing-kept', text, paragraph ?? undefined)
  const place = paragraph === null ? {} : { place: { paragraph } }
  return { t: 'opaque', id: ids.next('o', source, piece.kept), ...place, format: 'ooxml', source, text }
}

function paragraphTexts(xml: string): string {
  const lines = xml
    .split(/<\/w:p>/)
    .map(line => [...line.matchAll(/<(?:\w+:)?t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''))
  return lines
    .filter(line => line !== '')
    .join('\n')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
}
