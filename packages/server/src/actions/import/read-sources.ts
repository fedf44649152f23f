import { createHash } from 'node:crypto'
import type { Finding } from '@biaochi/core/finding.ts'
import type { RecordDraft } from '@biaochi/core/registry/draft.ts'
import { type ReadOptions, readSource, refuseSize } from './read-source.ts'
import { type ImportSource, loggedName, type SourceReading, type TableMapping } from './source.ts'

/** Everything that the files of an import hold. */
export interface SourcesReading {
  readonly drafts: readonly RecordDraft[]
  readonly findings: readonly Finding[]
  readonly mappings: readonly TableMapping[]
  readonly files: readonly FileDigest[]
}

/** A file as the log remembers it. */
export interface FileDigest {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** Reads every file, each in its place; files too large are refused unread. */
export async function readSources(
  sources: readonly ImportSource[],
  options: ReadOptions & { readonly onRead: (done: number) => void },
): Promise<SourcesReading> {
  const refused = sources.flatMap(source => refuseSize(source.name, source.size) ?? [])
  const readable = sources.filter(source => refuseSize(source.name, source.size) === null)
  const all: SourceReading[] = []
  for (const source of readable) {
    all.push(await readSource({ name: source.name, bytes: await source.read() }, options))
    options.onRead(all.length)
  }
  return {
    drafts: all.flatMap(reading => reading.drafts),
    findings: [...refused, ...all.flatMap(reading => reading.findings)],
    mappings: all.flatMap(reading => reading.mappings),
    files: readable.map((source, index) => ({
      name: loggedName(source.name),
      bytes: source.size,
      sha256: all[index]?.sha256 ?? '',
    })),
  }
}

/** Files that an event lists by name; of more it keeps the digest of the list alone. */
const listedFiles = 100

/** What an event says of the files: the digest of their list as `sha256sum` prints it, and the list if it is short. */
export function describeFiles(files: readonly FileDigest[]) {
  const lines = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')
  return {
    count: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    listSha256: createHash('sha256').update(lines).digest('hex'),
    ...(files.length <= listedFiles ? { list: files } : {}),
  }
}
