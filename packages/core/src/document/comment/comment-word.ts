import type { OfficePackage } from '../../container/office-package.ts'
import { type PackageEdit, relationType } from '../../container/package-edit.ts'
import { XmlReader } from '../../container/xml.ts'
import { tag, xmlDeclaration } from '../../container/xml-write.ts'
import { refuseNoBody } from '../read/word/word-faults.ts'
import { readOutline, wordAttribute } from '../read/word-outline.ts'
import { readParagraphs } from '../read/word-paragraphs.ts'
import type { WordPartKind } from '../read/word-text.ts'
import { AnchorWatcher } from './anchor-watcher.ts'
import type { Commenting } from './commenting.ts'
import { aroundParagraph, aroundRun, aroundText, type Bounds, type Cutting } from './cut-around.ts'
import { readNoteIds } from './read-note-ids.ts'
import { commentElement, markEnd, markStart } from './word-comment-xml.ts'
import { XmlCuts } from './xml-cuts.ts'

/** A comment on some text of a Word document. */
export interface WordComment {
  readonly kind: WordPartKind
  /** Name of the part that the text stands in. */
  readonly part: string
  /** Ordinal of its paragraph. */
  readonly paragraph: number
  /** In code units of the paragraph. */
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

/**
 * Writes comments into a Word document. Word has comments in the body only: one on a note or on another comment stands
 * at the reference to it; those on headers and footers stand together at the first paragraph. Throws a `ContainerFault`.
 */
export function commentWord(edit: PackageEdit, comments: readonly WordComment[], by: Commenting): void {
  if (comments.length === 0) return
  const main = edit.source.mainPart() ?? refuseNoBody()
  const xml = edit.text(main) ?? refuseNoBody()
  const watcher = watchBody(edit.source, { main, xml, comments })
  const cutting: Cutting = { xml, cuts: new XmlCuts() }
  const placed = placeComments(edit.source, comments, { watcher, cutting })
  const part = commentsPart(edit, main, watcher.namespace)
  let id = Math.max(watcher.lastComment, lastIdOf(edit.text(part) ?? '', part))
  // The prefix of the document is bound to its vocabulary; where it is another than usual, every mark binds its own.
  const namespace = watcher.firstParagraph?.name === 'w:p' ? null : watcher.namespace
  const elements = placed.map(({ bounds, lines }) => {
    id++
    cutting.cuts.mark(bounds.from, markStart(id, namespace))
    cutting.cuts.mark(bounds.to, markEnd(id, namespace))
    return commentElement({ id, lines, namespace: watcher.namespace }, by)
  })
  edit.append(part, elements.join(''))
  edit.set(main, cutting.cuts.apply(xml))
}

interface Body {
  readonly main: string
  readonly xml: string
  readonly comments: readonly WordComment[]
}

function watchBody(source: OfficePackage, { main, xml, comments }: Body): AnchorWatcher {
  const paragraphs = new Set(comments.filter(({ kind }) => kind === 'body').map(({ paragraph }) => paragraph))
  const watcher = new AnchorWatcher({ paragraphs, xml })
  readParagraphs(source.readerOf(xml, main), readOutline(source, main), watcher)
  return watcher
}

interface Placed {
  readonly bounds: Bounds
  readonly lines: readonly string[]
}

function placeComments(
  source: OfficePackage,
  comments: readonly WordComment[],
  { watcher, cutting }: { watcher: AnchorWatcher; cutting: Cutting },
): Placed[] {
  const noteIds = new Map<string, ReadonlyMap<number, string>>()
  const placed: Placed[] = []
  const atHead = new Set<string>()
  for (const comment of comments) {
    const { kind, part, paragraph, lines } = comment
    if (kind === 'body') {
      const bounds = aroundText(cutting, watcher.pieces.get(paragraph) ?? [], comment)
      if (bounds) placed.push({ bounds, lines })
      continue
    }
    const ids = noteIds.get(part) ?? readNoteIds(source, part)
    noteIds.set(part, ids)
    const run = watcher.referring.get(`${kind}Reference ${ids.get(paragraph)}`)
    if (run) placed.push({ bounds: aroundRun(run), lines })
    else for (const line of lines) atHead.add(line)
  }
  const first = watcher.firstParagraph
  if (atHead.size > 0 && first) placed.unshift({ bounds: aroundParagraph(cutting, first), lines: [...atHead] })
  return placed
}

/** The part that holds the comments, made where there is none. */
function commentsPart(edit: PackageEdit, main: string, namespace: string): string {
  const known = edit.source.relations(main).find(({ type, isExternal }) => type === 'comments' && !isExternal)
  if (known && edit.source.archive.find(known.target)) return known.target
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = edit.source.archive.find(`${folder}comments.xml`)
    ? edit.freeName(`${folder}comments*.xml`)
    : `${folder}comments.xml`
  edit.set(part, xmlDeclaration + tag('w:comments', { 'xmlns:w': namespace }))
  edit.declare(part, 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml')
  edit.relate(main, { type: relationType(namespace, 'comments'), target: part })
  return part
}

function lastIdOf(xml: string, part: string): number {
  const reader = new XmlReader(xml, { part })
  let last = -1
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'open' && reader.local === 'comment') last = Math.max(last, Number(wordAttribute(reader, 'id')) || 0)
  }
  return last
}
