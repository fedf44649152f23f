import { findJsonFault } from '@biaochi/core/container/json-fault.ts'
import type { FastifyInstance } from 'fastify'

/** A body that says it is JSON and is not. */
export class JsonBodyFault extends Error {
  readonly statusCode = 400
  /** Place of the fault; null where the JSON is sound and something else is wrong with it. */
  readonly place: ReturnType<typeof findJsonFault>

  constructor(body: string, cause: Error) {
    super(cause.message, { cause })
    this.name = 'JsonBodyFault'
    this.place = findJsonFault(body)
  }
}

/** Reads JSON bodies as the framework does, and says where they are broken. */
export function takeJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString()
    parse(request, text, (failure, value) => done(failure && new JsonBodyFault(text, failure), value))
  })
}
