const decoder = new TextDecoder('gb18030', { fatal: true })

/** Two bytes of each character that has so many, by its code; 0 elsewhere. Read off the decoder of the platform. */
const twoBytes = readTwoBytes()
/** The four bytes of characters beyond, found when they are first met. */
const fourBytes = new Map<number, number>()

/** Writes a text in GB 18030 and returns where it ends; the buffer has room for four bytes a character. */
export function writeGb18030(text: string, buffer: Buffer, start: number): number {
  let end = start
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 128) {
      buffer[end++] = unit
      continue
    }
    const pair = twoBytes[unit] ?? 0
    if (pair !== 0) {
      buffer[end++] = pair >> 8
      buffer[end++] = pair & 255
      continue
    }
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    end = buffer.writeUInt32BE(quadOf(code), end)
  }
  return end
}

function readTwoBytes(): Uint16Array {
  const table = new Uint16Array(65_536)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const unit = decoder.decode(Uint8Array.of(lead, trail)).charCodeAt(0)
      table[unit] ||= (lead << 8) | trail
    }
  }
  return table
}

/** Four bytes as one number; found by halving, for they rise with the code within the planes. */
function quadOf(code: number): number {
  const known = fourBytes.get(code)
  if (known !== undefined) return known
  let [low, high] = code > 0xffff ? [189_000, 1_237_575] : [0, 39_419]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = decodeQuad(middle)
    if (found < code) low = middle + 1
    else high = middle
  }
  if (decodeQuad(low) !== code) throw new Error(`GB 18030 has no four bytes for U+${code.toString(16)}`)
  const quad = quadAt(low)
  fourBytes.set(code, quad)
  return quad
}

/** The character at a place in the row of all that have four bytes. */
function decodeQuad(place: number): number {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(quadAt(place))
  return decoder.decode(bytes).codePointAt(0) ?? 0
}

function quadAt(place: number): number {
  const fourth = 0x30 + (place % 10)
  const third = 0x81 + (Math.floor(place / 10) % 126)
  const second = 0x30 + (Math.floor(place / 1260) % 10)
  const first = 0x81 + Math.floor(place / 12_600)
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0
}
