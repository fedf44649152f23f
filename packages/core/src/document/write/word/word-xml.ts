import { escapeText, tag } from '../../../container/xml-write.ts'

/** Namespaces that every part of text declares, so that a piece of another document finds its prefixes too. */
export const wordNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:m': 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:w10': 'urn:schemas-microsoft-com:office:word',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'xmlns:wp14': 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'xmlns:wpg': 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  'xmlns:wpc': 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
} as const

/** An element whose only attribute is its value. */
export function val(name: string, content: string | number): string {
  return tag(`w:${name}`, { 'w:val': content })
}

/** A paragraph in parts, so that bookmarks and comments can be put around what it says. */
export interface ParagraphToWrite {
  readonly t: 'paragraph'
  /** Id of its style. */
  readonly style: string
  /** A `numPr`, where it differs from that of the style. */
  readonly numbering?: string
  readonly tabs?: string
  /** A `framePr`: the place of a paragraph that stands out of the text. */
  readonly frame?: string
  /** Left indent in twips, no first line. */
  readonly indent?: number
  /** Whether it stands in a frame; neighbours share one. */
  readonly isBoxed?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Whether it stays on the page of the next one. */
  readonly keepsNext?: boolean
  /** A `sectPr`: this paragraph is the last one of a section of pages. */
  readonly pages?: string
  readonly content: string
}

/** A paragraph, or XML that stands between paragraphs. */
export type PieceToWrite = ParagraphToWrite | { readonly t: 'xml'; readonly xml: string }

/** A paragraph of a style. */
export function paragraph(style: string, content: string, more: Partial<ParagraphToWrite> = {}): ParagraphToWrite {
  return { t: 'paragraph', style, content, ...more }
}

/** XML of a piece; properties stand in the order of ECMA-376-1, 17.3.1.26. */
export function pieceXml(piece: PieceToWrite): string {
  if (piece.t === 'xml') return piece.xml
  const { style, keepsNext, frame = '', numbering = '', isBoxed, tabs = '', indent, align, pages = '', content } = piece
  const indents =
    indent === undefined ? '' : tag('w:ind', { 'w:left': indent, 'w:firstLineChars': 0, 'w:firstLine': 0 })
  const border = isBoxed ? box : ''
  const alignment = align ? val('jc', align) : ''
  const keep = keepsNext ? '<w:keepNext/>' : ''
  const properties = [val('pStyle', style), keep, frame, numbering, border, tabs, indents, alignment, pages]
  return tag('w:p', {}, tag('w:pPr', {}, properties.join('')) + content)
}

const sides = ['top', 'left', 'bottom', 'right'].map(side =>
  tag(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 1, 'w:color': 'auto' }),
)
const box = tag('w:pBdr', {}, sides.join(''))

/** XML of pieces. */
export function piecesXml(pieces: readonly PieceToWrite[]): string {
  return pieces.map(pieceXml).join('')
}

/** A run of text; line ends become breaks. Properties are XML in the order of ECMA-376-1, 17.3.2.28. */
export function run(text: string, properties = ''): string {
  if (text === '') return ''
  const pieces = text.split(/(\r\n|[\r\n\t\u2011\u00ad])/).map(piece => {
    if (piece === '') return ''
    if (piece === '\t') return '<w:tab/>'
    if (piece === '\u2011') return '<w:noBreakHyphen/>'
    if (piece === '\u00ad') return '<w:softHyphen/>'
    return /^[\r\n]/.test(piece) ? '<w:br/>' : tag('w:t', { 'xml:space': 'preserve' }, escapeText(piece))
  })
  return tag('w:r', {}, (properties === '' ? '' : tag('w:rPr', {}, properties)) + pieces.join(''))
}

/** A field with the result that was last seen. */
export function field(instruction: string, result: string): string {
  const turn = (type: string) => tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type }))
  const code = tag('w:r', {}, tag('w:instrText', { 'xml:space': 'preserve' }, escapeText(` ${instruction} `)))
  return turn('begin') + code + turn('separate') + result + turn('end')
}

/** Puts something before the first and behind the last word of some pieces. */
export function around(pieces: readonly PieceToWrite[], before: string, behind: string): readonly PieceToWrite[] {
  return pieces.map((piece, at) => {
    const start = at === 0 ? before : ''
    const end = at === pieces.length - 1 ? behind : ''
    if (start === '' && end === '') return piece
    return piece.t === 'xml'
      ? { ...piece, xml: start + piece.xml + end }
      : { ...piece, content: start + piece.content + end }
  })
}
