import { listEvents } from '../../actions/list-events.ts'
import { link } from '../address.ts'
import { html } from '../html.ts'
import type { Page } from '../page.ts'
import { changeList } from '../parts/change-list.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { runningText } from '../parts/running-text.ts'

const perPage = 50

/** The log of changes, newest first. */
export const changes: Page = {
  name: 'changes',
  title: { zh: '变更', en: 'Changes' },
  paths: ['/changes'],
  section: 'changes',
  async show(visit) {
    const { words } = visit
    const page = await listEvents(visit.context, { before: readBefore(visit.query.get('before')), limit: perPage })
    return {
      title: words.changes.title,
      twin: page,
      main: () => html`<h1>${words.changes.title}</h1><p class="lead">${runningText(words.changes.lead)}</p>
<p><a href="${link(visit, '/changes.atom')}">${words.changes.subscribe}</a></p>
${page.items.length === 0 ? emptyNote({ title: words.changes.none, text: words.changes.noneText }) : changeList(visit, page.items)}
${page.next === null ? null : html`<nav class="pager" aria-label="${words.changes.older}"><a class="button" rel="next" href="${link(visit, '/changes', { before: String(page.next) })}">${words.changes.older}</a></nav>`}`,
    }
  },
}

/** An event number; anything else means from the newest. */
function readBefore(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
