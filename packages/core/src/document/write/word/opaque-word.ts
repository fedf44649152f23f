import { attempt } from '../../../container/fault.ts'
import { readXmlTree, type XmlElement, type XmlNode } from '../../../container/xml-tree.ts'
import { escapeAttribute, escapeText, tag } from '../../../container/xml-write.ts'
import type { OpaqueBlock } from '../../model/block.ts'
import { type PieceToWrite, paragraph, pieceXml, run, wordNamespaces } from './word-xml.ts'

const main = wordNamespaces['xmlns:w']
const relations = wordNamespaces['xmlns:r']
/** What may stand beside paragraphs (ECMA-376-1, 17.2.2); any other element would make the file invalid. */
const blocksOfWord: ReadonlySet<string> = new Set(['p', 'tbl', 'sdt', 'customXml'])
/** What may stand in a run (17.3.3.9, 17.3.3.19, 17.3.3.21). */
const drawings: ReadonlySet<string> = new Set(['drawing', 'pict', 'object'])
/** Fields that fetch or run something when they are updated. */
const acting = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|EMBED|RD)\b/i
/** Elements that would bring in another file, or end a section of pages. */
const inert: ReadonlySet<string> = new Set(['altChunk', 'sectPr'])
/** A vocabulary that no word processor knows, so that what requires it is passed over (ECMA-376-3, 7.5). */
const kept = { Requires: 'kept', 'xmlns:kept': 'https://biaochi.invalid/kept' }

/**
 * Markup of Word as it was. What Word could not show, as it leads to parts that are not there any more, is kept where only
 * a reader of ours looks, and Word shows what can be read of it; what Word would act upon is only that.
 */
export function opaquePieces({ format, source, text }: OpaqueBlock): readonly PieceToWrite[] {
  const readable = text === '' ? source : text
  const elements = format === 'ooxml' ? wordElements(source) : null
  if (!elements) return [paragraph('Code', run(readable))]
  const [only] = elements
  if (only && elements.length === 1 && only.namespace === main && drawings.has(only.local)) {
    const content = isWhole(only) ? elementXml(only) : alternative(elementXml(only), tag('w:t', {}, escapeText(text)))
    return [paragraph('Picture', tag('w:r', {}, content))]
  }
  const original = elements.map(element => elementXml(element)).join('')
  if (elements.every(isShown)) return [{ t: 'xml', xml: original }]
  const areBlocks = elements.every(each => isBlock(each) && everyElement(each, ({ local }) => !inert.has(local)))
  const shown = areBlocks
    ? elements.map(element => elementXml(element, true)).join('')
    : pieceXml(paragraph('Code', run(text)))
  return [{ t: 'xml', xml: alternative(original, shown) }]
}

/** What only a reader of ours takes, and what any other one does. */
function alternative(own: string, other: string): string {
  return tag('mc:AlternateContent', {}, tag('mc:Choice', kept, own) + tag('mc:Fallback', {}, other))
}

function wordElements(source: string): readonly XmlElement[] | null {
  const wrapped = tag('biaochi', wordNamespaces, source)
  const root = attempt(() => readXmlTree(wrapped, { part: 'OOXML' })).value
  if (!root) return null
  const elements = root.children.filter((child): child is XmlElement => typeof child !== 'string')
  return elements.length > 0 && elements.every(isHarmless) ? elements : null
}

function isShown(element: XmlElement): boolean {
  return isBlock(element) && isWhole(element)
}

function isBlock({ namespace, local }: XmlElement): boolean {
  return namespace === main && blocksOfWord.has(local)
}

/** Whether it leads to no other part, and tells of no section of pages. */
function isWhole(element: XmlElement): boolean {
  return everyElement(element, each => !inert.has(each.local) && relationsOf(each).length === 0)
}

/** Codes of fields may be cut into pieces, so that they are looked at together. */
function isHarmless(element: XmlElement): boolean {
  let codes = ''
  everyElement(element, each => {
    const [, code = ''] = Object.entries(each.attributes).find(([name]) => /(?:^|:)instr$/.test(name)) ?? []
    // The last element comes first.
    codes = code + (each.local === 'instrText' ? each.children.join('') : '') + codes
    return true
  })
  return !acting.test(codes)
}

/** The last child first, so that nothing is nested too deeply for it. */
function everyElement(element: XmlElement, holds: (element: XmlElement) => boolean): boolean {
  const waiting: XmlNode[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue
    if (!holds(node)) return false
    for (const child of node.children) waiting.push(child)
  }
  return true
}

/** Attributes that name relations: Word refuses files where they lead nowhere. */
function relationsOf({ attributes }: XmlElement): readonly string[] {
  const declared = Object.entries(attributes).filter(([, value]) => value === relations)
  const prefixes = ['r', ...declared.map(([name]) => name.replace('xmlns:', ''))]
  return Object.keys(attributes).filter(
    name => prefixes.includes(name.split(':')[0] ?? '') && !name.startsWith('xmlns'),
  )
}

function elementXml(element: XmlElement, isWithoutRelations = false): string {
  const left = isWithoutRelations ? relationsOf(element) : []
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !left.includes(name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
  const content = element.children
    .map(child => (typeof child === 'string' ? escapeText(child) : elementXml(child, isWithoutRelations)))
    .join('')
  return content === ''
    ? `<${element.name}${attributes}/>`
    : `<${element.name}${attributes}>${content}</${element.name}>`
}
