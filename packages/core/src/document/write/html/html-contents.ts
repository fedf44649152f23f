import { say } from '../../../language.ts'
import { shownNumber } from '../../model/number-document.ts'
import { titleText } from '../../model/plain-text.ts'
import type { Section } from '../../model/standard-document.ts'
import { topSections } from '../../model/walk.ts'
import { pageWords } from './html-words.ts'
import type { HtmlWriting } from './html-writing.ts'
import { element, type Markup } from './markup.ts'

/** Levels of titled clauses in the contents (GB/T 1.1—2020, 8.2: chapters, and clauses where that helps). */
const deepest = 2

/** Contents as links; a clause without a title is not in them. */
export function contentsMarkup(writing: HtmlWriting): Markup | null {
  const sections = topSections(writing.document).filter(({ kind }) => kind !== 'contents')
  const entries = entriesMarkup(sections, 1, writing)
  if (!entries) return null
  const label = say(pageWords.contents, writing.language)
  const id = `contents-${writing.document.id}`
  return element(
    'nav',
    { class: 'contents aid', 'aria-labelledby': id },
    element('p', { class: 'nav-title', id }, label),
    entries,
  )
}

function entriesMarkup(sections: readonly Section[], depth: number, writing: HtmlWriting): Markup | null {
  const items = sections.flatMap(section => {
    const text = entryText(section, writing)
    if (text === '') return []
    const inner = depth < deepest ? entriesMarkup(section.sections, depth + 1, writing) : null
    return [element('li', {}, element('a', { href: `#${section.id}` }, text), inner)]
  })
  return items.length === 0 ? null : element('ol', {}, items)
}

function entryText({ kind, title, number, nature }: Section, { words, language }: HtmlWriting): string {
  if (title === null && kind !== 'annex') return ''
  const shown = shownNumber(number)
  const name = titleText(title)
  if (kind === 'annex') {
    const mark = `${words.annex.replaceAll('　', '').trim()} ${shown ?? ''}`
    return `${mark}${words.open}${say(pageWords[nature], language)}${words.close} ${name}`
  }
  return shown === null ? name : `${shown} ${name}`
}
