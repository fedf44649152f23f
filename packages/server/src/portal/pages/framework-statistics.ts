import { classTable, ratioTable, statisticsTable } from '@biaochi/core/registry/framework-statistics.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import { frameworkDownloads } from '../parts/framework-downloads.ts'
import { frameworkNav, frameworkStep } from '../parts/framework-nav.ts'
import { frameworkTable } from '../parts/framework-table.ts'
import { runningText } from '../parts/running-text.ts'
import { withFramework } from '../read-framework.ts'

/** The statistics tables (标准统计表, GB/T 13016—2018). */
export const frameworkStatistics: Page = {
  name: 'framework-statistics',
  title: { zh: '标准统计表', en: 'Statistics table' },
  paths: ['/framework/:id/statistics'],
  section: 'framework',
  show: visit =>
    withFramework(visit, view => {
      const { words, language } = visit
      const { framework, coverage } = view
      const tables = [
        statisticsTable(framework, coverage, language),
        classTable(coverage, language),
        ratioTable(coverage, language),
      ]
      return {
        title: words.framework.statistics,
        above: [frameworkStep(visit, view)],
        twin: { asOf: visit.asOf, tables },
        main: () => html`<h1>${words.framework.statistics}</h1>
<p class="lead">${runningText(words.framework.statisticsLead)}</p>
${frameworkNav(visit, view, 'statistics')}
${tables.map(table => frameworkTable(visit, { table, framework: framework.id, coverage, showCaption: true }))}
<p class="note">${words.framework.statisticsRule}</p>
${frameworkDownloads(visit, framework.id, 'statistics')}`,
      }
    }),
}
