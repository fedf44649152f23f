import { textOf, type XmlElement, type XmlNode } from '../../../../container/xml-tree.ts'
import { escapeText, tag } from '../../../../container/xml-write.ts'
import { attributeOf, childOf, elementsOf, isOff, isOn } from '../word-element.ts'
import { type MathFace, mathTokens } from './math-tokens.ts'

/** A formula of Word as MathML. */
export interface MathReading {
  /** A `math` element with its namespace. */
  readonly mathml: string
  /** Local names of elements that have no form here; their text is kept. */
  readonly unknown: readonly string[]
}

/** Turns an `oMath` into MathML Core (ECMA-376-1, 22.1). Nothing that can be read is left out. */
export function readMath(element: XmlElement, version: 'accepted' | 'base' = 'accepted'): MathReading {
  const unknown: string[] = []
  const content = row(version === 'base' ? beforeChanges(element) : element, unknown)
  return { mathml: tag('math', { xmlns: 'http://www.w3.org/1998/Math/MathML' }, content), unknown }
}

/** A formula as it was before its tracked changes. */
function beforeChanges(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child]
    if (child.local === 'ins' || child.local === 'moveTo') return []
    const inside = beforeChanges(child)
    return child.local === 'del' || child.local === 'moveFrom' ? [...inside.children] : [inside]
  })
  return { ...element, children }
}

type Convert = (element: XmlElement, unknown: string[]) => string

/** Elements that only hold others. */
const transparent: ReadonlySet<string> = new Set([
  'oMath',
  'oMathPara',
  'box',
  'e',
  'ins',
  'moveTo',
  'sdt',
  'sdtContent',
])
/** Elements without anything to read. */
const silent: ReadonlySet<string> = new Set(['del', 'moveFrom', 'rPr', 'bookmarkStart', 'bookmarkEnd', 'sdtPr'])

const converters: Readonly<Record<string, Convert>> = {
  r: run,
  f: fraction,
  rad: root,
  sSub: (element, unknown) => tag('msub', {}, parts(element, ['e', 'sub'], unknown)),
  sSup: (element, unknown) => tag('msup', {}, parts(element, ['e', 'sup'], unknown)),
  sSubSup: (element, unknown) => tag('msubsup', {}, parts(element, ['e', 'sub', 'sup'], unknown)),
  sPre: (element, unknown) =>
    tag('mmultiscripts', {}, `${part(element, 'e', unknown)}<mprescripts/>${parts(element, ['sub', 'sup'], unknown)}`),
  nary,
  d: delimiters,
  m: matrix,
  acc: accent,
  func: (element, unknown) => group(`${part(element, 'fName', unknown)}<mo>\u2061</mo>${part(element, 'e', unknown)}`),
  limLow: (element, unknown) => tag('munder', {}, parts(element, ['e', 'lim'], unknown)),
  limUpp: (element, unknown) => tag('mover', {}, parts(element, ['e', 'lim'], unknown)),
  bar: (element, unknown) => {
    const isTop = property(element, 'barPr', 'pos') === 'top'
    const line = tag('mo', {}, isTop ? '\u00af' : '\u005f')
    return tag(isTop ? 'mover' : 'munder', isTop ? { accent: 'true' } : {}, part(element, 'e', unknown) + line)
  },
  groupChr: (element, unknown) => {
    const sign = property(element, 'groupChrPr', 'chr') ?? '\u23df'
    const isTop = property(element, 'groupChrPr', 'pos') === 'top'
    return tag(isTop ? 'mover' : 'munder', {}, part(element, 'e', unknown) + tag('mo', {}, escapeText(sign)))
  },
  borderBox: (element, unknown) => tag('mrow', { class: 'box' }, part(element, 'e', unknown)),
  phant: (element, unknown) => {
    const show = childOf(childOf(element, 'phantPr'), 'show')
    const isShown = show === null ? false : !isOff(attributeOf(show, 'val'))
    return isShown ? part(element, 'e', unknown) : tag('mphantom', {}, part(element, 'e', unknown))
  },
  eqArr: (element, unknown) => {
    const lines = all(element, 'e').map(line => tag('mtr', {}, tag('mtd', {}, row(line, unknown))))
    return tag('mtable', { class: 'equations' }, lines.join(''))
  },
}

/** What an element holds, one after the other. */
function row(element: XmlElement, unknown: string[]): string {
  let xml = ''
  for (const child of elementsOf(element)) {
    const { local } = child
    const convert = converters[local]
    if (convert) xml += convert(child, unknown)
    else if (transparent.has(local)) xml += row(child, unknown)
    else if (!local.endsWith('Pr') && !silent.has(local)) xml += keep(child, unknown)
  }
  return xml
}

/** The text of what has no form, so that nothing is lost. */
function keep(element: XmlElement, unknown: string[]): string {
  const text = textOf(element).trim()
  if (text === '') return ''
  unknown.push(element.local)
  return tag('mtext', {}, escapeText(text))
}

function part(element: XmlElement, name: string, unknown: string[]): string {
  const child = childOf(element, name)
  return group(child ? row(child, unknown) : '')
}

function parts(element: XmlElement, names: readonly string[], unknown: string[]): string {
  return names.map(name => part(element, name, unknown)).join('')
}

/** One element, as scripts and fractions need each of their parts to be. */
function group(xml: string): string {
  return /^<(\w+)(?: [^<>]*)?>[^<]*<\/\1>$/.test(xml) ? xml : tag('mrow', {}, xml)
}

function all(element: XmlElement, name: string): XmlElement[] {
  return [...elementsOf(element)].filter(child => child.local === name)
}

function property(element: XmlElement, properties: string, name: string): string | null {
  return attributeOf(childOf(childOf(element, properties), name), 'val')
}

function has(element: XmlElement, properties: string, name: string): boolean {
  return isOn(childOf(childOf(element, properties), name))
}

function run(element: XmlElement): string {
  const style = property(element, 'rPr', 'sty')
  const face: MathFace = {
    isText: has(element, 'rPr', 'nor'),
    isUpright: style === 'p' || style === 'b',
    isBold: style === 'b' || style === 'bi',
  }
  let xml = ''
  for (const child of elementsOf(element)) {
    if (child.local === 't' || child.local === 'delText') xml += mathTokens(textOf(child).replaceAll('&', ''), face)
    else if (child.local === 'br') xml += tag('mspace', { linebreak: 'newline' })
    else if (child.local === 'tab') xml += tag('mspace', { width: '2em' })
  }
  return xml
}

function fraction(element: XmlElement, unknown: string[]): string {
  const type = property(element, 'fPr', 'type')
  if (type === 'lin' || type === 'skw')
    return group(`${part(element, 'num', unknown)}<mo>/</mo>${part(element, 'den', unknown)}`)
  return tag('mfrac', type === 'noBar' ? { linethickness: '0' } : {}, parts(element, ['num', 'den'], unknown))
}

function root(element: XmlElement, unknown: string[]): string {
  const degree = childOf(element, 'deg')
  const isSquare = has(element, 'radPr', 'degHide') || !degree || degree.children.length === 0
  if (isSquare) return tag('msqrt', {}, part(element, 'e', unknown))
  return tag('mroot', {}, parts(element, ['e', 'deg'], unknown))
}

function nary(element: XmlElement, unknown: string[]): string {
  const sign = tag('mo', {}, escapeText(property(element, 'naryPr', 'chr') ?? '\u222b'))
  const hasSub = !has(element, 'naryPr', 'subHide') && childOf(element, 'sub') !== null
  const hasSup = !has(element, 'naryPr', 'supHide') && childOf(element, 'sup') !== null
  const isBeside = (property(element, 'naryPr', 'limLoc') ?? 'subSup') === 'subSup'
  const limits = [...(hasSub ? ['sub'] : []), ...(hasSup ? ['sup'] : [])]
  const name = scriptNames[`${isBeside}/${limits.join('+')}`]
  const operator = name ? tag(name, {}, sign + parts(element, limits, unknown)) : sign
  return group(operator + part(element, 'e', unknown))
}

const scriptNames: Readonly<Record<string, string>> = {
  'true/sub': 'msub',
  'true/sup': 'msup',
  'true/sub+sup': 'msubsup',
  'false/sub': 'munder',
  'false/sup': 'mover',
  'false/sub+sup': 'munderover',
}

function delimiters(element: XmlElement, unknown: string[]): string {
  const sign = (name: string, usual: string) => {
    const stated = property(element, 'dPr', name) ?? usual
    return stated === '' ? '' : tag('mo', {}, escapeText(stated))
  }
  const inside = all(element, 'e').map(child => group(row(child, unknown)))
  return group(sign('begChr', '(') + inside.join(sign('sepChr', '|')) + sign('endChr', ')'))
}

function matrix(element: XmlElement, unknown: string[]): string {
  const cells = (line: XmlElement) => all(line, 'e').map(cell => tag('mtd', {}, row(cell, unknown)))
  return tag(
    'mtable',
    {},
    all(element, 'mr')
      .map(line => tag('mtr', {}, cells(line).join('')))
      .join(''),
  )
}

function accent(element: XmlElement, unknown: string[]): string {
  const sign = property(element, 'accPr', 'chr') ?? '\u0302'
  return tag('mover', { accent: 'true' }, part(element, 'e', unknown) + tag('mo', {}, escapeText(spacing(sign))))
}

/** Combining accents as the signs that stand alone, which MathML asks for. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': '\u00b4',
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '\u00af',
  '\u0305': '\u00af',
  '\u0306': '\u02d8',
  '\u0307': '\u02d9',
  '\u0308': '\u00a8',
  '\u030a': '\u02da',
  '\u030c': '\u02c7',
  '\u20d6': '\u2190',
  '\u20d7': '\u2192',
  '\u20e1': '\u2194',
}

function spacing(sign: string): string {
  return accents[sign] ?? sign
}
