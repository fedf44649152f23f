import type { FastifyInstance } from 'fastify'
import type { Context } from '../actions/context.ts'
import type { Config } from '../config.ts'
import { buildApp } from './app.ts'

/** Builds the server and listens; closing it waits for the requests under way. */
export async function startServer(context: Context, config: Config): Promise<FastifyInstance> {
  const app = await buildApp(context, config)
  await app.listen({ host: config.host, port: config.port })
  return app
}
