import { say } from '@biaochi/core/language.ts'
import { pathTo } from '@biaochi/core/registry/framework.ts'
import { detailTable } from '@biaochi/core/registry/framework-detail.ts'
import type { FrameworkCell } from '@biaochi/core/registry/framework-table.ts'
import type { FrameworkView } from '../../actions/show-framework.ts'
import { boxLink } from '../address.ts'
import { cutPage } from '../cut-page.ts'
import { html, type MarkupValue } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { frameworkDownloads } from '../parts/framework-downloads.ts'
import { frameworkNav, frameworkStep } from '../parts/framework-nav.ts'
import { frameworkTable as tableOf } from '../parts/framework-table.ts'
import { numberedPager } from '../parts/numbered-pager.ts'
import { runningText } from '../parts/running-text.ts'
import { withFramework } from '../read-framework.ts'

const perPage = 100

/** Columns that a screen has room for; the files hold all. */
const columns = ['system_number', 'number', 'title', 'class', 'standing', 'effective', 'adopts', 'replaces', 'also_in']

/** The detail table (标准明细表, GB/T 13016—2018). */
export const frameworkTable: Page = {
  name: 'framework-table',
  title: { zh: '标准明细表', en: 'Detail table' },
  paths: ['/framework/:id/table'],
  section: 'framework',
  show: visit =>
    withFramework(visit, view => {
      const { words, language } = visit
      const table = detailTable(view.framework, view.coverage, language)
      const cut = cutPage(visit, table.rows, { perPage })
      if ('absent' in cut) return cut
      const { items: rows, page, pages } = cut
      return {
        title: words.framework.table,
        above: [frameworkStep(visit, view)],
        twin: { asOf: visit.asOf, ...table },
        main: () => html`<h1>${words.framework.table}</h1>
<p class="lead">${runningText(words.framework.tableLead)}</p>
${frameworkNav(visit, view, 'table')}
<p class="count">${words.framework.rows(table.rows.length)}</p>
${tableOf(visit, { table, rows, framework: view.framework.id, coverage: view.coverage, columns, group: groupByArea(visit, view) })}
${numberedPager(visit, { path: visit.undatedPath, parameters: {}, page, pages })}
${frameworkDownloads(visit, view.framework.id, 'detail')}`,
      }
    }),
}

/** The area that a row's system number begins with, as a link, where it is another than that of the row before. */
function groupByArea(visit: Visit, { framework }: FrameworkView) {
  let current = ''
  return (row: readonly FrameworkCell[]): MarkupValue => {
    const node = String(row[1] ?? '').replace(/-\d+$/, '')
    const area = pathTo(framework, node).find(one => one.level === 'area')
    if (!area || area.code === current) return null
    current = area.code
    return html`<a href="${boxLink(visit, framework.id, area.code)}">${area.code} ${say(area.title, visit.language)}</a>`
  }
}
