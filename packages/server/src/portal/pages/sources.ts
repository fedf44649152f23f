import { say } from '@biaochi/core/language.ts'
import type { Source, SourceTier } from '@biaochi/core/registry/standard.ts'
import { tierNames } from '@biaochi/core/registry/standard-words.ts'
import { showFramework } from '../../actions/show-framework.ts'
import { link, standardLink } from '../address.ts'
import { html, join, type Markup, type MarkupValue } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { facts } from '../parts/facts.ts'
import { numberMark } from '../parts/number-mark.ts'
import { runningText } from '../parts/running-text.ts'
import { sourceMark } from '../parts/source-mark.ts'
import { table } from '../parts/table.ts'
import { titleMark } from '../parts/title-mark.ts'

const tiers: readonly SourceTier[] = ['official', 'press', 'secondary']

/** Every source of the programme and of the standards in its framework, with its tier and what it is used for. */
export const sources: Page = {
  name: 'sources',
  title: { zh: '来源', en: 'Sources' },
  paths: ['/sources'],
  section: null,
  async show(visit) {
    const { words } = visit
    const cited = await gatherSources(visit)
    return {
      title: words.sources.title,
      twin: { sources: cited.map(({ source, uses }) => ({ ...source, uses: uses.length })) },
      main: () => html`<h1>${words.sources.title}</h1><p class="lead">${runningText(words.sources.lead)}</p>
<section aria-labelledby="tiers"><h2 id="tiers">${words.sources.tiers}</h2>${facts(
        tiers.map(tier => [
          html`<span class="tier tier-${tier}">${say(tierNames[tier], visit.language)}</span>`,
          words.sources.tierText[tier],
        ]),
      )}</section>
${cited.length === 0 ? emptyNote({ title: words.sources.none, text: '' }) : sourceTable(visit, cited)}`,
    }
  },
}

interface Cited {
  readonly source: Source
  readonly uses: MarkupValue[]
}

/** Sources that say the same are one; official ones first, then in the order in which they are met. */
async function gatherSources(visit: Visit): Promise<Cited[]> {
  const { programme } = visit.facts
  if (!programme) return []
  const found = new Map<string, Cited>()
  const add = (source: Source, use: MarkupValue) => {
    const key = `${source.tier} ${source.text}`
    const known = found.get(key)
    if (known) known.uses.push(use)
    else found.set(key, { source, uses: [use] })
  }
  add(programme.document.source, html`<a href="${link(visit, '/plan')}">${visit.words.plan.title}</a>`)
  for (const figure of programme.figures) add(figure.source, say(figure.title, visit.language))
  const view = await showFramework(visit.context, programme.framework, visit.asOf)
  for (const { record, slug } of Object.values(view?.coverage.standards ?? {})) {
    const number = record.numbers[0]?.normal
    const name = number ? numberMark(number) : titleMark(record, visit)
    for (const source of record.sources) add(source, html`<a href="${standardLink(visit, slug)}">${name}</a>`)
  }
  return [...found.values()].sort((a, b) => tiers.indexOf(a.source.tier) - tiers.indexOf(b.source.tier))
}

function sourceTable(visit: Visit, cited: readonly Cited[]): Markup {
  const { words } = visit
  return table({
    caption: words.sources.title,
    name: 'sources',
    columns: [words.sources.source, words.sources.usedBy],
    rows: cited.map(({ source, uses }) => ({ head: sourceMark(source, visit), cells: [join(uses, words.site.list)] })),
  })
}
