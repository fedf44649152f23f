import { link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Gives a finished file its name, for good: whole or not at all, and never over another file.
 * @throws the system's EEXIST when the name is taken; the draft is removed then.
 */
export async function placeFile(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file)
  } finally {
    await rm(draft)
  }
  await syncFolder(dirname(file))
}

/** Whether an error of the system has a code such as `EEXIST`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** A new name is on disk when its folder is; Windows has no such call and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
