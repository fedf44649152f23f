import type { XmlElement } from '../../../container/xml-tree.ts'
import { escapeAttribute, escapeText } from '../../../container/xml-write.ts'

/** Namespaces of prefixes that attributes use, where the element itself does not tell. */
const usual: Readonly<Record<string, string>> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
}

/** An element as XML that stands for itself: the prefixes in it are declared at its root. */
export function xmlText(element: XmlElement): string {
  const prefixes = new Map<string, string>()
  collect(element, prefixes)
  for (const [prefix, namespace] of Object.entries(usual)) if (!prefixes.get(prefix)) prefixes.set(prefix, namespace)
  const used = new Set<string>()
  const inside = write(element, used)
  const declared = [...used].filter(prefix => prefixes.get(prefix) && !(`xmlns:${prefix}` in element.attributes))
  const names = declared.map(prefix => ` xmlns:${prefix}="${escapeAttribute(prefixes.get(prefix) ?? '')}"`)
  return inside.replace(/^<[^\s/>]+/, start => start + names.join(''))
}

function collect(element: XmlElement, prefixes: Map<string, string>): void {
  const prefix = prefixOf(element.name)
  if (prefix !== '' && element.namespace !== '') prefixes.set(prefix, element.namespace)
  for (const child of element.children) if (typeof child !== 'string') collect(child, prefixes)
}

function write(element: XmlElement, used: Set<string>): string {
  const { name, attributes, children } = element
  used.add(prefixOf(name))
  let start = `<${name}`
  for (const key in attributes) {
    const prefix = prefixOf(key)
    if (prefix !== '' && prefix !== 'xmlns' && prefix !== 'xml') used.add(prefix)
    start += ` ${key}="${escapeAttribute(attributes[key] ?? '')}"`
  }
  if (children.length === 0) return `${start}/>`
  let text = `${start}>`
  for (const child of children) text += typeof child === 'string' ? escapeText(child) : write(child, used)
  return `${text}</${name}>`
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? '' : name.slice(0, colon)
}
