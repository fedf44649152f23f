import { textOf, type XmlElement, type XmlNode } from '../../../container/xml-tree.ts'
import type { Formula } from '../../model/inline.ts'
import { readMath } from '../word/math-tree.ts'
import { element, type Markup, markup } from './markup.ts'

/** Elements of MathML Core and the few older ones that browsers and Word know; none loads or runs anything. */
const allowed: ReadonlySet<string> = new Set(
  (
    'math mi mn mo mtext mspace ms mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup ' +
    'msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd semantics'
  ).split(' '),
)
/** Attributes that only place and size things. */
const attributes: ReadonlySet<string> = new Set(
  (
    'mathvariant display displaystyle scriptlevel dir width height depth lspace rspace voffset linethickness fence ' +
    'separator stretchy symmetric maxsize minsize largeop movablelimits accent accentunder form columnspan rowspan ' +
    'columnalign rowalign columnspacing rowspacing columnlines rowlines open close separators bevelled notation'
  ).split(' '),
)

/**
 * A formula as MathML of our own making, name by name; elements that are not known are their content, attributes that
 * are not known are left out. One that cannot be read is its LaTeX or its text as code.
 */
export function safeMath(formula: Formula): Markup {
  const root = readMath(formula.mathml)
  if (!root) return element('code', { class: 'formula-source' }, formula.latex ?? formula.mathml)
  return mathElement(root, { 'data-latex': formula.latex })
}

type More = Readonly<Record<string, string | null | undefined>>

function mathElement(node: XmlElement, more: More = {}): Markup {
  const kept: Record<string, string | null | undefined> = { ...more }
  for (const [name, value] of Object.entries(node.attributes)) {
    if (attributes.has(name) && kept[name] === undefined && /^[^"<>&:;\\]{0,200}$/.test(value)) kept[name] = value
  }
  return element(node.local, kept, contentOf(node))
}

function contentOf(node: XmlElement): readonly Markup[] {
  return node.children.flatMap(child => {
    if (typeof child === 'string') return /\S/.test(child) ? [markup`${child}`] : []
    if (allowed.has(child.local) && child.local !== 'math') return [mathElement(child)]
    if (/^annotation/.test(child.local)) return annotation(child)
    return child.children.some(isElement) ? contentOf(child) : [element('mtext', {}, textOf(child))]
  })
}

/** Alternatives of a formula may hold any markup: only its LaTeX is kept, as text. */
function annotation(node: XmlElement): readonly Markup[] {
  const encoding = 'application/x-tex'
  const isLatex = node.local === 'annotation' && node.attributes.encoding === encoding && !node.children.some(isElement)
  return isLatex ? [element('annotation', { encoding }, textOf(node))] : []
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}
