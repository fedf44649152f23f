import type { Finding } from '@biaochi/core/finding.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppOptions } from './app.ts'
import { chooseLanguage } from './choose-language.ts'
import { makeProblem } from './problem.ts'

/** Answers a request with a problem document in the language it asks for. */
export function sendProblem(
  { request, reply, options }: { request: FastifyRequest; reply: FastifyReply; options: AppOptions },
  findings: readonly Finding[],
): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language'])
  const problem = makeProblem(findings, {
    basePath: options.basePath,
    url: request.url,
    traceId: request.id,
    language,
  })
  return reply
    .code(problem.status)
    .headers({ 'content-language': language, 'cache-control': 'no-store' })
    .header('vary', 'accept-language')
    .headers(problem.status === 503 ? { 'retry-after': '10' } : {})
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}
