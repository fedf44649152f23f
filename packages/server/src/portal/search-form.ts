import { type Language, say } from '@biaochi/core/language.ts'
import { confidenceNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import { apiLink, localAddress } from './address.ts'
import { html, type Markup } from './html.ts'
import type { Visit } from './page.ts'

/** Words of every status by its name, for the list of completions. */
const statusWords = { zh: wordsIn('zh'), en: wordsIn('en') } as const

/** The one search box: a number in any spelling, or words of a title. */
export function searchForm(visit: Visit, place: 'masthead' | 'home'): Markup {
  const { words, language } = visit
  const id = `search-${place}`
  return html`<form class="search search-${place}" role="search" action="${localAddress(visit, language, '/search')}" method="get">
<label class="${place === 'home' ? 'search-label' : 'unseen'}" for="${id}">${place === 'home' ? words.home.heading : words.site.searchLabel}</label>
<span class="search-box"><input id="${id}" type="search" name="q" maxlength="200" autocomplete="off" spellcheck="false" placeholder="${words.site.searchHint}" data-search data-suggest="${apiLink(visit, '/suggestions', { limit: '8', asOf: visit.isDated ? visit.asOf : null })}&amp;q=" data-page="${localAddress(visit, language, '/std/')}" data-title="${language === 'zh' ? 'titleZh' : 'titleEn'}" data-statuses="${statusWords[language]}">${
    visit.isDated ? html`<input type="hidden" name="asOf" value="${visit.asOf}">` : null
  }<button>${words.site.searchButton}</button></span>
</form>`
}

function wordsIn(language: Language): string {
  const names = Object.entries(statusNames).map(([status, name]) => [status, say(name, language)])
  return JSON.stringify({ ...Object.fromEntries(names), unverified: say(confidenceNames.low, language) })
}
