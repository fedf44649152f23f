import type { FastifyReply } from 'fastify'
import { withoutSlash } from './answer-unknown.ts'
import { notADay } from './not-a-day.ts'
import type { Page } from './page.ts'
import type { Door, Exchange } from './portal.ts'
import { readVisit } from './read-visit.ts'
import { sendAnswer } from './send-answer.ts'

/** Reads a request, lets the page answer it, and sends that. */
export async function answerPage(door: Door, exchange: Exchange, page: Page): Promise<FastifyReply> {
  const started = performance.now()
  const trimmed = withoutSlash(exchange.request.url, door.options.basePath)
  if (trimmed !== null) return exchange.reply.code(301).header('location', trimmed).send()
  const { visit, wantsJson, badDay } = await readVisit(door, exchange.request)
  const answer = badDay === null ? await page.show(visit) : notADay(visit, badDay)
  return sendAnswer(exchange, { visit, wantsJson, section: page.section, started }, answer)
}
