const decoder = new TextDecoder()

/** Reads what `ByteWriter` wrote. Beyond the end it reads zeros: a damaged part ends a loop, it does not hang it. */
export class ByteReader {
  at: number
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  varint(): number {
    const { bytes } = this
    let byte = bytes[this.at++] ?? 0
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    let scale = 128
    do {
      byte = bytes[this.at++] ?? 0
      value += (byte & 0x7f) * scale
      scale *= 128
    } while (byte >= 0x80)
    return value
  }

  raw(length: number): Uint8Array {
    const part = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return part
  }

  text(): string {
    return decoder.decode(this.raw(this.varint()))
  }
}
