import type { OfficePackage } from '../../../container/office-package.ts'
import type { Id } from '../../model/id.ts'
import { digest } from '../../model/id.ts'
import type { Asset } from '../../model/standard-document.ts'
import { base64Text } from './base64-text.ts'
import type { WordIds } from './word-ids.ts'

/** Media types by the ending of a name. */
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  dib: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  emz: 'image/x-emz',
  wmz: 'image/x-wmz',
  bin: 'application/vnd.openxmlformats-officedocument.oleObject',
  vsd: 'application/vnd.visio',
  vsdx: 'application/vnd.ms-visio.drawing',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** First bytes that tell a picture whatever its name says. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif'],
  [[0xd7, 0xcd, 0xc6, 0x9a], 'image/x-wmf'],
  [[0x01, 0x00, 0x00, 0x00], 'image/x-emf'],
]

/** Takes pictures and embedded files out of a package, each once. */
export class AssetStore {
  readonly assets: Asset[] = []
  readonly #package: OfficePackage
  readonly #ids: WordIds
  readonly #known = new Map<string, Id>()

  constructor(source: OfficePackage, ids: WordIds) {
    this.#package = source
    this.#ids = ids
  }

  /** The id of a part as an asset, one of `kept` if it is free; null when the package does not hold it. Throws a `ContainerFault`. */
  take(part: string, kept: readonly Id[] = []): Id | null {
    const known = this.#known.get(part)
    if (known !== undefined) return known
    const entry = this.#package.archive.find(part)
    if (!entry) return null
    const bytes = this.#package.archive.read(entry)
    const content = base64Text(bytes)
    const name = part.slice(part.lastIndexOf('/') + 1)
    const same = this.assets.find(asset => asset.content === content)
    const id = same?.id ?? this.#ids.next('a', `${bytes.length} ${digest(content)}`, kept)
    if (!same) this.assets.push({ id, type: typeOf(name, bytes), name, content })
    this.#known.set(part, id)
    return id
  }
}

function typeOf(name: string, bytes: Uint8Array): string {
  const signature = signatures.find(([start]) => start.every((byte, at) => bytes[at] === byte))
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const named = types[ending]
  if (signature && (named === undefined || named.startsWith('image/'))) return signature[1]
  return named ?? 'application/octet-stream'
}
