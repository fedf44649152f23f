import { textOf, type XmlElement } from '../../../container/xml-tree.ts'
import { escapeText, tag } from '../../../container/xml-write.ts'
import type { Formula } from '../../model/inline.ts'
import { mathChildren, readMath } from '../word/math-tree.ts'
import type { Facts } from './sts-facts.ts'

/** Elements of presentation MathML 3 with the number of children that each must have; null for any. */
const elements: ReadonlyMap<string, number | null> = new Map([
  ...(
    'math mi mn mo mtext mspace ms mrow msqrt mstyle merror mpadded mphantom mfenced menclose mtable mtr mtd semantics ' +
    'annotation'
  )
    .split(' ')
    .map(name => [name, null] as const),
  ...'mfrac mroot msub msup munder mover'.split(' ').map(name => [name, 2] as const),
  ...'msubsup munderover'.split(' ').map(name => [name, 3] as const),
])
const attributes: ReadonlySet<string> = new Set(
  (
    'xmlns class mathvariant mathcolor mathbackground mathsize display displaystyle scriptlevel dir width height depth ' +
    'lspace rspace voffset linethickness fence separator stretchy symmetric maxsize minsize largeop movablelimits accent ' +
    'accentunder form columnspan rowspan columnalign rowalign columnspacing rowspacing columnlines rowlines open close ' +
    'separators bevelled notation encoding linebreak'
  ).split(' '),
)
const leaves: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'mtext', 'ms', 'annotation'])
const namespace = 'http://www.w3.org/1998/Math/MathML'
/** What XML cannot hold, or a reader may change. */
const unsafe = /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** The content of a formula element, and what it cannot say: MathML that is not lawful in STS. */
export function formulaXml({ mathml, latex }: Formula): { readonly content: string; readonly facts: Facts } {
  const root = readMath(mathml)
  const tex = latex === undefined ? '' : tag('tex-math', {}, escapeText(latex))
  if (root && isVerbatim(mathml) && isLawful(root))
    return { content: tex === '' ? mathml : tag('alternatives', {}, mathml + tex), facts: {} }
  return { content: tex === '' ? escapeText(root ? textOf(root) : '') : tex, facts: { mathml, 'mathml-kept': true } }
}

/** Stands alone wherever it is put, so that it can be read back character by character. */
function isVerbatim(mathml: string): boolean {
  return mathml.startsWith('<math ') && mathml.endsWith('</math>') && !unsafe.test(mathml) && !mathml.includes('<!')
}

function isLawful(element: XmlElement): boolean {
  const count = elements.get(element.local)
  const children = mathChildren(element)
  if (count === undefined || element.name !== element.local || element.namespace !== namespace) return false
  if (count !== null && children.length !== count) return false
  if (Object.keys(element.attributes).some(name => !attributes.has(name))) return false
  if (leaves.has(element.local)) return children.length === 0
  const hasText = element.children.some(child => typeof child === 'string' && child.trim() !== '')
  return !hasText && children.every(child => mayHold(element.local, child.local) && isLawful(child))
}

const rows: Readonly<Record<string, string>> = { mtr: 'mtable', mtd: 'mtr', annotation: 'semantics' }

function mayHold(outer: string, inner: string): boolean {
  if (inner === 'math') return false
  if (outer === 'mtable' || outer === 'mtr') return rows[inner] === outer
  return rows[inner] === undefined || rows[inner] === outer
}
