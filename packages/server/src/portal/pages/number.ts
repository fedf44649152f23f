import type { NotNumber, StandardNumber } from '@biaochi/core/number/number.ts'
import { classNames } from '@biaochi/core/registry/standard-words.ts'
import { type NumberAnswer, resolveNumber } from '../../actions/resolve-number.ts'
import { link, localAddress, standardLink } from '../address.ts'
import { html, join, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { facts } from '../parts/facts.ts'
import { runningText } from '../parts/running-text.ts'
import { standardLine, standardTable } from '../parts/standard-table.ts'

/** Spellings of numbers of the field itself, to try. */
const examples = ['ＧＢ／Ｔ １３０１６－２０１８', 'gbt1.1-2020', 'DB31T 1523', 'ISO/IEC 27001:2022']

/** A number in any spelling: where it leads, else how it was read and what is near. */
export const number: Page = {
  name: 'number',
  title: { zh: '核对标准号', en: 'Check a number' },
  paths: ['/number'],
  section: 'standards',
  async show(visit) {
    const text = (visit.query.get('q') ?? '').trim().slice(0, 200)
    const { words } = visit
    if (text === '')
      return { title: words.number.title, hasSearch: true, main: () => html`${form(visit, '')}${kinds(visit)}` }
    const answer = await resolveNumber(visit.context, text, visit.asOf)
    const [only, another] = answer.matches
    if (only && !another) return { moved: standardLink(visit, only.slug), forGood: false }
    return {
      title: `${words.number.title}${words.site.colon}${text}`,
      hasSearch: true,
      twin: answer,
      main: () => html`${form(visit, text)}${showAnswer(visit, text, answer)}`,
    }
  },
}

function form(visit: Visit, text: string): Markup {
  const { words, language } = visit
  return html`<h1>${words.number.title}</h1><p class="lead">${runningText(words.number.lead)}</p>
<form class="search search-list" action="${localAddress(visit, language, '/number')}" method="get">
<label for="number">${words.number.label}</label>
<span class="search-box"><input id="number" type="search" name="q" value="${text}" maxlength="200" autocomplete="off" spellcheck="false" data-search>${
    visit.isDated ? html`<input type="hidden" name="asOf" value="${visit.asOf}">` : null
  }<button>${words.number.button}</button></span></form>
<p class="examples">${words.number.examples} ${examples.map(one => html`<a href="${link(visit, '/number', { q: one })}"><span class="number">${one}</span></a> `)}</p>`
}

function kinds(visit: Visit): Markup {
  const { words } = visit
  return html`<section aria-labelledby="kinds"><h2 id="kinds">${words.number.kinds}</h2><p>${words.number.kindsText}</p>
<p>${words.number.api}${words.site.colon}<a href="${link(visit, '/api')}#resolveNumber"><code>GET /api/v1/numbers/resolve</code></a></p></section>`
}

function showAnswer(visit: Visit, text: string, answer: NumberAnswer): Markup {
  const { words } = visit
  const { parsed, matches, meant, otherYears, nearest } = answer
  // Editions of a number without a year are what was asked for, not something else that is near.
  const isYearOpen = parsed.normal !== null && parsed.year === null && otherYears.length > 0
  return html`${parsed.normal === null ? notNumber(visit, parsed) : reading(visit, parsed)}
${matches.length > 1 ? list(visit, words.number.severalMatches, matches) : null}
${parsed.normal !== null && matches.length === 0 && !isYearOpen ? html`<section class="banner banner-unknown"><p><b>${words.number.unknown}</b></p><p>${words.number.unknownText}</p></section>` : null}
${isYearOpen && meant ? html`<p class="meant">${words.number.meant} ${standardLine(visit, meant)}</p>` : null}
${otherYears.length > 0 ? list(visit, isYearOpen ? words.number.allYears : words.number.otherYears, otherYears) : null}
${nearest.length > 0 ? list(visit, words.number.nearest, nearest) : null}
<p><a href="${link(visit, '/standards', { q: text })}">${words.number.asTitle(text)}</a></p>`
}

function list(visit: Visit, title: string, items: NumberAnswer['matches']): Markup {
  return html`<section><h2>${title}</h2>${standardTable(visit, { caption: title, items })}</section>`
}

/** How the number was read, part by part, so that a slip of the hand shows. */
function reading(visit: Visit, read: StandardNumber): Markup {
  const { words, language } = visit
  const t = words.number
  const adopted = read.adopts
  return html`<section aria-labelledby="reading"><h2 id="reading">${t.reading} <span class="number">${read.print}</span></h2>
${facts([
  [words.column.class, read.class === 'plan' ? t.plan : classNames[read.class][language]],
  [t.code, read.code],
  [t.serial, read.serial],
  [t.part, read.part],
  [t.year, read.year ?? (read.class === 'plan' ? null : html`<span class="faint">${t.noYear}</span>`)],
  [t.edition, read.edition],
  [
    t.also,
    join(
      read.also.map(one => html`<span class="number">${one.print}</span>`),
      words.site.list,
    ),
  ],
  [
    t.adopts,
    adopted
      ? html`<span class="number">${adopted.number.print}</span>${adopted.degree ? ` ${words.degree[adopted.degree]}` : null}`
      : null,
  ],
])}${remarks(visit, read)}</section>`
}

function notNumber(visit: Visit, read: NotNumber): Markup {
  return html`<section class="banner banner-unknown"><p><b>${visit.words.number.notNumber}</b></p>${remarks(visit, read)}</section>`
}

function remarks({ language }: Visit, { findings }: StandardNumber | NotNumber): Markup | null {
  if (findings.length === 0) return null
  return html`<ul class="remarks">${findings.map(
    finding => html`<li>${finding.message[language]}${finding.fix ? html` ${finding.fix[language]}` : null}</li>`,
  )}</ul>`
}
