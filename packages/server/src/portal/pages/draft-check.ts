import { documentProfiles, documentStages } from '@biaochi/core/document/model/standard-document.ts'
import { say } from '@biaochi/core/language.ts'
import { lintDraft } from '../../actions/lint-draft.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { link, localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Shown, Visit } from '../page.ts'
import { draftFindings } from '../parts/draft-findings.ts'

/** A draft against its rulebook, the findings beside the text. Nothing of it is kept. */
export const draftCheck: Page = {
  name: 'draft-check',
  title: { zh: '检查草案', en: 'Check a draft' },
  paths: ['/draft-check'],
  section: 'standards',
  async show(visit) {
    return shown(visit, { profile: '', stage: '' }, null)
  },
  async take(visit, form) {
    const sent: Sent = { profile: textOf(form, 'profile'), stage: textOf(form, 'stage') }
    const file = form.get('file')
    const t = visit.words.draftCheck
    if (!(file instanceof File) || file.size === 0)
      return { ...shown(visit, sent, warn(html`<p><b>${t.nothing}</b></p>`)), status: 400 }
    const profile = documentProfiles.find(one => one === sent.profile)
    const stage = documentStages.find(one => one === sent.stage)
    const check = await lintDraft(
      visit.context,
      { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      { asOf: visit.today, ...(profile && { profile }), ...(stage && { stage }) },
    )
    if (!isRefusal(check)) return shown(visit, sent, draftFindings(visit, check))
    const reasons = check.refused.map(
      ({ message, fix }) => html`<p>${say(message, visit.language)} ${fix ? say(fix, visit.language) : null}</p>`,
    )
    return { ...shown(visit, sent, warn(html`<p><b>${t.unread}</b></p>${reasons}`)), status: 422 }
  },
}

/** What was chosen, to stand there again. */
interface Sent {
  readonly profile: string
  readonly stage: string
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function shown(visit: Visit, sent: Sent, below: Markup | null): Shown {
  const { words, language } = visit
  const t = words.draftCheck
  return {
    title: t.title,
    description: t.lead,
    above: [{ title: words.documents.title, href: link(visit, '/documents') }],
    sheets: ['upload.css', 'document.css'],
    main: () => html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
<form class="upload-form" action="${localAddress(visit, language, '/draft-check')}" method="post" enctype="multipart/form-data">
<p><label for="file">${t.file}</label> <input id="file" type="file" name="file" required accept=".docx,.doc,.md,.xml,.html,.htm,.json,.pdf"></p>
<p><label for="profile">${t.profile}</label> ${choice('profile', documentProfiles, { names: t.profiles, chosen: sent.profile, none: t.fromFile })}</p>
<p><label for="stage">${t.stage}</label> ${choice('stage', documentStages, { names: t.stages, chosen: sent.stage, none: t.fromFile })}</p>
<p class="downloads"><button class="button">${t.check}</button></p>
<p class="faint">${t.kept}</p></form>
${below}`,
  }
}

function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  { names, chosen, none }: { names: Readonly<Record<Value, string>>; chosen: string; none: string },
): Markup {
  return html`<select id="${name}" name="${name}"><option value="">${none}</option>${values.map(
    value => html`<option value="${value}"${value === chosen ? html` selected` : null}>${names[value]}</option>`,
  )}</select>`
}

function warn(text: Markup): Markup {
  return html`<section class="banner banner-unknown" role="alert">${text}</section>`
}
