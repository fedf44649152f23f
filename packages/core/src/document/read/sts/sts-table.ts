import type { Block, Cell, TableBlock } from '../../model/block.ts'
import { isId } from '../../model/id.ts'
import { joinRuns } from '../markdown/join-runs.ts'
import type { BlockReader } from './sts-blocks.ts'
import { readCalsRows } from './sts-cals.ts'
import { labelOf, readNumber } from './sts-number.ts'
import { flagOf, ordinal, placeOfFacts } from './sts-own.ts'
import { childNamed, elementsIn, plainTextIn, type StsElement, textIn, withoutParts } from './sts-tree.ts'

/** Rows of a table, and how many of them are its head. */
export interface Grid {
  readonly headerRows: number
  readonly rows: readonly (readonly Cell[])[]
}

const tables: ReadonlySet<string> = new Set(['table', 'oasis:table'])

/** A table in the model of XHTML or of OASIS; what stands around its grid in its frame is its notes. */
export function readTable(element: StsElement, reader: BlockReader): TableBlock {
  const { facts } = element
  const id = reader.reading.id(element, 't')
  const title = titleOf(element, reader)
  const grid = gridOf(element)
  const { headerRows, rows } = readGrid(grid, reader)
  const unit = unitOf(element)
  const said = facts?.get('header-rows')
  const continues = facts?.get('continues')
  return {
    t: 'table',
    id,
    ...placeOfFacts(facts),
    number: readNumber(element, 'caption'),
    title,
    ...(unit === null ? {} : { unit }),
    headerRows: said === '0' ? 0 : (ordinal(said) ?? headerRows),
    rows,
    notes: tables.has(element.name) ? [] : notesOf(element, reader),
    ...(continues !== undefined && isId(continues) ? { continues } : {}),
  }
}

/** The grid itself, one that stands in a frame, or the one of several forms of it. */
function gridOf(element: StsElement): StsElement | null {
  if (tables.has(element.name)) return element
  const inside = elementsIn(element).flatMap(child => (child.name === 'alternatives' ? elementsIn(child) : [child]))
  return inside.find(({ name }) => tables.has(name)) ?? null
}

function titleOf(element: StsElement, reader: BlockReader): TableBlock['title'] {
  const caption = childNamed(element, 'caption')
  const title = caption ? childNamed(caption, 'title') : null
  return reader.line(title)
}

function unitOf(element: StsElement): string | null {
  const caption = childNamed(element, 'caption')
  for (const said of caption ? elementsIn(caption) : []) {
    if (said.facts?.has('unit')) return textIn(said)
    const text = said.name === 'p' ? plainTextIn(said) : ''
    if (said.attributes.get('content-type') === 'unit' || /^(?:单位为|单位[:：]|(?:Dimensions|Values) in )/i.test(text))
      return text
  }
  return null
}

function notesOf(element: StsElement, reader: BlockReader): readonly Block[] {
  return withoutParts(element).flatMap(node => {
    if (typeof node === 'string' || tables.has(node.name) || node.name === 'alternatives') return []
    if (node.name !== 'table-wrap-foot') return [...reader.blocks([node])]
    return withoutParts(node).flatMap(part => (typeof part === 'string' ? [] : footOf(part, reader)))
  })
}

/** Footnotes stay at the foot of their table, with their sign before them. */
function footOf(part: StsElement, reader: BlockReader): readonly Block[] {
  if (part.name === 'fn-group') return elementsIn(part).flatMap(note => footOf(note, reader))
  if (part.name !== 'fn') return reader.blocks([part])
  const [first, ...rest] = reader.blocks(withoutParts(part))
  const label = labelOf(part)
  if (first?.t !== 'paragraph' || label === '') return first ? [first, ...rest] : rest
  const sign = { t: 'text' as const, text: label, marks: ['sup' as const] }
  const lead = [sign, { t: 'text' as const, text: ' ' }]
  return [{ ...first, inlines: joinRuns([...lead, ...first.inlines]), provisions: [], references: [] }, ...rest]
}

function readGrid(table: StsElement | null, reader: BlockReader): Grid {
  if (!table) return { headerRows: 0, rows: [] }
  if (table.name === 'oasis:table') return readCalsRows(table, reader)
  const head = rowsIn(childNamed(table, 'thead'))
  const others = elementsIn(table).flatMap(child =>
    child.name === 'tr' ? [child] : child.name === 'tbody' ? rowsIn(child) : [],
  )
  const foot = rowsIn(childNamed(table, 'tfoot'))
  const rows = [...head, ...others, ...foot]
  return { headerRows: head.length, rows: rows.map(row => readRow(row, reader)) }
}

function rowsIn(part: StsElement | null): readonly StsElement[] {
  return part ? elementsIn(part).filter(({ name }) => name === 'tr') : []
}

function readRow(row: StsElement, reader: BlockReader): readonly Cell[] {
  const cells = elementsIn(row).filter(({ name, facts }) => (name === 'td' || name === 'th') && !facts?.has('none'))
  return cells.map(cell => {
    const { attributes } = cell
    const align = (['left', 'center', 'right'] as const).find(each => each === attributes.get('align'))
    return {
      columns: Math.min(1000, ordinal(attributes.get('colspan')) ?? 1),
      rows: Math.min(100_000, ordinal(attributes.get('rowspan')) ?? 1),
      ...(cell.name === 'th' ? { isHeader: true } : flagOf('isHeader', cell.facts?.get('header'))),
      ...(align === undefined ? {} : { align }),
      blocks: reader.blocks(cell.children),
    }
  })
}
