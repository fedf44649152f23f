import { refuse } from './fault.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { XmlReader } from './xml.ts'
import { decodeXml } from './xml-decode.ts'
import { type Archive, openZip, type ZipOptions } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'
import { refuseTooLarge } from './zip-faults.ts'

/** A relationship of a part (ECMA-376-2, 6.5). */
export interface Relation {
  readonly id: string
  /** Last segment of the type, which the transitional and the strict forms share: `worksheet`, `styles` … */
  readonly type: string
  /** Name of the part inside the package; for an external one the address as written. */
  readonly target: string
  readonly isExternal: boolean
}

/** An open Office file: the parts of ECMA-376-2 over a zip archive. */
export class OfficePackage {
  readonly archive: Archive
  readonly #limits: Limits
  readonly #relations = new Map<string, readonly Relation[]>()

  constructor(archive: Archive, limits: Limits) {
    this.archive = archive
    this.#limits = limits
  }

  /** The part that the package is about, such as `xl/workbook.xml`; null when it names none. */
  mainPart(): string | null {
    return this.relations('').find(relation => relation.type === 'officeDocument')?.target ?? null
  }

  /** Relations of a part, or with an empty name those of the package; none when it has none. */
  relations(part: string): readonly Relation[] {
    const known = this.#relations.get(part)
    if (known) return known
    const relations = this.#readRelations(part)
    this.#relations.set(part, relations)
    return relations
  }

  #readRelations(part: string): Relation[] {
    const slash = part.lastIndexOf('/') + 1
    const entry = this.archive.find(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
    if (!entry) return []
    return readRelations(this.listReader(entry), part.slice(0, slash))
  }

  /** A reader of a part that lists what is then kept. Throws a `ContainerFault` when it is too long for that. */
  listReader(entry: ZipEntry): XmlReader {
    if (entry.size > this.#limits.listBytes) refuseTooLarge(entry.size, this.#limits.listBytes)
    return this.reader(entry)
  }

  /** A reader of a part whose XML is at hand. */
  readerOf(xml: string, part: string): XmlReader {
    return new XmlReader(xml, { part, limits: this.#limits })
  }

  /** A reader of a part's XML that holds one piece of it at a time. */
  reader(entry: ZipEntry): XmlReader {
    const source = decodeXml(this.archive.pieces(entry), entry.name)
    return new XmlReader(source, { part: entry.name, limits: this.#limits })
  }
}

/** Opens an Office file. Throws a `ContainerFault` that says what the file is instead. */
export function openPackage(bytes: Uint8Array, options: ZipOptions = {}): OfficePackage {
  const archive = openZip(bytes, options)
  if (!archive.find('[Content_Types].xml')) refuseOtherZip(archive)
  return new OfficePackage(archive, options.limits ?? defaultLimits)
}

/** Relations of a `.rels` part, of a part that lies in a folder such as `xl/`. */
export function readRelations(reader: XmlReader, folder: string): Relation[] {
  const relations: Relation[] = []
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'open' && reader.local === 'Relationship') relations.push(readRelation(reader, folder))
  }
  return relations
}

function readRelation(reader: XmlReader, folder: string): Relation {
  const type = reader.attribute('Type') ?? ''
  const target = reader.attribute('Target') ?? ''
  const isExternal = reader.attribute('TargetMode') === 'External'
  return {
    id: reader.attribute('Id') ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    target: isExternal ? target : resolveTarget(folder, target),
    isExternal,
  }
}

/** Name of the part that a target means, seen from a folder such as `xl/` (RFC 3986, 5.2.4, without query). */
function resolveTarget(folder: string, target: string): string {
  const segments: string[] = []
  const path = target.startsWith('/') ? target : folder + target
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return decodePercent(segments.join('/'))
}

function decodePercent(name: string): string {
  return name.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Refuses an archive that is no Office file, saying what it is instead. */
export function refuseOtherZip(archive: {
  readonly entries: readonly { readonly name: string }[]
  find(name: string): unknown
}): never {
  const isOpenDocument = archive.find('mimetype') !== null && archive.find('content.xml') !== null
  const isOfd = archive.find('OFD.xml') !== null
  const what = isOpenDocument
    ? { zh: '这是 OpenDocument 文件（.ods、.odt）', en: 'This is an OpenDocument file (.ods, .odt)' }
    : isOfd
      ? { zh: '这是 OFD 版式文件', en: 'This is an OFD file' }
      : { zh: '这是普通的压缩文件', en: 'This is an ordinary zip archive' }
  return refuse({
    rule: 'not-office',
    message: { zh: `${what.zh}，不是 Word 或 Excel 文件。`, en: `${what.en}, not a Word or Excel file.` },
    evidence: { entries: archive.entries.slice(0, 5).map(entry => entry.name) },
    fix: isOpenDocument
      ? { zh: '请另存为 .docx 或 .xlsx。', en: 'Save it as .docx or .xlsx.' }
      : { zh: '请选择里面的文件，或检查是否选错。', en: 'Choose the file inside, or check your choice.' },
  })
}
