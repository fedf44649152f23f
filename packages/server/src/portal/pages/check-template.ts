import { templateOf } from '@biaochi/core/checks/exchange/template-of.ts'
import { findOwnStandard } from '../../actions/own-standards.ts'
import type { Page } from '../page.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The empty table of a standard, to be filled in: header alone as CSV, with explanations as a workbook. */
export const checkTemplate: Page = {
  name: 'check-template',
  title: { zh: '空表', en: 'Empty table' },
  paths: ['/check/templates/:standard/:file'],
  section: 'standards',
  async show({ parameters }) {
    const { standard: id = '', file = '' } = parameters
    const standard = await findOwnStandard(id)
    const table = standard?.rules.tables.find(one => file === `${one.id}.csv` || file === `${one.id}.xlsx`)
    if (!standard || !table) return { absent: { zh: '没有这张空表。', en: 'There is no such empty table.' } }
    const made = templateOf(table, standard.rules)
    return file.endsWith('.csv')
      ? { body: made.csv, media: 'text/csv; charset=utf-8', fileName: file }
      : { body: made.xlsx, media: xlsx, fileName: file }
  },
}
