import { type Language, say } from '@biaochi/core/language.ts'
import type { Source } from '@biaochi/core/registry/standard.ts'
import { tierNames } from '@biaochi/core/registry/standard-words.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { textMark } from './text-mark.ts'

/** A source as text with its tier; its addresses are links only when it is official. */
export function sourceMark(source: Source, { language }: Pick<Visit, 'language'>): Markup {
  const text = source.tier === 'official' ? linkAddresses(source.text, language) : textMark(source.text, { language })
  return html`<span class="source"><span class="tier tier-${source.tier}">${say(tierNames[source.tier], language)}</span> ${text}</span>`
}

/**
 * Turns the http(s) addresses of a text into links that tell nothing of where the reader comes from. An address with a
 * name and a password in it looks like another host than it leads to, and stays text.
 */
function linkAddresses(text: string, language: Language): Markup {
  const parts = text.split(/(https?:\/\/[^\s<>"'，。；）、]+)/)
  return html`${parts.map(part => {
    const url = /^https?:\/\//.test(part) ? URL.parse(part) : null
    if (url === null) return textMark(part, { language })
    const isPlain = url.username === '' && url.password === ''
    return isPlain ? html`<a href="${url.href}" rel="noopener noreferrer external">${part}</a>` : part
  })}`
}
