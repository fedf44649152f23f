import { randomBytes } from 'node:crypto'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Webhook } from '@biaochi/core/registry/watch.ts'

/** A webhook with a new secret of 192 bits (Standard Webhooks 1.0 asks for 24 to 64 bytes). */
export function makeWebhook(url: string): Webhook {
  return { url, secret: `whsec_${randomBytes(24).toString('base64')}` }
}

/** Why an address cannot be sent to; empty when it can. */
export function refuseWebhook(text: string): Finding[] {
  const url = URL.parse(text)
  const isFit = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (isFit && text.length <= 2000) return []
  return [
    {
      rule: 'webhook-address-unfit',
      severity: 'error',
      message: {
        zh: `“${text.slice(0, 100)}”不是可用的地址。`,
        en: `“${text.slice(0, 100)}” is no address to send to.`,
      },
      at: {},
      fix: {
        zh: '写成 https://…，不带用户名和密码。',
        en: 'Write it as https://…, without a user name or password.',
      },
    },
  ]
}
