import { escapeText, tag } from '../../../container/xml-write.ts'
import type { FigureBlock, FigureImage, FigurePart } from '../../model/block.ts'
import { shownNumber } from '../../model/number-document.ts'
import type { BlockWriter } from './sts-blocks.ts'
import { type Facts, writeFacts } from './sts-facts.ts'
import { graphicXml } from './sts-graphic.ts'
import { placeFacts } from './sts-writing.ts'

/** A figure: its pictures, then its parts as a group, then its key and its notes. */
export function figureXml(figure: FigureBlock, more: Facts, writer: BlockWriter): string {
  const { writing } = writer
  const attributes = writing.numbered(figure.id, figure.number, { ...placeFacts(figure.place), ...more })
  const shown = shownNumber(figure.number)
  const label = shown === null ? '' : tag('label', {}, escapeText(`${writing.words.figure}${shown}`))
  const parts = figure.parts.map(part => partXml(part, writer)).join('')
  const group =
    parts === '' ? '' : tag('p', { 'specific-use': writeFacts({ parts: true }) }, tag('fig-group', {}, parts))
  const key = writer.flow(figure.key, 'figure', { key: true })
  const notes = writer.flow(figure.notes, 'figure')
  const content = [label, captionXml(figure, writer), imagesXml(figure.images, writer), group, key, notes]
  return tag('fig', attributes, content.join(''))
}

function partXml(part: FigurePart, writer: BlockWriter): string {
  const attributes = writer.writing.numbered(part.id, part.number, placeFacts(part.place))
  const shown = shownNumber(part.number)
  const label = shown === null ? '' : tag('label', {}, escapeText(`${shown})`))
  return tag('fig', attributes, label + captionXml(part, writer) + imagesXml(part.images, writer))
}

function captionXml({ title }: Pick<FigureBlock, 'title'>, writer: BlockWriter): string {
  return title.length > 0 ? tag('caption', {}, tag('title', {}, writer.line(title))) : ''
}

function imagesXml(images: readonly FigureImage[], { writing }: BlockWriter): string {
  return images.map(image => graphicXml('graphic', image, writing)).join('')
}
