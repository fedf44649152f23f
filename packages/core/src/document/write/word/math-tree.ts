import { attempt } from '../../../container/fault.ts'
import { limitsWith } from '../../../container/limits.ts'
import { readXmlTree, textOf, type XmlElement } from '../../../container/xml-tree.ts'

/** Formulas are short; what is larger is none. */
const limits = limitsWith({ xmlNodes: 20_000, xmlDepth: 100 })

/** The tree of a formula in MathML; null when it is not well-formed or larger than formulas are. */
export function readMath(mathml: string): XmlElement | null {
  if (mathml.length > 1_000_000) return null
  const root = attempt(() => readXmlTree(mathml, { part: 'MathML', limits })).value
  return root?.local === 'math' ? root : null
}

/** Child elements; texts between them are only layout. */
export function mathChildren(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

/** The text of a leaf such as `mi`, blanks folded (MathML Core, 2.1.7). */
export function leafText(element: XmlElement): string {
  const text = textOf(element).replace(/[ \t\r\n]+/g, ' ')
  return element.local === 'mtext' ? text : text.trim()
}
