import { attempt } from '../../container/fault.ts'
import { readXmlTree, type XmlElement, type XmlNode } from '../../container/xml-tree.ts'

/** Names of functions and constants, which nobody explains. */
const known = new Set(
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp max min lim sup inf det mod arg sgn argmax argmin e π i j d ∞ ∑ ∏ ∫ … ⋯ ⋮ ℝ ℕ ℤ'.split(
    ' ',
  ),
)
/** The first child of these is the symbol; the others tell which. */
const scripted = new Set(['msub', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts'])

/** Identifiers of a formula without their subscripts, each once; null when its MathML cannot be read. */
export function symbolsOf(mathml: string): readonly string[] | null {
  const tree = attempt(() => readXmlTree(mathml))
  if (tree.value === null) return null
  const found = new Set<string>()
  collect(tree.value, found)
  return [...found]
}

function collect(node: XmlNode | undefined, found: Set<string>): void {
  if (node === undefined || typeof node === 'string' || node.local.startsWith('annotation')) return
  if (node.local === 'mi' || node.local === 'mtext' || isWord(node)) {
    const symbol = textOf(node)
    const isText = node.local === 'mtext' && !/^\p{L}+$/u.test(symbol)
    if (symbol !== '' && !isText && !known.has(symbol)) found.add(symbol)
    return
  }
  if (node.local === 'msubsup') collect(node.children.filter(isElement)[2], found)
  const children = scripted.has(node.local) ? [node.children.find(isElement)] : node.children
  for (const child of children) collect(child, found)
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** Upright letters in a row are one word: `\\mathrm{Area}`. */
function isWord({ local, children }: XmlElement): boolean {
  const letters = children.filter(isElement)
  return (
    local === 'mrow' &&
    letters.length > 1 &&
    letters.every(letter => letter.local === 'mi' && letter.attributes.mathvariant === 'normal')
  )
}

/** Mathematical italics and the like are the letters that they show. */
function textOf({ children }: XmlElement): string {
  return children
    .map(child => (typeof child === 'string' ? child : textOf(child)))
    .join('')
    .normalize('NFKC')
    .trim()
}

const commands = /\\(?:begin|end|text|mathrm|mathit|mathbf|operatorname)\*?\s*\{[^{}]*\}|\\[A-Za-z]+|[_^]\s*\{[^{}]*\}/g

/** Words that were written as italic letters in a row: three or more, as two may be a product. */
export function wordsOfLatex(latex: string | undefined): readonly string[] {
  return latex?.replace(commands, ' ').match(/[A-Za-z]{3,}/g) ?? []
}
