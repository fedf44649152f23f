import { escapeText, tag } from '../../../container/xml-write.ts'
import type { Id } from '../../model/id.ts'
import type { Asset } from '../../model/standard-document.ts'
import { writeFacts } from './sts-facts.ts'
import type { StsWriting } from './sts-writing.ts'

/** A picture: its bytes stand in its first showing, further ones lead to it. */
export function graphicXml(
  element: 'graphic' | 'inline-graphic' | 'supplementary-material',
  { asset: id, alt }: { readonly asset: Id; readonly alt: string },
  writing: StsWriting,
): string {
  const content = alt === '' ? '' : tag('alt-text', {}, escapeText(alt))
  const found = writing.asset(id)
  if (!found?.isFirst) {
    return tag(
      element,
      { 'xlink:href': `#${encodeURIComponent(lawful(id))}`, 'specific-use': writeFacts({ asset: id }) },
      content,
    )
  }
  const { asset, order } = found
  const own = writing.identify(id)
  const facts = { ...own.facts, asset: id, order, name: asset.name, ...typeFacts(asset) }
  return tag(
    element,
    { ...own.attributes, ...typeAttributes(asset), 'xlink:href': addressOf(asset), 'specific-use': writeFacts(facts) },
    content,
  )
}

const type = /^([a-z]{1,20})\/([\w.+-]{1,80})$/

function typeFacts(asset: Asset) {
  return { type: type.test(asset.type) ? undefined : asset.type }
}

function typeAttributes(asset: Asset) {
  const [, main, sub] = type.exec(asset.type) ?? []
  return { mimetype: main, 'mime-subtype': sub }
}

function addressOf(asset: Asset): string {
  const said = type.test(asset.type) ? asset.type : 'application/octet-stream'
  return `data:${said};base64,${asset.content.replace(/[^A-Za-z0-9+/=]/g, '')}`
}

function lawful(id: string): string {
  return id.replace(/[\uD800-\uDFFF]/g, '_')
}
