import type { Finding } from '../../../finding.ts'
import type { Id } from '../../model/id.ts'
import type { Asset, StandardDocument } from '../../model/standard-document.ts'
import { topSections } from '../../model/walk.ts'
import { readMarkdown } from '../../read/markdown/read-markdown.ts'
import { lossesOfMarkdown } from './markdown-losses.ts'
import { assetPath, MarkdownParts } from './markdown-parts.ts'
import { writeBlocks } from './write-blocks.ts'
import { writeFrontMatter } from './write-front-matter.ts'
import { writeSection } from './write-sections.ts'

/** A text with the files that it names, by their paths beside it. */
export interface MarkdownFiles {
  readonly text: string
  readonly assets: ReadonlyMap<string, Asset>
  /** What Markdown could not hold. */
  readonly findings: readonly Finding[]
}

export interface WriteMarkdownOptions {
  /**
   * Which ids are written. `needed`, the default: those that reading would not give by itself; `all`; `none`, for a text
   * that people read and that nothing refers to.
   */
  readonly ids?: 'needed' | 'all' | 'none'
}

/** Rounds in which ids are added that reading would give otherwise; each said id may change what the next ones are. */
const rounds = 4

/**
 * Writes a document in the dialect of `docs/guide/markdown.md`. `readMarkdown` reads it back as it was, but for places,
 * provisions and references, who made a number, and that a title has no words rather than being none; the findings say what
 * else it could not hold.
 */
export function writeMarkdown(
  document: StandardDocument,
  { ids = 'needed' }: WriteMarkdownOptions = {},
): MarkdownFiles {
  const assets = new Map(document.assets.map(asset => [assetPath(asset), asset]))
  const readBack = (text: string) => readMarkdown(text, { findFile: path => assets.get(path) ?? null }).document
  const ended = (text: string, back: StandardDocument | null): MarkdownFiles => {
    return { text, assets, findings: lossesOfMarkdown(document, back) }
  }
  if (ids !== 'needed') {
    const text = write(document, () => ids === 'all')
    return ended(text, readBack(text))
  }
  const said = new Set<Id>(document.suppressions.flatMap(({ at }) => at ?? []))
  const wanted = idsOf(document)
  for (let round = 0; round < rounds; round++) {
    const text = write(document, id => said.has(id))
    const back = readBack(text)
    const found = idsOf(back)
    if (found.length !== wanted.length) break
    const wrong = wanted.filter((id, at) => found[at] !== id)
    if (wrong.length === 0) return ended(text, back)
    for (const id of wrong) said.add(id)
  }
  const text = write(document, () => true)
  return ended(text, readBack(text))
}

/** Every id of a document in the order of its text. */
function idsOf(document: StandardDocument | null): readonly Id[] {
  const ids: Id[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one)
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value && typeof value.id === 'string') ids.push(value.id)
      for (const one of Object.values(value)) if (typeof one === 'object') visit(one)
    }
  }
  if (document) visit([{ id: document.id }, ...topSections(document)])
  return ids
}

function write(document: StandardDocument, saysId: (id: Id) => boolean): string {
  const parts = new MarkdownParts(document, { saysId, writeBlocks: (blocks, parts) => writeBlocks(blocks, { parts }) })
  const sections = topSections(document).map(section =>
    writeSection(section, { parts, level: 1, isTerms: false, nature: null }),
  )
  const used = [...sections.join('\n').matchAll(/\]\(<(assets\/[^>\n]+)>\)/g)].map(([, path]) => path)
  const listed = document.assets.map(assetPath)
  const front = writeFrontMatter(document, {
    suppressions: document.suppressions.filter(one => !parts.placed.has(one)),
    listsAssets:
      String([...new Set(used)]) !== String(listed) ||
      document.assets.some(({ id, name }) => !name.startsWith(`${id}.`)),
    saysId: saysId(document.id),
  })
  return `${front}${[...sections, ...parts.definitions].join('\n\n')}\n`
}
