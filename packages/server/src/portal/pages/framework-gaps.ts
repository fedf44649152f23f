import { say } from '@biaochi/core/language.ts'
import { isGap, type PlacedStandard, type TopicState } from '@biaochi/core/registry/coverage.ts'
import { childrenOf, type FrameworkNode } from '@biaochi/core/registry/framework.ts'
import { gapTable } from '@biaochi/core/registry/framework-gaps.ts'
import { standingNames, topicStateNames, topicStates } from '@biaochi/core/registry/framework-words.ts'
import type { FrameworkView } from '../../actions/show-framework.ts'
import { boxLink, standardLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { frameworkDownloads } from '../parts/framework-downloads.ts'
import { frameworkNav, frameworkStep, viewLink } from '../parts/framework-nav.ts'
import { numberMark } from '../parts/number-mark.ts'
import { runningText } from '../parts/running-text.ts'
import { titleMark } from '../parts/title-mark.ts'
import { withFramework } from '../read-framework.ts'

/** Topics without a standard in force or upcoming, area by area, with what is planned for them. */
export const frameworkGaps: Page = {
  name: 'framework-gaps',
  title: { zh: '缺口清单', en: 'List of gaps' },
  paths: ['/framework/:id/gaps', '/gaps'],
  section: 'framework',
  async show(visit) {
    const { facts } = visit
    if (visit.parameters.id === undefined && facts.programme) {
      return { moved: viewLink(visit, facts.programme.framework, 'gaps'), forGood: false }
    }
    return withFramework(visit, view => {
      const { words, language } = visit
      const table = gapTable(view.framework, view.coverage, language)
      return {
        title: words.framework.gaps,
        above: [frameworkStep(visit, view)],
        sheets: ['pictures.css'],
        twin: { asOf: visit.asOf, ...table },
        main: () => html`<h1>${words.framework.gaps}</h1>
<p class="lead">${runningText(words.framework.gapsLead)}</p>
${frameworkNav(visit, view, 'gaps')}
<p class="count">${words.framework.gapCount(table.rows.length, view.coverage.total.topicCount)}</p>
${table.rows.length === 0 ? emptyNote({ title: words.framework.gapsNone, text: '' }) : gapsByDomain(visit, view)}
${frameworkDownloads(visit, view.framework.id, 'gaps')}`,
      }
    })
  },
}

function gapsByDomain(visit: Visit, view: FrameworkView): Markup {
  const domains = childrenOf(view.framework, null).map(domain => {
    const areas = childrenOf(view.framework, domain.code).flatMap(area => gapsOf(visit, view, area))
    return areas.length === 0
      ? null
      : html`<section class="gap-domain" aria-labelledby="gap-${domain.code}"><h2 id="gap-${domain.code}"><a href="${boxLink(visit, view.framework.id, domain.code)}">${domain.code} ${say(domain.title, visit.language)}</a></h2><div class="gap-areas">${areas}</div></section>`
  })
  return html`<div class="picture gaps"><ul class="gap-legend">${topicStates
    .filter(isGap)
    .map(
      state =>
        html`<li><span class="fmap-dot fmap-dot-${state}" aria-hidden="true"></span>${say(topicStateNames[state], visit.language)} ${view.coverage.total.topics[state]}</li>`,
    )}</ul>${domains}</div>`
}

function gapsOf(visit: Visit, view: FrameworkView, area: FrameworkNode): Markup[] {
  const { framework, coverage } = view
  const topics = childrenOf(framework, area.code).flatMap(topic => {
    const state = coverage.topics[topic.code] ?? 'gap'
    return isGap(state) ? [{ topic, state }] : []
  })
  if (topics.length === 0) return []
  return [
    html`<section class="gap-area"><h3><a href="${boxLink(visit, framework.id, area.code)}">${area.code} ${say(area.title, visit.language)}</a></h3><ul>${topics.map(
      one => gapLine(visit, view, one),
    )}</ul></section>`,
  ]
}

function gapLine(
  visit: Visit,
  { framework, coverage }: FrameworkView,
  { topic, state }: { topic: FrameworkNode; state: TopicState },
): Markup {
  const { language } = visit
  const recorded = (coverage.nodes[topic.code]?.standards ?? [])
    .flatMap(id => coverage.standards[id] ?? [])
    .filter(one => one.standing !== 'past')
  return html`<li><span class="fmap-dot fmap-dot-${state}" aria-hidden="true"></span><a href="${boxLink(visit, framework.id, topic.code)}">${say(topic.title, language)}</a> <span class="${state === 'gap' ? 'unseen' : 'gap-state'}">${say(topicStateNames[state], language)}</span>${
    recorded.length > 0 ? html`<ul class="gap-known">${recorded.map(one => knownLine(visit, one))}</ul>` : null
  }</li>`
}

function knownLine(visit: Visit, { record, slug, standing }: PlacedStandard): Markup {
  const number = record.numbers[0]?.normal
  return html`<li><a href="${standardLink(visit, slug)}">${number ? html`${numberMark(number)} ` : null}${titleMark(record, visit)}</a> <span class="gap-state">${say(standingNames[standing], visit.language)}</span></li>`
}
