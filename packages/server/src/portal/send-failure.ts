import type { FastifyReply } from 'fastify'
import { explainFault } from '../actions/explain-fault.ts'
import { waysOut } from './absence.ts'
import { html } from './html.ts'
import type { Shown, Visit } from './page.ts'
import type { Door, Exchange } from './portal.ts'
import { readVisitWith } from './read-visit.ts'
import { sendAnswer, sendProblem, type Trouble } from './send-answer.ts'
import { noFacts } from './site-facts.ts'

/** The page of a failure: what happened, that nothing was lost, a reference to tell it by. Details stand in the log only. */
export function sendFailure(door: Door, exchange: Exchange, failure: unknown): FastifyReply {
  const started = performance.now()
  const { request } = exchange
  const { visit, wantsJson } = readVisitWith(door, request, noFacts)
  const trouble = refusedForm(visit, failure) ?? describe(visit, failure)
  if (trouble.status >= 500) request.log.error(failure)
  if (wantsJson) return sendProblem(exchange, visit, trouble)
  const shown: Shown = {
    title: trouble.title,
    status: trouble.status,
    main: () => html`<h1>${trouble.title}</h1>
<p class="lead">${trouble.detail}</p>
${waysOut(visit)}`,
  }
  return sendAnswer(exchange, { visit, wantsJson, section: null, started }, shown)
}

/** What the web server refuses of a form before its page sees it; null for a failure of ours. */
function refusedForm({ words: { error } }: Visit, failure: unknown): Trouble | null {
  const status = typeof failure === 'object' && failure !== null && 'statusCode' in failure ? failure.statusCode : null
  if (typeof status !== 'number' || status < 400 || status >= 500) return null
  if (status === 413) return { rule: 'body-too-large', title: error.tooLarge, status, detail: error.tooLargeText }
  if (status === 429) return { rule: 'too-many-requests', title: error.tooMany, status, detail: error.tooManyText }
  return { rule: 'body-unreadable', title: error.badForm, status, detail: error.badFormText }
}

function describe({ words, language }: Visit, failure: unknown): Trouble {
  const fault = explainFault(failure)
  const sentences = fault ? [fault.message[language], fault.fix?.[language] ?? ''] : [words.error.brokenText]
  return {
    rule: fault ? 'store-unavailable' : 'internal-failure',
    title: words.error.broken,
    status: fault ? 503 : 500,
    detail: sentences.join(language === 'zh' ? '' : ' ').trim(),
  }
}
