import { glob, readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import { type DataFile, formOf } from '../actions/data-file.ts'
import { isTableReference } from '../engine/table-reference.ts'
import type { Call } from './command.ts'

/** The files of data behind words of the command line: files, folders with what is in them, and patterns such as `data/*.csv`. */
export async function collectData(
  call: Pick<Call, 'path'>,
  words: readonly string[],
): Promise<{ readonly files: readonly DataFile[]; readonly missing: readonly Finding[] }> {
  const files: DataFile[] = []
  const missing: Finding[] = []
  for (const word of words) {
    const found = await findData(call, word)
    files.push(...found)
    if (found.length === 0) missing.push(nothingThere(word))
  }
  return { files, missing }
}

async function findData(call: Pick<Call, 'path'>, word: string): Promise<DataFile[]> {
  if (isTableReference(word)) return [{ name: word, path: word }]
  const path = call.path(word)
  const kind = await stat(path).catch(whenAbsent)
  if (kind?.isFile()) return [{ name: word, path }]
  if (kind?.isDirectory()) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
    return toFiles(paths, file => join(word, relative(path, file)))
  }
  if (!/[*?[{]/.test(word)) return []
  return toFiles(await Array.fromAsync(glob(path)), file => relative(call.path('.'), file))
}

function toFiles(paths: readonly string[], nameOf: (path: string) => string): DataFile[] {
  return paths
    .filter(path => formOf(path) !== null)
    .toSorted()
    .map(path => ({ name: nameOf(path), path }))
}

function whenAbsent(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null
  throw failure
}

function nothingThere(word: string): Finding {
  return {
    rule: 'file-not-found',
    severity: 'error',
    message: {
      zh: `没有找到“${word}”，或其中没有可检查的文件。`,
      en: `There is no “${word}”, or it holds no file that can be checked.`,
    },
    at: { file: word },
  }
}
