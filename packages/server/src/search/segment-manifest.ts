import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { hasCode } from '../store/place-file.ts'
import { writeFile } from './segment-file.ts'
import type { IndexPoint } from './segment-state.ts'

/** The segment files that an index is made of, and what of them is dead. */
export interface Manifest {
  /** The schema, as `schemaLine` gives it. */
  readonly schema: string
  /** The last change that the files hold. */
  readonly point: IndexPoint
  readonly segments: readonly ManifestSegment[]
}

export interface ManifestSegment {
  readonly file: string
  readonly bytes: number
  /** One bit a document, 1 for the dead, as base64; null when none is. */
  readonly dead: string | null
}

/** Writes the manifest of a folder in the place of the one before. */
export function writeManifest(path: string, manifest: Manifest): void {
  const json = JSON.stringify(manifest)
  writeFile(path, sink => sink.write(Buffer.from(`${crc32(json).toString(16)}\n${json}\n`)))
}

/** Reads a manifest; null when there is none, `torn` when it is not as it was written. */
export function readManifest(path: string): Manifest | 'torn' | null {
  const text = readText(path)
  if (text === null) return null
  const end = text.indexOf('\n')
  const json = text.slice(end + 1, -1)
  const isWhole = text.endsWith('\n') && end > 0 && text.slice(0, end) === crc32(json).toString(16)
  return isWhole ? JSON.parse(json) : 'torn'
}

/** Dead documents as a manifest has them. */
export function packDead(dead: Uint8Array | null): string | null {
  if (!dead) return null
  const bits = new Uint8Array(Math.ceil(dead.length / 8))
  dead.forEach((flag, document) => {
    if (flag) bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7))
  })
  return Buffer.from(bits).toString('base64')
}

/** Dead documents of a segment with so many, 1 for each that is. */
export function unpackDead(packed: string | null, count: number): Uint8Array | null {
  if (packed === null) return null
  const bits = Buffer.from(packed, 'base64')
  return Uint8Array.from({ length: count }, (_, document) => ((bits[document >> 3] ?? 0) >> (document & 7)) & 1)
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}
