import { say } from '@biaochi/core/language.ts'
import { bulletBar, type TargetList } from '@biaochi/core/picture/bullet-bar.ts'
import type { TargetsView } from '../../actions/show-targets.ts'
import { link } from '../address.ts'
import { html, type Markup, raw } from '../html.ts'
import type { Visit } from '../page.ts'

/** One target of the view. */
export type TargetEntry = TargetsView['targets'][number]

/** Address of a target, or of one of the lists behind its numbers. */
export function targetLink(visit: Visit, id: string, list?: TargetList): string {
  return link(visit, `/targets/${encodeURIComponent(id)}`) + (list ? `#${list}` : '')
}

/** A target as its title, unless that heads the page already, and bullet bar, every number leading to the list behind it. */
export function targetBar(visit: Visit, { result }: TargetEntry, level: 'h2' | 'h3' | null): Markup {
  const { language } = visit
  const { target } = result
  const name = html`<a href="${targetLink(visit, target.id)}">${say(target.title, language)}</a>`
  const bar = bulletBar({ result, language, href: list => targetLink(visit, target.id, list) })
  if (level === null) return raw(bar)
  return html`<section class="target">${level === 'h2' ? html`<h2>${name}</h2>` : html`<h3>${name}</h3>`}${raw(bar)}</section>`
}
