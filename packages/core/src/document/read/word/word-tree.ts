import type { XmlReader } from '../../../container/xml.ts'
import { TreeReader, type XmlElement } from '../../../container/xml-tree.ts'

/** Looks and marks of proofing that say nothing about the text; they make up half of an ordinary file. */
const passedOver: ReadonlySet<string> = new Set([
  'rFonts',
  'lang',
  'sz',
  'szCs',
  'color',
  'kern',
  'w',
  'position',
  'highlight',
  'shd',
  'snapToGrid',
  'bCs',
  'iCs',
  'noProof',
  'proofErr',
  'lastRenderedPageBreak',
  'ind',
  'spacing',
  'tabs',
  'adjustRightInd',
  'autoSpaceDE',
  'autoSpaceDN',
  'widowControl',
  'keepNext',
  'keepLines',
  'tblBorders',
  'tcBorders',
  'tcMar',
  'tblCellMar',
  'tblLook',
  'permStart',
  'permEnd',
])

/** Runs only say in which session they were written (ECMA-376-1, 17.3.2.25). */
const runs: ReadonlySet<string> = new Set(['r'])

/** Properties, which a document repeats over and over. */
const properties: ReadonlySet<string> = new Set(['rPr', 'pPr', 'tcPr', 'trPr', 'tblPr'])

/** The pieces of a part one after the other: paragraphs, tables and what else stands at the highest level. */
export function* readBlocks(reader: XmlReader): Generator<XmlElement> {
  const trees = new TreeReader(reader, { without: passedOver, repeated: properties, bare: runs })
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token !== 'open' || containers.has(reader.local)) continue
    yield trees.read()
  }
}

/** Elements that only hold the pieces: a document, its body, a header, notes. */
const containers: ReadonlySet<string> = new Set([
  'document',
  'body',
  'hdr',
  'ftr',
  'footnotes',
  'footnote',
  'endnotes',
  'endnote',
])
