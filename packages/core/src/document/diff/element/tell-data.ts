import type { Text } from '../../../finding.ts'
import type { BlockParts } from '../block-parts.ts'
import { type Clause, numberAround } from '../clause-list.ts'
import type { SideBySide } from '../compare-clauses.ts'
import { isTable } from '../compare-tables.ts'
import type { DataChange } from '../document-diff.ts'
import { overlap } from '../match-clauses.ts'
import { compareElement, type ElementChange, isMandatory } from './compare-element.ts'
import { type DataRow, type DataTable, readDataTable } from './data-columns.ts'

interface PlacedRow {
  readonly row: DataRow
  readonly name: string
  readonly clause: string | null
}

interface PlacedTable extends DataTable {
  readonly clause: Clause
}

/** Tells what became of data elements and codes, and whether data or programs that were right may be wrong now. */
export function tellData(sides: SideBySide): readonly DataChange[] {
  const [old, next] = [tablesOf(sides.old, sides.oldParts), tablesOf(sides.next, sides.nextParts)]
  return [...tellElements(old, next), ...tellCodes(old, next, sides)]
}

function tablesOf(clauses: readonly Clause[], parts: BlockParts): readonly PlacedTable[] {
  return clauses.flatMap(clause =>
    clause.section.blocks.filter(isTable).flatMap(table => {
      const data = readDataTable(table, parts)
      return data ? [{ ...data, clause }] : []
    }),
  )
}

/** Elements are known by their identifier, else their name, in whatever table they stand. */
function tellElements(old: readonly PlacedTable[], next: readonly PlacedTable[]): readonly DataChange[] {
  const [left, right] = [rowsOf(old, 'element', nameOfElement), rowsOf(next, 'element', nameOfElement)]
  // A table of another form may have no identifiers, or for the first time.
  const isByName = !hasIdentifiers(left) || !hasIdentifiers(right)
  return tellRows('element', isByName ? byName(left) : left, isByName ? byName(right) : right)
}

/** Codes belong to their table: those of matched clauses, of the most alike captions. */
function tellCodes(
  old: readonly PlacedTable[],
  next: readonly PlacedTable[],
  { matches }: SideBySide,
): readonly DataChange[] {
  const open = next.filter(({ of }) => of === 'code')
  return old
    .filter(({ of }) => of === 'code')
    .flatMap(table => {
      const likeness = (other: PlacedTable) =>
        overlap(table.title, other.title) + (matches.next(table.clause) === other.clause ? 0.5 : 0)
      const [best] = open.filter(other => likeness(other) >= 0.5).sort((one, other) => likeness(other) - likeness(one))
      if (!best) return []
      open.splice(open.indexOf(best), 1)
      return tellRows('code', rowsOf([table], 'code', nameOfCode), rowsOf([best], 'code', nameOfCode))
    })
}

function tellRows(
  of: DataChange['of'],
  old: ReadonlyMap<string, PlacedRow>,
  next: ReadonlyMap<string, PlacedRow>,
): readonly DataChange[] {
  // Where one side has no such table at all, it came or went as a whole: that is told of the table.
  if (old.size === 0 || next.size === 0) return []
  const changes: DataChange[] = []
  for (const [key, to] of next) {
    const from = old.get(key)
    const clause = { old: from?.clause ?? null, new: to.clause }
    if (!from)
      changes.push({
        change: 'added',
        of,
        name: to.name,
        aspect: null,
        old: null,
        new: to.name,
        ...added(of, to.row),
        clause,
      })
    else
      for (const one of compareRow(of, from.row, to.row))
        changes.push({ change: 'changed', of, name: to.name, ...one, clause })
  }
  for (const [key, from] of old) {
    if (next.has(key)) continue
    const clause = { old: from.clause, new: null }
    changes.push({
      change: 'removed',
      of,
      name: from.name,
      aspect: null,
      old: from.name,
      new: null,
      isBreaking: true,
      why: removed[of],
      clause,
    })
  }
  return changes
}

function compareRow(of: DataChange['of'], old: DataRow, next: DataRow): readonly ElementChange[] {
  if (of === 'element') return compareElement(old, next)
  const [from, to] = [old.get('meaning') ?? '', next.get('meaning') ?? '']
  if (from.replace(/\s+/g, '') === to.replace(/\s+/g, '')) return []
  return [
    {
      aspect: 'meaning',
      old: from,
      new: to,
      isBreaking: true,
      why: { zh: '同一代码的含义改变', en: 'the same code means something else' },
    },
  ]
}

const removed: Readonly<Record<DataChange['of'], Text>> = {
  element: { zh: '数据元被删去', en: 'the data element was removed' },
  code: { zh: '代码被删去', en: 'the code was removed' },
}

function added(of: DataChange['of'], row: DataRow): Pick<DataChange, 'isBreaking' | 'why'> {
  if (of === 'code') return { isBreaking: false, why: { zh: '增加了代码', en: 'a code was added' } }
  const mandatory = isMandatory(row.get('constraint'))
  if (mandatory === true)
    return { isBreaking: true, why: { zh: '增加了必选的数据元', en: 'a mandatory data element was added' } }
  if (mandatory === false)
    return { isBreaking: false, why: { zh: '增加了可选的数据元', en: 'an optional data element was added' } }
  return {
    isBreaking: null,
    why: { zh: '增加了数据元，未说明是否必选', en: 'a data element was added; whether it is mandatory is not stated' },
  }
}

function rowsOf(
  tables: readonly PlacedTable[],
  of: DataTable['of'],
  nameOf: (row: DataRow) => string | null,
): ReadonlyMap<string, PlacedRow> {
  const rows = new Map<string, PlacedRow>()
  for (const table of tables) {
    if (table.of !== of) continue
    for (const row of table.rows) {
      const name = nameOf(row)
      if (name !== null && !rows.has(name)) rows.set(name, { row, name, clause: numberAround(table.clause) })
    }
  }
  return rows
}

function nameOfElement(row: DataRow): string | null {
  return row.get('identifier') || row.get('name') || null
}

function nameOfCode(row: DataRow): string | null {
  return row.get('code') || null
}

function hasIdentifiers(rows: ReadonlyMap<string, PlacedRow>): boolean {
  return [...rows.values()].some(({ row }) => Boolean(row.get('identifier')))
}

function byName(rows: ReadonlyMap<string, PlacedRow>): ReadonlyMap<string, PlacedRow> {
  return new Map([...rows.values()].map(one => [one.row.get('name') || one.name, one]))
}
