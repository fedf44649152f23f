import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { draftTable, exampleTable } from '@biaochi/core/checks/draft/draft-table.ts'
import type { ColumnDraft } from '@biaochi/core/checks/draft/guess-column.ts'
import type { TableDraftTerms } from '@biaochi/core/checks/draft/table-draft.ts'
import { writeDraftPackage } from '@biaochi/core/checks/draft/write-draft.ts'
import type { Finding, Text } from '@biaochi/core/finding.ts'
import { type DataFile, formOf } from './data-file.ts'
import { readLeadingRecords } from './read-leading-records.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** What is asked of a new package. */
export interface NewPackageOrder {
  /** Absolute path of its folder, which is made. */
  readonly folder: string
  /** Name of the folder unless given. */
  readonly id: string | null
  readonly title: string | null
  /** Data that it is drafted from; null for an example. */
  readonly from: DataFile | null
}

/** What was written. */
export interface NewPackage {
  readonly id: string
  readonly files: readonly string[]
  readonly table: string
  readonly columns: readonly ColumnDraft[]
  readonly key: string | null
  /** Records looked at, and whether those are all; null without data. */
  readonly looked: { readonly records: number; readonly isWhole: boolean } | null
}

/** Writes a package that passes its own samples at once. Refuses a folder that holds something, and data without columns. */
export async function newPackage(order: NewPackageOrder): Promise<NewPackage | Refusal> {
  const id = order.id ?? basename(order.folder)
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 64) return { refused: [idUnfit(id)] }
  if ((await readdir(order.folder).catch(whenAbsent)).length > 0) return { refused: [folderFull(order.folder)] }
  const drafted = await draft(order.from)
  if (isRefusal(drafted)) return drafted
  const { table, looked } = drafted
  const files = writeDraftPackage({ id, title: titleOf(order.title, id), table })
  for (const [path, text] of files) {
    await mkdir(dirname(join(order.folder, path)), { recursive: true })
    await writeFile(join(order.folder, path), text, { flag: 'wx' })
  }
  const { columns, key } = table
  return { id, files: [...files.keys()], table: table.id, columns, key, looked }
}

/** Columns of a table that people still write texts about. */
const mostColumns = 1000

interface Drafted {
  readonly table: TableDraftTerms
  readonly looked: NewPackage['looked']
}

async function draft(from: DataFile | null): Promise<Drafted | Refusal> {
  const name = { zh: '记录', en: 'Records' }
  if (!from) return { table: exampleTable({ id: 'records', name }), looked: null }
  const form = formOf(from.name)
  if (form !== 'delimited' && form !== 'workbook') return { refused: [columnsMissing(from.name)] }
  const read = await readLeadingRecords(from)
  if (read.header.length === 0) return { refused: [columnsMissing(from.name)] }
  const file = basename(from.name)
  if (read.header.length > mostColumns) return { refused: [columnsTooMany(from.name)] }
  const table = draftTable(read, { id: tableIdOf(file), name, from: file })
  return { table, looked: { records: read.records.length, isWhole: read.isWhole } }
}

function tableIdOf(file: string): string {
  const stem = file.slice(0, file.length - extname(file).length).toLowerCase()
  const id = stem.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '')
  return id.slice(0, 40).replace(/-+$/, '') || 'records'
}

/** One title for both languages, but that an id says it in English where the title is Chinese. */
function titleOf(title: string | null, id: string): Text {
  const words = id.replaceAll('-', ' ')
  const en = words.charAt(0).toUpperCase() + words.slice(1)
  if (title === null) return { zh: '新标准数据元', en }
  return { zh: title, en: /\p{sc=Han}/u.test(title) ? en : title }
}

function whenAbsent(failure: NodeJS.ErrnoException): string[] {
  if (failure.code === 'ENOENT') return []
  throw failure
}

function idUnfit(id: string): Finding {
  return {
    rule: 'package-id-unfit',
    severity: 'error',
    message: {
      zh: `“${id}”不能作标准包的标识：只用小写字母、数字和中间的短横线，至多 64 个字符。`,
      en: `“${id}” cannot be the id of a package: small letters, digits and hyphens between them, at most 64 characters.`,
    },
    at: {},
    fix: { zh: '换一个文件夹名，或用 --id 指明。', en: 'Name the folder otherwise, or say --id.' },
  }
}

function folderFull(folder: string): Finding {
  return {
    rule: 'package-folder-not-empty',
    severity: 'error',
    message: { zh: '文件夹里已有文件，没有写入。', en: 'The folder holds files already; nothing was written.' },
    at: { file: folder },
    fix: { zh: '换一个新的或空的文件夹。', en: 'Take a new or an empty folder.' },
  }
}

function columnsMissing(file: string): Finding {
  return {
    rule: 'package-data-unfit',
    severity: 'error',
    message: {
      zh: '从这个文件读不出列名，没有写入。',
      en: 'No names of columns can be read from this file; nothing was written.',
    },
    at: { file },
    fix: {
      zh: '给出第一行是列名的 .csv、.tsv、.txt 或 .xlsx 文件。',
      en: 'Give a .csv, .tsv, .txt or .xlsx file whose first row names the columns.',
    },
  }
}

function columnsTooMany(file: string): Finding {
  return {
    rule: 'package-data-wide',
    severity: 'error',
    message: {
      zh: `数据的列多于 ${mostColumns} 个，没有写入。`,
      en: `The data have more than ${mostColumns} columns; nothing was written.`,
    },
    at: { file },
    fix: { zh: '把数据分成几张表。', en: 'Part the data into several tables.' },
  }
}
