import { isRefusal } from '../../actions/refusal.ts'
import { showWatch, type WatchedChange, type WatchView } from '../../actions/show-watch.ts'
import { link, localAddress, standardLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { printNormal } from '../parts/number-mark.ts'
import { titleText } from '../parts/title-mark.ts'
import { describeChange } from './watch.ts'

const latest = 100

/** What happened to the standards of a watch list, as an Atom feed (RFC 4287). */
export const watchFeed: Page = {
  name: 'watch-feed',
  title: { zh: '关注清单的订阅', en: 'Feed of a watch list' },
  paths: ['/watch/:id/changes.atom'],
  section: 'standards',
  async show(visit) {
    const view = await showWatch(visit.context, visit.parameters.id ?? '')
    if (isRefusal(view)) return { absent: view.refused[0]?.message ?? { zh: '', en: '' } }
    return { body: feed(visit, view), media: 'application/atom+xml; charset=utf-8' }
  },
}

function feed(visit: Visit, { watch, changes }: WatchView): string {
  const { words, language } = visit
  const origin = visit.options.publicOrigin ?? ''
  const path = `/watch/${encodeURIComponent(watch.id)}`
  const document = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<id>urn:biaochi:watch:${watch.id}</id>
<title>${watch.title}${words.site.colon}${words.watch.changes}</title>
<updated>${changes[0] ? instantOf(changes[0]) : watch.createdAt}</updated>
<author><name>${words.site.name}</name></author>
<link rel="self" type="application/atom+xml" href="${origin}${localAddress(visit, language, `${path}/changes.atom`)}"/>
<link rel="alternate" type="text/html" href="${origin}${link(visit, path)}"/>
${changes.slice(0, latest).map(change => entry(visit, watch.id, change))}</feed>
`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}`
}

function entry(visit: Visit, id: string, change: WatchedChange): Markup {
  const { standard } = change
  const what = change.kind === 'record' ? `e${change.entry.seq}` : `${change.day}:${change.turn.after}`
  const name = [standard.number === null ? null : printNormal(standard.number), titleText(standard, visit)]
  return html`<entry>
<id>urn:biaochi:watch:${id}:${standard.id}:${what}</id>
<title>${describeChange(visit, change)}${visit.words.site.colon}${name.filter(Boolean).join(' ')}</title>
<updated>${instantOf(change)}</updated>
<link rel="alternate" type="text/html" href="${visit.options.publicOrigin ?? ''}${standardLink(visit, standard.slug, null)}"/>
</entry>
`
}

function instantOf(change: WatchedChange): string {
  return change.kind === 'record' ? change.entry.at : `${change.day}T00:00:00+08:00`
}
