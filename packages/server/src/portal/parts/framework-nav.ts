import type { FrameworkView } from '../../actions/show-framework.ts'
import { boxLink, link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Step, Visit } from '../page.ts'
import { printDate } from '../print-date.ts'
import { asOfForm } from './as-of-form.ts'

/** The views that a framework has besides its picture; each is a page below it. */
export const frameworkViews = ['table', 'statistics', 'gaps', 'notes', 'compare'] as const

/** Name of a view in addresses; `map` is the framework's own page. */
export type FrameworkViewName = 'map' | (typeof frameworkViews)[number]

/** Links between the views of a framework, the version and the day. */
export function frameworkNav(visit: Visit, view: FrameworkView, current: FrameworkViewName): Markup {
  const { words } = visit
  const { id } = view.framework
  const names = ['map', ...frameworkViews] as const
  const address = (name: FrameworkViewName) => (name === 'map' ? boxLink(visit, id, null) : viewLink(visit, id, name))
  return html`<nav class="tabs" aria-label="${words.framework.views}"><ul>${names.map(
    name =>
      html`<li><a href="${address(name)}"${name === current ? html` aria-current="page"` : null}>${words.framework[name]}</a></li>`,
  )}</ul></nav>
<div class="toolbar">${current === 'compare' ? null : asOfForm(visit)}<p class="version-note">${versionNote(visit, view)}</p></div>
${current === 'compare' ? null : notYetNote(visit, view, visit.words.framework.notYetShown)}`
}

/** Address of a view of a framework. */
export function viewLink(visit: Visit, id: string, name: (typeof frameworkViews)[number]): string {
  return link(visit, `/framework/${encodeURIComponent(id)}/${name}`)
}

/** The step to the framework, for what lies below it. */
export function frameworkStep(visit: Visit, { framework }: Pick<FrameworkView, 'framework'>): Step {
  return { title: framework.title[visit.language], href: boxLink(visit, framework.id, null) }
}

/** Says so where the day of the view lies before the first version of the framework, and what is shown all the same. */
export function notYetNote(
  { words, language }: Visit,
  { framework, coverage }: FrameworkView,
  shown = '',
): Markup | null {
  if (coverage.exists) return null
  const said = words.framework.notYet(printDate(coverage.asOf, language), printDate(framework.from, language))
  return html`<p class="note" role="note">${said}${language === 'en' && shown !== '' ? ' ' : ''}${shown}</p>`
}

function versionNote(visit: Visit, { framework, versions }: FrameworkView): string {
  const { words, language } = visit
  const since = words.framework.since(printDate(framework.from, language))
  const version = words.framework.version(framework.version)
  return `${version}${words.site.comma}${since}${versions.length > 1 ? ` · ${words.framework.versions} ${versions.length}` : ''}`
}
