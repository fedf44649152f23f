import { type ChangeEntry, listEvents } from '../../actions/list-events.ts'
import { link, localAddress, standardLink } from '../address.ts'
import { feedAttributes, feedId } from '../feed-id.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { actionName } from '../parts/change-list.ts'
import { fieldName } from '../parts/field-name.ts'
import { printNormal } from '../parts/number-mark.ts'
import { titleText } from '../parts/title-mark.ts'

const latest = 50

/** The newest changes as an Atom feed (RFC 4287). */
export const changesFeed: Page = {
  name: 'changes-feed',
  title: { zh: '变更订阅', en: 'Feed of changes' },
  paths: ['/changes.atom'],
  section: 'changes',
  async show(visit) {
    const { items } = await listEvents(visit.context, { before: null, limit: latest })
    return { body: feed(visit, items), media: 'application/atom+xml; charset=utf-8' }
  },
}

function feed(visit: Visit, items: readonly ChangeEntry[]): string {
  const { words, language } = visit
  const origin = visit.options.publicOrigin ?? ''
  const self = origin + localAddress(visit, language, '/changes.atom')
  const document = html`<feed ${feedAttributes(visit, localAddress(visit, language, '/changes.atom'))}>
<id>${feedId(visit, localAddress(visit, language, '/changes.atom'))}</id>
<title>${words.site.name}${words.site.colon}${words.changes.title}</title>
<updated>${items[0]?.at ?? '1970-01-01T00:00:00.000Z'}</updated>
<author><name>${words.site.name}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${origin}${link(visit, '/changes')}"/>
${items.map(item => entry(visit, item))}</feed>
`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}`
}

function entry(visit: Visit, item: ChangeEntry): Markup {
  const { words, language } = visit
  const origin = visit.options.publicOrigin ?? ''
  const address = item.standard
    ? standardLink(visit, item.standard.slug, null)
    : `${link(visit, '/changes')}#e${item.seq}`
  const fields = item.changes.map(change => fieldName(change.field, language)).join(words.site.list)
  const summary = [fields === '' ? null : words.changes.changed(fields), item.reason].filter(one => one !== null)
  return html`<entry>
<id>${feedId(visit, `${localAddress(visit, 'zh', '/changes')}#e${item.seq}`)}</id>
<title>${actionName(visit, item.action)}${words.site.colon}${subject(visit, item)}</title>
<updated>${item.at}</updated>
<link rel="alternate" type="text/html" href="${origin}${address}"/>
${summary.length > 0 ? html`<summary>${summary.join('\n')}</summary>\n` : null}</entry>
`
}

function subject(visit: Visit, { standard, subject: { type, id } }: ChangeEntry): string {
  if (!standard) return `${type} ${id}`
  return [standard.number === null ? null : printNormal(standard.number), titleText(standard, visit)]
    .filter(part => part !== null)
    .join(' ')
}
