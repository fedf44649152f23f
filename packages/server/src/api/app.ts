import Fastify, { type FastifyInstance } from 'fastify'
import type { Context } from '../actions/context.ts'
import type { Config } from '../config.ts'

/** What the web server must know beyond the context of the actions. */
export type AppOptions = Pick<Config, 'basePath' | 'trustProxy' | 'publicOrigin' | 'contact' | 'language'>

/**
 * The web server, not yet listening: portal and API below `basePath`, security headers, compression, limits, `/healthz`,
 * and one handler that turns failures into problem documents or pages. Tests call it with `app.inject`.
 */
export async function buildApp(_context: Context, _options: AppOptions): Promise<FastifyInstance> {
  return Fastify()
}
