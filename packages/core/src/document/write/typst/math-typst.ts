import type { XmlElement } from '../../../container/xml-tree.ts'
import { textOf } from '../../../container/xml-tree.ts'
import type { Formula } from '../../model/inline.ts'
import { leafText, mathChildren, readMath } from '../word/math-tree.ts'
import { array, call, content, quote } from './typst-text.ts'

/** A formula for Typst: its content, and what is read aloud for it. */
export interface TypstFormula {
  readonly body: string
  readonly alt: string
}

/** Presentation MathML (MathML Core) as calls of Typst; what is not known is its text, what is no MathML its LaTeX. */
export function mathToTypst({ mathml, latex }: Formula): TypstFormula {
  const root = readMath(mathml)
  if (!root) {
    const text = latex ?? ''
    return { body: content([quote(text)]), alt: text.trim() || '?' }
  }
  const read = latex ?? textOf(withoutAnnotations(root)).replace(/\s+/g, ' ').trim()
  const body = isDeeper(root, deepest) ? content([quote(read)]) : row(mathChildren(root))
  return { body, alt: read || '?' }
}

/** Nesting beyond which Typst would not read on; no formula of a standard comes near. */
const deepest = 40

function isDeeper(element: XmlElement, levels: number): boolean {
  return levels === 0 || mathChildren(element).some(child => isDeeper(child, levels - 1))
}

function withoutAnnotations(element: XmlElement): XmlElement {
  const children = element.children
    .filter(child => typeof child === 'string' || !child.local.startsWith('annotation'))
    .map(child => (typeof child === 'string' ? child : withoutAnnotations(child)))
  return { ...element, children }
}

const opening = /^[([{|⟨⌈⌊‖⟦〈]$/
const closing = /^[)\]}|⟩⌉⌋‖⟧〉]$/
/** Signs that take limits (Unicode 220F–2211, 22C0–22C3, 2A00 …). */
const large = /^[\u2140\u220f-\u2211\u22c0-\u22c3\u2a00-\u2a0a\u2a10-\u2a1c]$|^(?:lim|max|min|sup|inf)$/

function row(elements: readonly XmlElement[]): string {
  const [first] = elements
  const last = elements.at(-1)
  const body = content(elements.map(one))
  const opens = first?.local === 'mo' && opening.test(leafText(first))
  const closes = last?.local === 'mo' && closing.test(leafText(last)) && elements.length > 1
  const isCases = opens && elements.some(element => element.local === 'mtable')
  return (opens && closes && staysOpen(elements.slice(1, -1))) || isCases ? call('math.lr', [body]) : body
}

/** Whether no bracket inside closes the first one, as in `(a)+(b)`. */
function staysOpen(elements: readonly XmlElement[]): boolean {
  let depth = 0
  for (const element of elements) {
    const text = element.local === 'mo' ? leafText(element) : ''
    if (/^[([{]$/.test(text)) depth++
    else if (/^[)\]}]$/.test(text) && --depth < 0) return false
  }
  return depth === 0
}

type Maker = (element: XmlElement, children: readonly XmlElement[]) => string

const makers: Readonly<Record<string, Maker>> = {
  mi: identifier,
  mn: element => leaf(leafText(element), element),
  mo: operator,
  ms: element => quote(`"${leafText(element)}"`),
  mtext: element => quote(leafText(element)),
  mspace: element => space(element.attributes.width ?? ''),
  mfenced: fenced,
  mfrac: (element, [above, below]) =>
    /^0(?:[a-z]*)$/.test(element.attributes.linethickness ?? '')
      ? call('math.vec', [part(above), part(below)], { delim: 'none' })
      : call('math.frac', [part(above), part(below)]),
  msqrt: (_, children) => call('math.sqrt', [row(children)]),
  mroot: (_, [base, degree]) => call('math.root', [part(degree), part(base)]),
  msub: (_, [base, sub]) => scripts(base, { b: sub }),
  msup: (_, [base, sup]) => scripts(base, { t: sup }),
  msubsup: (_, [base, sub, sup]) => scripts(base, { b: sub, t: sup }),
  munder: (element, [base, under]) => marked(element, { base, mark: under, isAbove: false }),
  mover: (element, [base, over]) => marked(element, { base, mark: over, isAbove: true }),
  munderover: (_, [base, under, over]) => attach(limits(base), { b: under, t: over }),
  mmultiscripts: multiscripts,
  mtable: (_, rows) => call('math.mat', rows.map(cellsOf), { delim: 'none' }),
  mphantom: (_, children) => call('hide', [row(children)]),
  menclose: (_, children) => call('box', [row(children)], { stroke: '0.5pt', inset: '2pt' }),
  semantics: (_, [first]) => part(first),
  maction: (_, [first]) => part(first),
  annotation: () => '[]',
  'annotation-xml': () => '[]',
  none: () => '[]',
  mprescripts: () => '[]',
}

function one(element: XmlElement): string {
  const make = makers[element.local]
  if (make) return make(element, mathChildren(element))
  const children = mathChildren(element)
  return children.length > 0 ? row(children) : quote(leafText(element))
}

function part(element: XmlElement | undefined): string {
  return element ? content([one(element)]) : '[]'
}

const variants: Readonly<Record<string, readonly string[]>> = {
  normal: ['upright'],
  bold: ['bold', 'upright'],
  italic: ['italic'],
  'bold-italic': ['bold', 'italic'],
  'double-struck': ['bb'],
  script: ['cal'],
  'bold-script': ['bold', 'cal'],
  fraktur: ['frak'],
  'bold-fraktur': ['bold', 'frak'],
  'sans-serif': ['sans'],
  monospace: ['mono'],
}

function leaf(text: string, { attributes }: XmlElement): string {
  const isOne = [...text].length === 1
  const body = isOne ? call('symbol', [quote(text)]) : quote(text)
  const styles = Object.hasOwn(variants, attributes.mathvariant ?? '') ? variants[attributes.mathvariant ?? ''] : []
  return (styles ?? []).reduceRight((inner, style) => call(`math.${style}`, [content([inner])]), body)
}

function identifier(element: XmlElement): string {
  const text = leafText(element)
  const isWord = /^[A-Za-z]{2,}$/.test(text)
  return isWord && !element.attributes.mathvariant ? call('math.op', [quote(text)]) : leaf(text, element)
}

function operator(element: XmlElement): string {
  const text = leafText(element)
  if (text === '') return '[]'
  // Invisible times, application and separators leave no trace.
  if (/^[\u2061-\u2064]$/.test(text)) return '[]'
  if (/^[A-Za-z]{2,}$/.test(text))
    return call('math.op', [quote(text)], { limits: large.test(text) ? 'true' : 'false' })
  return [...text].length === 1 ? call('symbol', [quote(text)]) : quote(text)
}

function space(width: string): string {
  const em = Number.parseFloat(width)
  return em > 0 && width.endsWith('em') ? `h(${Math.min(em, 10)}em)` : '[]'
}

function fenced({ attributes }: XmlElement, children: readonly XmlElement[]): string {
  const separator = (attributes.separators ?? ',').trim().charAt(0)
  const inside = children.flatMap((child, at) => (at > 0 && separator ? [quote(separator), one(child)] : [one(child)]))
  const fence = (text: string) => ([...text].length === 1 ? [call('symbol', [quote(text)])] : [])
  return call('math.lr', [content([...fence(attributes.open ?? '('), ...inside, ...fence(attributes.close ?? ')')])])
}

interface Attached {
  readonly t?: XmlElement | undefined
  readonly b?: XmlElement | undefined
  readonly tl?: XmlElement | undefined
  readonly bl?: XmlElement | undefined
}

function attach(base: string, { t, b, tl, bl }: Attached): string {
  const given = (element: XmlElement | undefined) => (element && element.local !== 'none' ? part(element) : null)
  return call('math.attach', [base], { t: given(t), b: given(b), tl: given(tl), bl: given(bl) })
}

function scripts(base: XmlElement | undefined, attached: Attached): string {
  return attach(call('math.scripts', [part(base)]), attached)
}

/** Large signs take limits only where there is room; anything else always. */
function limits(base: XmlElement | undefined): string {
  const isLarge = base?.local === 'mo' && large.test(leafText(base))
  return isLarge ? part(base) : call('math.limits', [part(base)])
}

const accents: Readonly<Record<string, string>> = {
  '¯': '\u0304',
  '‾': '\u0304',
  '\u0304': '\u0304',
  '\u0305': '\u0304',
  '^': '\u0302',
  ˆ: '\u0302',
  '\u0302': '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '\u0303': '\u0303',
  '˙': '\u0307',
  '\u0307': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030c',
  '´': '\u0301',
  '`': '\u0300',
  '→': '\u20d7',
  '\u20d7': '\u20d7',
}

interface Marked {
  readonly base: XmlElement | undefined
  readonly mark: XmlElement | undefined
  readonly isAbove: boolean
}

function marked(element: XmlElement, { base, mark, isAbove }: Marked): string {
  const sign = mark?.local === 'mo' ? leafText(mark) : ''
  const accent = accents[sign]
  const isAccent = element.attributes.accent === 'true' || (element.attributes.accent !== 'false' && sign !== '→')
  if (isAbove && accent && isAccent) return call('math.accent', [part(base), quote(accent)])
  if (isAbove && sign === '⏞') return call('math.overbrace', [part(base)])
  if (!isAbove && sign === '⏟') return call('math.underbrace', [part(base)])
  if (!isAbove && ['_', '\u0332', '¯', '‾'].includes(sign)) return call('math.underline', [part(base)])
  return attach(limits(base), isAbove ? { t: mark } : { b: mark })
}

function multiscripts(_: XmlElement, [base, ...rest]: readonly XmlElement[]): string {
  const border = rest.findIndex(element => element.local === 'mprescripts')
  const [b, t] = border < 0 ? rest : rest.slice(0, border)
  const [bl, tl] = border < 0 ? [] : rest.slice(border + 1)
  return scripts(base, { b, t, bl, tl })
}

function cellsOf(element: XmlElement): string {
  const cells = mathChildren(element).filter(({ local }) => local === 'mtd')
  return array((cells.length > 0 ? cells : [element]).map(cell => row(mathChildren(cell))))
}
