import { readFile, stat } from 'node:fs/promises'
import { extname, relative, resolve } from 'node:path'
import type { BesideFile } from '@biaochi/core/document/read/read-document.ts'

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

/** The pictures that a Markdown text names in a folder or below, by the paths that it gives; no more than 64 MB of them. */
export async function readPictures(text: string, folder: string): Promise<ReadonlyMap<string, BesideFile>> {
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

/** Whether a path stands in a folder, however it was written. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && resolve(folder, way) === path
}

function whenAbsent(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null
  throw failure
}
