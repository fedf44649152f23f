/** Cuts a list into runs; used to keep statements below the parameter limits of the engines. */
export function* inBatches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}

/** Rows per statement: 32,766 parameters is the limit of SQLite, and larger statements are no faster. */
export const batchSize = 500

/** Reads pages until one is not full, and gives their rows one by one. `last` is the row to read after. */
export async function* eachPage<Row>(
  readPage: (last: Row | null, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let last: Row | null = null; ; ) {
    const page: readonly Row[] = await readPage(last, batchSize)
    yield* page
    last = page.at(-1) ?? null
    if (page.length < batchSize || last === null) return
  }
}
