import { say } from '../../../language.ts'
import type { Id } from '../../model/id.ts'
import type { Asset } from '../../model/standard-document.ts'
import { pageWords } from './html-words.ts'
import type { HtmlWriting } from './html-writing.ts'
import { element, type Markup, markup } from './markup.ts'

/** Kinds that an `img` shows without running anything, SVG too (HTML, 4.8.4.4). */
const shown: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'])

/** A picture; one that browsers do not show is a link to download it. */
export function imageMarkup(id: Id, alt: string, writing: HtmlWriting): Markup {
  const asset = writing.assets.get(id)
  if (!asset) {
    const text = alt === '' ? say(pageWords.missingPicture, writing.language) : alt
    return element('span', { class: 'missing-image', 'data-asset': id, 'data-alt': alt }, `[${text}]`)
  }
  writing.used.add(id)
  const named = { 'data-asset': id, 'data-name': asset.name }
  if (shown.has(asset.type)) return element('img', { ...named, src: addressOf(asset), alt })
  return downloadMarkup(asset, alt, writing)
}

/** A link that saves an asset as a file. */
export function downloadMarkup(asset: Asset, alt: string, { language }: HtmlWriting): Markup {
  const attributes = {
    class: 'asset',
    'data-asset': asset.id,
    'data-name': asset.name,
    'data-type': asset.type,
    'data-alt': alt,
    href: addressOf(asset),
    download: asset.name.replace(/[^\p{L}\p{N}._-]/gu, '_') || 'file',
  }
  const why = say(pageWords.notShown, language)
  const name = alt === '' ? asset.name : `${alt}　${asset.name}`
  return element('a', attributes, markup`${say(pageWords.download, language)} ${name}（${why}）`)
}

/** Only kinds of picture are said as they are: nothing else may be taken for a page. */
function addressOf({ type, content }: Asset): string {
  const safe = /^image\/[\w.+-]{1,60}$/.test(type) ? type : 'application/octet-stream'
  return `data:${safe};base64,${content.replace(/[^A-Za-z0-9+/=]/g, '')}`
}
