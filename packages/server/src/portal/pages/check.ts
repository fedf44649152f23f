import type { CheckReport } from '@biaochi/core/checks/report/check-report.ts'
import { reportBody } from '@biaochi/core/checks/report/html.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { say } from '@biaochi/core/language.ts'
import { isDay } from '@biaochi/core/registry/date.ts'
import { checkSentData } from '../../actions/check-jobs.ts'
import { checkAgainstOwn } from '../../actions/check-sent-data.ts'
import { findOwnStandard, type OwnSample, readOwnStandards } from '../../actions/own-standards.ts'
import { isRefusal, type Refusal } from '../../actions/refusal.ts'
import { type CheckChoice, canCheckHere, checkForm, checkProgram, checkSamples } from '../check/check-form.ts'
import { html, type Markup, raw } from '../html.ts'
import type { Page, Shown, Visit } from '../page.ts'

/** Failures that a report shows of each rule. */
const shownFailures = 10

/** Data against a standard: in the browser, or on the server where there are no scripts. Nothing of them is kept. */
export const check: Page = {
  name: 'check',
  title: { zh: '检查数据', en: 'Check data' },
  paths: ['/check'],
  section: 'standards',
  async show(visit) {
    return shown(visit, { standard: visit.query.get('standard') ?? '', asOf: visit.asOf }, null)
  },
  async take(visit, form) {
    const sample = await findSample(textOf(form, 'sample'))
    const chosen: CheckChoice = { standard: textOf(form, 'standard'), asOf: textOf(form, 'asOf') || visit.asOf }
    if (sample) return answer(visit, chosen, await checkSample(visit, sample))
    const files = form.getAll('files').filter(one => one instanceof File && one.name !== '') as File[]
    if (files.length === 0) return { ...(await shown(visit, chosen, nothing(visit))), status: 400 }
    if (!isDay(chosen.asOf)) return answer(visit, chosen, { refused: [dayUnfit] })
    const sent = await Promise.all(
      files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    const { standard, asOf } = chosen
    const wish = { standard, table: null, asOf, samples: shownFailures }
    return answer(visit, chosen, await checkSentData(visit.context, sent, wish))
  },
}

interface ChosenSample {
  readonly standard: string
  readonly sample: OwnSample
}

async function findSample(named: string): Promise<ChosenSample | null> {
  const [standard = '', id = ''] = named.split('/')
  const sample = (await findOwnStandard(standard))?.samples.find(one => one.id === id)
  return sample ? { standard, sample } : null
}

function checkSample({ asOf, context }: Visit, { standard, sample }: ChosenSample): Promise<CheckReport | Refusal> {
  const when = { asOf: sample.asOf ?? asOf, now: sample.now ?? context.now() }
  return checkAgainstOwn(standard, sample.files, { ...when, table: null, samples: shownFailures })
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

async function answer(visit: Visit, chosen: CheckChoice, result: CheckReport | Refusal): Promise<Shown> {
  if (isRefusal(result)) return { ...(await shown(visit, chosen, refused(visit, result.refused))), status: 422 }
  return shown(visit, { ...chosen, standard: result.standard.id }, raw(reportBody(result, visit.language)))
}

async function shown(visit: Visit, chosen: CheckChoice, below: Markup | null): Promise<Shown> {
  const t = visit.words.check
  const standards = await readOwnStandards()
  return {
    title: t.title,
    description: t.lead,
    sheets: ['upload.css', 'check.css'],
    scripts: canCheckHere() ? [checkProgram] : [],
    main: () => html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
${checkForm(visit, standards, chosen)}
${result(visit, below)}
${checkSamples(visit, standards)}`,
  }
}

/** What came of a check; the program of the page puts its own here. */
function result({ words }: Visit, below: Markup | null): Markup {
  return html`<section id="check-result" tabindex="-1" aria-label="${words.check.result}"${below ? null : html` hidden`}>${below}</section>`
}

function nothing({ words }: Visit): Markup {
  return html`<div class="banner banner-unknown" role="alert"><p><b>${words.check.nothing}</b></p></div>`
}

function refused({ words, language }: Visit, findings: readonly Finding[]): Markup {
  return html`<div class="banner banner-unknown" role="alert"><p><b>${words.check.refused}</b></p>${findings.map(
    ({ message, fix, at }) =>
      html`<p>${at.file ? html`<code>${at.file}</code> ` : null}${say(message, language)} ${fix ? say(fix, language) : null}</p>`,
  )}</div>`
}

const dayUnfit: Finding = {
  rule: 'day-invalid',
  severity: 'error',
  message: { zh: '截至日期不是一天。', en: 'The day is none.' },
  at: { pointer: '/asOf' },
  fix: { zh: '写作 2026-06-24。', en: 'Write it as 2026-06-24.' },
}
