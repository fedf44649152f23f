import { mkdir, readFile, writeFile } from 'node:fs/promises'
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
