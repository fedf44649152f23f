import type { Id } from '../../document/model/id.ts'
import { shownNumber } from '../../document/model/number-document.ts'
import { titleText } from '../../document/model/plain-text.ts'
import { foldTitle } from '../wording/fold.ts'
import type { DocumentIndex } from './document-index.ts'

/** An entry of the contents, without its dots and page. */
export interface ContentsEntry {
  readonly at: Id
  readonly text: string
  /** Whether a heading or caption is the same. */
  readonly isMet: boolean
  /** Whether it is a term of the document. */
  readonly isTerm: boolean
}

/** The entries of the contents, held against headings, captions and terms; empty when the document has no contents. */
export function readContents(index: DocumentIndex): readonly ContentsEntry[] {
  const lines = index.lines.filter(line => line.in.section.kind === 'contents')
  if (lines.length === 0) return []
  const headings = new Set(headingsOf(index).map(foldTitle))
  const terms = new Set(termsOf(index).map(foldTitle))
  return lines.flatMap(({ block, text }) => {
    const keys = [foldTitle(withoutPage(text)), foldTitle(text)]
    if (keys[0] === '') return []
    const isTerm = keys.some(key => terms.has(key))
    return [{ at: block.id, text: withoutPage(text), isMet: isTerm || keys.some(key => headings.has(key)), isTerm }]
  })
}

function headingsOf(index: DocumentIndex): string[] {
  const sections = index.sections.flatMap(({ section, number, title }) => {
    if (section.kind !== 'annex') return [`${number ?? ''}${title}`, title]
    const nature = section.nature === 'normative' ? '规范性' : '资料性'
    return [
      `附录${number}（${nature}）${title}`,
      `附录${number}（${nature}附录）${title}`,
      `附录${number}${title}`,
      `Annex${number}${section.nature}${title}`,
      `Annex${number}${title}`,
      title,
    ]
  })
  const captions = [...index.ofType('table'), ...index.ofType('figure')].flatMap(({ block }) => {
    const words = block.t === 'table' ? ['表', 'Table'] : ['图', 'Figure']
    return words.map(word => `${word}${shownNumber(block.number) ?? ''}${titleText(block.title)}`)
  })
  return [...sections, ...captions]
}

function termsOf(index: DocumentIndex): string[] {
  return index.ofType('term').flatMap(({ block: { number, names } }) => {
    const [first] = names
    if (!first) return []
    const whole = names.map(name => name.text).join('')
    return [first.text, whole, `${shownNumber(number) ?? ''}${first.text}`, `${shownNumber(number) ?? ''}${whole}`]
  })
}

/** An entry without the leader and the page behind it; by hand, as patterns for both take long over a line of dots. */
function withoutPage(text: string): string {
  const line = text.trim()
  const page = /[\divxlcIVXLC]{1,6}$/.exec(line.slice(-7))?.[0] ?? ''
  let end = line.length - page.length
  while (end > 0 && leader.includes(line[end - 1] ?? '')) end--
  // A number right behind the words is part of the title.
  return end === line.length - page.length ? line : line.slice(0, end)
}

const leader = ' \u3000\t.…·_'
