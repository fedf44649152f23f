import { refuse } from './fault.ts'

/** The encodings of files met in Chinese offices; GB18030 contains GBK and GB 2312, UTF-8 contains ASCII. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** The byte order mark at the start, if any. */
export function markOf(bytes: Uint8Array): { readonly encoding: TextEncoding; readonly length: number } | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 }
  const isGb = first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33
  return isGb ? { encoding: 'gb18030', length: 4 } : null
}

/** Refuses UTF-32, which no office program writes and no browser reads. */
export function refuseUtf32(bytes: Uint8Array): void {
  const [first, second, third, fourth] = bytes
  const little = first === 0xff && second === 0xfe && third === 0 && fourth === 0
  const big = first === 0 && second === 0 && third === 0xfe && fourth === 0xff
  if (!little && !big) return
  refuse({
    rule: 'encoding-unsupported',
    message: { zh: '文件的编码是 UTF-32，不支持。', en: 'The file is in UTF-32, which is not supported.' },
    evidence: { encoding: 'utf-32' },
    fix: { zh: '请另存为 UTF-8。', en: 'Save it as UTF-8.' },
  })
}

/**
 * UTF-16 without a byte order mark, or null. Zero bytes raise the suspicion; the text must also look like one in
 * Chinese or English when read so. Plain UTF-8 with a few NUL characters stays UTF-8.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 65_536) & ~1)
  let zeros = 0
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) zeros++
  if (zeros === 0) return null
  if (zeros < sample.length / 5 && isUtf8Start(sample)) return null
  const little = familiarShare(new TextDecoder('utf-16le').decode(sample))
  const big = familiarShare(new TextDecoder('utf-16be').decode(sample))
  if (Math.max(little, big) < 0.9) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

function isUtf8Start(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch (thrown) {
    if (thrown instanceof TypeError) return false
    throw thrown
  }
}

/** Share of the characters that are usual in Chinese and English texts. */
function familiarShare(text: string): number {
  const familiar = text.match(
    /[\t\n\r -~\u00A0-\u017F\u2010-\u203F\u2150-\u2199\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g,
  )
  return text.length === 0 ? 0 : (familiar?.length ?? 0) / text.length
}
