import { isDay } from '@biaochi/core/registry/date.ts'
import type { FrameworkComparison } from '@biaochi/core/registry/framework-compare.ts'
import { standingNames, topicStateNames } from '@biaochi/core/registry/framework-words.ts'
import { compareFramework, type FrameworkComparisonView } from '../../actions/compare-framework.ts'
import type { FrameworkView } from '../../actions/show-framework.ts'
import { boxLink, localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import { notADay } from '../not-a-day.ts'
import type { Page, Visit } from '../page.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { frameworkNav, frameworkStep, notYetNote } from '../parts/framework-nav.ts'
import { runningText } from '../parts/running-text.ts'
import { standardName } from '../parts/standard-table.ts'
import { table } from '../parts/table.ts'
import { printDate } from '../print-date.ts'
import { unknownFramework, withFramework } from '../read-framework.ts'

/** What changed in the framework between two days. */
export const frameworkCompare: Page = {
  name: 'framework-compare',
  title: { zh: '比较两个日期', en: 'Compare two days' },
  paths: ['/framework/:id/compare'],
  section: 'framework',
  show: visit =>
    withFramework(visit, async view => {
      const { words } = visit
      const badDay = ['from', 'to'].flatMap(name => visit.query.get(name) || []).find(text => !isDay(text))
      if (badDay !== undefined) return notADay(visit, badDay)
      const days = readDays(visit, view)
      const compared = await compareFramework(visit.context, view.framework.id, days)
      if (!compared) return unknownFramework(view.framework.id)
      const { comparison } = compared
      return {
        title: words.framework.compare,
        above: [frameworkStep(visit, view)],
        sheets: ['pictures.css'],
        twin: comparison,
        main: () => html`<h1>${words.framework.compare}</h1><p class="lead">${runningText(words.framework.compareLead)}</p>
${frameworkNav(visit, view, 'compare')}
${dayForm(visit, view, days)}
${notYetNote(visit, compared.before)}${days.to === days.from ? null : notYetNote(visit, compared.after)}
${difference(visit, compared)}`,
      }
    }),
}

interface Days {
  readonly from: string
  readonly to: string
}

/** The two days of the address; unless given, from the first day of the framework to the day of the visit. */
function readDays(visit: Visit, { versions, framework }: FrameworkView): Days {
  const read = (name: string, otherwise: string) => {
    const text = visit.query.get(name) ?? ''
    return text === '' ? otherwise : text
  }
  return { from: read('from', versions[0]?.from ?? framework.from), to: read('to', visit.asOf) }
}

function dayForm(visit: Visit, { framework }: FrameworkView, { from, to }: Days): Markup {
  const { words, language } = visit
  const field = (name: 'from' | 'to', value: string) =>
    html`<label for="${name}">${words.framework[name]}</label> <input id="${name}" type="date" name="${name}" value="${value}" required> `
  return html`<form class="as-of as-of-two" action="${localAddress(visit, language, `/framework/${framework.id}/compare`)}" method="get">${field('from', from)}${field('to', to)}<button>${words.framework.compareButton}</button></form>`
}

function difference(visit: Visit, compared: FrameworkComparisonView): Markup {
  const { words, language } = visit
  const { comparison } = compared
  const isSame = comparison.boxes.length + comparison.topics.length + comparison.standards.length === 0
  if (isSame) return emptyNote({ title: words.framework.compareSame, text: '' })
  const [from, to] = [printDate(comparison.before.asOf, language), printDate(comparison.after.asOf, language)]
  return html`${totals(visit, comparison, { from, to })}
${boxTable(visit, compared, { from, to })}
${topicTable(visit, compared, { from, to })}
${standardChanges(visit, compared, { from, to })}`
}

function totals({ words }: Visit, { total: { before, after } }: FrameworkComparison, { from, to }: Days): Markup {
  const rows = [
    [words.framework.counts.present, before?.present, after?.present],
    [words.framework.counts.shouldHave, before?.shouldHave, after?.shouldHave],
    [words.framework.counts.covered, before?.topics.covered, after?.topics.covered],
  ] as const
  return table({
    caption: words.framework.total,
    showCaption: true,
    name: 'totals',
    columns: [words.framework.figure, from, to, words.framework.difference],
    rows: rows.map(([name, was, is]) => ({
      head: name,
      cells: [was ?? '—', is ?? '—', was === undefined || is === undefined ? '—' : signed(is - was)],
    })),
    figures: [1, 2, 3],
  })
}

function boxTable(visit: Visit, { after, comparison }: FrameworkComparisonView, { from, to }: Days): Markup | null {
  const { words, language } = visit
  if (comparison.boxes.length === 0) return null
  return table({
    caption: words.framework.byArea,
    showCaption: true,
    name: 'boxes',
    columns: [words.framework.area, from, to, words.framework.difference],
    rows: comparison.boxes.map(box => ({
      head: html`<a href="${boxLink(visit, after.framework.id, box.code)}">${box.code} ${box.title[language]}</a>`,
      cells: [
        box.before ? `${box.before.present} / ${box.before.shouldHave}` : '—',
        box.after ? `${box.after.present} / ${box.after.shouldHave}` : '—',
        box.before && box.after ? signed(box.after.present - box.before.present) : '—',
      ],
    })),
    figures: [1, 2, 3],
  })
}

function topicTable(visit: Visit, { after, comparison }: FrameworkComparisonView, { from, to }: Days): Markup | null {
  const { words, language } = visit
  if (comparison.topics.length === 0) return null
  return table({
    caption: words.framework.counts.topics,
    showCaption: true,
    name: 'topics',
    columns: [words.framework.counts.topics, from, to],
    rows: comparison.topics.map(topic => ({
      head: html`<a href="${boxLink(visit, after.framework.id, topic.code)}">${topic.code} ${topic.title[language]}</a>`,
      cells: [topic.before, topic.after].map(state => (state ? topicStateNames[state][language] : '—')),
    })),
  })
}

function standardChanges(visit: Visit, compared: FrameworkComparisonView, { from, to }: Days): Markup | null {
  const { words, language } = visit
  const known = compared.comparison.standards.flatMap(change => {
    const standard = compared.standards[change.id]
    return standard ? [{ ...change, standard }] : []
  })
  if (known.length === 0) return null
  return table({
    caption: words.standards.title,
    showCaption: true,
    name: 'standard-changes',
    columns: [words.standards.title, from, to],
    rows: known.map(change => ({
      head: standardName(visit, change.standard),
      cells: [change.before, change.after].map(standing => (standing ? standingNames[standing][language] : '—')),
    })),
  })
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'
}
