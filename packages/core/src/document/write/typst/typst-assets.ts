import type { Finding } from '../../../finding.ts'
import type { Id } from '../../model/id.ts'
import type { Asset } from '../../model/standard-document.ts'
import { bytesOfBase64 } from '../word/base64.ts'
import { imageSize } from '../word/image-size.ts'
import { call, quote } from './typst-text.ts'

/** A file beside the source. */
export interface TypstFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Name in the document, for messages. */
  readonly name: string
}

/** Width of the text and the height that a picture may take, in points. */
const widest = 467
const highest = 600

/** Pictures as Typst finds them; what it cannot show becomes a box with the name of the file, and a finding. */
export class TypstAssets {
  readonly findings: Finding[] = []
  readonly #assets: ReadonlyMap<Id, Asset>
  readonly #files = new Map<Id, TypstFile | null>()

  constructor(assets: readonly Asset[]) {
    this.#assets = new Map(assets.map(asset => [asset.id, asset]))
  }

  get files(): readonly TypstFile[] {
    return [...this.#files.values()].filter(file => file !== null)
  }

  /** A call that shows a picture; at most so many points wide. */
  picture(id: Id, alt: string, most: number = widest): string {
    const asset = this.#assets.get(id)
    const file = this.#fileOf(id, asset)
    const name = quote(asset?.name || id)
    if (!asset || !file) return call('picture', ['none', '""', '0pt', '0pt', name])
    const { width, height } = imageSize(file.bytes, sniff(file.bytes) ?? asset.type)
    const shrink = Math.min(1, most / (width * 0.75), highest / (height * 0.75))
    const points = (pixels: number) => `${Math.round(pixels * 75 * shrink) / 100}pt`
    return call('picture', [quote(file.path), quote(alt || asset.name || id), points(width), points(height), name])
  }

  #fileOf(id: Id, asset: Asset | undefined): TypstFile | null {
    const known = this.#files.get(id)
    if (known !== undefined) return known
    const file = asset ? this.#makeFile(asset) : null
    if (!file) this.findings.push(pictureNotShown(asset?.name || id, asset?.type ?? null))
    this.#files.set(id, file)
    return file
  }

  #makeFile({ name, content }: Asset): TypstFile | null {
    const bytes = bytesOfBase64(content)
    const ending = endings[sniff(bytes) ?? '']
    return ending ? { path: `/picture-${this.#files.size + 1}.${ending}`, bytes, name } : null
  }
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

/** Kind of a picture by its first bytes: what its source calls it may be wrong. */
function sniff(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 512))
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'image/webp'
  return /<svg[\s>]/.test(start) ? 'image/svg+xml' : null
}

/** Says that a picture stands in the PDF as a box with its name. */
export function pictureNotShown(name: string, type: string | null): Finding {
  return {
    rule: 'picture-not-shown',
    severity: 'warning',
    message: {
      zh: `图片“${name}”的格式 PDF 里放不进，或者文件已损坏；原处是写有文件名的方框。`,
      en: `The picture “${name}” is of a kind that cannot be put into a PDF, or damaged; a box with its name stands in its place.`,
    },
    at: {},
    evidence: { name, type },
    fix: {
      zh: '在 Word 里把它另存为 PNG 或 SVG 再插入。',
      en: 'Save it as PNG or SVG in Word and insert it again.',
    },
  }
}
