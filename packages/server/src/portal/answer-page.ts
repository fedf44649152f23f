import type { FastifyReply, FastifyRequest } from 'fastify'
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

/** Reads a form that was sent to a page and lets the page answer it. */
export async function answerForm(door: Door, exchange: Exchange, page: Page): Promise<FastifyReply> {
  const started = performance.now()
  const { visit } = await readVisit(door, exchange.request)
  const form = await readForm(exchange.request)
  const answer = page.take ? await page.take(visit, form ?? new FormData()) : await page.show(visit)
  return sendAnswer(exchange, { visit, wantsJson: false, section: page.section, started }, answer)
}

/** The fields of a form; null for what is none. */
async function readForm({ body, headers }: FastifyRequest): Promise<FormData | null> {
  if (!(body instanceof Uint8Array)) return null
  const type = headers['content-type'] ?? ''
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(notAForm)
}

function notAForm(failure: unknown): null {
  if (failure instanceof TypeError) return null
  throw failure
}
