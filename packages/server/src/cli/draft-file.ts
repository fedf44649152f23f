import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, relative, resolve } from 'node:path'
import type { BesideFile } from '@biaochi/core/document/read/read-document.ts'
import type { DraftFile } from '../actions/read-draft.ts'
import type { WrittenDocument } from '../engine/write-document.ts'
import type { Call } from './command.ts'

/** Media types of pictures by the endings of their names. */
const pictureTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}
/** Bytes of all pictures of a text together. */
const mostPictures = 64 * 1024 * 1024

/** A draft that was typed as a path; of a Markdown text the pictures too that it names in its own folder or below. */
export async function readDraftFile(call: Call, name: string): Promise<DraftFile> {
  const path = call.path(name)
  const bytes = await readFile(path)
  if (!/^\.(md|markdown)$/i.test(extname(name))) return { name, bytes }
  return { name, bytes, beside: await readPictures(bytes.toString(), dirname(path)) }
}

async function readPictures(text: string, folder: string): Promise<ReadonlyMap<string, BesideFile>> {
  const found = new Map<string, BesideFile>()
  let size = 0
  for (const [named] of text.matchAll(/[\w\u3400-\u9fff.%/-]+\.(?:png|jpe?g|gif|svg|webp)\b/gi)) {
    const path = resolve(folder, named)
    const type = pictureTypes[extname(named).toLowerCase()]
    if (type === undefined || found.has(named) || !isInside(folder, path)) continue
    const about = await stat(path).catch(whenAbsent)
    size += about?.size ?? 0
    if (!about?.isFile() || size > mostPictures) continue
    found.set(named, { type, content: (await readFile(path)).toString('base64') })
  }
  return found
}

/** Writes a document where the caller wants it, its pictures beside it. */
export async function writeDraftFile(call: Call, name: string, { bytes, beside }: WrittenDocument): Promise<void> {
  const path = call.path(name)
  const folder = dirname(path)
  for (const [named, content] of beside) {
    const target = resolve(folder, named)
    if (!isInside(folder, target)) throw new Error(`${named} leads out of ${folder}`)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  await writeFile(path, bytes)
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && resolve(folder, way) === path
}

function whenAbsent(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null
  throw failure
}
