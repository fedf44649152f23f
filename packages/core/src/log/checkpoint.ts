import { fromBase64, toBase64 } from './bytes.ts'
import type { DigestPair } from './hash.ts'

/** What a log was at one moment: enough to notice that any of its events was changed, dropped or added later. */
export interface Checkpoint {
  /** Name of the log, made at random when the store was. */
  readonly origin: string
  /** Number of events. */
  readonly size: number
  /** Root of the Merkle tree over the canonical events (RFC 9162), 32 bytes. */
  readonly root: Uint8Array
  /** Digests of the last event; null in a checkpoint that does not state them. */
  readonly chain: DigestPair | null
  /** ISO 8601 instant; null in a checkpoint that does not state it. */
  readonly time: string | null
}

/** The text of a checkpoint (C2SP tlog-checkpoint): origin, size, root, and our lines for the chain and the time. */
export function printCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, chain, time } = checkpoint
  const chainLines = chain ? [`chain sha256 ${chain.sha256}`, `chain sm3 ${chain.sm3}`] : []
  return [origin, size, toBase64(root), ...chainLines, ...(time ? [`time ${time}`] : []), ''].join('\n')
}

/** Reads the text of a checkpoint; null when it is none. Further lines that we do not know are left aside. */
export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null
  const [origin = '', size = '', root = '', ...lines] = text.slice(0, -1).split('\n')
  const rootBytes = fromBase64(root)
  if (origin === '' || !/^(0|[1-9]\d{0,14})$/.test(size) || rootBytes?.length !== 32 || lines.includes('')) return null
  const sha256 = lineAfter(lines, 'chain sha256 ', /^[0-9a-f]{64}$/)
  const sm3 = lineAfter(lines, 'chain sm3 ', /^[0-9a-f]{64}$/)
  const chain = sha256 && sm3 ? { sha256, sm3 } : null
  return { origin, size: Number(size), root: rootBytes, chain, time: lineAfter(lines, 'time ', /^\S+$/) }
}

function lineAfter(lines: readonly string[], label: string, shape: RegExp): string | null {
  const value = lines.find(line => line.startsWith(label))?.slice(label.length)
  return value !== undefined && shape.test(value) ? value : null
}
