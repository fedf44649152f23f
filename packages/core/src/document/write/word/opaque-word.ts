import { attempt } from '../../../container/fault.ts'
import { readXmlTree, type XmlElement, type XmlNode } from '../../../container/xml-tree.ts'
import { escapeAttribute, escapeText, tag } from '../../../container/xml-write.ts'
import type { OpaqueBlock } from '../../model/block.ts'
import { type PieceToWrite, paragraph, run, wordNamespaces } from './word-xml.ts'

const main = wordNamespaces['xmlns:w']
const relations = wordNamespaces['xmlns:r']
/** What may stand beside paragraphs (ECMA-376-1, 17.2.2); any other element would make the file invalid. */
const blocksOfWord: ReadonlySet<string> = new Set(['p', 'tbl', 'sdt', 'customXml'])
/** Fields that fetch or run something when they are updated. */
const acting = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|EMBED|RD)\b/i

/** Markup of Word as it was; what Word could not read, or would act upon, is what can be read of it. */
export function opaquePieces({ format, source, text }: OpaqueBlock): readonly PieceToWrite[] {
  const elements = format === 'ooxml' ? wordElements(source) : null
  if (!elements) return [paragraph('Code', run(text === '' ? source : text))]
  return [{ t: 'xml', xml: elements.map(element => elementXml(element)).join('') }]
}

function wordElements(source: string): readonly XmlElement[] | null {
  const wrapped = tag('biaochi', wordNamespaces, source)
  const root = attempt(() => readXmlTree(wrapped, { part: 'OOXML' })).value
  if (!root) return null
  const elements = root.children.filter((child): child is XmlElement => typeof child !== 'string')
  const areBlocks =
    elements.length > 0 && elements.every(each => each.namespace === main && blocksOfWord.has(each.local))
  return areBlocks && elements.every(isHarmless) ? elements : null
}

function isHarmless(element: XmlElement): boolean {
  const waiting: XmlNode[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue
    if (node.local === 'altChunk' || node.local === 'sectPr') return false
    const code = node.local === 'instrText' ? node.children.join('') : (node.attributes['w:instr'] ?? '')
    if (acting.test(code)) return false
    for (const child of node.children) waiting.push(child)
  }
  return true
}

/** Relations lead to parts that are not there any more, and Word refuses files where they lead nowhere. */
function elementXml(element: XmlElement): string {
  const declared = Object.entries(element.attributes).filter(([, value]) => value === relations)
  const prefixes = ['r', ...declared.map(([name]) => name.replace('xmlns:', ''))]
  const kept = Object.entries(element.attributes).filter(
    ([name]) => !prefixes.includes(name.split(':')[0] ?? '') || name.startsWith('xmlns'),
  )
  const attributes = kept.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')
  const content = element.children
    .map(child => (typeof child === 'string' ? escapeText(child) : elementXml(child)))
    .join('')
  return content === ''
    ? `<${element.name}${attributes}/>`
    : `<${element.name}${attributes}>${content}</${element.name}>`
}
