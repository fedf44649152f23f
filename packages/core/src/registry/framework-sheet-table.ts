import type { Sheet } from '../container/sheet.ts'
import { type SheetRow, textsOf } from '../container/sheet-cell.ts'
import type { Finding, Place } from '../finding.ts'
import {
  aboutColumns,
  columnOf,
  frameColumns,
  noteColumns,
  type SheetColumn,
  structureColumns,
} from './framework-columns.ts'

/** A row of a sheet as texts by the id of their column. */
export interface TextRow {
  readonly cells: Readonly<Record<string, string>>
  readonly at: Place
}

/** What a sheet is, told by the heads of its columns; `other` for one that says nothing of the framework itself. */
export type SheetKind = 'structure' | 'frame' | 'notes' | 'about' | 'other'

/** A sheet whose head was recognised, its rows without a filled cell left out. */
export interface SheetTable {
  readonly name: string
  readonly kind: SheetKind
  readonly rows: readonly TextRow[]
  readonly findings: readonly Finding[]
}

/** Rows looked through for a head: above it there may be a title and a remark. */
const headWithin = 10

/** Most boxes that a framework may have; the largest system tables met have some hundreds. */
const mostRows = 20_000

const kinds = [
  { kind: 'notes', columns: noteColumns, needs: ['id', 'text_zh'] },
  { kind: 'frame', columns: frameColumns, needs: ['code', 'part', 'title_zh'] },
  { kind: 'structure', columns: structureColumns, needs: ['code', 'title_zh'] },
  { kind: 'about', columns: aboutColumns, needs: ['item', 'value'] },
] as const satisfies readonly { kind: SheetKind; columns: readonly SheetColumn[]; needs: readonly string[] }[]

interface Head {
  readonly kind: SheetKind
  /** Id of each column from the first on; null for one that is not known. */
  readonly ids: readonly (string | null)[]
}

/** Reads a sheet as a table of texts; one without a known head is not read beyond its first rows. */
export function readSheetTable(sheet: Sheet, file: string): SheetTable {
  const place = { file, sheet: sheet.name }
  const rows: TextRow[] = []
  let head: Head | null = null
  let seen = 0
  for (const row of sheet.rows) {
    if (head) {
      const read = textRow(row, head, place)
      if (Object.values(read.cells).some(cell => cell !== '')) rows.push(read)
      if (rows.length > mostRows) return { name: sheet.name, kind: head.kind, rows: [], findings: [tooLarge(place)] }
    } else {
      head = readHead(textsOf(row, 0))
      seen += 1
      if (seen === headWithin && !head) break
    }
  }
  const findings = head ? sheet.findings.map(one => ({ ...one, at: { ...place, ...one.at } })) : []
  return { name: sheet.name, kind: head?.kind ?? 'other', rows, findings }
}

function readHead(texts: readonly string[]): Head | null {
  for (const { kind, columns, needs } of kinds) {
    const ids = texts.map(text => columnOf<SheetColumn>(columns, text)?.id ?? null)
    if (needs.every(id => ids.includes(id))) return { kind, ids }
  }
  return null
}

function textRow(row: SheetRow, head: Head, place: Place): TextRow {
  const cells: Record<string, string> = {}
  textsOf(row, head.ids.length).forEach((text, index) => {
    const id = head.ids[index]
    if (id && !cells[id]) cells[id] = text.trim()
  })
  return { cells, at: { ...place, line: row.row } }
}

function tooLarge(place: Place): Finding {
  return {
    rule: 'framework-too-large',
    severity: 'error',
    message: {
      zh: `工作表超过 ${mostRows} 行，不是一张标准体系表。`,
      en: `The sheet has more than ${mostRows} rows; that is no framework.`,
    },
    at: place,
  }
}
