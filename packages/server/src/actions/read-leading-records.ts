import { open } from 'node:fs/promises'
import type { ReadTable } from '@biaochi/core/checks/draft/draft-table.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { readForReference } from '@biaochi/core/checks/reference/check-by-reference.ts'
import { readSheetRows } from '@biaochi/core/container/sheet-stream/read-sheet-rows.ts'
import { nativeStreamInflater } from '../engine/native-stream-inflater.ts'
import { openFileBytes } from '../engine/open-file-bytes.ts'
import { readHeaderOf } from './assign-tables.ts'
import { type DataFile, formOf } from './data-file.ts'

/** The first records of a file, and whether there are more. */
export interface LeadingRecords extends ReadTable {
  readonly isWhole: boolean
}

/** Bytes of a text, and rows of a sheet, that are looked at. */
const [mostBytes, mostRows] = [32 * 2 ** 20, 100_000]

/** Reads the header and the first records of a delimited text or a workbook; columns without a name, or with one that was there, are left out. */
export async function readLeadingRecords(file: DataFile): Promise<LeadingRecords> {
  return formOf(file.name) === 'workbook' ? readWorkbook(file) : readText(file)
}

async function readText(file: DataFile): Promise<LeadingRecords> {
  const header = namesOf(await readHeaderOf(file, planOf([])))
  const { bytes, isWhole } = await readStart(file.path)
  const { records } = await readForReference(bytes, file.name, planOf(header))
  return { header, records: records.map(({ cells }) => cells), isWhole }
}

/** The start of a file, to the end of its last whole line. */
async function readStart(path: string): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(Math.min(size, mostBytes))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    const isWhole = size <= mostBytes
    const end = isWhole ? bytesRead : bytes.lastIndexOf(0x0a, bytesRead - 1) + 1
    return { bytes: bytes.subarray(0, end), isWhole }
  } finally {
    await file.close()
  }
}

async function readWorkbook(file: DataFile): Promise<LeadingRecords> {
  await using bytes = await openFileBytes(file.path)
  const decoder = new TextDecoder()
  let names: readonly string[] = []
  const rows: string[][] = []
  const reading = await readSheetRows(
    bytes,
    {
      inflater: nativeStreamInflater,
      begin: head => {
        names = head.names
        return []
      },
      isCancelled: () => rows.length >= mostRows,
    },
    (buffer, starts, ends, fields) => {
      if (rows.length >= mostRows) return
      rows.push(names.map((_, at) => (at < fields ? decoder.decode(buffer.subarray(starts[at], ends[at])) : '')))
    },
  )
  const header = namesOf(names)
  const places = header.map(name => names.findIndex(one => one.trim() === name))
  return { header, records: rows.map(row => places.map(at => row[at] ?? '')), isWhole: reading.isComplete }
}

const longestName = 200

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names.map(name => name.trim()))].filter(name => name !== '' && name.length <= longestName)
}

function planOf(names: readonly string[]): TablePlan {
  const text = { zh: '', en: '' }
  return {
    id: 'draft',
    title: text,
    columns: names.map(name => ({ name, aliases: [], isRequired: false, type: 'text' })),
    dialect: { delimiter: null, quote: null, encoding: null },
    missing: [],
    rules: [],
    keys: [],
  }
}
