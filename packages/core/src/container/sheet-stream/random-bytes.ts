/** A file that is read at any place: an open file, a `Blob`, an array. */
export interface RandomBytes {
  /** Bytes of the whole. */
  readonly size: number
  /** Exactly so many bytes from an offset on; fewer only where the file ends. */
  readonly read: (offset: number, length: number) => Uint8Array | Promise<Uint8Array>
}

/** What is used of a `Blob` or `File` of the browser. */
interface BlobLike {
  readonly size: number
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

/** An array as a file. */
export function bytesAsFile(bytes: Uint8Array): RandomBytes {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) }
}

/** A `Blob` or `File` of the browser, never held as a whole. */
export function blobAsFile(blob: BlobLike): RandomBytes {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  }
}
