import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the folder of a file that is to be written, with those above it: what every `--out` does. */
export async function makeFolderOf(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
}

/** Writes a file, its folder made as needed. */
export async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  await makeFolderOf(file)
  await writeFile(file, content)
}
