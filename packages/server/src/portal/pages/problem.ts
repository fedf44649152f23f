import { say } from '@biaochi/core/language.ts'
import { localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, ProblemPage, Visit } from '../page.ts'
import { facts } from '../parts/facts.ts'
import { runningText } from '../parts/running-text.ts'
import { wordsOf } from '../words/words.ts'

/** What the `type` of a problem document leads to: why it happens and what to do. */
export const problem: Page = {
  name: 'problem',
  title: { zh: '问题说明', en: 'Problems of the API' },
  paths: ['/problems/:rule', '/problems'],
  section: 'api',
  async show(visit) {
    const { words, language, parameters, options } = visit
    if (parameters.rule === undefined) {
      return {
        title: words.problems.title,
        twin: { problems: options.problems },
        main: () =>
          html`<h1>${words.problems.title}</h1><p class="lead">${runningText(words.problems.lead)}</p>${list(visit, options.problems)}`,
      }
    }
    const kind = options.problems.find(one => one.rule === parameters.rule)
    if (!kind) {
      const { rule } = parameters
      return { absent: { zh: wordsOf.zh.problems.unknown(rule), en: wordsOf.en.problems.unknown(rule) } }
    }
    return {
      title: say(kind.title, language),
      above: [{ title: words.problems.title, href: localAddress(visit, language, '/problems') }],
      twin: kind,
      main: () => html`<h1>${say(kind.title, language)}</h1>
<p class="lead">${runningText(say(kind.text, language))}</p>
${facts([
  [words.problems.status, String(kind.status)],
  [words.problems.identifier, html`<code>${kind.rule}</code>`],
])}
<h2>${words.problems.others}</h2>${list(
        visit,
        options.problems.filter(one => one !== kind),
      )}`,
    }
  },
}

function list(visit: Visit, kinds: readonly ProblemPage[]): Markup {
  return html`<ul class="problems">${kinds.map(
    kind =>
      html`<li><a href="${localAddress(visit, visit.language, `/problems/${kind.rule}`)}">${say(kind.title, visit.language)}</a> <span class="faint">${kind.status}</span></li>`,
  )}</ul>`
}
