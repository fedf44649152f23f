import { type Loose, listOf, member, textOf } from './loose.ts'

interface Part {
  readonly type: string
  readonly text: string
}

/**
 * The title in a language, by its two- and three-letter codes. The parts of an ISO title are joined by dashes, as ISO
 * prints them; where there are none, the whole title; a title without a language counts as of the first language asked.
 */
export function readTitle(titles: Loose, languages: readonly string[], isDefault: boolean): string | null {
  const parts = listOf(titles).flatMap(title => readPart(title, languages, isDefault) ?? [])
  const joined = ['title-intro', 'title-main', 'title-part', 'title-amd']
    .flatMap(type => parts.find(part => part.type === type)?.text ?? [])
    .join(' — ')
  const whole = parts.find(part => part.type === 'main') ?? parts.find(part => !part.type.startsWith('title-'))
  return joined.replace(/ --? /g, ' — ') || whole?.text || null
}

function readPart(title: Loose, languages: readonly string[], isDefault: boolean): Part | null {
  const text = textOf(title)
  if (text === null) return null
  const said = listOf(member(title, 'language')).flatMap(language => textOf(language) ?? [])
  const fits = said.length === 0 ? isDefault : said.some(language => languages.includes(language))
  return fits ? { type: textOf(member(title, 'type')) ?? '', text: text.replace(/\s+/g, ' ') } : null
}
