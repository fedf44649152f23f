import { tag } from '../../../container/xml-write.ts'
import type { Section } from '../../model/standard-document.ts'
import { blocksPieces } from './word-blocks.ts'
import { inlinesXml } from './word-inlines.ts'
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
export function sectionPieces(section: Section, place: SectionPlace, writing: Writing): readonly PieceToWrite[] {
  const [first, ...rest] = section.blocks
  const isRunIn = section.title === null && place.part !== 'front' && first?.t === 'paragraph'
  const heading = isRunIn
    ? identified(section.id, identified(first.id, [bareClause(section, place, writing)], writing), writing)
    : identified(section.id, [headingParagraph(section, place, writing)], writing)
  const below = { ...place, depth: place.depth + 1 }
  return [
    ...heading,
    ...blocksPieces(isRunIn ? rest : section.blocks, writing),
    ...section.sections.flatMap(inner => sectionPieces(inner, below, writing)),
  ]
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
  const key = part === 'annexes' ? 'annex' : 'body'
  return lists.place(section.number, numberToShow(section.number, writing), {
    key,
    level: depth - 1,
    style: section.title ? 'linked' : 'same',
  })
}
