/** Puts several texts together so that different lists of texts give different bytes: each after its length. */
export class KeyWriter {
  bytes = new Uint8Array(256)
  length = 0

  begin(): void {
    this.length = 0
  }

  add(bytes: Uint8Array, start: number, end: number): void {
    const size = end - start
    const after = this.length + 4 + size
    if (after > this.bytes.length) this.#grow(after)
    const into = this.bytes
    let at = this.length
    into[at++] = size & 255
    into[at++] = (size >>> 8) & 255
    into[at++] = (size >>> 16) & 255
    into[at++] = size >>> 24
    for (let from = start; from < end; from++) into[at++] = bytes[from] as number
    this.length = after
  }

  #grow(needed: number): void {
    const wider = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    wider.set(this.bytes)
    this.bytes = wider
  }
}

/** The texts of a key as `KeyWriter` has put them together; a key of one text is the text itself. */
export function readKey(bytes: Uint8Array, parts: number): string[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  if (parts === 1) return [decoder.decode(bytes)]
  const texts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const size = sizeAt(bytes, at)
    texts.push(decoder.decode(bytes.subarray(at + 4, at + 4 + size)))
    at += 4 + size
  }
  return texts
}

function sizeAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4)
  return a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24
}
