import { escapeAttribute, escapeText } from '../../../container/xml-write.ts'
import type { Formula } from '../../model/inline.ts'
import type { HtmlElement, HtmlNode } from './html-tree.ts'

const namespace = 'http://www.w3.org/1998/Math/MathML'

/** A `math` element of a page as a formula. */
export function readMathElement(element: HtmlElement): Formula {
  const latex = element.attributes.get('data-latex')
  const mathml = write(element, ` xmlns="${namespace}"`)
  return latex === undefined ? { t: 'math', mathml } : { t: 'math', mathml, latex }
}

function write({ name, attributes, children }: HtmlElement, more: string): string {
  let start = `<${name}${more}`
  for (const [key, value] of attributes) {
    // What runs or loads something has no place in a formula, wherever it came from.
    if (key === 'xmlns' || key === 'data-latex' || !/^[a-z]+$/.test(key) || /^(?:on|href|src|style)/.test(key)) continue
    start += ` ${key}="${escapeAttribute(value)}"`
  }
  return `${start}>${children.map(writeNode).join('')}</${name}>`
}

function writeNode(node: HtmlNode): string {
  if (typeof node === 'string') return escapeText(node)
  return /^[a-z-]+$/.test(node.name) && node.name !== 'script' ? write(node, '') : ''
}
