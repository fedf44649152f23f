import type { Cell } from '../../model/block.ts'
import type { BlockReader } from './sts-blocks.ts'
import { ordinal } from './sts-own.ts'
import { childNamed, elementsIn, type StsElement } from './sts-tree.ts'

/** The rows of a table in the exchange model of OASIS (CALS): spans are named by their first and last column. */
export function readCalsRows(
  table: StsElement,
  reader: BlockReader,
): { readonly headerRows: number; readonly rows: readonly (readonly Cell[])[] } {
  let headerRows = 0
  const rows: (readonly Cell[])[] = []
  for (const group of elementsIn(table).filter(({ name }) => name === 'oasis:tgroup')) {
    const columns = columnsOf(group)
    const rowsOf = (name: string, isHeader: boolean) => {
      const part = childNamed(group, name)
      return (part ? elementsIn(part) : [])
        .filter(row => row.name === 'oasis:row')
        .map(row => elementsIn(row).map(entry => readEntry(entry, { columns, isHeader, reader })))
    }
    const head = rowsOf('oasis:thead', true)
    if (rows.length === 0) headerRows = head.length
    rows.push(...head, ...rowsOf('oasis:tbody', false))
  }
  return { headerRows, rows }
}

/** Ordinals of columns by their names, and spans by theirs. */
interface Columns {
  readonly places: ReadonlyMap<string, number>
  readonly spans: ReadonlyMap<string, readonly [string, string]>
}

function columnsOf(group: StsElement): Columns {
  const places = new Map<string, number>()
  const spans = new Map<string, readonly [string, string]>()
  let last = 0
  for (const { name, attributes } of elementsIn(group)) {
    if (name === 'oasis:colspec') {
      last = ordinal(attributes.get('colnum')) ?? last + 1
      places.set(attributes.get('colname') ?? `col${last}`, last)
    } else if (name === 'oasis:spanspec')
      spans.set(attributes.get('spanname') ?? '', [attributes.get('namest') ?? '', attributes.get('nameend') ?? ''])
  }
  return { places, spans }
}

interface EntrySetting {
  readonly columns: Columns
  readonly isHeader: boolean
  readonly reader: BlockReader
}

function readEntry(entry: StsElement, { columns, isHeader, reader }: EntrySetting): Cell {
  const { attributes } = entry
  const named = columns.spans.get(attributes.get('spanname') ?? '')
  const first = columns.places.get(named?.[0] ?? attributes.get('namest') ?? '')
  const last = columns.places.get(named?.[1] ?? attributes.get('nameend') ?? '')
  const span = first === undefined || last === undefined ? 1 : last - first + 1
  const align = (['left', 'center', 'right'] as const).find(each => each === attributes.get('align'))
  return {
    columns: Math.max(1, Math.min(1000, span)),
    rows: Math.min(100_000, (ordinal(attributes.get('morerows')) ?? 0) + 1),
    ...(isHeader ? { isHeader } : {}),
    ...(align === undefined ? {} : { align }),
    blocks: reader.blocks(entry.children),
  }
}
