import { glob, readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import type { ImportSource } from '../actions/import/source.ts'
import type { Call } from './command.ts'

/** Files to import, and what was asked for and is not there. */
export interface CollectedSources {
  readonly sources: readonly ImportSource[]
  readonly missing: readonly Finding[]
}

/** Endings that are looked for inside folders; a file that is named itself is taken whatever its ending. */
const endings = /\.(?:csv|tsv|xlsx|xlsm|ya?ml|jsonl|ndjson)$/i

/** The files behind words of the command line: files, folders with all that is in them, and patterns such as `data/*.yaml`. */
export async function collectSources(call: Pick<Call, 'path'>, words: readonly string[]): Promise<CollectedSources> {
  const sources: ImportSource[] = []
  const missing: Finding[] = []
  for (const word of words) {
    const found = await findFiles(call, word)
    sources.push(...found)
    if (found.length === 0) missing.push(nothingThere(word))
  }
  return { sources, missing }
}

async function findFiles(call: Pick<Call, 'path'>, word: string): Promise<ImportSource[]> {
  const path = call.path(word)
  const kind = await stat(path).catch(absent)
  if (kind?.isFile()) return [makeSource(word, path, kind.size)]
  if (kind?.isDirectory()) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries.filter(entry => entry.isFile() && endings.test(entry.name))
    return makeSources(files.map(entry => join(entry.parentPath, entry.name)).sort(), file =>
      join(word, relative(path, file)),
    )
  }
  if (!/[*?[{]/.test(word)) return []
  const matches = await Array.fromAsync(glob(path))
  return makeSources(matches.filter(file => endings.test(file)).sort(), file => relative(call.path('.'), file))
}

/** Sizes are asked for in runs: one by one takes seconds for tens of thousands of files, all at once takes all handles. */
async function makeSources(paths: readonly string[], nameOf: (path: string) => string): Promise<ImportSource[]> {
  const run = 256
  const sources: ImportSource[] = []
  for (let at = 0; at < paths.length; at += run) {
    const some = paths.slice(at, at + run)
    sources.push(
      ...(await Promise.all(some.map(async path => makeSource(nameOf(path), path, (await stat(path)).size)))),
    )
  }
  return sources
}

function makeSource(name: string, path: string, size: number): ImportSource {
  return { name, size, read: () => readFile(path) }
}

function absent(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null
  throw failure
}

function nothingThere(word: string): Finding {
  return {
    rule: 'file-not-found',
    severity: 'error',
    message: {
      zh: `没有找到“${word}”，或其中没有可导入的文件。`,
      en: `There is no “${word}”, or it holds no file that can be imported.`,
    },
    at: { file: word },
    fix: {
      zh: '可导入 csv、tsv、xlsx、yaml、jsonl 文件；文件夹会连同下级文件夹一起读取。',
      en: 'Files of csv, tsv, xlsx, yaml and jsonl can be imported; folders are read with those below them.',
    },
  }
}
