import { say } from '../../../language.ts'
import { type ProvisionType, provisionTypes } from '../../model/inline.ts'
import { topSections, walkParagraphs } from '../../model/walk.ts'
import { pageWords, provisionWords } from './html-words.ts'
import type { HtmlWriting } from './html-writing.ts'
import { element, type Markup } from './markup.ts'

/** Boxes to tick that make provisions of a kind stand out, by the style sheet alone; null for a text without provisions. */
export function legendMarkup(writing: HtmlWriting): Markup | null {
  const { language } = writing
  const counts = countProvisions(writing)
  if (counts.size === 0) return null
  const boxes = provisionTypes
    .filter(type => counts.has(type))
    .map(type => {
      const box = element('input', { type: 'checkbox', class: `show-${type}`, autocomplete: 'off' })
      const name = `${say(provisionWords[type], language)} ${counts.get(type) ?? 0}`
      return element('label', {}, box, element('span', { class: `swatch ${type}` }, name))
    })
  const fade = element(
    'label',
    {},
    element('input', { type: 'checkbox', class: 'fade', autocomplete: 'off' }),
    say(pageWords.onlyThese, language),
  )
  const title = element('legend', {}, say(pageWords.highlight, language))
  return element('fieldset', { class: 'provision-filter aid' }, title, boxes, fade)
}

function countProvisions({ document }: HtmlWriting): ReadonlyMap<ProvisionType, number> {
  const counts = new Map<ProvisionType, number>()
  for (const { paragraph } of walkParagraphs(topSections(document))) {
    for (const { type } of paragraph.provisions) counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return counts
}
