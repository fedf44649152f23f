import { say } from '@biaochi/core/language.ts'
import type { Source } from '@biaochi/core/registry/standard.ts'
import { tierNames } from '@biaochi/core/registry/standard-words.ts'
import { languageTags } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** A source as text with its tier; its addresses are links only when it is official. */
export function sourceMark(source: Source, { language }: Pick<Visit, 'language'>): Markup {
  const text = source.tier === 'official' ? linkAddresses(source.text) : source.text
  return html`<span class="source"><span class="tier tier-${source.tier}">${say(tierNames[source.tier], language)}</span> <span lang="${languageTags.zh}">${text}</span></span>`
}

/** Turns the http(s) addresses of a text into links that tell nothing of where the reader comes from. */
function linkAddresses(text: string): Markup {
  const parts = text.split(/(https?:\/\/[^\s<>"'，。；）、]+)/)
  return html`${parts.map(part => {
    const url = /^https?:\/\//.test(part) ? URL.parse(part) : null
    return url ? html`<a href="${url.href}" rel="noopener noreferrer external">${part}</a>` : part
  })}`
}
