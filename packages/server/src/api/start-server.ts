import type { FastifyInstance } from 'fastify'
import { type Context, today } from '../actions/context.ts'
import type { Config } from '../config.ts'
import { canCheckHere } from '../portal/check/check-form.ts'
import { buildApp } from './app.ts'

/** Builds the server and listens; closing it waits for the requests under way. */
export async function startServer(context: Context, config: Config): Promise<FastifyInstance> {
  const app = await buildApp(context, config)
  // Nobody has to ask first for the index to be read; requests that come meanwhile wait for the same reading.
  app.addHook('onListen', async () => {
    await context.index.gather([], today(context))
  })
  await app.listen({ host: config.host, port: config.port })
  return app
}

/** Whether the programs for the browser were built, as `npm run prepare` does. */
export function hasBrowserPrograms(): boolean {
  return canCheckHere()
}
