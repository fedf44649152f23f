import { listEvents } from '../../actions/list-events.ts'
import { link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Absent, Page, Visit } from '../page.ts'
import { changeList } from '../parts/change-list.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { runningText } from '../parts/running-text.ts'
import { wordsOf } from '../words/words.ts'

const perPage = 50

/** The log of changes, newest first. */
export const changes: Page = {
  name: 'changes',
  title: { zh: '变更', en: 'Changes' },
  paths: ['/changes'],
  section: 'changes',
  async show(visit) {
    const { words } = visit
    const asked = visit.query.get('before')
    if (asked !== null && !/^[1-9]\d{0,14}$/.test(asked)) return noSuchEvent(visit, asked)
    const page = await listEvents(visit.context, { before: asked === null ? null : Number(asked), limit: perPage })
    return {
      title: words.changes.title,
      twin: page,
      main: () => html`<h1>${words.changes.title}</h1><p class="lead">${runningText(words.changes.lead)}</p>
<p><a href="${link(visit, '/changes.atom')}">${words.changes.subscribe}</a> · <a href="${link(visit, '/watch')}">${words.watch.title}</a></p>
${page.items.length === 0 ? emptyNote({ title: words.changes.none, text: words.changes.noneText }) : changeList(visit, page.items)}
${pager(visit, asked, page.next)}`,
    }
  },
}

/** The log only grows at its newer end, so that its pages are told by an event, not by a number. */
function pager(visit: Visit, before: string | null, next: number | null): Markup | null {
  if (before === null && next === null) return null
  const { site, changes: t } = visit.words
  const to = (name: string, relation: string, at: number | null) =>
    html`<a class="button" rel="${relation}" href="${link(visit, '/changes', { before: at === null ? null : String(at) })}">${name}</a> `
  const newer = before === null ? null : to(t.newer, 'prev', Number(before) + perPage)
  return html`<nav class="pager" aria-label="${site.pages}">${before === null ? null : to(t.newest, 'first', null)}${newer}${next === null ? null : to(t.older, 'next', next)}</nav>`
}

function noSuchEvent(visit: Visit, text: string): Absent {
  const shown = text.slice(0, 40)
  return {
    absent: { zh: wordsOf.zh.changes.badEvent(shown), en: wordsOf.en.changes.badEvent(shown) },
    status: 400,
    suggestions: html`<p><a class="button" href="${link(visit, '/changes')}">${visit.words.changes.newest}</a></p>`,
  }
}
