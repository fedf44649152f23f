import { lookAtFolder, removeUnusedStore } from '../store/unused-store.ts'

/**
 * Runs what may make an embedded store in a folder. Where it throws or its result is not to be kept, a store that it made
 * and in which nothing was written is taken away again, with the folders made for it.
 */
export async function makeStore<T>(folder: string, run: () => Promise<T>, isKept: (result: T) => boolean): Promise<T> {
  const before = lookAtFolder(folder)
  let keeps = false
  try {
    const result = await run()
    keeps = isKept(result)
    return result
  } finally {
    if (!keeps) removeUnusedStore(before)
  }
}
