import { escapeAttribute, escapeText } from '../../../container/xml-write.ts'
import type { StsElement, StsNode } from './sts-tree.ts'

const namespaces: Readonly<Record<string, string>> = {
  tbx: 'urn:iso:std:iso:30042:ed-1',
  mml: 'http://www.w3.org/1998/Math/MathML',
  xlink: 'http://www.w3.org/1999/xlink',
  oasis: 'http://www.niso.org/standards/z39-96/ns/oasis-exchange/table',
}

/** An element as XML that stands alone. */
export function serialise(element: StsElement): string {
  return write(element, new Set())
}

function write({ name, attributes, children }: StsElement, known: ReadonlySet<string>): string {
  const written = name.replace(/^\?:/, '')
  const names = [written, ...attributes.keys()].filter(each => !each.startsWith('xmlns'))
  const prefixes = names.flatMap(each => (each.includes(':') ? [each.slice(0, each.indexOf(':'))] : []))
  const fresh = [...new Set(prefixes)].filter(prefix => namespaces[prefix] !== undefined && !known.has(prefix))
  const declared = fresh.map(prefix => ` xmlns:${prefix}="${namespaces[prefix]}"`)
  const said = [...attributes].flatMap(([key, value]) =>
    key.startsWith('xmlns') ? [] : [` ${key}="${escapeAttribute(value)}"`],
  )
  const start = `<${written}${declared.join('')}${said.join('')}`
  const inside = fresh.length > 0 ? new Set([...known, ...fresh]) : known
  const content = children.map(child => writeNode(child, inside)).join('')
  return content === '' ? `${start}/>` : `${start}>${content}</${written}>`
}

function writeNode(node: StsNode, known: ReadonlySet<string>): string {
  return typeof node === 'string' ? escapeText(node) : write(node, known)
}
