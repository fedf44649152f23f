import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * Headers of every answer. Nothing inline and nothing from elsewhere is run. Whether addresses are https is the proxy's
 * to say (HSTS, upgrades), since Biaochi also runs on closed networks without TLS.
 */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
}
