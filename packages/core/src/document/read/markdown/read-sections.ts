import type { RootContent } from 'mdast'
import type { Block, TermBlock } from '../../model/block.ts'
import { computedNumber } from '../../model/number-document.ts'
import { titleText } from '../../model/plain-text.ts'
import { natureOfKind, partOfKind } from '../../model/section-kind.ts'
import type { Section, SectionKind, StandardDocument } from '../../model/standard-document.ts'
import { FlowReader } from './flow-reader.ts'
import { type Heading, readHeading } from './heading.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { readInlines } from './read-inlines.ts'
import { readTerm } from './read-term.ts'

/** A heading with what stands below it. */
interface Outline {
  readonly heading: Heading
  readonly content: RootContent[]
  readonly inner: Outline[]
}

type Parts = Pick<StandardDocument, 'front' | 'body' | 'annexes' | 'back'>

/** The sections of a text; a title at its head that is no chapter is handed back beside them. */
export function readSections(
  nodes: readonly RootContent[],
  context: MarkdownContext,
): { readonly parts: Parts; readonly title: string | null } {
  const { before, outlines } = outlineOf(nodes, context)
  const titled = takeTitle(outlines)
  const lost = [...before, ...(titled?.content ?? [])]
  const parts: Record<keyof Parts, Section[]> = { front: [], body: [], annexes: [], back: [] }
  const preface = lost.length > 0 ? readPreface(lost, context) : null
  if (preface) parts.body.push(preface)
  for (const outline of titled?.outlines ?? outlines) {
    const { kind, nature } = outline.heading
    const section = readSection(outline, {
      kind,
      nature: nature ?? natureOfKind(kind),
      isTerms: kind === 'terms',
      context,
    })
    parts[partOfKind(kind)].push(section)
  }
  return { parts, title: titled?.title ?? null }
}

function outlineOf(nodes: readonly RootContent[], context: MarkdownContext) {
  const before: RootContent[] = []
  const outlines: Outline[] = []
  const open: Outline[] = []
  for (const node of nodes) {
    if (node.type !== 'heading') {
      ;(open.at(-1)?.content ?? before).push(node)
      continue
    }
    const outline: Outline = { heading: readHeading(node, context), content: [], inner: [] }
    while ((open.at(-1)?.heading.level ?? 0) >= outline.heading.level) open.pop()
    ;(open.at(-1)?.inner ?? outlines).push(outline)
    open.push(outline)
  }
  return { before, outlines }
}

/** One heading above all others, below which known elements stand, is the title of the document. */
function takeTitle(outlines: readonly Outline[]) {
  const [only] = outlines
  if (!only || outlines.length > 1 || only.heading.kind !== 'clause' || only.heading.stated !== null) return null
  if (!only.inner.some(({ heading }) => heading.kind !== 'clause')) return null
  const title = only.heading.nodes.map(node => (node.type === 'text' ? node.value : '')).join('')
  return { title: title.trim(), content: only.content, outlines: only.inner }
}

function readPreface(nodes: readonly RootContent[], context: MarkdownContext): Section | null {
  const blocks = new FlowReader(nodes, { context, isReferences: false }).read()
  if (blocks.length === 0) return null
  context.tell('markdown-text-before-heading', nodes[0], {
    message: {
      zh: '第一个标题之前有正文，归入一个无标题章。',
      en: 'Text stands before the first heading; it is put into a chapter without a title.',
    },
    fix: { zh: '在正文前加上标题，如“# 范围”。', en: 'Put a heading above it, such as “# 范围”.' },
  })
  const id = context.id('s', '')
  return { id, kind: 'clause', number: computedNumber(null), title: null, nature: 'normative', blocks, sections: [] }
}

interface Around {
  readonly kind: SectionKind
  readonly nature: Section['nature']
  readonly isTerms: boolean
  readonly context: MarkdownContext
}

function readSection({ heading, content, inner }: Outline, { kind, nature, isTerms, context }: Around): Section {
  const waiting = context.takeWaiting()
  const title = heading.nodes.length > 0 ? readInlines(heading.nodes, context) : []
  const id = context.id('s', titleText(title), heading.attributes.id)
  context.suppress(waiting, id)
  const isReferences = kind === 'normative-references' || kind === 'bibliography'
  const blocks: Block[] = [...new FlowReader(content, { context, isReferences }).read()]
  const sections: Section[] = []
  for (const outline of inner) {
    if (isTermEntry(outline, isTerms)) blocks.push(readTermEntry(outline, context))
    else
      sections.push(
        readSection(outline, {
          ...innerKind(outline.heading),
          nature: outline.heading.nature ?? nature,
          isTerms,
          context,
        }),
      )
  }
  const { stated, printed, line } = heading
  const number = { computed: null, stated, isAutomatic: false, ...(printed === null ? {} : { printed }) }
  return { id, place: { line }, kind, number, title: title.length > 0 ? title : null, nature, blocks, sections }
}

/** Below the chapters, titles name no elements; a class still does. */
function innerKind({ kind, attributes }: Heading): { readonly kind: SectionKind } {
  return { kind: attributes.classes.has(kind) ? kind : 'clause' }
}

/** In the chapter of terms each heading without others below it is an entry, elsewhere those of class `term`. */
function isTermEntry({ heading, inner }: Outline, isTerms: boolean): boolean {
  const { classes } = heading.attributes
  if (classes.has('term')) return true
  return isTerms && inner.length === 0 && !classes.has('clause')
}

function readTermEntry({ heading, content }: Outline, context: MarkdownContext): TermBlock {
  const waiting = context.takeWaiting()
  const { nodes, attributes, stated, line } = heading
  const term = readTerm({ heading: nodes, attributes, stated, content, line }, context)
  context.suppress(waiting, term.id)
  return term
}
