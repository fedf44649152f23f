import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import type { DraftFile } from '../actions/read-draft.ts'
import { isInside, readPictures } from '../actions/read-pictures.ts'
import type { WrittenDocument } from '../engine/write-document.ts'
import type { Call } from './command.ts'

/** A draft that was typed as a path; of a Markdown text the pictures too that it names in its own folder or below. */
export async function readDraftFile(call: Call, name: string): Promise<DraftFile> {
  const path = call.path(name)
  const bytes = await readFile(path)
  if (!/^\.(md|markdown)$/i.test(extname(name))) return { name, bytes }
  return { name, bytes, beside: await readPictures(bytes.toString(), dirname(path)) }
}

/** Whether two paths lead to one file, by links too. */
export async function isSameFile(call: Call, one: string, other: string): Promise<boolean> {
  if (call.path(one) === call.path(other)) return true
  const [a, b] = await Promise.all([one, other].map(name => stat(call.path(name)).catch(whenAbsent)))
  return a?.ino !== undefined && a.ino === b?.ino && a.dev === b?.dev
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

function whenAbsent(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null
  throw failure
}
