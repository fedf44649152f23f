import { parseNumber } from '@biaochi/core/number/parse.ts'
import { resolveNumber } from '../../actions/resolve-number.ts'
import { link, standardLink } from '../address.ts'
import type { Page, Visit } from '../page.ts'

/** Where the one search box leads: to the standard, to the page of the number, or to the list of titles. */
export const search: Page = {
  name: 'search',
  title: { zh: '查找', en: 'Search' },
  paths: ['/search'],
  section: 'standards',
  async show(visit) {
    return { moved: await findWay(visit, (visit.query.get('q') ?? '').trim().slice(0, 200)), forGood: false }
  },
}

async function findWay(visit: Visit, text: string): Promise<string> {
  if (text === '') return link(visit, '/standards')
  const { matches, otherYears } = await resolveNumber(visit.context, text, visit.asOf)
  const [only, another] = matches
  if (only && !another) return standardLink(visit, only.slug)
  const isNumber = parseNumber(text).normal !== null || matches.length > 0 || otherYears.length > 0
  return link(visit, isNumber ? '/number' : '/standards', { q: text })
}
