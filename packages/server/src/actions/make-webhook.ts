import { randomBytes } from 'node:crypto'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Webhook } from '@biaochi/core/registry/watch.ts'
import { isInnerHost } from '../webhook/public-address.ts'
import type { Context } from './context.ts'

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

/** Whether an address is one that nothing is sent to, as it lies inside and nobody has allowed that. */
export function isHeldBack({ mayWebhooksGoInside }: Context, url: string): boolean {
  return mayWebhooksGoInside !== true && isInnerHost(URL.parse(url)?.hostname ?? '')
}

/** What is to be known of an address that can be sent to: that nothing will be while it lies inside. */
export function adviseWebhook(context: Context, url: string): Finding[] {
  if (!isHeldBack(context, url)) return []
  return [
    {
      rule: 'webhook-inside',
      severity: 'warning',
      message: {
        zh: `“${url.slice(0, 100)}”在本机或内网，通知不会发出。`,
        en: `“${url.slice(0, 100)}” lies on this machine or in an inner network; nothing will be sent to it.`,
      },
      at: {},
      fix: {
        zh: '改用公网地址，或给 serve 设环境变量 BIAOCHI_WEBHOOKS_INSIDE=1。',
        en: 'Use a public address, or set BIAOCHI_WEBHOOKS_INSIDE=1 for serve.',
      },
    },
  ]
}
