import type { TargetResult } from '@biaochi/core/evaluation/target.ts'
import { say } from '@biaochi/core/language.ts'
import { countGaps } from '@biaochi/core/registry/coverage.ts'
import { type ChangePage, listEvents } from '../../actions/list-events.ts'
import { type FrameworkView, showFramework } from '../../actions/show-framework.ts'
import { showTargets, type TargetsView } from '../../actions/show-targets.ts'
import { boxLink, link, standardLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { changeDigest } from '../parts/change-list.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { notYetNote, viewLink } from '../parts/framework-nav.ts'
import { numberMark } from '../parts/number-mark.ts'
import { runningText } from '../parts/running-text.ts'
import { smallMap } from '../parts/small-map.ts'
import { targetBar } from '../parts/target-bar.ts'
import { printCount } from '../print-count.ts'
import { dateMark } from '../print-date.ts'
import { searchForm } from '../search-form.ts'

/** Changes that are told of, and entries of the log that they are looked for in. */
const recent = 5
const entries = 40

/** The first page: one search box, doors by what people come for, the framework in small, targets, what changed. */
export const home: Page = {
  name: 'home',
  title: { zh: '首页', en: 'Home' },
  paths: ['/'],
  section: null,
  async show(visit) {
    const { context, asOf, facts, words, language } = visit
    const [framework, targets, changes] = await Promise.all([
      facts.programme ? showFramework(context, facts.programme.framework, asOf) : null,
      showTargets(context, asOf),
      listEvents(context, { before: null, limit: entries }),
    ])
    return {
      title: framework ? say(framework.framework.title, language) : words.site.name,
      description: facts.programme
        ? words.home.lead(say(facts.programme.document.title, language))
        : words.home.leadEmpty,
      hasSearch: true,
      sheets: ['pictures.css'],
      twin: {
        asOf,
        programme: facts.programme,
        coverage: framework?.coverage.exists ? { total: framework.coverage.total } : null,
        targets: targets?.targets.map(({ result }) => summarise(result)) ?? [],
        changes: changes.items.slice(0, recent),
      },
      main: () => html`${hero(visit, framework)}
${doors(visit)}
${tools(visit)}
${framework ? frameworkPart(visit, framework) : noProgramme(visit)}
${targets ? targetPart(visit, targets) : null}
${changePart(visit, changes)}`,
    }
  },
}

function summarise({ target, noRecords, within, since, expected }: TargetResult) {
  return { target: target.id, atLeast: target.atLeast, noRecords, within: within.value, since: since.value, expected }
}

function hero(visit: Visit, framework: FrameworkView | null): Markup {
  const { words, facts, language } = visit
  const title = framework ? say(framework.framework.title, language) : words.site.name
  const examples = framework ? exampleNumbers(framework) : []
  return html`<div class="hero"><div class="hero-main"><h1>${title}</h1>
<p class="lead">${runningText(facts.programme ? words.home.lead(say(facts.programme.document.title, language)) : words.home.leadEmpty)}</p>
${searchForm(visit, 'home')}
${
  examples.length > 0
    ? html`<p class="examples">${words.home.example} ${examples.map(
        ([slug, number]) => html`<a href="${standardLink(visit, slug)}">${numberMark(number)}</a> `,
      )}</p>`
    : null
}</div>${framework?.coverage.exists ? glance(visit, framework) : null}</div>`
}

/** The framework in figures, as marks on a ruler. */
function glance(visit: Visit, { framework, coverage }: FrameworkView): Markup {
  const { words, language, asOf } = visit
  const { total } = coverage
  const marks = [
    [viewLink(visit, framework.id, 'table'), words.home.glance.present, total.present],
    [viewLink(visit, framework.id, 'statistics'), words.home.glance.shouldHave, total.shouldHave],
    [boxLink(visit, framework.id, null), words.home.glance.covered, total.topics.covered],
    [viewLink(visit, framework.id, 'gaps'), words.home.glance.gaps, countGaps(total)],
  ] as const
  return html`<div class="glance"><p>${words.site.asOf} ${dateMark(asOf, language)}</p><ul>${marks.map(
    ([address, name, value]) =>
      html`<li><a href="${address}"><b>${printCount(value)}</b> <span>${name}</span></a></li>`,
  )}</ul></div>`
}

/** Numbers of the framework that are in force, of different classes where there are some. */
function exampleNumbers({ coverage }: FrameworkView): (readonly [slug: string, number: string])[] {
  const inForce = Object.values(coverage.standards).filter(one => one.standing === 'in-force')
  const byClass = Map.groupBy(inForce, one => one.record.class)
  const mixed = [...[...byClass.values()].flatMap(group => group.slice(0, 1)), ...inForce]
  return [...new Set(mixed)].slice(0, 3).flatMap(({ slug, record }) => {
    const number = record.numbers[0]?.normal
    return number ? [[slug, number] as const] : []
  })
}

function doors(visit: Visit): Markup {
  const { words } = visit
  const { home: say } = words
  const entries = [
    ['/standards', say.find, say.findText],
    ['/framework', say.look, say.lookText],
    ['/number', say.verify, say.verifyText],
    ['/api', say.connect, say.connectText],
  ] as const
  return html`<nav class="doors" aria-label="${say.doors}"><ul>${entries.map(
    ([path, name, text]) => html`<li><a href="${link(visit, path)}"><b>${name}</b><span>${text}</span></a></li>`,
  )}</ul></nav>`
}

/** What one can do here, a word each, by the names that the pages themselves have. */
function tools(visit: Visit): Markup {
  const { words } = visit
  const entries = [
    ['/standards', words.standards.title],
    ['/currency', words.currency.title],
    ['/number', words.number.title],
    ['/watch', words.watch.title],
    ['/review', words.review.title],
    ['/check', words.check.title],
    ['/draft-check', words.draftCheck.title],
    ['/comparison', words.comparison.title],
    ['/documents', words.documents.title],
  ] as const
  return html`<nav class="tools" aria-label="${words.home.tools}"><h2>${words.home.tools}</h2><ul>${entries.map(
    ([path, name]) => html`<li><a href="${link(visit, path)}">${name}</a></li>`,
  )}</ul></nav>`
}

function frameworkPart(visit: Visit, view: FrameworkView): Markup {
  const { words } = visit
  const { id } = view.framework
  return html`<section class="band" aria-labelledby="framework">
<div class="band-head"><h2 id="framework">${words.home.framework}</h2><p><a href="${boxLink(visit, id, null)}">${words.home.frameworkMore}</a> <a href="${viewLink(visit, id, 'table')}">${words.home.frameworkTables}</a></p></div>
${view.coverage.exists ? smallMap(visit, view) : notYetNote(visit, view)}
</section>`
}

function targetPart(visit: Visit, { targets }: TargetsView): Markup {
  const { words } = visit
  return html`<section class="band" aria-labelledby="targets">
<div class="band-head"><h2 id="targets">${words.home.targetsOf(targets.length)}</h2><p><a href="${link(visit, '/targets')}">${words.home.targetsMore}</a></p></div>
<div class="targets">${targets.map(entry => targetBar(visit, entry, 'h3'))}</div>
</section>`
}

function changePart(visit: Visit, changes: ChangePage): Markup {
  const { words } = visit
  return html`<section class="band" aria-labelledby="changes">
<div class="band-head"><h2 id="changes">${words.home.changes}</h2><p><a href="${link(visit, '/changes')}">${words.home.changesMore}</a></p></div>
${changes.items.length === 0 ? html`<p class="faint">${words.home.noChanges}</p>` : changeDigest(visit, changes, recent)}
</section>`
}

function noProgramme(visit: Visit): Markup {
  const { words } = visit
  return emptyNote({ title: words.home.empty, text: words.home.emptyText })
}
