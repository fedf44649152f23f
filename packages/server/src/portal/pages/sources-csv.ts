import { writeCsv } from '@biaochi/core/container/csv-write.ts'
import { say } from '@biaochi/core/language.ts'
import { tierNames } from '@biaochi/core/registry/standard-words.ts'
import { citedSources } from '../cited-sources.ts'
import type { Page } from '../page.ts'

/** Every source with its tier and how often it is used, as CSV, with the mark that Excel wants and safe against formulas. */
export const sourcesCsv: Page = {
  name: 'sources-csv',
  title: { zh: '来源（CSV）', en: 'Sources as CSV' },
  paths: ['/sources.csv'],
  section: null,
  async show(visit) {
    const { words, language, asOf } = visit
    const cited = await citedSources(visit)
    return {
      body: writeCsv(
        {
          header: [words.sources.tiers, words.sources.source, words.sources.uses],
          rows: cited.map(({ source, uses }) => [say(tierNames[source.tier], language), source.text, uses.length]),
        },
        { bom: true },
      ),
      media: 'text/csv; charset=utf-8',
      fileName: `sources-${asOf}.csv`,
    }
  },
}
