import type { FastifyReply } from 'fastify'
import { findAsset } from './assets.ts'
import type { Exchange } from './portal.ts'

/**
 * The worker that makes programs of rules is bound by a policy of its own: it may make them, and reach no address at all, not
 * even ours. The pages around it may not make any.
 */
const workerPolicy = "default-src 'none'; script-src 'unsafe-eval'"

/** Sends an asset; under the digest of its content it may be kept for ever, under any other it must be asked for again. */
export function sendAsset({ request, reply }: Exchange, file: string): FastifyReply {
  const asset = findAsset(file)
  if (!asset) {
    reply.callNotFound()
    return reply
  }
  reply.header('cache-control', asset.file === file ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (asset.name === 'check-worker.js') reply.header('content-security-policy', workerPolicy)
  reply.type(asset.media)
  const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (!takesBrotli) return reply.send(asset.content)
  return reply.headers({ 'content-encoding': 'br', vary: 'accept-encoding' }).send(asset.brotli)
}
