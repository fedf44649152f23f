import { emptyHead, type LogHead } from '@biaochi/core/log/event.ts'

/** The end of the log while a transaction writes: where the next event goes, kept in memory until the commit. */
export interface LogEnd {
  head: LogHead
  /** Roots of the perfect subtrees of the Merkle tree, largest first, hexadecimal. */
  edge: readonly string[]
}

/** The end of a log without events. */
export const emptyLogEnd: LogEnd = { head: emptyHead, edge: [] }
