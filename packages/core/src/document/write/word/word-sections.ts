import { tag } from '../../../container/xml-write.ts'
import type { Block } from '../../model/block.ts'
import { blockText } from '../../model/plain-text.ts'
import type { Section } from '../../model/standard-document.ts'
import { blocksPieces } from './word-blocks.ts'
import { inlinesXml } from './word-inlines.ts'
import { zeroLevel } from './word-lists.ts'
import { clauseStyle, headingStyle } from './word-styles.ts'
import { identified, numberToShow, type Writing } from './word-writing.ts'
import { type PieceToWrite, paragraph, run, val } from './word-xml.ts'

/** Where a section stands. */
interface SectionPlace {
  readonly part: 'front' | 'body' | 'annexes' | 'back'
  /** 1 for a chapter or an annex. */
  readonly depth: number
}

/** A section with its clauses. */
export function sectionPieces(section: Section, around: SectionPlace, writing: Writing): readonly PieceToWrite[] {
  const place = { ...around, depth: depthOf(section, around, writing) }
  const [first, ...rest] = section.blocks
  const isRunIn = section.title === null && place.part !== 'front' && first?.t === 'paragraph'
  if (section.title === null && place.part === 'front' && place.depth === 1)
    return blocksPieces(section.blocks, writing)
  const heading = isRunIn
    ? identified(section.id, identified(first.id, [bareClause(section, place, writing)], writing), writing)
    : identified(section.id, [headingParagraph(section, place, writing)], writing)
  const below = { ...place, depth: place.depth + 1 }
  return [
    ...heading,
    ...(hasReferences(section)
      ? section.blocks.flatMap(block => listedPieces(block, writing))
      : blocksPieces(isRunIn ? rest : section.blocks, writing)),
    ...section.sections.flatMap(inner => sectionPieces(inner, below, writing)),
  ]
}

/** A number tells how deep its section stands, in a document whose first chapter is missing too. */
function depthOf(section: Section, { part, depth }: SectionPlace, writing: Writing): number {
  const shown = numberToShow(section.number, writing) ?? ''
  const isTelling =
    part === 'body' ? /^\d+(?:\.\d+)*$/.test(shown) : part === 'annexes' && /^[A-Z](?:\.\d+)+$/.test(shown)
  // Clauses of engineering standards right below a chapter are 3.0.1.
  return isTelling ? shown.split('.').filter((segment, at) => at === 0 || segment !== '0').length : depth
}

function hasReferences({ kind, title }: Section): boolean {
  return title !== null && (kind === 'normative-references' || kind === 'bibliography')
}

/** Among references only a sentence is known for a paragraph. */
function listedPieces(block: Block, writing: Writing): readonly PieceToWrite[] {
  const isSentence = block.t === 'paragraph' && /^下列.*[。：]$/.test(blockText(block))
  const pieces = blocksPieces([block], writing)
  if (block.t !== 'paragraph' || isSentence) return pieces
  return pieces.map(piece =>
    piece.t === 'paragraph' && piece.style === 'Text' ? { ...piece, style: 'TextOwn' } : piece,
  )
}

/** A clause without a title: its first paragraph follows its number. */
function bareClause(section: Section, place: SectionPlace, writing: Writing): PieceToWrite {
  const [first] = section.blocks
  const style = clauseStyle(place.depth, place.part === 'annexes')
  const placed = numbered(section, place, writing)
  const text = first?.t === 'paragraph' ? inlinesXml(first.inlines, writing) : ''
  return paragraph(style, run(placed.typed) + text, { numbering: placed.numbering })
}

function headingParagraph(section: Section, place: SectionPlace, writing: Writing): PieceToWrite {
  const title = section.title ? inlinesXml(section.title, writing) : ''
  if (place.depth === 1 && place.part === 'front') {
    return paragraph(section.kind === 'contents' ? 'ContentsHeading' : 'FrontHeading', title)
  }
  if (place.depth === 1 && place.part === 'back') return paragraph('BackHeading', title)
  const placed = numbered(section, place, writing)
  const { numbering } = placed
  if (place.depth === 1 && place.part === 'annexes') {
    return paragraph('AnnexMark', run(placed.typed) + natureXml(section, writing) + title, { numbering })
  }
  const isAnnex = place.part === 'annexes'
  const style = section.title ? headingStyle(place.depth, isAnnex) : clauseStyle(place.depth, isAnnex)
  return paragraph(style, run(placed.typed) + title, { numbering })
}

function natureXml({ nature, title }: Section, { words }: Writing): string {
  const look = val('rStyle', 'AnnexNature')
  const text =
    tag('w:r', {}, `${tag('w:rPr', {}, look)}<w:br/>`) + run(`${words.open}${words[nature]}${words.close}`, look)
  return title ? `${text}<w:r><w:br/></w:r>` : text
}

function numbered(section: Section, { part, depth }: SectionPlace, { lists, ...writing }: Writing) {
  const shown = numberToShow(section.number, writing)
  if (part === 'body' && shown !== null && /^\d+\.0\.\d+$/.test(shown))
    return lists.place(section.number, shown, { key: 'body', level: zeroLevel, style: 'same' })
  const key = part === 'annexes' ? 'annex' : 'body'
  const style = section.title ? 'linked' : 'same'
  return lists.place(section.number, shown, { key, level: depth - 1, style })
}
