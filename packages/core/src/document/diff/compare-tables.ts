import type { Block, Cell, TableBlock } from '../model/block.ts'
import { alignSequence, stretchesOf } from './align-sequence.ts'
import type { BlockParts, Part } from './block-parts.ts'
import { comparePart, compareParts } from './compare-parts.ts'
import type { PartChange } from './document-diff.ts'
import { pairAlike } from './pair-alike.ts'

/** Columns beyond which a table is no table; a cell that claims more is cut there. */
const mostColumns = 500

interface Slot {
  readonly part: Part
  /** Whether the cell begins here, and is not only reaching here from its left or above. */
  readonly isStart: boolean
}

/** A table with each cell in every place it covers. */
export interface Grid {
  readonly rows: readonly (readonly (Slot | undefined)[])[]
  readonly headerRows: number
  /** What heads each column. */
  readonly columns: readonly string[]
}

/** Lays the cells of a table out. */
export function layOut(table: TableBlock, parts: BlockParts): Grid {
  const rows: (Slot | undefined)[][] = table.rows.map(() => [])
  table.rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (rows[y]?.[x]) x++
      place(rows, cell, { x, y, part: parts.cellPart(cell.blocks) })
      x += Math.max(1, cell.columns)
    }
  })
  const width = Math.min(mostColumns, Math.max(0, ...rows.map(row => row.length)))
  const columns = Array.from({ length: width }, (_, x) => {
    const heads = rows.slice(0, table.headerRows).map(row => row[x]?.part.text ?? '')
    return [...new Set(heads)].join(' ').trim()
  })
  return { rows, headerRows: Math.min(table.headerRows, rows.length), columns }
}

function place(rows: (Slot | undefined)[][], cell: Cell, { x, y, part }: { x: number; y: number; part: Part }): void {
  for (let row = y; row < Math.min(rows.length, y + Math.max(1, cell.rows)); row++) {
    for (let column = x; column < Math.min(mostColumns, x + Math.max(1, cell.columns)); column++) {
      const line = rows[row]
      if (line && !line[column]) line[column] = { part, isStart: row === y && column === x }
    }
  }
}

type Pairs = readonly (readonly [old: number | null, next: number | null])[]

/** Compares two tables cell by cell: columns by their heads, rows by what they hold. */
export function compareTables(
  old: readonly [TableBlock, BlockParts],
  next: readonly [TableBlock, BlockParts],
): readonly PartChange[] {
  const [left, right] = [layOut(...old), layOut(...next)]
  const [frame, nextFrame] = [old[1].frameOf(old[0]), next[1].frameOf(next[0])]
  const columns = pairColumns(left, right)
  const cells = pairRows(left, right, columns).flatMap(row => compareRow(left, right, { row, columns }))
  return [...compareParts(frame.before, nextFrame.before), ...cells, ...compareParts(frame.after, nextFrame.after)]
}

/** Whether a block is a table. */
export function isTable(block: Block): block is TableBlock {
  return block.t === 'table'
}

function compareRow(
  left: Grid,
  right: Grid,
  { row: [x, y], columns }: { row: readonly [number | null, number | null]; columns: Pairs },
): readonly PartChange[] {
  return columns.flatMap(([from, to]) => {
    const old = x === null || from === null ? undefined : left.rows[x]?.[from]
    const next = y === null || to === null ? undefined : right.rows[y]?.[to]
    if (!old?.isStart && !next?.isStart) return []
    // A cell that only reaches here is told of where it begins.
    const isMergeOnly = old && next && old.isStart !== next.isStart && old.part.key === next.part.key
    if (isMergeOnly) return []
    const head = (to === null ? left.columns[from ?? 0] : right.columns[to]) ?? ''
    const rowLabel = (y === null ? left.rows[x ?? 0]?.[0] : right.rows[y]?.[0])?.part.text ?? ''
    const label = [head, rowLabel].filter(text => text !== '').join(' · ')
    const change = comparePart(
      old?.isStart || !next ? (old?.part ?? null) : null,
      next?.isStart || !old ? (next?.part ?? null) : null,
    )
    const cell = {
      old: change.old === null || x === null || from === null ? null : ([x + 1, from + 1] as const),
      new: change.new === null || y === null || to === null ? null : ([y + 1, to + 1] as const),
    }
    return [{ ...change, label: label === '' ? null : label, cell }]
  })
}

function pairColumns(left: Grid, right: Grid): Pairs {
  if (left.headerRows === 0 || right.headerRows === 0 || isPlain(left) || isPlain(right))
    return filled(
      Array.from({ length: Math.min(left.columns.length, right.columns.length) }, (_, at) => [at, at]),
      left.columns.length,
      right.columns.length,
    )
  const pairs = pairByKey(left.columns, right.columns, (old, next) =>
    old.length === next.length
      ? old.map((_, at) => [at, at] as const)
      : pairAlike(old.map(asAlike), next.map(asAlike), 0.4),
  )
  return filled(pairs, left.columns.length, right.columns.length)
}

function isPlain({ columns }: Grid): boolean {
  return columns.every(head => head === '')
}

function pairRows(left: Grid, right: Grid, columns: Pairs): Pairs {
  const shared = columns.flatMap(([from, to]) => (from === null || to === null ? [] : [[from, to] as const]))
  const keys = (grid: Grid, side: 0 | 1) =>
    grid.rows.map(
      (row, at) =>
        `${at < grid.headerRows ? 'h' : ''}${shared.map(pair => row[pair[side]]?.part.key ?? '').join('\u0001')}`,
    )
  const texts = (grid: Grid, side: 0 | 1) =>
    grid.rows.map((row, at) => ({
      kind: at < grid.headerRows ? 'head' : 'row',
      first: row[shared[0]?.[side] ?? 0]?.part.text ?? '',
      text: shared.map(pair => row[pair[side]]?.part.text ?? '').join(' '),
    }))
  const [oldRows, nextRows] = [texts(left, 0), texts(right, 1)]
  const pairs = pairByKey(keys(left, 0), keys(right, 1), (old, next, x, y) => {
    const [olds, nexts] = [oldRows.slice(x, x + old.length), nextRows.slice(y, y + next.length)]
    if (
      olds.length === 1 &&
      nexts.length === 1 &&
      olds[0]?.kind === nexts[0]?.kind &&
      left.rows.length === right.rows.length
    )
      return [[0, 0]]
    return pairByKey(olds.map(rowName), nexts.map(rowName), (_old, _next, from, to) =>
      pairAlike(olds.slice(from, from + _old.length), nexts.slice(to, to + _next.length), 0.5),
    )
  })
  return filled(pairs, left.rows.length, right.rows.length)
}

/** What a row is called by: its first cell; one without it is like no other. */
function rowName({ kind, first, text }: { kind: string; first: string; text: string }): string {
  return first === '' ? `${kind}\u0001${text}` : `${kind}\u0002${first}`
}

type PairGap = (
  old: readonly string[],
  next: readonly string[],
  x: number,
  y: number,
) => readonly (readonly [number, number])[]

function pairByKey(
  old: readonly string[],
  next: readonly string[],
  pairGap: PairGap,
): readonly (readonly [number, number])[] {
  return stretchesOf(alignSequence(old, next), next.length).flatMap(({ isSame, old: [x, xEnd], next: [y, yEnd] }) =>
    isSame
      ? old.slice(x, xEnd).map((_, at) => [x + at, y + at] as const)
      : pairGap(old.slice(x, xEnd), next.slice(y, yEnd), x, y).map(([from, to]) => [x + from, y + to] as const),
  )
}

/** Rising pairs with what has no partner between them. */
function filled(pairs: readonly (readonly [number, number])[], oldLength: number, nextLength: number): Pairs {
  const all: [number | null, number | null][] = []
  let [x, y] = [0, 0]
  for (const [pairX, pairY] of [...pairs, [oldLength, nextLength] as const]) {
    while (x < pairX) all.push([x++, null])
    while (y < pairY) all.push([null, y++])
    if (x < oldLength && y < nextLength) all.push([x++, y++])
  }
  return all
}

function asAlike(text: string): { kind: string; text: string } {
  return { kind: '', text }
}
