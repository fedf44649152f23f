import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Context } from '../actions/context.ts'
import type { Config } from '../config.ts'
import { answerMalformed } from '../portal/answer-unknown.ts'
import { portal } from '../portal/portal.ts'
import { createApi } from './api.ts'
import { describeFailure } from './describe-failure.ts'
import { makeOnce } from './make-once.ts'
import { describeApi } from './openapi.ts'
import { problemKinds } from './problem-kinds.ts'
import { unknownAddress } from './refuse-rest.ts'
import { refuseUnread } from './refuse-unread.ts'
import { resources } from './resources.ts'
import { securityHeaders, writtenSecurityHeaders } from './security-headers.ts'
import { sendProblem } from './send-problem.ts'

/** What the web server must know beyond the context of the actions. */
export type AppOptions = Pick<Config, 'basePath' | 'trustProxy' | 'publicOrigin' | 'contact'> & {
  /** Requests to the API that one address may make in a minute; 600 unless given. */
  readonly requestsPerMinute?: number
}

/**
 * The web server, not yet listening: portal and API below `basePath`, security headers, compression, limits, `/healthz`,
 * and one handler that turns failures into problem documents or pages. Tests call it with `app.inject`.
 */
export async function buildApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const root = `${options.basePath}/api/v1`
  const document = makeOnce(() => describeApi(resources, root))
  const portalOptions = { ...options, problems: problemKinds, describeApi: document }
  const app = Fastify({
    // One proxy: what it appended is believed, what a client wrote before it is not.
    trustProxy: options.trustProxy && ((_address: string, hop: number) => hop === 0),
    genReqId: () => randomUUID(),
    // Only failures of ours are logged: what people look for is nobody's business.
    logger: { level: 'error', stream: process.stderr },
    requestTimeout: 300_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 1000 },
    clientErrorHandler: (failure, socket) => refuseUnread({ failure, socket, basePath: options.basePath }),
    frameworkErrors: (failure, request, reply) => {
      // No hook of a plugin runs for these.
      reply.headers(writtenSecurityHeaders)
      if (wantsPage(request, options)) answerMalformed({ context, options: portalOptions }, { request, reply })
      else sendProblem({ request, reply, options }, [describeFailure(failure)])
    },
  })
  await app.register(helmet, securityHeaders)
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    // A compressed body could unfold to anything; nobody needs to send one.
    globalDecompression: false,
    customTypes: /^text\/(?!event-stream)|[+/](?:json|xml|x-ndjson)(?:;|$)/,
  })
  // Before the routes, since a part of the app takes over the handlers that stand when it is added.
  handleRest(app, options)
  app.get(`${options.basePath}/healthz`, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok', position: await context.store.changeMark() }
  })
  const door = { context, options, root, document, build: randomUUID() }
  await app.register(async api => createApi(api, door), { prefix: root })
  await portal(app, context, portalOptions)
  return app
}

/** Whether somebody with a browser asks for something that is not the API's. */
function wantsPage({ url, headers }: FastifyRequest, { basePath }: AppOptions): boolean {
  return /\btext\/html\b/.test(headers.accept ?? '') && !url.startsWith(`${basePath}/api/`)
}

/** Answers what no route did. */
function handleRest(app: FastifyInstance, options: AppOptions): void {
  const answerUnknown = (request: FastifyRequest, reply: FastifyReply) =>
    sendProblem({ request, reply, options }, unknownAddress(request).refused)
  app.setNotFoundHandler(answerUnknown)
  // The portal answers what else there is with a page; a program wants a problem.
  app.all(`${options.basePath}/api/*`, answerUnknown)
  app.setErrorHandler((failure, request, reply) => {
    const finding = describeFailure(failure, request.routeOptions.bodyLimit)
    if (finding.rule === 'internal-failure') request.log.error(failure)
    return sendProblem({ request, reply, options }, [finding])
  })
}
