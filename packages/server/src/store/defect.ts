import type { Finding } from '@biaochi/core/finding.ts'
import type { Reader, Writer } from './connection.ts'

/** Replaces the stored findings about the registry's records. They are derived from the records and need no event. */
export async function saveDefects(_tx: Writer, _findings: Iterable<Finding>): Promise<void> {
  throw new Error('not built yet')
}

/** Findings about the registry's records, in the order they were stored. */
export async function* eachDefect(_reader: Reader): AsyncGenerator<Finding> {
  yield* []
  throw new Error('not built yet')
}
