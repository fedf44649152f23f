import { say } from '@biaochi/core/language.ts'
import { tierNames } from '@biaochi/core/registry/standard-words.ts'
import { link, standardLink } from '../address.ts'
import { type CitedSource, citedSources, type SourceUse, sourceTiers } from '../cited-sources.ts'
import { cutPage } from '../cut-page.ts'
import { html, join, type Markup, type MarkupValue } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { facts } from '../parts/facts.ts'
import { numberMark } from '../parts/number-mark.ts'
import { numberedPager } from '../parts/numbered-pager.ts'
import { runningText } from '../parts/running-text.ts'
import { sourceMark } from '../parts/source-mark.ts'
import { table } from '../parts/table.ts'
import { titleMark } from '../parts/title-mark.ts'

const perPage = 50
/** Uses of a source that are named. */
const mostNamed = 12

/** Every source of the programme and of the standards in its framework, with its tier and what it is used for. */
export const sources: Page = {
  name: 'sources',
  title: { zh: '来源', en: 'Sources' },
  paths: ['/sources'],
  section: null,
  async show(visit) {
    const { words } = visit
    const cited = await citedSources(visit)
    const cut = cutPage(visit, cited, { perPage })
    if ('absent' in cut) return cut
    const { items, page, pages } = cut
    return {
      title: words.sources.title,
      twin: { sources: cited.map(({ source, uses }) => ({ ...source, uses: uses.length })) },
      main: () => html`<h1>${words.sources.title}</h1><p class="lead">${runningText(words.sources.lead)}</p>
<section aria-labelledby="tiers"><h2 id="tiers">${words.sources.tiers}</h2>${facts(
        sourceTiers.map(tier => [
          html`<span class="tier tier-${tier}">${say(tierNames[tier], visit.language)}</span>`,
          words.sources.tierText[tier],
        ]),
      )}</section>
${
  cited.length === 0
    ? emptyNote({ title: words.sources.none, text: '' })
    : html`${sourceTable(visit, items)}
${numberedPager(visit, { path: '/sources', parameters: {}, page, pages })}
<p class="downloads"><span>${words.framework.downloads}</span> <a class="button" download href="${link(visit, '/sources.csv')}">CSV</a></p>`
}`,
    }
  },
}

function sourceTable(visit: Visit, cited: readonly CitedSource[]): Markup {
  const { words } = visit
  return table({
    caption: words.sources.title,
    name: 'sources',
    columns: [words.sources.source, words.sources.usedBy],
    rows: cited.map(({ source, uses }) => ({ head: sourceMark(source, visit), cells: [usesMark(visit, uses)] })),
  })
}

/** The first uses by name; of a source that serves thousands the rest is a number. */
function usesMark(visit: Visit, uses: readonly SourceUse[]): Markup {
  const { words } = visit
  const named = join(
    uses.slice(0, mostNamed).map(use => useMark(visit, use)),
    words.site.list,
  )
  return html`${named}${uses.length > mostNamed ? html` <span class="faint">${words.sources.together(uses.length)}</span>` : null}`
}

function useMark(visit: Visit, use: SourceUse): MarkupValue {
  if ('plan' in use) return html`<a href="${link(visit, '/plan')}">${visit.words.plan.title}</a>`
  if ('figure' in use) return say(use.figure.title, visit.language)
  const { record, slug } = use.standard
  const number = record.numbers[0]?.normal
  return html`<a href="${standardLink(visit, slug)}">${number ? numberMark(number) : titleMark(record, visit)}</a>`
}
