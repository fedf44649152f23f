/** Bytes as numbers of 8 bytes (IEEE 754). Segment files are little-endian, as is every machine that runs them. */
export function float64s(bytes: Uint8Array): Float64Array {
  const aligned = align(bytes, 8)
  return new Float64Array(aligned.buffer, aligned.byteOffset, aligned.length >> 3)
}

/** Bytes as whole numbers of 4 bytes. */
export function int32s(bytes: Uint8Array): Int32Array {
  const aligned = align(bytes, 4)
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2)
}

/** Bytes as whole numbers of 1, 2 or 4 bytes without a sign. */
export function unsigned(bytes: Uint8Array, width: 1 | 2 | 4): Uint8Array | Uint16Array | Uint32Array {
  if (width === 1) return bytes
  const aligned = align(bytes, width)
  return width === 2
    ? new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.length >> 1)
    : new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2)
}

/** The memory of a typed array as bytes. */
export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** Copied only when the numbers can't begin where the bytes do. */
function align(bytes: Uint8Array, width: number): Uint8Array {
  return bytes.byteOffset % width === 0 ? bytes : bytes.slice()
}
