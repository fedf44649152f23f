import type { FastifyReply } from 'fastify'
import type { Door, Exchange } from './portal.ts'
import { readVisit } from './read-visit.ts'
import { sendAnswer } from './send-answer.ts'
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

/** The same address without slashes at the end of its path; null where there are none. */
export function withoutSlash(url: string, basePath: string): string | null {
  const { path = '', question = '' } = /^(?<path>[^?]*[^/?])\/+(?<question>\?.*)?$/.exec(url)?.groups ?? {}
  return path.startsWith(`${basePath}/`) && !isElsewhere(path) ? path + question : null
}

/** Whether browsers would take a path for another host: `//host`, `/\\host`. */
function isElsewhere(path: string): boolean {
  return /^[/\\]{2}/.test(path)
}
