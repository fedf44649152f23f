import { say } from '@biaochi/core/language.ts'
import type { StandardQuery, StandardSummary } from '@biaochi/core/registry/query.ts'
import { statusNames } from '@biaochi/core/registry/standard-words.ts'
import { listStandards } from '../../actions/list-standards.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showHistory } from '../../actions/show-history.ts'
import { localAddress, question, standardLink } from '../address.ts'
import { feedAttributes, feedId } from '../feed-id.ts'
import { html, type Markup } from '../html.ts'
import { chosenValues, facetParameters, listAddress, readListQuery } from '../list-query.ts'
import type { Page, Visit } from '../page.ts'
import { facetValue } from '../parts/facet-value.ts'
import { printNormal } from '../parts/number-mark.ts'
import { titleText } from '../parts/title-mark.ts'

const latest = 30

/** A search as an Atom feed (RFC 4287): the standards that it finds, the last issued first. */
export const standardsFeed: Page = {
  name: 'standards-feed',
  title: { zh: '检索订阅', en: 'Feed of a search' },
  paths: ['/standards.atom'],
  section: 'standards',
  async show(visit) {
    const query: StandardQuery = { ...readListQuery(visit), sort: 'issued', limit: latest, offset: 0 }
    const page = await listStandards(visit.context, query)
    if (isRefusal(page)) throw new Error('a list without a cursor refuses none')
    const items = await Promise.all(page.items.map(async item => ({ item, at: await changedAt(visit, item.id) })))
    return { body: feed(visit, query, items), media: 'application/atom+xml; charset=utf-8' }
  },
}

interface Entry {
  readonly item: StandardSummary
  /** Instant of the last change of the record. */
  readonly at: string
}

async function changedAt({ context }: Visit, id: string): Promise<string> {
  const [last] = await showHistory(context, { type: 'standard', id })
  return last?.at ?? '1970-01-01T00:00:00.000Z'
}

function feed(visit: Visit, query: StandardQuery, items: readonly Entry[]): string {
  const { words, language, options } = visit
  const origin = options.publicOrigin ?? ''
  const path = localAddress(visit, language, '/standards.atom') + question({ q: query.text, ...facetParameters(query) })
  const chosen = chosenValues(query).map(([name, value]) => facetValue(visit, name, value))
  const asked = [...(query.text === '' ? [] : [query.text]), ...chosen].join(words.site.list)
  const updated =
    items
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z'
  const document = html`<feed ${feedAttributes(visit, path)}>
<id>${feedId(visit, path)}</id>
<title>${words.site.name}${words.site.colon}${words.standards.title}${asked === '' ? '' : ` · ${asked}`}</title>
<updated>${updated}</updated>
<author><name>${words.site.name}</name></author>
<link rel="self" type="application/atom+xml" href="${origin}${path}"/>
<link rel="alternate" type="text/html" href="${origin}${listAddress(visit, { ...query, sort: query.text === '' ? 'number' : 'relevance' })}"/>
${items.map(one => entry(visit, one))}</feed>
`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}`
}

function entry(visit: Visit, { item, at }: Entry): Markup {
  const number = item.number === null ? '' : `${printNormal(item.number)} `
  return html`<entry>
<id>${feedId(visit, localAddress(visit, 'zh', `/std/${item.id}`))}</id>
<title>${number}${titleText(item, visit)}</title>
<updated>${at}</updated>
<link rel="alternate" type="text/html" href="${visit.options.publicOrigin ?? ''}${standardLink(visit, item.slug, null)}"/>
<summary>${say(statusNames[item.status], visit.language)}</summary>
</entry>
`
}
