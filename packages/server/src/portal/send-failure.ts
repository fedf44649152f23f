import type { FastifyReply } from 'fastify'
import { explainFault } from '../actions/explain-fault.ts'
import { waysOut } from './absence.ts'
import { html } from './html.ts'
import type { Shown, Visit } from './page.ts'
import type { Door, Exchange } from './portal.ts'
import { readVisitWith } from './read-visit.ts'
import { sendAnswer } from './send-answer.ts'
import { noFacts } from './site-facts.ts'

/** The page of a failure: what happened, that nothing was lost, a reference to tell it by. Details stand in the log only. */
export function sendFailure(door: Door, exchange: Exchange, failure: unknown): FastifyReply {
  const started = performance.now()
  const { request } = exchange
  request.log.error(failure)
  const { visit } = readVisitWith(door, request, noFacts)
  const shown = describe(visit, failure)
  return sendAnswer(exchange, { visit, wantsJson: false, section: null, started }, shown)
}

function describe(visit: Visit, failure: unknown): Shown {
  const { words, language } = visit
  const fault = explainFault(failure)
  return {
    title: words.error.broken,
    status: fault ? 503 : 500,
    main: () => html`<h1>${words.error.broken}</h1>
<p class="lead">${fault ? fault.message[language] : words.error.brokenText}</p>
${fault?.fix ? html`<p>${fault.fix[language]}</p>` : null}
${waysOut(visit)}`,
  }
}
