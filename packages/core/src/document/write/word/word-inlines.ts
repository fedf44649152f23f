import { tag } from '../../../container/xml-write.ts'
import type { Inline, Mark } from '../../model/inline.ts'
import { imageSize } from './image-size.ts'
import { mathToWord } from './math-word.ts'
import { lineWidth } from './word-styles.ts'
import type { Writing } from './word-writing.ts'
import { run, val } from './word-xml.ts'

/** Running text as runs, links, formulas, pictures and marks of footnotes. */
export function inlinesXml(inlines: readonly Inline[], writing: Writing): string {
  return inlines.map(inline => inlineXml(inline, writing)).join('')
}

function inlineXml(inline: Inline, writing: Writing): string {
  switch (inline.t) {
    case 'text':
      return run(inline.text, marksXml(inline.marks ?? []))
    case 'link':
      return linkXml(inline.href, inline.text, writing)
    case 'math':
      return mathToWord(inline)
    case 'image':
      return pictureXml(inline.asset, inline.alt, writing)
    case 'footnote': {
      const mark = tag('w:r', {}, `${tag('w:rPr', {}, val('rStyle', 'FootnoteReference'))}<w:footnoteRef/>`)
      const number = writing.parts.footnote(writing.footnoteXml(inline.id, inline.blocks, mark))
      const look = tag('w:rPr', {}, val('rStyle', 'FootnoteReference'))
      return tag('w:r', {}, look + tag('w:footnoteReference', { 'w:id': number }))
    }
    case 'break':
      return '<w:r><w:br/></w:r>'
  }
}

/** Properties in the order of ECMA-376-1, 17.3.2.28. */
const marks: readonly (readonly [Mark, string])[] = [
  ['code', '<w:rStyle w:val="HTMLCode"/>'],
  ['bold', '<w:b/>'],
  ['italic', '<w:i/>'],
  ['strike', '<w:strike/>'],
  ['underline', '<w:u w:val="single"/>'],
  ['sub', '<w:vertAlign w:val="subscript"/>'],
  ['sup', '<w:vertAlign w:val="superscript"/>'],
]

function marksXml(wanted: readonly Mark[]): string {
  // A run is either raised or lowered.
  const isBoth = wanted.includes('sub') && wanted.includes('sup')
  return marks.map(([mark, xml]) => (wanted.includes(mark) && !(isBoth && mark === 'sup') ? xml : '')).join('')
}

/** A link that leads to the web or into the document; any other address is only its text. */
function linkXml(href: string, text: string, { parts }: Writing): string {
  const content = run(text, val('rStyle', 'Hyperlink'))
  if (/^#[A-Za-z]\w*$/.test(href)) return tag('w:hyperlink', { 'w:anchor': `bc_${href.slice(1)}` }, content)
  const isSafe = /^(?:https?|ftp|mailto):[^\s<>"\\^`{|}]+$/i.test(href)
  return isSafe
    ? tag('w:hyperlink', { 'r:id': parts.relate('hyperlink', href, { isExternal: true }) }, content)
    : run(text)
}

const emusPerPixel = 9525
const emusPerTwip = 635
/** As high as a page allows with a caption below. */
const highest = 11_500

/** A picture in the line; one that Word cannot show is its text. */
export function pictureXml(id: string, alt: string, { parts }: Writing): string {
  const picture = parts.picture(id)
  if (!picture) return run(alt === '' ? '' : `[${alt}]`)
  const { width, height } = imageSize(picture.bytes, picture.asset.type)
  const scale = Math.min(
    1,
    (lineWidth * emusPerTwip) / (width * emusPerPixel),
    (highest * emusPerTwip) / (height * emusPerPixel),
  )
  const extent = { cx: Math.round(width * emusPerPixel * scale), cy: Math.round(height * emusPerPixel * scale) }
  const named = { id: picture.drawing, name: picture.asset.name, descr: alt === '' ? null : alt }
  const fill = blip(picture.relation, picture.asset.type) + tag('a:stretch', {}, tag('a:fillRect'))
  const frame = tag('a:xfrm', {}, tag('a:off', { x: 0, y: 0 }) + tag('a:ext', extent))
  const content = [
    tag('pic:nvPicPr', {}, tag('pic:cNvPr', named) + tag('pic:cNvPicPr')),
    tag('pic:blipFill', {}, fill),
    tag('pic:spPr', {}, frame + tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst'))),
  ]
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const graphic = tag('a:graphic', {}, tag('a:graphicData', { uri }, tag('pic:pic', {}, content.join(''))))
  const inline = tag('wp:extent', extent) + tag('wp:docPr', named) + tag('wp:cNvGraphicFramePr') + graphic
  return tag('w:r', {}, tag('w:drawing', {}, tag('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, inline)))
}

/** Word shows SVG by an extension of its own; other programs take the relation itself. */
function blip(relation: string, type: string): string {
  if (type !== 'image/svg+xml') return tag('a:blip', { 'r:embed': relation })
  const svg = {
    'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
    'r:embed': relation,
  }
  const extension = tag('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, tag('asvg:svgBlip', svg))
  return tag('a:blip', { 'r:embed': relation }, tag('a:extLst', {}, extension))
}
