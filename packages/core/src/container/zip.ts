import { recogniseFile } from './file-kind.ts'
import { BrokenDeflate, type Inflater, pureInflater } from './inflate.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'
import { refuseBomb, refuseDamaged, refuseForged, refuseKind, refuseMethod, refuseTooLarge } from './zip-faults.ts'

/** Up to so many bytes an entry is inflated at one go: that is quicker, and larger pieces have to be held anyway. */
const pieceBytes = 8 * 1024 * 1024

export interface ZipOptions {
  readonly limits?: Limits
  readonly inflater?: Inflater
}

/**
 * Opens a zip archive by its central directory. Nothing is inflated until it is read.
 * Throws a `ContainerFault` that says what the file is instead, or what is wrong with it.
 */
export function openZip(bytes: Uint8Array, options: ZipOptions = {}): Archive {
  const kind = recogniseFile(bytes)
  if (kind !== 'zip') refuseKind(kind)
  return new Archive(bytes, options)
}

/**
 * An open archive. The size that it states for an entry is held against the limits before the entry is read, and the
 * bytes that really come out are held against the stated size while it is read: so no header can be forged to
 * advantage. Archives inside are not opened: they are bytes like any others.
 */
export class Archive {
  readonly entries: readonly ZipEntry[]
  readonly #bytes: Uint8Array
  readonly #limits: Limits
  readonly #inflater: Inflater
  readonly #byName: ReadonlyMap<string, ZipEntry>
  readonly #held = new Set<ZipEntry>()
  #heldBytes = 0

  constructor(bytes: Uint8Array, options: ZipOptions) {
    this.#bytes = bytes
    this.#limits = options.limits ?? defaultLimits
    this.#inflater = options.inflater ?? pureInflater
    this.entries = readDirectory(bytes, this.#limits)
    const folded = this.entries.map(entry => [entry.name.toLowerCase(), entry] as const)
    this.#byName = new Map([...folded, ...this.entries.map(entry => [entry.name, entry] as const)])
  }

  /** The entry of this name, in any case of letters: the names of parts are equal so (ECMA-376-2, 6.2.2.3). */
  find(name: string): ZipEntry | null {
    return this.#byName.get(name) ?? this.#byName.get(name.toLowerCase()) ?? null
  }

  /** All bytes of an entry, its checksum verified. Throws a `ContainerFault`. */
  read(entry: ZipEntry): Uint8Array {
    this.#judge(entry)
    this.#hold(entry)
    return this.#whole(entry)
  }

  #whole(entry: ZipEntry): Uint8Array {
    const deflated = this.#deflated(entry)
    const bytes = entry.method === 0 ? deflated : this.#guard(entry, () => this.#inflater.inflate(deflated, entry.size))
    this.#verify(entry, { size: bytes.length, crc: bytes.length > entry.size ? 0 : this.#inflater.crc32(bytes, 0) })
    return bytes
  }

  /**
   * The bytes of an entry piece by piece, for content that is not kept; a short one is one piece. Its checksum is
   * verified at the end. Throws a `ContainerFault`.
   */
  *pieces(entry: ZipEntry): Generator<Uint8Array> {
    this.#judge(entry)
    if (entry.size <= pieceBytes) {
      yield this.#whole(entry)
      return
    }
    const deflated = this.#deflated(entry)
    const pieces = entry.method === 0 ? slices(deflated) : this.#inflater.inflatePieces(deflated)
    const iterator = pieces[Symbol.iterator]()
    let size = 0
    let crc = 0
    for (;;) {
      const step = this.#guard(entry, () => iterator.next())
      if (step.done) break
      size += step.value.length
      if (size > entry.size) refuseForged(entry.name, entry.size)
      crc = this.#inflater.crc32(step.value, crc)
      yield step.value
    }
    this.#verify(entry, { size, crc })
  }

  #judge({ name, method, size, deflatedSize }: ZipEntry): void {
    if (method !== 0 && method !== 8) refuseMethod(name, method)
    if (method === 0 && size !== deflatedSize) refuseForged(name, size)
    const { inflationRatio, ratioFloorBytes } = this.#limits
    if (size > ratioFloorBytes && size > deflatedSize * inflationRatio) refuseBomb({ entry: name, size, deflatedSize })
  }

  #hold(entry: ZipEntry): void {
    if (this.#held.has(entry)) return
    this.#held.add(entry)
    this.#heldBytes += entry.size
    if (this.#heldBytes > this.#limits.heldBytes) refuseTooLarge(this.#heldBytes, this.#limits.heldBytes)
  }

  #deflated({ offset, deflatedSize }: ZipEntry): Uint8Array {
    return this.#bytes.subarray(offset, offset + deflatedSize)
  }

  #guard<T>(entry: ZipEntry, inflate: () => T): T {
    try {
      return inflate()
    } catch (thrown) {
      if (thrown instanceof BrokenDeflate) refuseDamaged(`the content of ${entry.name} cannot be inflated`)
      throw thrown
    }
  }

  #verify(entry: ZipEntry, actual: { size: number; crc: number }): void {
    if (actual.size !== entry.size) refuseForged(entry.name, entry.size)
    if (actual.crc !== entry.crc) refuseDamaged(`the checksum of ${entry.name} differs`)
  }
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  const step = 262_144
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}
