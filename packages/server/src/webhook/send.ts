import { lookup } from 'node:dns'
import { type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** What is sent where. */
export interface Letter {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How letters are sent. */
export interface Sending {
  /** Milliseconds until it is given up. */
  readonly timeout: number
  /** Whether addresses of the inner network may be sent to. */
  readonly mayGoInside: boolean
}

/** Status of the answer. */
export interface Sent {
  readonly status: number
}

/**
 * Sends a letter. The name is looked up once, and what is connected to is the very address that was judged. Answers that
 * lead elsewhere are not followed, and their bodies are not read.
 */
export function sendLetter({ url, headers, body }: Letter, { timeout, mayGoInside }: Sending): Promise<Sent> {
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !mayGoInside && !isPublicAddress(host)) return Promise.reject(new InsideFault(host))
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'biaochi-webhook/1',
    },
    signal: AbortSignal.timeout(timeout),
    ...(mayGoInside ? {} : { lookup: lookUpOutside }),
  }
  return new Promise((resolve, reject) => {
    const send = target.protocol === 'https:' ? requestSecure : requestPlain
    const request = send(target, options, response => {
      response.destroy()
      resolve({ status: response.statusCode ?? 0 })
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** The address lies inside the network of those who run the site. */
export class InsideFault extends Error {
  constructor(address: string) {
    super(`${address} 不是公网地址 / is no public address`)
    this.name = 'InsideFault'
  }

  /** Whether a message that was kept is one of this fault. */
  static isMessage(text: string): boolean {
    return text.includes('is no public address')
  }
}

const lookUpOutside: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (failure, addresses) => {
    if (failure) return done(failure, '', 0)
    const inner = addresses.find(one => !isPublicAddress(one.address))
    const [first] = addresses
    if (inner || !first) return done(new InsideFault(inner?.address ?? host), '', 0)
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })
}
