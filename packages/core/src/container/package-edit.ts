import type { OfficePackage } from './office-package.ts'
import { XmlReader } from './xml.ts'
import { decodeXml } from './xml-decode.ts'
import { tag, xmlDeclaration } from './xml-write.ts'
import { rewriteZip } from './zip-rewrite.ts'

const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const contentTypesPart = '[Content_Types].xml'

/** Changes to the parts of an Office file, written together; what is not changed stays as it is, byte for byte. */
export class PackageEdit {
  readonly source: OfficePackage
  readonly #bytes: Uint8Array
  readonly #changed = new Map<string, string>()

  /** `bytes` are those that the package was opened from. */
  constructor(source: OfficePackage, bytes: Uint8Array) {
    this.source = source
    this.#bytes = bytes
  }

  /** The XML of a part as it now is; null when there is no such part. Throws a `ContainerFault`. */
  text(part: string): string | null {
    const changed = this.#changed.get(part)
    if (changed !== undefined) return changed
    const entry = this.source.archive.find(part)
    return entry ? [...decodeXml([this.source.archive.read(entry)], part)].join('') : null
  }

  /** Gives a part other XML, or adds it. */
  set(part: string, xml: string): void {
    // Parts are written as UTF-8, whatever they were.
    this.#changed.set(part, xml.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8'))
  }

  /** Puts an element behind the last one in the root of a part. */
  append(part: string, element: string): void {
    this.set(part, appendToRoot(this.text(part) ?? '', element))
  }

  /** States what an added part is. */
  declare(part: string, contentType: string): void {
    this.append(
      contentTypesPart,
      tag('Override', { xmlns: `${packageOf}/content-types`, PartName: `/${part}`, ContentType: contentType }),
    )
  }

  /** States what parts of that extension are, unless the file says so already. */
  declareExtension(extension: string, contentType: string): void {
    const reader = new XmlReader(this.text(contentTypesPart) ?? '', { part: contentTypesPart })
    for (let token = reader.next(); token !== 'end'; token = reader.next()) {
      const isDefault = token === 'open' && reader.local === 'Default'
      if (isDefault && reader.attribute('Extension')?.toLowerCase() === extension) return
    }
    const attributes = { xmlns: `${packageOf}/content-types`, Extension: extension, ContentType: contentType }
    this.append(contentTypesPart, tag('Default', attributes))
  }

  /** Relates a part to another one and gives the id of the relation. `type` is the whole address of its type. */
  relate(part: string, { type, target }: { readonly type: string; readonly target: string }): string {
    const slash = part.lastIndexOf('/') + 1
    const relations = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
    const present = this.text(relations)
    if (present === null) this.set(relations, `${xmlDeclaration}<Relationships xmlns="${packageOf}/relationships"/>`)
    const used = [...(present ?? '').matchAll(/\bId\s*=\s*["']rId(\d{1,9})["']/g)].map(([, digits]) => Number(digits))
    const id = `rId${Math.max(0, ...used) + 1}`
    const attributes = { xmlns: `${packageOf}/relationships`, Id: id, Type: type, Target: `/${target}` }
    this.append(relations, tag('Relationship', attributes))
    return id
  }

  /** A name for a new part that no part has: `xl/comments1.xml` from `xl/comments*.xml`. */
  freeName(pattern: string): string {
    for (let ordinal = 1; ; ordinal++) {
      const name = pattern.replace('*', String(ordinal))
      if (!this.#changed.has(name) && !this.source.archive.find(name)) return name
    }
  }

  /** The file with its changes. */
  write(): Uint8Array {
    const parts = [...this.#changed].map(([name, content]) => ({ name, content }))
    return rewriteZip(this.#bytes, this.source.archive, parts)
  }
}

/** The address of relations, which the strict form of Office files has as its own (ISO/IEC 29500-1 and -4). */
export function relationsOf(namespace: string): string {
  return namespace.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
}

/** The address of a type of relation, such as `comments`, for a document of that namespace. */
export function relationType(namespace: string, type: string): string {
  return `${relationsOf(namespace)}/${type}`
}

/** Puts an element behind the last one in the root of a document. */
export function appendToRoot(xml: string, element: string): string {
  const at = xml.lastIndexOf('</')
  if (at >= 0) return xml.slice(0, at) + element + xml.slice(at)
  // The root is empty: `<Types/>`.
  return xml.replace(
    /<([^\s?!/>]+)([^>]*)\/>\s*$/,
    (_, name: string, rest: string) => `<${name}${rest}>${element}</${name}>`,
  )
}
