import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AppOptions } from './app.ts'
import { type Route, refuse } from './route.ts'
import { sendProblem } from './send-problem.ts'

/** Answers OPTIONS at every address of the API, and refuses whatever no route takes: 405 where there is an address, 404 elsewhere. */
export function refuseRest(app: FastifyInstance, routes: readonly Route[], options: AppOptions): void {
  const addresses = [...Map.groupBy(routes, route => route.address)].map(([address, own]) => describe(address, own))
  for (const { url, allow, preflight } of addresses)
    app.options(url, async (_request, reply) =>
      reply
        .code(204)
        .headers({ allow, ...preflight })
        .send(),
    )
  const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = request.url.split('?')[0]?.slice(app.prefix.length) ?? ''
    const known = addresses.find(({ pattern }) => pattern.test(path))
    if (!known) return sendProblem({ request, reply, options }, unknownAddress(request).refused)
    const { allow } = known
    // The router passes over parameters that are too long.
    if (allow.split(', ').includes(request.method)) return sendProblem({ request, reply, options }, tooLong.refused)
    const refusal = refuse('method-unknown', {
      zh: `这个地址不支持 ${request.method}，支持 ${allow}。`,
      en: `The address does not support ${request.method}; it supports ${allow}.`,
    })
    return sendProblem({ request, reply: reply.header('allow', allow), options }, refusal.refused)
  }
  // Before the body is read: nobody needs it.
  app.all('/*', { onRequest: async (request, reply) => answer(request, reply) }, answer)
  app.addHook('onRequest', async (request, reply) => (request.is404 ? answer(request, reply) : undefined))
  app.setNotFoundHandler(answer)
}

const tooLong = refuse('address-too-long', {
  zh: '地址的一段超过 1000 个字符。',
  en: 'A segment of the address has more than 1000 characters.',
})

/** Says that there is no such address. */
export function unknownAddress({ url }: FastifyRequest) {
  return refuse(
    'address-unknown',
    { zh: `没有这个地址：${url}。`, en: `There is no such address: ${url}.` },
    { fix: { zh: '接口说明页列出全部地址。', en: 'The explorer lists every address of the API.' } },
  )
}

function describe(address: string, own: readonly Route[]) {
  const methods = own.flatMap(route => (route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()]))
  return {
    url: address.replaceAll(/\{(\w+)\}/g, ':$1'),
    pattern: new RegExp(`^${address.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    allow: [...methods, 'OPTIONS'].join(', '),
    preflight: methods.includes('GET')
      ? {
          'access-control-allow-methods': 'GET, HEAD',
          'access-control-allow-headers': 'If-None-Match, Accept-Language',
          'access-control-max-age': '86400',
        }
      : {},
  }
}
