import { apiLink } from '../address.ts'
import { facetParameters, readListQuery } from '../list-query.ts'
import type { Page } from '../page.ts'

/** A search as CSV: leads to where the API sends it, with the mark that Excel wants. */
export const standardsCsv: Page = {
  name: 'standards-csv',
  title: { zh: '检索结果（CSV）', en: 'A search as CSV' },
  paths: ['/standards.csv'],
  section: 'standards',
  async show(visit) {
    const query = readListQuery(visit)
    const asOf = visit.isDated ? visit.asOf : null
    return {
      moved: apiLink(visit, '/standards.csv', { q: query.text, ...facetParameters(query), asOf, bom: 'true' }),
      forGood: false,
    }
  },
}
