import { readSheets, type Sheet } from '@biaochi/core/container/sheet.ts'
import { type SheetRow, textsOf } from '@biaochi/core/container/sheet-cell.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { RecordDraft } from '@biaochi/core/registry/draft.ts'
import { findHeader, tellHeader } from '@biaochi/core/registry/find-header.ts'
import { openTable, type StandardTable } from '@biaochi/core/registry/table.ts'
import { nativeInflater } from '../../engine/native-inflater.ts'
import type { SourceReading, TableMapping } from './source.ts'

/** Rows looked at for the header. */
const headRows = 12

interface SheetReading {
  readonly table: StandardTable
  readonly drafts: readonly RecordDraft[]
  readonly findings: readonly Finding[]
  readonly mapping: TableMapping
}

/** Reads the tables of standards in a workbook: every visible sheet whose columns tell standards apart. */
export function readWorkbook(
  bytes: Uint8Array,
  { file, framework }: { file: string; framework: string | null },
): Omit<SourceReading, 'sha256'> {
  const workbook = readSheets(bytes, { inflater: nativeInflater })
  const sheets = workbook.sheets.filter(sheet => sheet.visibility === 'visible')
  const readings = sheets.map(sheet => readSheet(sheet, { file, framework }))
  const usable = readings.filter(({ table }) => table.isUsable)
  // A workbook may hold notes beside its table; only one without any table is refused.
  const said = usable.length > 0 ? usable : readings
  return {
    drafts: usable.flatMap(reading => reading.drafts),
    findings: [
      ...workbook.findings.map(finding => ({ ...finding, at: { file, ...finding.at } })),
      ...said.flatMap(reading => reading.findings),
      ...readings.filter(reading => usable.length > 0 && !usable.includes(reading)).map(skippedSheet),
    ],
    mappings: usable.map(reading => reading.mapping),
  }
}

function readSheet(sheet: Sheet, { file, framework }: { file: string; framework: string | null }): SheetReading {
  const rows = sheet.rows[Symbol.iterator]()
  const head: SheetRow[] = []
  while (head.length < headRows) {
    const next = rows.next()
    if (next.done) break
    head.push(next.value)
  }
  const found = findHeader(head.map(row => textsOf(row, 0)))
  const header = found.names
  const place = { file, sheet: sheet.name }
  const table = openTable(header, { place, framework })
  const drafts: RecordDraft[] = []
  const take = (row: SheetRow) => {
    const at = { ...place, record: drafts.length + 1, line: row.row }
    const draft = table.isUsable ? table.read(textsOf(row, header.length), at) : null
    if (draft) drafts.push(draft)
  }
  head.slice(found.start + found.rows).forEach(take)
  for (let next = rows.next(); !next.done; next = rows.next()) take(next.value)
  const told = table.isUsable ? tellHeader(found, head[found.start]?.row ?? 1, place) : null
  const findings = [
    ...sheet.findings.map(finding => ({ ...finding, at: { ...place, ...finding.at } })),
    ...(told ? [told] : []),
    ...table.findings,
  ]
  return { table, drafts, findings, mapping: { file, sheet: sheet.name, columns: table.matches } }
}

function skippedSheet({ mapping }: SheetReading): Finding {
  return {
    rule: 'sheet-skipped',
    severity: 'info',
    message: {
      zh: `工作表“${mapping.sheet}”里没有标准号列或名称列，没有读取。`,
      en: `The sheet “${mapping.sheet}” has no column of numbers or titles and was not read.`,
    },
    at: { file: mapping.file, ...(mapping.sheet === null ? {} : { sheet: mapping.sheet }) },
  }
}
