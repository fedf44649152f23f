import { glob, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import { adviseByName } from '../actions/import/advise-conversion.ts'
import type { ImportSource } from '../actions/import/source.ts'
import type { Call } from './command.ts'

/** Files to import, and what was asked for and is not there. */
export interface CollectedSources {
  readonly sources: readonly ImportSource[]
  readonly missing: readonly Finding[]
  /** Files in folders that are in no format that can be imported: one finding each. */
  readonly skipped: readonly Finding[]
}

/** Endings that are looked for inside folders; a file that is named itself is taken whatever its ending. */
const endings = /\.(?:csv|tsv|xlsx|xlsm|ya?ml|jsonl|ndjson)$/i

/** The files behind words of the command line: files, folders with all that is in them, and patterns such as `data/*.yaml`. */
export async function collectSources(call: Pick<Call, 'path'>, words: readonly string[]): Promise<CollectedSources> {
  const sources: ImportSource[] = []
  const missing: Finding[] = []
  const skipped: Finding[] = []
  for (const word of words) {
    const found = await findFiles(call, word)
    sources.push(...found.sources)
    skipped.push(...found.skipped.map(skippedFile))
    if (found.sources.length === 0) missing.push(...found.skipped.map(skippedFile), nothingThere(word))
  }
  return { sources, missing, skipped }
}

interface FoundFiles {
  readonly sources: readonly ImportSource[]
  /** Names of files that were passed over. */
  readonly skipped: readonly string[]
}

async function findFiles(call: Pick<Call, 'path'>, word: string): Promise<FoundFiles> {
  const path = call.path(word)
  const kind = await stat(path).catch(absent)
  if (kind?.isFile()) return { sources: [makeSource(word, path, kind.size)], skipped: [] }
  if (kind?.isDirectory()) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
    return sortOut(files, file => join(word, relative(path, file)))
  }
  if (!/[*?[{]/.test(word)) return { sources: [], skipped: [] }
  return sortOut(await Array.fromAsync(glob(path)), file => relative(call.path('.'), file))
}

async function sortOut(files: readonly string[], nameOf: (path: string) => string): Promise<FoundFiles> {
  const sorted = files.toSorted()
  return {
    sources: await makeSources(
      sorted.filter(file => endings.test(file) && !isLock(file)),
      nameOf,
    ),
    skipped: sorted
      .filter(file => !endings.test(file) && !isLock(file))
      .map(nameOf)
      .filter(name => !isHidden(name)),
  }
}

/** `~$a.xlsx` lies beside a workbook while somebody has it open. */
function isLock(file: string): boolean {
  return /^~\$/.test(basename(file))
}

function isHidden(name: string): boolean {
  return name.split(/[\\/]/).some(part => /^\.[^./\\]/.test(part))
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

/** A document may hold standards, and somebody should look; of other files it is enough to know. */
function skippedFile(name: string): Finding {
  const advice = adviseByName(name)
  return {
    rule: 'file-skipped',
    severity: advice ? 'warning' : 'info',
    message: {
      zh: '这种格式的文件不能导入，没有读取。',
      en: 'Files of this format cannot be imported; it was not read.',
    },
    at: { file: name },
    ...(advice ? { fix: advice } : {}),
  }
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
