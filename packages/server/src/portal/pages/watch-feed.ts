import { say } from '@biaochi/core/language.ts'
import { sayTurn } from '@biaochi/core/registry/event-words.ts'
import { statusNames } from '@biaochi/core/registry/standard-words.ts'
import type { WatchedChange } from '../../actions/find-watched-changes.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showWatch, type WatchView } from '../../actions/show-watch.ts'
import { link, localAddress, standardLink } from '../address.ts'
import { feedAttributes } from '../feed-id.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { fieldName } from '../parts/field-name.ts'
import { printNormal } from '../parts/number-mark.ts'
import { titleText } from '../parts/title-mark.ts'
import { describeChange } from './watch.ts'

const latest = 100
/** Characters of a field before and after; the page of the standard has all. */
const longestValue = 200

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
  const document = html`<feed ${feedAttributes(visit, localAddress(visit, language, `${path}/changes.atom`))}>
<id>urn:biaochi:watch:${watch.id}</id>
<title>${watch.title}${words.site.colon}${words.watch.changes}</title>
<updated>${changes[0]?.at ?? watch.createdAt}</updated>
<author><name>${words.site.name}</name></author>
<link rel="self" type="application/atom+xml" href="${origin}${localAddress(visit, language, `${path}/changes.atom`)}"/>
<link rel="alternate" type="text/html" href="${origin}${link(visit, path)}"/>
${changes.slice(0, latest).map(change => entry(visit, watch.id, change))}</feed>
`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}`
}

function entry(visit: Visit, id: string, change: WatchedChange): Markup {
  const { standard } = change
  const seq = change.kind === 'record' ? change.entry.seq : change.seq
  const what = seq === null ? `${change.day}:${change.status}` : `e${seq}`
  const name = [standard.number === null ? null : printNormal(standard.number), titleText(standard, visit)]
  return html`<entry>
<id>urn:biaochi:watch:${id}:${standard.id}:${what}</id>
<title>${describeChange(visit, change)}${visit.words.site.colon}${name.filter(Boolean).join(' ')}</title>
<updated>${change.at}</updated>
<link rel="alternate" type="text/html" href="${visit.options.publicOrigin ?? ''}${standardLink(visit, standard.slug, null)}"/>
<summary>${summarise(visit, change)}</summary>
</entry>
`
}

/** What changed, a line each: the fields, why, and the status. */
function summarise(visit: Visit, change: WatchedChange): string {
  const { words, language } = visit
  const lines: string[] = []
  if (change.kind === 'record') {
    for (const { field, before, after } of change.entry.changes)
      lines.push(`${fieldName(field, language)}${words.site.colon}${shorten(before)} → ${shorten(after)}`)
    if (change.entry.reason !== null) lines.push(words.watch.reason + words.site.colon + change.entry.reason)
  }
  const status = change.turn ? sayTurn(change.turn, change.day, language) : say(statusNames[change.status], language)
  return [...lines, words.column.status + words.site.colon + status].join('\n')
}

function shorten(value: string | null): string {
  return value === null ? '—' : value.length > longestValue ? `${value.slice(0, longestValue)}…` : value
}
