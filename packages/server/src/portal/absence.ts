import { say } from '@biaochi/core/language.ts'
import { link, localAddress, question, sameIn } from './address.ts'
import { html, type Markup } from './html.ts'
import type { Absent, Shown, Visit } from './page.ts'

/** The page that says that something is not there, what may have been meant, and where to go. */
export function showAbsence(visit: Visit, answer: Absent): Shown {
  const { words, language } = visit
  const status = answer.status ?? 404
  const title = answer.title
    ? say(answer.title, language)
    : status === 404
      ? words.error.notFound
      : words.error.badAddress
  return {
    title,
    status,
    main: () => html`<h1>${title}</h1>
<p class="lead">${say(answer.absent, language)}</p>
${answer.suggestions ?? null}
${waysOut(visit)}`,
  }
}

/** What to do next after an error, and the reference to tell it by. */
export function waysOut(visit: Visit): Markup {
  const { words, language, traceId } = visit
  const report = localAddress(visit, language, '/report') + question({ page: sameIn(visit, language), ref: traceId })
  return html`<section aria-labelledby="next"><h2 id="next">${words.error.next}</h2>
<ul>
<li><a href="${link(visit, '/standards')}">${words.error.toSearch}</a></li>
<li><a href="${localAddress(visit, language, '/')}">${words.error.toHome}</a></li>
<li><a href="${report}" rel="nofollow">${words.error.toReport}</a></li>
</ul></section>
<p class="reference">${words.error.reference}${words.site.colon}<code class="reference-id">${traceId}</code></p>`
}
