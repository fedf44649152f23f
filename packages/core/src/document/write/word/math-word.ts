import type { XmlElement } from '../../../container/xml-tree.ts'
import { escapeText, tag } from '../../../container/xml-write.ts'
import type { Formula } from '../../model/inline.ts'
import { leafText, mathChildren, readMath } from './math-tree.ts'

/**
 * A formula as Word's own (OMML, ECMA-376-1, 22.1), an `oMath`; one that cannot be read is its LaTeX as text.
 */
export function mathToWord({ mathml, latex }: Formula): string {
  const root = readMath(mathml)
  const content = root ? row(mathChildren(root)) : textRun(latex ?? '', '<m:nor/>')
  return tag('m:oMath', {}, content === '' ? tag('m:r', {}, tag('m:t')) : content)
}

/** Signs that take limits: sums, products, integrals, large set operators (Unicode 2140, 220F–2211, 222B–2233, 22C0–22C3, 2A00 …). */
const large = /^[\u2140\u220f-\u2211\u222b-\u2233\u22c0-\u22c3\u2a00-\u2a1c]$/
const integral = /^[\u222b-\u2233\u2a0b-\u2a1c]$/
const opening = /^[([{|⟨⌈⌊‖⟦〈]$/
const closing = /^[)\]}|⟩⌉⌋‖⟧〉]$/

/** Elements one after the other: a large operator takes in what follows it. */
function row(elements: readonly XmlElement[]): string {
  let content = ''
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]
    if (!element) continue
    const operator = largeOperator(element)
    if (operator === null) content += one(element)
    else {
      const operand = elements[at + 1]
      content += nary(operator, operand ? inside(operand) : '')
      at++
    }
  }
  return content
}

/** What stands in an argument: a row is taken apart, so that no brackets are made around it. */
function inside(element: XmlElement | undefined): string {
  if (!element) return ''
  return element.local === 'mrow' && !fencesOf(mathChildren(element)) ? row(mathChildren(element)) : row([element])
}

function argument(name: string, element: XmlElement | undefined): string {
  return tag(`m:${name}`, {}, inside(element))
}

interface LargeOperator {
  readonly sign: string
  readonly under?: XmlElement
  readonly over?: XmlElement
  readonly isBeside: boolean
}

function largeOperator(element: XmlElement): LargeOperator | null {
  const [base, first, second] = mathChildren(element)
  const { local } = element
  if (local === 'mo') return isLarge(element) ? { sign: leafText(element), isBeside: isIntegral(element) } : null
  if (!base || !isLarge(base)) return null
  const sign = leafText(coreOf(base))
  const isBeside = local.startsWith('ms')
  if (local === 'munderover' || local === 'msubsup') {
    return { sign, isBeside, ...(first ? { under: first } : {}), ...(second ? { over: second } : {}) }
  }
  if (local === 'munder' || local === 'msub') return first ? { sign, isBeside, under: first } : null
  if (local === 'mover' || local === 'msup') return first ? { sign, isBeside, over: first } : null
  return null
}

function isLarge(element: XmlElement): boolean {
  const core = coreOf(element)
  return core.local === 'mo' && large.test(leafText(core))
}

function isIntegral(element: XmlElement): boolean {
  return integral.test(leafText(coreOf(element)))
}

/** The element inside rows and styles of one. */
function coreOf(element: XmlElement): XmlElement {
  const [only, more] = mathChildren(element)
  return ['mrow', 'mstyle', 'mpadded'].includes(element.local) && only && !more ? coreOf(only) : element
}

function nary({ sign, under, over, isBeside }: LargeOperator, operand: string): string {
  const properties = [
    value('chr', sign),
    value('limLoc', isBeside ? 'subSup' : 'undOvr'),
    value('subHide', under ? null : '1'),
    value('supHide', over ? null : '1'),
  ]
  const content = tag('m:naryPr', {}, properties.join('')) + argument('sub', under) + argument('sup', over)
  return tag('m:nary', {}, content + tag('m:e', {}, operand))
}

function one(element: XmlElement): string {
  const make = makers[element.local]
  return make ? make(element, mathChildren(element)) : row(mathChildren(element))
}

type Maker = (element: XmlElement, children: readonly XmlElement[]) => string

const makers: Readonly<Record<string, Maker>> = {
  mi: leaf,
  mn: leaf,
  mo: leaf,
  ms: element => textRun(`"${leafText(element)}"`, '<m:nor/>'),
  mtext: element => textRun(leafText(element), '<m:nor/>'),
  mspace: element => space(element.attributes.width ?? ''),
  mrow: (_, children) => fenced(children) ?? row(children),
  mfenced: mfenced,
  mfrac: fraction,
  msqrt: (_, children) =>
    tag('m:rad', {}, tag('m:radPr', {}, value('degHide', '1')) + tag('m:deg') + tag('m:e', {}, row(children))),
  mroot: (_, [base, degree]) => tag('m:rad', {}, argument('deg', degree) + argument('e', base)),
  msub: (_, [base, sub]) => tag('m:sSub', {}, argument('e', base) + argument('sub', sub)),
  msup: (_, [base, sup]) => tag('m:sSup', {}, argument('e', base) + argument('sup', sup)),
  msubsup: (_, [base, sub, sup]) =>
    tag('m:sSubSup', {}, argument('e', base) + argument('sub', sub) + argument('sup', sup)),
  munder: (element, [base, under]) => limit(element, { base, mark: under, isAbove: false }),
  mover: (element, [base, over]) => limit(element, { base, mark: over, isAbove: true }),
  munderover: (_, [base, under, over]) => {
    const lower = tag('m:limLow', {}, argument('e', base) + argument('lim', under))
    return tag('m:limUpp', {}, tag('m:e', {}, lower) + argument('lim', over))
  },
  mmultiscripts: scripts,
  mtable: matrix,
  mphantom: (_, children) =>
    tag('m:phant', {}, tag('m:phantPr', {}, value('show', '0')) + tag('m:e', {}, row(children))),
  menclose: (_, children) => tag('m:borderBox', {}, tag('m:e', {}, row(children))),
  semantics: (_, [first]) => (first ? row([first]) : ''),
  maction: (_, [first]) => (first ? row([first]) : ''),
  annotation: () => '',
  'annotation-xml': () => '',
  none: () => '',
}

/** A word among symbols, `sin` or `mod`: it stands upright and is read back as one. */
function isName({ local }: XmlElement, text: string): boolean {
  return (local === 'mi' && [...text].length > 1) || (local === 'mo' && /^\p{L}{2,}$/u.test(text))
}

function leaf(element: XmlElement): string {
  const text = leafText(element)
  const variant = element.attributes.mathvariant ?? (isName(element, text) ? 'normal' : '')
  return textRun(text, variants[variant] ?? '')
}

/** Properties of a run, in the order of ECMA-376-1, 22.1.2.91. */
const variants: Readonly<Record<string, string>> = {
  normal: '<m:sty m:val="p"/>',
  bold: '<m:sty m:val="b"/>',
  italic: '<m:sty m:val="i"/>',
  'bold-italic': '<m:sty m:val="bi"/>',
  'double-struck': '<m:scr m:val="double-struck"/><m:sty m:val="p"/>',
  script: '<m:scr m:val="script"/>',
  'bold-script': '<m:scr m:val="script"/><m:sty m:val="b"/>',
  fraktur: '<m:scr m:val="fraktur"/><m:sty m:val="p"/>',
  'bold-fraktur': '<m:scr m:val="fraktur"/><m:sty m:val="b"/>',
  'sans-serif': '<m:scr m:val="sans-serif"/><m:sty m:val="p"/>',
  monospace: '<m:scr m:val="monospace"/><m:sty m:val="p"/>',
}

function textRun(text: string, properties: string): string {
  if (text === '') return ''
  const font = tag('w:rPr', {}, tag('w:rFonts', { 'w:ascii': 'Cambria Math', 'w:hAnsi': 'Cambria Math' }))
  const look = properties === '' ? '' : tag('m:rPr', {}, properties)
  return tag('m:r', {}, look + font + tag('m:t', { 'xml:space': 'preserve' }, escapeText(text)))
}

function space(width: string): string {
  const em = Number.parseFloat(width)
  if (!(em > 0)) return ''
  return textRun(em >= 0.9 ? '\u2003'.repeat(Math.min(4, Math.round(em))) : em >= 0.25 ? '\u2005' : '\u2009', '')
}

interface Fences {
  readonly open: string
  readonly close: string
  readonly content: readonly XmlElement[]
}

/** Brackets around a whole row; an empty one is a bracket that is not shown. */
function fencesOf(children: readonly XmlElement[]): Fences | null {
  const [first] = children
  const last = children.at(-1)
  if (!first || !last || children.length < 2 || first.local !== 'mo' || last.local !== 'mo') return null
  const [open, close] = [leafText(first), leafText(last)]
  const isFence = (element: XmlElement) => element.attributes.fence === 'true'
  const isOpen = open === '' ? isFence(first) : opening.test(open)
  const isClose = close === '' ? isFence(last) : closing.test(close)
  if (!isOpen || !isClose || (open === '' && close === '')) return null
  const content = children.slice(1, -1)
  return staysOpen(content) ? { open, close, content } : null
}

/** Whether no bracket inside closes one from outside, as in `(a)+(b)`. */
function staysOpen(content: readonly XmlElement[]): boolean {
  let depth = 0
  for (const element of content) {
    if (element.local !== 'mo') continue
    const text = leafText(element)
    if (/^[([{]$/.test(text)) depth++
    else if (/^[)\]}]$/.test(text) && --depth < 0) return false
  }
  return true
}

function fenced(children: readonly XmlElement[]): string | null {
  const fences = fencesOf(children)
  return fences ? delimiter(fences.open, fences.close, [row(fences.content)]) : null
}

function delimiter(open: string, close: string, contents: readonly string[], separator?: string): string {
  const properties = [value('begChr', open), value('sepChr', separator ?? null), value('endChr', close)]
  return tag('m:d', {}, tag('m:dPr', {}, properties.join('')) + contents.map(each => tag('m:e', {}, each)).join(''))
}

function mfenced({ attributes }: XmlElement, children: readonly XmlElement[]): string {
  const [separator = ','] = [...(attributes.separators ?? ',').trim()]
  return delimiter(attributes.open ?? '(', attributes.close ?? ')', children.map(inside), separator)
}

function fraction({ attributes }: XmlElement, [above, below]: readonly XmlElement[]): string {
  const isBare = /^0(?:\.0+)?(?:[a-z%]+)?$/.test(attributes.linethickness ?? '')
  const type = isBare ? 'noBar' : attributes.bevelled === 'true' ? 'skw' : null
  const properties = type === null ? '' : tag('m:fPr', {}, value('type', type))
  return tag('m:f', {}, properties + argument('num', above) + argument('den', below))
}

interface Limit {
  readonly base: XmlElement | undefined
  readonly mark: XmlElement | undefined
  readonly isAbove: boolean
}

/** Signs over a letter, as Word combines them (ECMA-376-1, 22.1.2.20). */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '\u02c6': '\u0302',
  '~': '\u0303',
  '\u02dc': '\u0303',
  '\u02d9': '\u0307',
  '.': '\u0307',
  '\u00a8': '\u0308',
  '\u02c7': '\u030c',
  '\u02d8': '\u0306',
  '\u00b4': '\u0301',
  '`': '\u0300',
  '\u2192': '\u20d7',
  '\u20d7': '\u20d7',
  '\u2190': '\u20d6',
}
const bars: ReadonlySet<string> = new Set([...'\u00af\u203e\u2015_\u2013\u2014-', '\u0305', '\u0332'])
const braces = /^[\u23de\u23df\u23dc\u23dd\u23b4\u23b5]$/

function limit({ attributes, local }: XmlElement, { base, mark, isAbove }: Limit): string {
  const core = mark ? coreOf(mark) : undefined
  const sign = core?.local === 'mo' ? leafText(core) : ''
  if (bars.has(sign)) {
    return tag('m:bar', {}, tag('m:barPr', {}, value('pos', isAbove ? 'top' : 'bot')) + argument('e', base))
  }
  if (braces.test(sign)) {
    const properties =
      value('chr', sign) + value('pos', isAbove ? 'top' : 'bot') + value('vertJc', isAbove ? 'bot' : 'top')
    return tag('m:groupChr', {}, tag('m:groupChrPr', {}, properties) + argument('e', base))
  }
  const accent = isAbove && attributes.accent !== 'false' ? accents[sign] : undefined
  if (accent) return tag('m:acc', {}, tag('m:accPr', {}, value('chr', accent)) + argument('e', base))
  const name = local === 'mover' ? 'limUpp' : 'limLow'
  return tag(`m:${name}`, {}, argument('e', base) + argument('lim', mark))
}

/** The first pair behind and before the base; OMML has no more. */
function scripts(_: XmlElement, [base, ...marks]: readonly XmlElement[]): string {
  const turn = marks.findIndex(mark => mark.local === 'mprescripts')
  const [sub, sup] = turn < 0 ? marks : marks.slice(0, turn)
  const [before, above] = turn < 0 ? [] : marks.slice(turn + 1)
  const core =
    sub || sup ? tag('m:sSubSup', {}, argument('e', base) + argument('sub', sub) + argument('sup', sup)) : inside(base)
  if (!before && !above) return core
  return tag('m:sPre', {}, argument('sub', before) + argument('sup', above) + tag('m:e', {}, core))
}

function matrix({ attributes }: XmlElement, rows: readonly XmlElement[]): string {
  const cells = rows.map(each => mathChildren(each).map(cell => row(mathChildren(cell))))
  const columns = Math.max(1, ...cells.map(each => each.length))
  const [align = 'center'] = (attributes.columnalign ?? '')
    .split(' ')
    .filter(word => /^(?:left|right|center)$/.test(word))
  const column = tag('m:mcPr', {}, value('count', String(columns)) + value('mcJc', align))
  const properties = tag('m:mPr', {}, tag('m:mcs', {}, tag('m:mc', {}, column)))
  const content = cells.map(each =>
    tag('m:mr', {}, Array.from({ length: columns }, (_, at) => tag('m:e', {}, each[at] ?? '')).join('')),
  )
  return tag('m:m', {}, properties + content.join(''))
}

/** A property; null leaves it out. */
function value(name: string, content: string | null): string {
  return content === null ? '' : tag(`m:${name}`, { 'm:val': content })
}
