import { createHash } from 'node:crypto'
import { html, type Markup } from './html.ts'
import type { Visit } from './page.ts'

/**
 * The id of a feed or an entry, which must never change (RFC 4287, 4.2.6): its address where the site has said what its
 * own is, else a UUID made from the path. What the request calls the host has no part in it.
 */
export function feedId({ options, facts }: Pick<Visit, 'options' | 'facts'>, path: string): string {
  if (options.publicOrigin !== null) return options.publicOrigin + path
  const digest = createHash('sha256')
    .update(`${facts.programme?.id ?? ''} ${path}`)
    .digest('hex')
  // RFC 9562, 5.8: version 8, made by a rule of one's own.
  return `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

/**
 * Attributes of the feed at a path: its language and, where the site has said what its own address is, the base of the
 * links in it (RFC 4287, 2), for readers that keep a feed apart from where they got it.
 */
export function feedAttributes({ options, language }: Pick<Visit, 'options' | 'language'>, path: string): Markup {
  const { publicOrigin } = options
  const base = publicOrigin === null ? null : html` xml:base="${publicOrigin + path}"`
  return html`xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}"${base}`
}
