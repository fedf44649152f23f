import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { limitsWith } from '@biaochi/core/container/limits.ts'
import { openZip } from '@biaochi/core/container/zip.ts'
import { nativeInflater } from '../engine/native-inflater.ts'
import type { TableForm } from '../engine/table-engine.ts'
import { isTableReference } from '../engine/table-reference.ts'

/** A file of data: what it is called, and where it lies. */
export interface DataFile {
  readonly name: string
  readonly path: string
}

/** How a file of data is read. */
export type DataForm = TableForm | 'archive'

const forms: Readonly<Record<string, DataForm>> = {
  '.csv': 'delimited',
  '.tsv': 'delimited',
  '.tab': 'delimited',
  '.txt': 'delimited',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
  '.parquet': 'columnar',
  '.ndjson': 'columnar',
  '.jsonl': 'columnar',
  '.json': 'columnar',
  '.zip': 'archive',
}

/** Endings of the files that can be checked. */
export const dataEndings = Object.keys(forms)

/** The form of data by the ending of a file or the scheme of an address; null for what cannot be checked. */
export function formOf(name: string): DataForm | null {
  if (isTableReference(name)) return 'database'
  return forms[extname(name).toLowerCase()] ?? null
}

/** Files of data that lie in a folder of their own, to be removed. */
export interface UnpackedData extends AsyncDisposable {
  readonly files: readonly DataFile[]
}

/** Bytes that the files of one archive may have together. */
const mostUnpacked = 8 * 1024 ** 3

/** Unpacks the files of an archive that can be checked into a folder of their own; throws a `ContainerFault` for a bomb or a broken archive. */
export async function unpackData({ name, path }: DataFile): Promise<UnpackedData> {
  const limits = limitsWith({ streamedBytes: mostUnpacked })
  const archive = openZip(await readFile(path), { limits, inflater: nativeInflater })
  const folder = await mkdtemp(join(tmpdir(), 'biaochi-data-'))
  const dispose = () => rm(folder, { recursive: true, force: true })
  try {
    const wanted = archive.entries.filter(
      entry => !isHidden(entry.name) && formOf(entry.name) !== null && formOf(entry.name) !== 'archive',
    )
    const files: DataFile[] = []
    for (const [ordinal, entry] of wanted.entries()) {
      const target = join(folder, `${ordinal}${extname(entry.name).toLowerCase()}`)
      await pipeline(archive.pieces(entry), createWriteStream(target))
      files.push({ name: `${name}/${entry.name}`, path: target })
    }
    return { files, [Symbol.asyncDispose]: dispose }
  } catch (fault) {
    await dispose()
    throw fault
  }
}

function isHidden(name: string): boolean {
  return name.endsWith('/') || name.split('/').some(part => part.startsWith('.') || part === '__MACOSX')
}
