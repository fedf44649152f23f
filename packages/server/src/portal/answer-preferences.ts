import type { FastifyReply } from 'fastify'
import type { PortalOptions } from './page.ts'
import type { Exchange } from './portal.ts'
import { changePreferences, readPreferences, readReturn, writePreferences } from './preferences.ts'
import { splitUrl } from './read-visit.ts'

/** Sets how the visitor wants to see the site and goes back. A link on a page of others sets nothing. */
export function answerPreferences(options: PortalOptions, { request, reply }: Exchange): FastifyReply {
  const { basePath } = options
  const { query } = splitUrl(request.url)
  const back = readReturn(query.get('back'), basePath) ?? `${basePath}/`
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') {
    const chosen = changePreferences(readPreferences(request.headers.cookie), {
      theme: query.get('theme'),
      type: query.get('type'),
    })
    reply.header('set-cookie', writePreferences(chosen, basePath))
  }
  return reply.code(303).headers({ location: back, 'cache-control': 'no-store' }).send()
}
