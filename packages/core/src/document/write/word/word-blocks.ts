import type {
  Block,
  CodeBlock,
  FigureBlock,
  FormulaBlock,
  ListBlock,
  NoteBlock,
  Paragraph,
  ReferenceBlock,
  TableBlock,
  TermBlock,
  TermName,
} from '../../model/block.ts'
import type { Inline } from '../../model/inline.ts'
import { blockText, objectSign, plainText } from '../../model/plain-text.ts'
import { namesIn } from '../../read/word/term-entry.ts'
import { mathToWord } from './math-word.ts'
import { opaquePieces } from './opaque-word.ts'
import { inlinesXml, pictureXml } from './word-inlines.ts'
import { termStyle } from './word-styles.ts'
import { tableXml } from './word-table.ts'
import { identified, numberToShow, type Writing } from './word-writing.ts'
import { field, type ParagraphToWrite, type PieceToWrite, paragraph, piecesXml, run } from './word-xml.ts'

/** Blocks as paragraphs and tables, each in its bookmark. */
export function blocksPieces(blocks: readonly Block[], writing: Writing): readonly PieceToWrite[] {
  return blocks.flatMap(block => identified(block.id, blockPieces(block, writing), writing))
}

function blockPieces(block: Block, writing: Writing): readonly PieceToWrite[] {
  switch (block.t) {
    case 'paragraph':
      return [textParagraph(block, writing)]
    case 'list':
      return listPieces(block, writing)
    case 'table':
      return tablePieces(block, writing)
    case 'figure':
      return figurePieces(block, writing)
    case 'formula':
      return formulaPieces(block, writing)
    case 'note':
    case 'example':
      return notePieces(block, writing)
    case 'term':
      return termPieces(block, writing)
    case 'reference':
      return [referenceParagraph(block, writing)]
    case 'code':
      return [codeParagraph(block)]
    case 'opaque':
      return opaquePieces(block)
  }
}

/** Styles of text by where it stands; the other one where it looks like a label, a number or an element and is none. */
const textStyles = {
  text: ['Text', 'TextOwn'],
  cell: ['Cell', 'CellOwn'],
  frame: ['FrameText', 'FrameText'],
  note: ['NoteText', 'NoteText'],
  example: ['ExampleText', 'ExampleText'],
} as const

function textParagraph({ inlines }: Paragraph, writing: Writing): PieceToWrite {
  const { listDepth, place } = writing
  const content = inlinesXml(inlines, writing)
  if (listDepth > 0) return paragraph('ItemText', content, { indent: 420 * (listDepth + 1) })
  return paragraph(textStyles[place][isMistakable(inlines) ? 1 : 0], content)
}

/** Whether a line could be taken for the label, the marker, the caption, the title or the formula that it begins with. */
function isMistakable(inlines: readonly Inline[]): boolean {
  const text = plainText(inlines)
  return (
    !/[^\s\ufffc]/.test(text) || /^[\s\ufffc]*[^\p{Script=Han}]|^\s*[注示图表附续单式其第前引目参索规资提]/u.test(text)
  )
}

const itemStyles = { dash: 'Dash', bullet: 'Bullet', alpha: 'Alpha', arabic: 'Arabic', roman: 'Roman' } as const

function listPieces({ style, items }: ListBlock, writing: Writing): readonly PieceToWrite[] {
  const level = Math.min(writing.listDepth, 8)
  const inside: Writing = { ...writing, listDepth: writing.listDepth + 1 }
  return items.flatMap((item, at) => {
    const [first, ...rest] = item.blocks
    const isLed = first?.t === 'paragraph'
    const position = { key: style, level, isNew: at === 0 }
    const isSign = style === 'dash' || style === 'bullet'
    const placed = isSign
      ? { numbering: writing.lists.sign(style, level), typed: '' }
      : writing.lists.place(item.number, numberToShow(item.number, writing), position)
    const content = run(placed.typed) + (isLed ? inlinesXml(first.inlines, inside) : '')
    const lead = paragraph(itemStyles[style], content, { numbering: placed.numbering })
    const led = isLed ? identified(first.id, [lead], writing) : [lead]
    return identified(item.id, [...led, ...blocksPieces(isLed ? rest : item.blocks, inside)], writing)
  })
}

function tablePieces(table: TableBlock, writing: Writing): readonly PieceToWrite[] {
  const style = writing.letter === '' ? 'TableCaption' : 'AnnexTableCaption'
  const caption = captionPieces(table, { kind: 'table', style }, writing)
  const unit = table.unit === undefined ? [] : [paragraph('Unit', run(table.unit))]
  const xml = tableXml(table, { ...writing, listDepth: 0 }, blocksPieces)
  // A paragraph behind it keeps two tables from growing together.
  return [...caption, ...unit, { t: 'xml', xml }, paragraph('TableEnd', '')]
}

interface Caption {
  readonly kind: 'table' | 'figure'
  readonly style: string
}

function captionPieces(
  block: TableBlock | FigureBlock,
  { kind, style }: Caption,
  writing: Writing,
): readonly PieceToWrite[] {
  const { number, title } = block
  const continued = block.t === 'table' ? block.continues : undefined
  const shown = number ? numberToShow(number, writing) : null
  if (number === null && title.length === 0) return []
  const content = inlinesXml(title, writing)
  const { before, behind } = captionWords(kind, writing)
  if (continued !== undefined) {
    const first = shown ?? numberOf(continued, writing)
    return [paragraph(style, run(`${before}${first ?? ''}${behind}`) + content + run(writing.words.continued))]
  }
  const placed = writing.lists.place(number, shown, { key: `${kind} ${writing.letter}`.trim(), level: 0 })
  return [paragraph(style, run(placed.typed) + content, { numbering: placed.numbering })]
}

function captionWords(kind: 'table' | 'figure', { lists, letter }: Writing): { before: string; behind: string } {
  return lists.words(`${kind} ${letter}`.trim())
}

function numberOf(id: string, writing: Writing): string | null {
  return writing.tableNumbers.get(id) ?? null
}

function figurePieces(figure: FigureBlock, writing: Writing): readonly PieceToWrite[] {
  const picture = ({ asset, alt }: { asset: string; alt: string }) =>
    paragraph('Picture', pictureXml(asset, alt, writing))
  const style = writing.letter === '' ? 'FigureCaption' : 'AnnexFigureCaption'
  const parts = figure.parts.flatMap((part, at) => {
    const shown = numberToShow(part.number, writing)
    const placed = writing.lists.place(part.number, shown, { key: 'alpha part', level: 0, isNew: at === 0 })
    const caption = paragraph('PartCaption', run(placed.typed) + inlinesXml(part.title, writing), {
      numbering: placed.numbering,
    })
    return identified(part.id, [...part.images.map(picture), caption], writing)
  })
  const below = { ...writing, listDepth: 0, place: 'text' as const }
  const pieces = [
    ...figure.images.map(picture),
    ...parts,
    ...blocksPieces(figure.key, below),
    ...blocksPieces(figure.notes, below),
    ...captionPieces(figure, { kind: 'figure', style }, writing),
  ]
  return pieces.length > 0 ? pieces : [paragraph('Picture', '')]
}

function formulaPieces({ formula, number, where }: FormulaBlock, writing: Writing): readonly PieceToWrite[] {
  const { words, letter } = writing
  const shown = numberToShow(number, writing)
  const isCounted =
    shown !== null && letter === shown.slice(0, letter.length) && /^\d+$/.test(shown.slice(letter.length))
  const digits = isCounted
    ? run(letter) + field(`SEQ Formula${letter.replace('.', '')} \\* ARABIC`, run(shown.slice(letter.length)))
    : run(shown ?? '')
  const label = shown === null ? '' : `<w:r><w:tab/></w:r>${run(words.open)}${digits}${run(words.close)}`
  const line = paragraph('Formula', `<w:r><w:tab/></w:r>${mathToWord(formula)}${label}`)
  const [first] = where
  // What is a picture alone is the formula itself.
  const isLed =
    first === undefined || blockText(first) === objectSign || /^\s*(?:式中|其中|where\b)/i.test(blockText(first))
  const lead = isLed ? [] : [paragraph('Where', run(words.where))]
  return [line, ...lead, ...blocksPieces(where, { ...writing, listDepth: 0 })]
}

function notePieces(note: NoteBlock, writing: Writing): readonly PieceToWrite[] {
  const isNote = note.t === 'note'
  const shown = numberToShow(note.number, writing)
  const inside: Writing = { ...writing, listDepth: 0, place: isNote ? 'note' : 'example' }
  const style = `${isNote ? 'Note' : 'Example'}${shown === null ? '' : 'Numbered'}`
  const [first, ...rest] = note.blocks
  const isLed = first?.t === 'paragraph' && !note.isBoxed
  const placed =
    shown === null
      ? { numbering: writing.lists.sign(`lone-${note.t}`), typed: '' }
      : writing.lists.place(note.number, shown, { key: note.t, level: 0, isNew: shown === '1' })
  const lead = paragraph(style, run(placed.typed) + (isLed ? inlinesXml(first.inlines, inside) : ''), {
    numbering: placed.numbering,
  })
  if (note.isBoxed) return boxed(lead, blocksPieces(note.blocks, inside))
  const led = isLed ? identified(first.id, [lead], writing) : [lead]
  return [...led, ...blocksPieces(isLed ? rest : note.blocks, inside)]
}

/** What stands in a frame below its label; the label has the frame where no paragraph can have it. */
function boxed(label: ParagraphToWrite, pieces: readonly PieceToWrite[]): readonly PieceToWrite[] {
  const isFramed = pieces.some(piece => piece.t === 'paragraph')
  const framed = pieces.map(piece => (piece.t === 'paragraph' ? { ...piece, isBoxed: true } : piece))
  return [{ ...label, isBoxed: !isFramed }, ...framed]
}

function termPieces(term: TermBlock, writing: Writing): readonly PieceToWrite[] {
  const { lists, words } = writing
  const shown = numberToShow(term.number, writing)
  const depth = shown === null ? 2 : shown.split('.').length
  const isAnnex = writing.letter !== ''
  const position = { key: isAnnex ? 'annex' : 'body', level: depth - 1, style: 'same' as const }
  const placed = lists.place(term.number, shown, position)
  const mark = paragraph(termStyle(depth), run(placed.typed.trim()), { numbering: placed.numbering })
  const source = term.source ? [paragraph('Source', run(sourceLine(term.source, words)))] : []
  return [
    mark,
    ...namePieces(term, writing),
    ...blocksPieces(term.definition, writing),
    ...blocksPieces(term.notes, writing),
    ...source,
  ]
}

/** What the text says of it already is not said again. */
function sourceLine({ text, isModified }: NonNullable<TermBlock['source']>, words: Writing['words']): string {
  const isSaid = !isModified || /修改|改写|modified/i.test(text)
  return `[${words.source}${text}${isSaid ? '' : words.comma + words.modified}]`
}

/**
 * Names of several languages stand in one line, each further name in one of its own (GB/T 1.1—2020, 8.7.3); what would be
 * read otherwise has a line of its own too.
 */
function namePieces({ names }: TermBlock, { words }: Writing): readonly PieceToWrite[] {
  const lines: { text: string; names: TermName[] }[] = []
  names.forEach((name, at) => {
    const last = lines.at(-1)
    const before = names.slice(0, at - (last?.names.length ?? 0))
    const joined = [...(last?.names ?? []), name]
    const text = ['　', '；'].map(sign => `${last?.text}${sign}${name.text}`).find(line => says(line, joined, before))
    if (last && text !== undefined) lines[lines.length - 1] = { text, names: joined }
    else lines.push({ text: name.status === 'deprecated' ? words.deprecated + name.text : name.text, names: [name] })
  })
  return lines.map(line => paragraph('TermName', run(line.text)))
}

/** Whether a line is read as just these names. */
function says(line: string, names: readonly TermName[], before: readonly TermName[]): boolean {
  const read = namesIn(line, before.length === 0 ? 'preferred' : 'admitted', before)
  return JSON.stringify(read) === JSON.stringify(names)
}

function referenceParagraph(reference: ReferenceBlock, writing: Writing): PieceToWrite {
  const content = inlinesXml(reference.inlines, writing)
  const shown = numberToShow(reference.number, writing)
  if (reference.number === null) return paragraph('ReferenceOwn', content)
  const placed = writing.lists.place(reference.number, shown, { key: 'reference', level: 0, isNew: shown === '1' })
  return paragraph('Reference', run(placed.typed) + content, { numbering: placed.numbering })
}

function codeParagraph({ text }: CodeBlock): PieceToWrite {
  return paragraph('Code', run(text))
}

/** The blocks of a footnote; its mark stands before the first word. */
export function footnoteXml(id: string, blocks: readonly Block[], mark: string, writing: Writing): string {
  const pieces = blocksPieces(blocks, { ...writing, listDepth: 0, place: 'text' }).map(piece =>
    piece.t === 'paragraph' && piece.style.startsWith('Text') ? { ...piece, style: `Footnote${piece.style}` } : piece,
  )
  const [first, ...rest] = pieces
  const led =
    first?.t === 'paragraph'
      ? [{ ...first, content: `${mark}${run(' ')}${first.content}` }, ...rest]
      : [paragraph('FootnoteText', mark), ...pieces]
  const ended = led.at(-1)?.t === 'paragraph' ? led : [...led, paragraph('FootnoteText', '')]
  return piecesXml(identified(id, ended, writing))
}
