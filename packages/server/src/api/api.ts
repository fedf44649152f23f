import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify'
import type { Context } from '../actions/context.ts'
import { answerRequest, type Door } from './answer-request.ts'
import { authorise } from './authorise.ts'
import { refuseRest } from './refuse-rest.ts'
import { resources } from './resources.ts'
import type { Route } from './route.ts'
import { sendProblem } from './send-problem.ts'
import { takeJson } from './take-json.ts'

/** Largest body of a route that says nothing else, in bytes. */
export const ordinaryBodyLimit = 64 * 1024

/** Requests that one address may make in a minute, unless the server is told otherwise. */
export const ordinaryRate = 600

/** Adds every route of the API to an app whose prefix is `/api/v1` below the base path. */
export async function createApi(app: FastifyInstance, door: Door): Promise<void> {
  const { options } = door
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? ordinaryRate,
    timeWindow: 60_000,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { statusCode }) => ({ statusCode }),
  })
  takeJson(app)
  takeFiles(app)
  app.addHook('onRequest', async (request, reply) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) reply.headers(openToAll)
  })
  const routes = resources.flatMap(resource => resource.routes)
  for (const route of routes) addRoute(app, route, door)
  refuseRest(app, routes, options)
}

/** Everybody may read, from any page: no answer depends on a cookie. Writing stays closed to pages of others. */
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
}

/** Bodies other than JSON are handed on as bytes; whether a route takes the type is the route's to say. */
function takeFiles(app: FastifyInstance): void {
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

function addRoute(app: FastifyInstance, route: Route, door: Door): void {
  app.route({
    method: route.method.toUpperCase() as HTTPMethods,
    url: route.address.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit: route.bodyLimit ?? ordinaryBodyLimit,
    // After the rate limit and before the body is read: nobody uploads a file only to learn that a token was missing.
    preParsing: async (request, reply) => {
      if (!route.writes) return
      const actor = await authorise(door.context, request)
      if ('refused' in actor) {
        reply.header('www-authenticate', 'Bearer realm="biaochi"')
        return sendProblem({ request, reply, options: door.options }, actor.refused)
      }
      actors.set(request, actor)
    },
    handler: (request, reply) =>
      answerRequest(door, route, { request, reply, actor: actors.get(request) ?? door.context.actor }),
  })
}

const actors = new WeakMap<FastifyRequest, Context['actor']>()
