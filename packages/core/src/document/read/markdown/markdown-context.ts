import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast'
import type { Finding, Severity, Text } from '../../../finding.ts'
import type { Block } from '../../model/block.ts'
import { type Id, IdMaker, type IdPrefix } from '../../model/id.ts'
import type { Asset, Suppression } from '../../model/standard-document.ts'

/** A file that stands beside the text, such as a picture. */
export interface AssetFile {
  /** `image/svg+xml` */
  readonly type: string
  /** Base64 of its bytes. */
  readonly content: string
  /** Name to keep; the last step of its path if none is given. */
  readonly name?: string
}

/** Looks a file up by the path that the text gives; null when there is none. */
export type FindFile = (path: string) => AssetFile | null

/** Reads what a container holds; handed about, as what it reads holds containers again. */
export type ReadBlocks = (nodes: readonly RootContent[], context: MarkdownContext) => readonly Block[]

/** Characters of footnotes that may be read again for a second mark: without it, footnotes in footnotes would double. */
const mostRepeated = 200_000

/** What the reading of one text has at hand and gathers. */
export class MarkdownContext {
  readonly findings: Finding[] = []
  readonly assets: Asset[] = []
  readonly suppressions: Suppression[] = []
  readonly definitions = new Map<string, Definition>()
  readonly footnotes = new Map<string, FootnoteDefinition>()
  readonly #source: string
  readonly #linesBefore: number
  readonly #ids = new IdMaker()
  /** Ids that the text states and that no piece has taken yet. */
  readonly #stated: Set<Id>
  readonly #assetIds = new Map<string, Id>()
  readonly #findFile: FindFile
  readonly #readBlocks: ReadBlocks
  #repeated = 0
  #waiting: Omit<Suppression, 'at'>[] = []

  constructor(
    source: string,
    {
      linesBefore,
      findFile,
      readBlocks,
    }: { readonly linesBefore: number; readonly findFile: FindFile; readonly readBlocks: ReadBlocks },
  ) {
    this.#source = source
    this.#linesBefore = linesBefore
    this.#findFile = findFile
    this.#readBlocks = readBlocks
    this.#stated = new Set([...source.matchAll(/\{#([A-Za-z]\w*)/g)].map(([, id]) => id ?? ''))
    for (const [, id] of source.matchAll(/\[\^([A-Za-z]\w*)\]:/g)) this.#stated.add(id ?? '')
  }

  /** Source from the start of the first node to the end of the last. */
  slice(first: Nodes | undefined, last: Nodes | undefined = first): string {
    return this.#source.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0)
  }

  /** The blocks of a container. */
  blocks(nodes: readonly RootContent[]): readonly Block[] {
    return this.#readBlocks(nodes, this)
  }

  /** The file at a path, or null. */
  findFile(path: string): AssetFile | null {
    return this.#findFile(path)
  }

  /** Whether a footnote may be read once more for another mark. */
  mayRepeat(definition: FootnoteDefinition): boolean {
    this.#repeated += this.slice(definition).length
    return this.#repeated <= mostRepeated
  }

  /** Line of a node in the file, front matter counted. */
  line(node: Nodes | undefined): number {
    return (node?.position?.start.line ?? 1) + this.#linesBefore
  }

  /** The id that a piece states if it is free, else a new one. */
  id(prefix: IdPrefix, content: string, stated: string | null = null): Id {
    return this.#keep(stated) ? (stated ?? '') : this.#make(prefix, content)
  }

  /** Holds suppressions until the next piece has its id. */
  suppressNext(suppressions: readonly Omit<Suppression, 'at'>[]): void {
    this.#waiting.push(...suppressions)
  }

  /** The suppressions that wait for a piece; nobody else gets them. */
  takeWaiting(): readonly Omit<Suppression, 'at'>[] {
    const waiting = this.#waiting
    this.#waiting = []
    return waiting
  }

  /** Lays suppressions on a piece. */
  suppress(suppressions: readonly Omit<Suppression, 'at'>[], at: Id): void {
    this.suppressions.push(...suppressions.map(one => ({ ...one, at })))
  }

  /** Id of the asset at a path; the first use takes the file in. */
  asset(path: string, node: Nodes): Id {
    const known = this.#assetIds.get(path)
    if (known !== undefined) return known
    const name = lastStep(path)
    const file = dataFile(path) ?? this.#findFile(path)
    if (!file) this.tell('markdown-file-missing', node, missingFile(path))
    const stem = name.replace(/\.\w+$/, '')
    const id = this.#keep(stem) ? stem : this.#make('a', path)
    this.assets.push({ id, type: file?.type ?? '', name: file?.name ?? name, content: file?.content ?? '' })
    this.#assetIds.set(path, id)
    return id
  }

  /** Adds a finding about a node. */
  tell(
    rule: string,
    node: Nodes | undefined,
    {
      message,
      fix,
      severity = 'warning',
    }: { readonly message: Text; readonly fix?: Text; readonly severity?: Severity },
  ): void {
    this.findings.push({ rule, severity, message, at: { line: this.line(node) }, ...(fix ? { fix } : {}) })
  }

  #keep(stated: string | null): boolean {
    if (stated === null || !this.#ids.keep(stated)) return false
    this.#stated.delete(stated)
    return true
  }

  #make(prefix: IdPrefix, content: string): Id {
    let id = this.#ids.next(prefix, content)
    while (this.#stated.has(id)) id = this.#ids.next(prefix, content)
    return id
  }
}

function lastStep(path: string): string {
  if (path.startsWith('data:')) return 'data'
  return (
    path
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? path
  )
}

function dataFile(path: string): AssetFile | null {
  const [, type, content] = /^data:([\w.+-]+\/[\w.+-]+);base64,([A-Za-z0-9+/=]*)$/.exec(path) ?? []
  return type !== undefined && content !== undefined ? { type, content } : null
}

function missingFile(path: string): { message: Text; fix: Text } {
  return {
    message: { zh: `找不到图片“${path}”。`, en: `The picture “${path}” is not there.` },
    fix: { zh: '把图片文件放在该路径，或改正路径。', en: 'Put the file at that path, or mend the path.' },
  }
}
