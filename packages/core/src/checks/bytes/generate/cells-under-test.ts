/** Encoder of each encoding that cells come in. */
export const encoders = { 'utf-8': (text: string) => new TextEncoder().encode(text), gb18030: encodeGb18030 }

/** GB 18030 of a text by the platform's decoder turned round; slow. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap(character => [...codeOf(character)]))
}

const known = new Map<string, readonly number[]>()

function codeOf(character: string): readonly number[] {
  if (known.size === 0)
    for (const code of codes()) if (!known.has(code.character)) known.set(code.character, code.bytes)
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return [point]
  if (point >= 0x10000) return fourBytes(point - 0x10000 + 189_000)
  return known.get(character) ?? []
}

function* codes() {
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const bytes = [lead, trail]
      yield { bytes, character: decoder.decode(Uint8Array.from(bytes)) }
    }
  }
  for (let code = 0; code < 39_420; code++) {
    const bytes = fourBytes(code)
    yield { bytes, character: decoder.decode(Uint8Array.from(bytes)) }
  }
}

function fourBytes(code: number): number[] {
  return [
    0x81 + Math.trunc(code / 12_600),
    0x30 + (Math.trunc(code / 1260) % 10),
    0x81 + (Math.trunc(code / 10) % 126),
    0x30 + (code % 10),
  ]
}

/** Records as a scanner hands them over: one array of bytes, with rubbish between the cells. */
export function layOut(cells: readonly string[], encode: (text: string) => Uint8Array) {
  const bytes: number[] = [34]
  const starts = new Int32Array(cells.length)
  const ends = new Int32Array(cells.length)
  for (const [index, cell] of cells.entries()) {
    starts[index] = bytes.length
    for (const byte of encode(cell)) bytes.push(byte)
    ends[index] = bytes.length
    bytes.push(44)
  }
  return { bytes: Uint8Array.from(bytes), starts, ends }
}
