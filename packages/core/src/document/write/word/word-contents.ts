import { tag } from '../../../container/xml-write.ts'
import type { Id } from '../../model/id.ts'
import { plainText, titleText } from '../../model/plain-text.ts'
import type { Section } from '../../model/standard-document.ts'
import { topSections, walkSections } from '../../model/walk.ts'
import { identified, numberToShow, type Writing } from './word-writing.ts'
import { field, type PieceToWrite, paragraph, run } from './word-xml.ts'

/** An entry of the contents. */
interface Entry {
  readonly text: string
  /** As it was last seen; it is found again when the file is opened. */
  readonly page: string
  /** The section it leads to; null when it names none. */
  readonly section: Id | null
  /** 1 for a chapter. */
  readonly level: number
  /** The paragraph that it was in its source. */
  readonly id: Id | null
}

/**
 * The contents as a field: with the entries that the source last showed, else with those of chapters and annexes. Pages
 * are known only once they are set: Word is told to find them when it opens the file.
 */
export function contentsPieces(writing: Writing, contents?: Section): readonly PieceToWrite[] {
  const entries = entriesOf(writing)
  const seen = contents ? entriesSeen(contents, entries) : []
  return fieldPieces(seen.length > 0 ? seen : entries.filter(({ level }) => level === 1), writing)
}

/** Entries as the source last showed them, each led to the section that it names. */
function entriesSeen({ blocks }: Section, entries: readonly Entry[]): readonly Entry[] {
  const known = new Map(entries.map(entry => [fold(entry.text), entry]))
  return blocks.flatMap(block => {
    if (block.t !== 'paragraph') return []
    const whole = plainText(block.inlines)
    const tab = whole.lastIndexOf('\t')
    const [text, page] = tab < 0 ? [whole, ''] : [whole.slice(0, tab), whole.slice(tab + 1)]
    const { section = null, level = 1 } = known.get(fold(text)) ?? {}
    return [{ text, page, section, level, id: block.id }]
  })
}

function fold(text: string): string {
  return text.replace(/[\s\u3000]+/g, '')
}

function fieldPieces(entries: readonly Entry[], writing: Writing): readonly PieceToWrite[] {
  const turn = (type: string, isStale = false) =>
    tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type, 'w:dirty': isStale ? 'true' : null }))
  const deepest = Math.max(1, ...entries.map(({ level }) => level))
  const code = tag('w:instrText', { 'xml:space': 'preserve' }, ` TOC \\o "1-${deepest}" \\h \\z \\u `)
  const start = turn('begin', true) + tag('w:r', {}, code) + turn('separate')
  if (entries.length === 0) return [paragraph('TOC1', start + turn('end'))]
  return entries.flatMap((entry, at) => {
    const isLast = at === entries.length - 1
    const content = (at === 0 ? start : '') + entryXml(entry) + (isLast ? turn('end') : '')
    const pieces = [paragraph(entry.level === 1 ? 'TOC1' : 'TOC2', content)]
    return entry.id === null ? pieces : identified(entry.id, pieces, writing)
  })
}

function entryXml({ text, page, section }: Entry): string {
  if (section === null) return run(page === '' ? text : `${text}\t${page}`)
  const bookmark = `bc_${section}`
  const number = page === '' ? '' : run('\t') + field(`PAGEREF ${bookmark} \\h`, run(page))
  return tag('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, run(text) + number)
}

function entriesOf(writing: Writing): readonly Entry[] {
  const entries: Entry[] = []
  for (const { section, around } of walkSections(topSections(writing.document))) {
    const text = section.kind === 'contents' ? '' : entryText(section, writing)
    if (text !== '') entries.push({ text, page: '…', section: section.id, level: around.length + 1, id: null })
  }
  return entries
}

function entryText(section: Section, writing: Writing): string {
  const { words } = writing
  if (section.title === null && section.kind !== 'annex') return ''
  const title = titleText(section.title)
  const number = numberToShow(section.number, writing)
  if (section.kind === 'annex') {
    const nature = `${words.open}${words[section.nature]}${words.close}`
    return `${words.annex.replaceAll('　', '')}${number ?? ''}${nature}　${title}`
  }
  return number === null ? title : `${number}　${title}`
}
