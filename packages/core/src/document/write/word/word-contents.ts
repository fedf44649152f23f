import { tag } from '../../../container/xml-write.ts'
import { titleText } from '../../model/plain-text.ts'
import type { Section } from '../../model/standard-document.ts'
import { topSections } from '../../model/walk.ts'
import { numberToShow, type Writing } from './word-writing.ts'
import { field, type PieceToWrite, paragraph, run } from './word-xml.ts'

/** An entry of the contents. */
interface Entry {
  readonly text: string
  readonly bookmark: string
}

/**
 * The contents as a field with entries for chapters and annexes. Pages are known only once they are set: Word is told to
 * find them when it opens the file.
 */
export function contentsPieces(writing: Writing): readonly PieceToWrite[] {
  const entries = entriesOf(writing)
  const turn = (type: string, isStale = false) =>
    tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type, 'w:dirty': isStale ? 'true' : null }))
  const code = tag('w:r', {}, tag('w:instrText', { 'xml:space': 'preserve' }, ' TOC \\o "1-1" \\h \\z \\u '))
  const start = turn('begin', true) + code + turn('separate')
  if (entries.length === 0) return [paragraph('TOC1', start + turn('end'))]
  return entries.map((entry, at) => {
    const page = `<w:r><w:tab/></w:r>${field(`PAGEREF ${entry.bookmark} \\h`, run('…'))}`
    const link = tag('w:hyperlink', { 'w:anchor': entry.bookmark, 'w:history': 1 }, run(entry.text) + page)
    const isLast = at === entries.length - 1
    return paragraph('TOC1', (at === 0 ? start : '') + link + (isLast ? turn('end') : ''))
  })
}

function entriesOf(writing: Writing): readonly Entry[] {
  return topSections(writing.document)
    .filter(({ kind }) => kind !== 'contents')
    .map(section => ({ text: entryText(section, writing), bookmark: `bc_${section.id}` }))
    .filter(({ text }) => text !== '')
}

function entryText(section: Section, writing: Writing): string {
  const { words } = writing
  const title = titleText(section.title)
  const number = numberToShow(section.number, writing)
  if (section.kind === 'annex') {
    const nature = `${words.open}${words[section.nature]}${words.close}`
    return `${words.annex.replaceAll('　', '')}${number ?? ''}${nature}　${title}`
  }
  return number === null ? title : `${number}　${title}`
}
