import { escapeAttribute, escapeText } from '../../../container/xml-write.ts'
import type { Formula } from '../../model/inline.ts'
import { formulaOfLatex } from '../markdown/latex.ts'
import type { StsReading } from './sts-reading.ts'
import { firstOf, plainTextIn, type StsElement, type StsNode, textIn } from './sts-tree.ts'

const texNames: ReadonlySet<string> = new Set(['tex-math'])
const mathNames: ReadonlySet<string> = new Set(['mml:math'])
const namespace = 'http://www.w3.org/1998/Math/MathML'

/** The formula in an element such as `disp-formula`; null when it holds none but a picture. */
export function readFormula(element: StsElement, reading: StsReading): Formula | null {
  const tex = firstOf(element, texNames)
  const kept = element.facts?.get('mathml')
  const latex = tex ? (reading.isOwn ? textIn(tex) : bareLatex(textIn(tex))) : undefined
  const more = latex === undefined ? {} : { latex }
  if (kept !== undefined) return { t: 'math', mathml: kept, ...more }
  const math = firstOf(element, mathNames)
  if (math) return { t: 'math', mathml: mathmlOf(math, reading), ...more }
  if (latex !== undefined) return formulaOfLatex(latex, element.name === 'disp-formula').formula
  const text = element.children.map(child =>
    typeof child === 'string' || child.name !== 'label' ? wordsOf(child) : '',
  )
  const words = text.join('').replace(/\s+/g, ' ').trim()
  if (words === '') return null
  reading.losses.add('sts-formula-text', words)
  return { t: 'math', mathml: `<math xmlns="${namespace}"><mtext>${escapeText(words)}</mtext></math>` }
}

function wordsOf(node: StsNode): string {
  return typeof node === 'string' ? node : plainTextIn(node)
}

/** Many files put a whole LaTeX document around a formula. */
function bareLatex(text: string): string {
  const inner = /\\begin\{document\}([\s\S]*?)\\end\{document\}/.exec(text)?.[1] ?? text
  return inner.trim().replace(/^(?:\$\$?|\\\[|\\\()\s*([\s\S]*?)\s*(?:\$\$?|\\\]|\\\))$/, '$1')
}

/** Word for word where it stands alone, as in our own writing; else without the prefix of its file. */
function mathmlOf(math: StsElement, { source }: StsReading): string {
  const written = source.slice(math.start, math.end)
  const isAlone = written.startsWith('<math ') && math.attributes.get('xmlns') === namespace
  return isAlone ? written : write(math, ` xmlns="${namespace}"`)
}

function write({ name, attributes, children }: StsElement, more: string): string {
  const local = name.replace(/^mml:/, '')
  let start = `<${local}${more}`
  for (const [key, value] of attributes) {
    // What runs or loads something has no place in a formula, wherever it came from.
    if (key.startsWith('xmlns') || !/^[a-z]+$/.test(key) || /^(?:on|href|src|style|id$|xref$)/.test(key)) continue
    start += ` ${key}="${escapeAttribute(value)}"`
  }
  return `${start}>${children.map(writeNode).join('')}</${local}>`
}

function writeNode(node: StsNode): string {
  if (typeof node === 'string') return escapeText(node)
  return node.name.startsWith('mml:') ? write(node, '') : ''
}
