import type { Node, Nodes, RootContent } from 'mdast'
import { type Finding, hasError } from '../../../finding.ts'
import { emptyDocument } from '../../model/empty-document.ts'
import { digest } from '../../model/id.ts'
import { numberDocument } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { topSections, walkSections } from '../../model/walk.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type FindFile, MarkdownContext } from './markdown-context.ts'
import { deepestMarkdown, refuseMarkdown, tooDeep } from './markdown-limits.ts'
import { readBlocks } from './read-blocks.ts'
import { readSections } from './read-sections.ts'
import { parseMarkdown } from './syntax-tree.ts'

export interface MarkdownOptions {
  /** Looks up the pictures that the text names; without it they are kept by name, with a finding. */
  readonly findFile?: FindFile
}

/** A document, numbered, and what was noticed on the way; no document where the text is refused. */
export interface MarkdownReading {
  readonly document: StandardDocument | null
  readonly findings: readonly Finding[]
}

/**
 * Reads a standard in the Markdown dialect of `docs/guide/markdown.md`. What is not understood is kept as opaque; texts
 * that are too long, too deep or too entangled are refused with the reason.
 */
export function readMarkdown(text: string, { findFile = () => null }: MarkdownOptions = {}): MarkdownReading {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const refusal = refuseMarkdown(source)
  if (refusal) return { document: null, findings: [refusal] }
  const { front, body, lines, findings } = readFrontMatter(source)
  const root = parseMarkdown(body)
  const deep = deepNode(root)
  if (deep) return { document: null, findings: [tooDeep((deep.position?.start.line ?? 1) + lines)] }
  const context = new MarkdownContext(body, { linesBefore: lines, findFile, readBlocks })
  gatherDefinitions(root, context)
  const { parts, title } = readSections(root.children, context)
  const meta = titled(front.meta, title)
  const suppressions = [...front.suppressions, ...context.suppressions]
  const id = front.id ?? `d${digest(meta.titles.flatMap(one => one.parts).join('\n'))}`
  const document: StandardDocument = {
    ...emptyDocument,
    id,
    language: front.language,
    profile: front.profile,
    meta,
    ...parts,
    assets: inOrder(context, front),
    suppressions,
    source: 'markdown',
  }
  const all = [...findings, ...context.findings]
  return { document: numberDocument(document), findings: hasContent(document) || hasError(all) ? all : [...all, empty] }
}

function titled(meta: FrontMatter['meta'], title: string | null): FrontMatter['meta'] {
  if (title === null || title === '' || meta.titles.length > 0) return meta
  return { ...meta, titles: [{ language: 'zh', parts: title.split(/[ \u3000]+/).slice(0, 3) }] }
}

/** Assets as the front matter lists them, those it does not know at the end. */
function inOrder(context: MarkdownContext, { assets }: FrontMatter): StandardDocument['assets'] {
  if (assets.length === 0) return context.assets
  const listed = assets.flatMap(({ id, name }) => {
    const found = context.assets.find(asset => asset.id === id)
    if (found) return [{ ...found, name }]
    const file = context.findFile(id)
    return file ? [{ id, name, type: file.type, content: file.content }] : []
  })
  return [...listed, ...context.assets.filter(({ id }) => !assets.some(one => one.id === id))]
}

function gatherDefinitions(root: Nodes, context: MarkdownContext): void {
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition' && !context.definitions.has(node.identifier))
      context.definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') {
      if (!context.footnotes.has(node.identifier)) context.footnotes.set(node.identifier, node)
    }
    if ('children' in node) waiting.push(...node.children)
  }
}

/** The first node that lies deeper than reading may recurse; each quote or list item is a level, inline ones count half. */
function deepNode(root: Nodes): Node | null {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > 3 * deepestMarkdown) return next.node
    if ('children' in next.node)
      for (const child of next.node.children as readonly RootContent[])
        waiting.push({ node: child, depth: next.depth + 1 })
  }
  return null
}

function hasContent(document: StandardDocument): boolean {
  return [...walkSections(topSections(document))].length > 0
}

const empty: Finding = {
  rule: 'markdown-empty',
  severity: 'error',
  message: { zh: '文本中没有内容。', en: 'The text has no content.' },
  at: {},
  fix: {
    zh: '检查所选的文件；章以“# 标题”开始。',
    en: 'See whether it is the right file; chapters begin with “# title”.',
  },
}
