const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Uint8Array.from(letters, letter => letter.charCodeAt(0))
const pad = 61
const ascii = new TextDecoder('latin1')

/** Bytes as base64 (RFC 4648, 4), in one line with its padding. */
export function base64Text(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  let at = 0
  for (let from = 0; from < bytes.length; from += 3) {
    const three = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    text[at++] = codes[three >> 18] ?? 0
    text[at++] = codes[(three >> 12) & 63] ?? 0
    text[at++] = from + 1 < bytes.length ? (codes[(three >> 6) & 63] ?? 0) : pad
    text[at++] = from + 2 < bytes.length ? (codes[three & 63] ?? 0) : pad
  }
  return ascii.decode(text)
}
