import { writeCsv } from '@biaochi/core/container/csv-write.ts'
import { say } from '@biaochi/core/language.ts'
import { frameworkTables } from '@biaochi/core/registry/framework-workbook.ts'
import type { Page } from '../page.ts'
import { readFramework } from '../read-framework.ts'
import { wordsOf } from '../words/words.ts'

/** A table of the framework as CSV, with the mark that Excel wants and safe against formulas. */
export const frameworkCsv: Page = {
  name: 'framework-csv',
  title: { zh: '体系的表（CSV）', en: 'A table of the framework as CSV' },
  paths: ['/framework/:id/csv/:table'],
  section: 'framework',
  async show(visit) {
    const view = await readFramework(visit)
    if ('absent' in view) return view
    const { language, parameters, asOf } = visit
    const id = (parameters.table ?? '').replace(/\.csv$/, '')
    const table = frameworkTables(view.framework, view.coverage, language).find(one => one.id === id)
    if (!table) return { absent: { zh: wordsOf.zh.error.notFoundText, en: wordsOf.en.error.notFoundText } }
    const header = table.columns.map(column => say(column.title, language))
    return {
      body: writeCsv({ header, rows: table.rows }, { bom: true }),
      media: 'text/csv; charset=utf-8',
      fileName: `${view.framework.id}-${id}-${asOf}.csv`,
    }
  },
}
