import type { FastifyReply } from 'fastify'
import { localAddress } from './address.ts'
import { withoutSlash } from './answer-unknown.ts'
import { html } from './html.ts'
import type { Absent, Page, Visit } from './page.ts'
import type { Door, Exchange } from './portal.ts'
import { readVisit } from './read-visit.ts'
import { sendAnswer } from './send-answer.ts'
import { wordsOf } from './words/words.ts'

/** Reads a request, lets the page answer it, and sends that. */
export async function answerPage(door: Door, exchange: Exchange, page: Page): Promise<FastifyReply> {
  const started = performance.now()
  const trimmed = withoutSlash(exchange.request.url, door.options.basePath)
  if (trimmed !== null) return exchange.reply.code(301).header('location', trimmed).send()
  const { visit, wantsJson, badDay } = await readVisit(door, exchange.request)
  const answer = badDay === null ? await page.show(visit) : notADay(visit, badDay)
  return sendAnswer(exchange, { visit, wantsJson, section: page.section, started }, answer)
}

function notADay(visit: Visit, text: string): Absent {
  const shown = text.slice(0, 40)
  const today = localAddress(visit, visit.language, visit.undatedPath)
  return {
    absent: { zh: wordsOf.zh.error.badDay(shown), en: wordsOf.en.error.badDay(shown) },
    status: 400,
    suggestions: html`<p><a class="button" href="${today}">${visit.words.error.toToday}</a></p>`,
  }
}
