import { languageTags, link, sameIn } from './address.ts'
import { displayForm } from './display-form.ts'
import { html, type Markup } from './html.ts'
import type { Section, Shown, Visit } from './page.ts'
import { searchForm } from './search-form.ts'

/** Entries of the main navigation with their addresses. */
const sections: readonly (readonly [Section, string])[] = [
  ['framework', '/framework'],
  ['standards', '/standards'],
  ['targets', '/targets'],
  ['plan', '/plan'],
  ['changes', '/changes'],
  ['api', '/api'],
]

/** What a document is made from. */
export interface Sheet {
  readonly visit: Visit
  readonly shown: Shown
  readonly section: Section | null
}

/** A ruler in a seal: the mark of the product. */
const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="3"/><path d="M6 26V8M11 26v-7M16 26V13M21 26v-7M26 26V8"/></svg>`

/** The top of every page: name, search box, navigation, language, display. */
export function masthead({ visit, section, shown }: Sheet): Markup {
  const { words, language } = visit
  const other = language === 'zh' ? 'en' : 'zh'
  const programme = visit.facts.programme?.document.title[language]
  return html`<header class="masthead">
<div class="wrap masthead-top">
<a class="brand" href="${link(visit, '/')}">${mark}<b>${words.site.name}</b>${programme ? html`<span>${programme}</span>` : null}</a>
${shown.hasSearch ? null : searchForm(visit, 'masthead')}
<div class="switches">
<a class="switch" href="${sameIn(visit, other)}" lang="${languageTags[other]}" hreflang="${languageTags[other]}">${words.site.otherLanguage}</a>
${displayForm(visit)}
</div>
</div>
<nav class="sections wrap" aria-label="${words.site.navigation}"><ul>${sections.map(
    ([name, path]) =>
      html`<li><a href="${link(visit, path)}"${name === section ? html` aria-current="true"` : null}>${words.site.sections[name]}</a></li>`,
  )}</ul></nav>
<div class="ruler" aria-hidden="true"></div>
</header>`
}
