import { writeCsv } from '@biaochi/core/container/csv-write.ts'
import { say } from '@biaochi/core/language.ts'
import { classNames, confidenceNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import { showTargets } from '../../actions/show-targets.ts'
import type { Page } from '../page.ts'
import { titleText } from '../parts/title-mark.ts'
import { targetLists } from '../target-lists.ts'
import { wordsOf } from '../words/words.ts'

/** Everything behind the numbers of a target as CSV, with the mark that Excel wants and safe against formulas. */
export const targetCsv: Page = {
  name: 'target-csv',
  title: { zh: '目标背后的清单（CSV）', en: 'The lists behind a target as CSV' },
  paths: ['/targets/:id/standards.csv'],
  section: 'targets',
  async show(visit) {
    const { words, language, asOf, parameters } = visit
    const id = parameters.id ?? ''
    const view = await showTargets(visit.context, asOf)
    const entry = view?.targets.find(one => one.result.target.id === id)
    if (!view || !entry) return { absent: { zh: wordsOf.zh.targets.unknown(id), en: wordsOf.en.targets.unknown(id) } }
    const { number, title, class: kind, status, issued, effective } = words.column
    const rows = targetLists(view, entry).flatMap(({ name, items }) =>
      items.map(item => [
        words.targets[name],
        item.number,
        titleText(item, visit),
        say(classNames[item.class], language),
        say(item.confidence === 'low' ? confidenceNames.low : statusNames[item.status], language),
        item.issued,
        item.effective,
      ]),
    )
    const header = [words.targets.listName, number, title, kind, status, issued, effective]
    return {
      body: writeCsv({ header, rows }, { bom: true }),
      media: 'text/csv; charset=utf-8',
      fileName: `target-${id}-${asOf}.csv`,
    }
  },
}
