import { escapeText, tag, xmlDeclaration } from '../../../container/xml-write.ts'
import type { ZipPart } from '../../../container/zip-write.ts'
import type { Asset } from '../../model/standard-document.ts'
import { bytesOfBase64 } from './base64.ts'
import { val, wordNamespaces } from './word-xml.ts'

/** A picture that was put into the package. */
export interface PlacedPicture {
  readonly relation: string
  readonly bytes: Uint8Array
  /** Ordinal of the drawing in the document. */
  readonly drawing: number
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Kinds of picture that Word knows, with the endings of their files, the usual one first. */
const pictureTypes: Readonly<Record<string, readonly string[]>> = {
  'image/png': ['png'],
  'image/jpeg': ['jpeg', 'jpg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/bmp': ['bmp', 'dib'],
  'image/tiff': ['tiff', 'tif'],
  'image/svg+xml': ['svg'],
  'image/x-emf': ['emf'],
  'image/x-wmf': ['wmf'],
  'image/x-emz': ['emz'],
  'image/x-wmz': ['wmz'],
}

const mediaType = /^[\w.+-]+\/[\w.+-]+$/

/** Collects what the text of a document leads to: pictures, links, footnotes, comments. */
export class WordParts {
  readonly #assets: ReadonlyMap<string, Asset>
  readonly #isFromWord: boolean
  readonly #relations: Relation[] = []
  readonly #media = new Map<string, { readonly relation: string; readonly name: string; readonly bytes: Uint8Array }>()
  readonly #types = new Map<string, string>()
  readonly #footnotes: string[] = []
  readonly #comments: string[] = []
  #bookmarks = 0
  #drawings = 0

  /** `isFromWord`: whatever was a picture in the source is one again. */
  constructor(assets: readonly Asset[], isFromWord: boolean) {
    this.#assets = new Map(assets.map(asset => [asset.id, asset]))
    this.#isFromWord = isFromWord
    // A file that was not found has no type and no content.
    for (const asset of assets) if (asset.content !== '' && mediaType.test(asset.type)) this.#place(asset)
  }

  /** A picture by the id of its asset; null when there is none or it is of a kind that Word does not show. */
  picture(id: string): (PlacedPicture & { readonly asset: Asset }) | null {
    const asset = this.#assets.get(id)
    const placed = this.#media.get(id)
    if (!asset || !placed || !(asset.type in pictureTypes || this.#isFromWord)) return null
    return { relation: placed.relation, bytes: placed.bytes, drawing: ++this.#drawings, asset }
  }

  #place(asset: Asset): void {
    const file = asset.name.split(/[\\/]/).at(-1) ?? ''
    const stem = file.replace(/\.[^.]*$/, '')
    const ending = endingOf(file, asset.type)
    const isPicture = asset.type in pictureTypes
    const taken = new Set([...this.#media.values()].map(({ name }) => name.toLowerCase()))
    const wanted = /^[\w-]{1,60}$/.test(stem) ? stem : `${isPicture ? 'picture' : 'file'}${this.#media.size + 1}`
    let name = `${wanted}.${ending}`
    for (let times = 2; taken.has(name.toLowerCase()); times++) name = `${wanted}-${times}.${ending}`
    this.#types.set(ending, asset.type)
    const type = isPicture || this.#isFromWord ? (ending === 'bin' ? 'oleObject' : 'image') : 'package'
    const relation = this.relate(type, `media/${name}`, { id: `bc_${asset.id}` })
    this.#media.set(asset.id, { relation, name, bytes: bytesOfBase64(asset.content) })
  }

  /** A relation of the main part; the same again for what is there. */
  relate(type: string, target: string, { isExternal = false, id: wanted = '' } = {}): string {
    const known = this.#relations.find(each => each.type === type && each.target === target)
    if (known) return known.id
    const id = wanted === '' ? `rId${this.#relations.length + 1}` : wanted
    this.#relations.push({ id, type, target, isExternal })
    return id
  }

  /** Ordinal of a new bookmark. */
  bookmark(): number {
    return this.#bookmarks++
  }

  /** Keeps a footnote; gives its number in the part. */
  footnote(content: string): number {
    // 0 and 1 are the lines between text and footnotes, which Word wants.
    return this.#footnotes.push(content) + 1
  }

  /** Keeps a comment; gives its number. */
  comment(text: string): number {
    const id = this.#comments.length
    const run = tag('w:r', {}, tag('w:t', { 'xml:space': 'preserve' }, escapeText(text)))
    const content = tag('w:p', {}, tag('w:pPr', {}, val('pStyle', 'CommentText')) + run)
    this.#comments.push(tag('w:comment', { 'w:id': id, 'w:author': '标尺 Biaochi', 'w:initials': 'B' }, content))
    return id
  }

  /** The parts that were collected, and the relations of the main part. */
  parts(): readonly ZipPart[] {
    const footnotes = this.#footnotes.map((content, at) => tag('w:footnote', { 'w:id': at + 2 }, content))
    if (footnotes.length > 0) this.relate('footnotes', 'footnotes.xml')
    if (this.#comments.length > 0) this.relate('comments', 'comments.xml')
    return [
      ...(footnotes.length > 0 ? [part('word/footnotes.xml', 'footnotes', separators + footnotes.join(''))] : []),
      ...(this.#comments.length > 0 ? [part('word/comments.xml', 'comments', this.#comments.join(''))] : []),
      ...[...this.#media.values()].map(({ name, bytes }) => ({ name: `word/media/${name}`, content: bytes })),
      { name: 'word/_rels/document.xml.rels', content: relationsPart(this.#relations) },
    ]
  }

  /** Endings of media files with their types. */
  get mediaTypes(): ReadonlyMap<string, string> {
    return this.#types
  }
}

/** The ending that its name has, where it fits, else the usual one of its type. */
function endingOf(name: string, type: string): string {
  const own = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin'
  const known = pictureTypes[type]
  if (known) return known.includes(own) ? own : (known[0] ?? own)
  const isTaken = own === 'xml' || own === 'rels' || Object.values(pictureTypes).some(endings => endings.includes(own))
  return isTaken ? 'bin' : own
}

function part(name: string, root: string, content: string): ZipPart {
  return { name, content: xmlDeclaration + tag(`w:${root}`, wordNamespaces, content) }
}

const separators = ['separator', 'continuationSeparator']
  .map((type, at) =>
    tag('w:footnote', { 'w:type': type, 'w:id': at }, tag('w:p', {}, tag('w:r', {}, tag(`w:${type}`)))),
  )
  .join('')

function relationsPart(relations: readonly Relation[]): string {
  const content = relations.map(({ id, type, target, isExternal }) =>
    tag('Relationship', {
      Id: id,
      Type: `${office}/${type}`,
      Target: target,
      TargetMode: isExternal ? 'External' : null,
    }),
  )
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return xmlDeclaration + tag('Relationships', { xmlns }, content.join(''))
}
