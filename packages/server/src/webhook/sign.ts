import { createHmac } from 'node:crypto'

/** A message to be signed. */
export interface Message {
  readonly id: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly body: string
}

/** The headers of a signed message (Standard Webhooks 1.0): id, time, and the signature by the secret. */
export function signedHeaders({ id, timestamp, body }: Message, secret: string): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` }
}
