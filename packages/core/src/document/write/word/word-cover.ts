import { tag } from '../../../container/xml-write.ts'
import type { DocumentTitle } from '../../model/standard-document.ts'
import { lineWidth } from './word-styles.ts'
import { commentsOf, type Writing } from './word-writing.ts'
import { type PieceToWrite, paragraph, run } from './word-xml.ts'

/** The cover (GB/T 1.1—2020, 8.1 and annex F): each thing it says in a style of its own. */
export function coverPieces(writing: Writing): readonly PieceToWrite[] {
  const { document, words } = writing
  const { meta } = document
  const lines: PieceToWrite[] = []
  const add = (style: string, text: string | null | undefined, frame = '') => {
    if (text) lines.push(paragraph(style, run(text), { frame }))
  }
  add('Notice', meta.notice)
  if (meta.ics.length > 0) add('CoverClasses', `ICS ${meta.ics.join('; ')}`)
  if (meta.ccs) add('CoverClasses', `CCS ${meta.ccs}`)
  if (meta.filing) add('CoverFiling', words.filing + meta.filing)
  add('CoverClass', meta.classWords)
  add('CoverNumber', meta.number)
  add('CoverReplaces', meta.replaces.length > 0 ? words.replaces + meta.replaces.join(words.comma) : null)
  const [main, ...others] = titlesOf(writing)
  const [before, behind] = commentsOf(null, writing)
  if (main) lines.push(paragraph(titleStyle(main), before + run(titleLine(main)) + behind))
  else if (before !== '') lines.push(paragraph('CoverTitle', before + behind))
  for (const title of others) add('CoverEnglish', titleLine(title))
  if (meta.adopts)
    add('CoverAdopts', `${words.open}${meta.adopts.number}${words.comma}${meta.adopts.degree}${words.close}`)
  add('CoverStage', meta.stageWords === null ? null : `${words.open}${meta.stageWords}${words.close}`)
  if (meta.issued) add('CoverDates', meta.issued + words.issued, foot('left', 13_700))
  if (meta.implemented) add('CoverImplemented', meta.implemented + words.implemented, foot('right', 13_700))
  for (const issuer of meta.issuers) {
    add('CoverIssuer', `${issuer}${words.issues === '' ? '' : `　${words.issues}`}`, foot('center', 14_400))
  }
  return lines
}

/** A place at the foot of the page, so many twips from its head (ECMA-376-1, 17.3.1.11). */
function foot(align: 'left' | 'right' | 'center', top: number): string {
  return tag('w:framePr', {
    'w:w': align === 'center' ? lineWidth : Math.round(lineWidth / 2),
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'margin',
    'w:xAlign': align,
    'w:y': top,
  })
}

/** A title in one line, its elements parted as its language does it. */
export function titleLine({ language, parts }: DocumentTitle): string {
  return parts.join(language.startsWith('zh') ? '　' : ' — ')
}

/** Chinese in a title of another language would be read as a Chinese one, were it in the style for those. */
function titleStyle({ language, parts }: DocumentTitle): string {
  return language.startsWith('zh') || !/\p{Script=Han}/u.test(parts.join('')) ? 'CoverTitle' : 'CoverEnglish'
}

/** Titles of the cover, that in the language of the text first. */
export function titlesOf({ document }: Writing): readonly DocumentTitle[] {
  const { titles } = document.meta
  const isOwn = ({ language }: DocumentTitle) => language.slice(0, 2) === document.language.slice(0, 2)
  return [...titles.filter(isOwn), ...titles.filter(title => !isOwn(title))]
}

/** What every page says at its head: the number, and the notice if there is one. */
export function headerContent({ document: { meta } }: Writing, style: string): string {
  const lines = [meta.number, meta.notice].filter(line => line !== null && line !== undefined && line !== '')
  const shown = lines.length > 0 ? lines : ['']
  return shown
    .map(line => tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': style })) + run(line ?? '')))
    .join('')
}
