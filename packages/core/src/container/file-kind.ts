/** What a file is by its content, whatever its name says. */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'encrypted-office'
  | 'old-office'
  | 'pdf'
  | 'other-archive'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'image'
  | 'other'

const signatures: readonly (readonly [FileKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['pdf', '%PDF'],
  ['other-archive', 'Rar!'],
  ['other-archive', '7z\xbc\xaf'],
  ['other-archive', '\x1f\x8b'],
  ['rtf', '{\\rtf'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
]
const oleSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** Looks at the first bytes, and for an OLE container at its directory. Text of any kind that is no markup is `other`. */
export function recogniseFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  if (start.startsWith(oleSignature))
    return holdsOleEntry(bytes, 'EncryptedPackage') ? 'encrypted-office' : 'old-office'
  const found = signatures.find(([, signature]) => start.startsWith(signature))
  if (found) return found[0]
  const markup = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (!markup.startsWith('<')) return 'other'
  if (/<html|<!doctype html|^<(table|meta|head|style)/.test(markup)) return 'html'
  return /^<(\?xml|!--|!doctype|[a-z_])/.test(markup) ? 'xml' : 'other'
}

/** Whether an old Office file is one of Word, of all its versions since 6.0: it has a stream of this name ([MS-DOC] 2.1.1). */
export function isOldWord(bytes: Uint8Array): boolean {
  return holdsOleEntry(bytes, 'WordDocument')
}

/**
 * Whether an OLE container has a storage or stream of this name. Directory entries have 128 bytes, lie at multiples
 * of 128 and begin with the name in UTF-16 ([MS-CFB] 2.6.1), so they are found without following any chain,
 * in a damaged file too.
 */
function holdsOleEntry(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at] !== name.charCodeAt(0) || bytes[at + 64] !== (name.length + 1) * 2) continue
    const found = Array.from(name, (_, index) => String.fromCharCode(bytes[at + index * 2] ?? 0)).join('')
    if (found === name) return true
  }
  return false
}
