import type { FastifyReply } from 'fastify'
import type { Absent } from './page.ts'
import type { Door, Exchange } from './portal.ts'
import { readVisit, readVisitWith } from './read-visit.ts'
import { sendAnswer } from './send-answer.ts'
import { noFacts } from './site-facts.ts'
import { wordsOf } from './words/words.ts'

/** Answers addresses that no page has: one with a slash too many leads on, those of the API are the API's to answer. */
export async function answerUnknown(door: Door, exchange: Exchange): Promise<FastifyReply> {
  const started = performance.now()
  const { request, reply } = exchange
  const { basePath } = door.options
  if (request.url.startsWith(`${basePath}/api/`)) {
    reply.callNotFound()
    return reply
  }
  const trimmed = withoutSlash(request.url, basePath)
  if (trimmed !== null) return reply.code(301).header('location', trimmed).send()
  const { visit, wantsJson } = await readVisit(door, request)
  const answer = { absent: { zh: wordsOf.zh.error.notFoundText, en: wordsOf.en.error.notFoundText } }
  return sendAnswer(exchange, { visit, wantsJson, section: null, started }, answer)
}

/** Tells a person whose address cannot be read at all (`/std/%`) what is wrong with it. */
export function answerMalformed(door: Pick<Door, 'context' | 'options'>, exchange: Exchange): FastifyReply {
  const { visit, wantsJson } = readVisitWith(door, exchange.request, noFacts)
  const absent = { zh: wordsOf.zh.error.malformed, en: wordsOf.en.error.malformed }
  const asked = { visit, wantsJson, section: null, started: performance.now() }
  return sendAnswer(exchange, asked, { absent, status: 400 })
}

/** Refuses to take anything at a page (RFC 9110, 15.5.6). */
export async function refuseMethod(door: Door, exchange: Exchange, allow: string): Promise<FastifyReply> {
  const started = performance.now()
  const { visit, wantsJson } = await readVisit(door, exchange.request)
  exchange.reply.header('allow', allow)
  const answer: Absent = {
    title: { zh: wordsOf.zh.error.badMethod, en: wordsOf.en.error.badMethod },
    absent: { zh: wordsOf.zh.error.onlyReads, en: wordsOf.en.error.onlyReads },
    status: 405,
  }
  return sendAnswer(exchange, { visit, wantsJson, section: null, started }, answer)
}

/** The same address without slashes at the end of its path; null where there are none. */
export function withoutSlash(url: string, basePath: string): string | null {
  const { path = '', question = '' } = /^(?<path>[^?]*[^/?])\/+(?<question>\?.*)?$/.exec(url)?.groups ?? {}
  return path.startsWith(`${basePath}/`) && !isElsewhere(path) ? path + question : null
}

/** Whether browsers would take a path for another host: `//host`, `/\\host`. */
function isElsewhere(path: string): boolean {
  return /^[/\\]{2}/.test(path)
}
