import { say } from '@biaochi/core/language.ts'
import { compareDrafts } from '../../actions/compare-drafts.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { link, localAddress } from '../address.ts'
import { comparisonPart } from '../document/comparison-part.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Shown, Visit } from '../page.ts'

/** Two versions of a document, sent and compared. Nothing of them is kept. */
export const comparison: Page = {
  name: 'comparison',
  title: { zh: '比较两个版本', en: 'Compare two versions' },
  paths: ['/comparison'],
  section: 'standards',
  async show(visit) {
    return shown(visit, null)
  },
  async take(visit, form) {
    const [old, next] = [await fileOf(form, 'old'), await fileOf(form, 'new')]
    const t = visit.words.comparison
    if (!old || !next) return { ...shown(visit, warn(html`<p><b>${t.nothing}</b></p>`)), status: 400 }
    const diff = await compareDrafts(old, next)
    if (!isRefusal(diff)) return shown(visit, comparisonPart(visit, diff))
    const reasons = diff.refused.map(
      ({ message, fix }) => html`<p>${say(message, visit.language)} ${fix ? say(fix, visit.language) : null}</p>`,
    )
    return { ...shown(visit, warn(html`<p><b>${t.unread}</b></p>${reasons}`)), status: 422 }
  },
}

async function fileOf(form: FormData, name: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get(name)
  if (!(file instanceof File) || file.size === 0) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function shown(visit: Visit, below: Markup | null): Shown {
  const { words, language } = visit
  const t = words.comparison
  const accepted = '.docx,.doc,.md,.xml,.html,.htm,.json,.pdf'
  return {
    title: t.title,
    description: t.lead,
    above: [{ title: words.documents.title, href: link(visit, '/documents') }],
    sheets: ['upload.css', 'document.css'],
    main: () => html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
<form class="upload-form" action="${localAddress(visit, language, '/comparison')}" method="post" enctype="multipart/form-data">
<p><label for="old">${t.old}</label> <input id="old" type="file" name="old" required accept="${accepted}"></p>
<p><label for="new">${t.next}</label> <input id="new" type="file" name="new" required accept="${accepted}"></p>
<p class="downloads"><button class="button">${t.compare}</button></p>
<p class="faint">${words.draftCheck.kept}</p></form>
${below}`,
  }
}

function warn(text: Markup): Markup {
  return html`<section class="banner banner-unknown" role="alert">${text}</section>`
}
