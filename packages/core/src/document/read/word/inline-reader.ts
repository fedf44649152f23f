import { textOf, type XmlElement } from '../../../container/xml-tree.ts'
import { type MathReading, readMath } from './math/read-math.ts'
import { OpenFields } from './open-fields.ts'
import { changedText, type RevisionList } from './revision-list.ts'
import { lookOfRun, type MarkSet, marksOf, noLook, type RunLook, readLook } from './run-look.ts'
import type { StyleSheet } from './style-sheet.ts'
import { symbolOf } from './symbol-font.ts'
import { attributeOf, childOf, elementsOf } from './word-element.ts'
import type { CommentAnchor, RawInline } from './word-piece.ts'

/** Which text of a document with tracked changes: all changes accepted, or all refused. */
export type Version = 'accepted' | 'base'

/** What the reader of paragraphs must know of the part that they stand in. */
export interface InlineSurroundings {
  readonly version: Version
  readonly styles: StyleSheet
  /** Where relations lead: a part, or an address outside. */
  readonly targets: ReadonlyMap<string, { readonly target: string; readonly isExternal: boolean }>
  readonly revisions: RevisionList
  /** Told of formulas that hold what MathML has no form for. */
  readonly onMath: (reading: MathReading, paragraph: number) => void
}

/** A drawing as it stands in a run, its text boxes not yet read. */
export interface RawDrawing {
  readonly element: XmlElement
  readonly boxes: readonly XmlElement[]
  readonly isUnknown: boolean
}

/** What a paragraph says. */
export interface ParagraphReading {
  readonly text: string
  readonly inlines: readonly RawInline[]
  readonly isBold: boolean
  readonly drawings: readonly RawDrawing[]
  readonly kept: readonly string[]
  /** Names of bookmarks of ours that are open where it begins, the outermost first. */
  readonly within: readonly string[]
  readonly comments: readonly CommentAnchor[]
}

/** Elements that hold no text of their paragraph. */
const silent: ReadonlySet<string> = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'rt', 'rubyPr', 'docDefaults'])

/** Ids of ours that a bookmark keeps begin with this. */
const ownBookmark = 'bc_'

/** Reads paragraphs one after the other: a field may begin in one and end in another. */
export class InlineReader {
  readonly #around: InlineSurroundings
  readonly #fields = new OpenFields()
  #text = ''
  #inlines: RawInline[] = []
  #drawings: RawDrawing[] = []
  #kept: string[] = []
  /** Bookmarks of ours that have begun and not ended: their ordinal and the id that they keep. */
  readonly #open = new Map<string, string>()
  #comments: CommentAnchor[] = []
  #ordinal = 0
  #style: string | null = null
  #plain: RunLook = plainRun
  /** The properties read last and what they came to: runs one after the other mostly share theirs. */
  #lastLook: LastLook = { properties: null, style: null, look: plainRun }
  #link: string | null = null
  /** Text that waits for more of its look. */
  #run = ''
  #runMarks: MarkSet = 0
  #runLink: string | null = null
  #bold = 0
  #letters = 0

  constructor(around: InlineSurroundings) {
    this.#around = around
  }

  /** Reads the next paragraph of a style. */
  read(paragraph: XmlElement, style: string | null, ordinal: number): ParagraphReading {
    this.#text = ''
    this.#inlines = []
    this.#drawings = []
    this.#kept = []
    const within = this.#open.size > 0 ? [...this.#open.values()] : none
    this.#comments = []
    this.#ordinal = ordinal
    this.#style = style
    const ofStyle = this.#around.styles.lookOf(style)
    this.#plain = lookOfRun(noLook, noLook, ofStyle)
    this.#bold = 0
    this.#letters = 0
    this.#walk(paragraph, this.#plain)
    this.#flush()
    this.#fields.endParagraph()
    const isBold = this.#letters > 0 && (ofStyle.bold === true || this.#bold === this.#letters)
    const { inlines, drawings, kept, comments } = this.#take()
    const [only] = inlines
    // Where one inline says it all, its text is taken: both were put together of many pieces, and each is joined once.
    const isOne = inlines.length === 1 && only?.t === 'text' && only.text.length === this.#text.length
    return { text: isOne ? only.text : this.#text, inlines, isBold, drawings, kept, within, comments }
  }

  /** A bookmark of ours that begins between paragraphs. */
  startBookmark(element: XmlElement): string | null {
    const before = this.#kept.length
    this.#readBookmark(element)
    return this.#kept[before] ?? null
  }

  /** Ids of bookmarks that have begun and not ended. */
  get openIds(): readonly string[] {
    return [...this.#open.values()]
  }

  endBookmark(element: XmlElement): void {
    if (this.#open.size > 0) this.#open.delete(attributeOf(element, 'id') ?? '')
  }

  #take() {
    return { inlines: this.#inlines, drawings: this.#drawings, kept: this.#kept, comments: this.#comments }
  }

  #walk(parent: XmlElement, look: RunLook): void {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      const { local } = child
      if (local === 'r') this.#walk(child, this.#lookOf(child))
      else if (local === 't' || local === 'delText') this.#addText(child, look)
      else if (!silent.has(local)) this.#readOther(child, look)
    }
  }

  #readOther(element: XmlElement, look: RunLook): void {
    const { local } = element
    const read = this.#readers[local]
    if (read) read(element, look)
    else if (signs[local]) this.#add(signs[local](element), look)
    else this.#walk(element, look)
  }

  readonly #readers: Readonly<Record<string, (element: XmlElement, look: RunLook) => void>> = {
    instrText: element => this.#fields.addCode(textOf(element)),
    delInstrText: () => undefined,
    fldChar: element => this.#fields.turn(attributeOf(element, 'fldCharType') ?? ''),
    fldSimple: (element, look) => {
      this.#fields.turn('begin')
      this.#fields.addCode(attributeOf(element, 'instr') ?? '')
      this.#fields.turn('separate')
      this.#walk(element, look)
      this.#fields.turn('end')
    },
    hyperlink: (element, look) => {
      const outer = this.#link
      this.#link = this.#addressOf(element) ?? outer
      this.#walk(element, look)
      this.#link = outer
    },
    bookmarkStart: element => this.#readBookmark(element),
    bookmarkEnd: element => this.endBookmark(element),
    commentRangeStart: element => this.#readComment(element),
    commentReference: element => this.#readComment(element),
    footnoteReference: (element, look) => this.#addNote('footnote', element, look),
    endnoteReference: (element, look) => this.#addNote('endnote', element, look),
    br: (element, look) => {
      const type = attributeOf(element, 'type')
      if (type !== 'page' && type !== 'column') this.#add('\n', look)
    },
    cr: (_, look) => this.#add('\n', look),
    ins: (element, look) => this.#readChange(element, look),
    del: (element, look) => this.#readChange(element, look),
    moveTo: (element, look) => this.#readChange(element, look),
    moveFrom: (element, look) => this.#readChange(element, look),
    AlternateContent: (element, look) =>
      this.#walk(childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element, look),
    oMath: (element, look) => this.#addMath(element, look),
    txbxContent: element => this.#drawings.push({ element, boxes: [element], isUnknown: false }),
    drawing: (element, look) => this.#readDrawing(element, look),
    pict: (element, look) => this.#readDrawing(element, look),
    object: (element, look) => this.#readDrawing(element, look),
  }

  #lookOf(run: XmlElement): RunLook {
    const current = childOf(run, 'rPr')
    if (!current || current.children.length === 0) return this.#plain
    if (current === this.#lastLook.properties && this.#style === this.#lastLook.style) return this.#lastLook.look
    const change = childOf(current, 'rPrChange')
    if (change) this.#around.revisions.add(change, changedText(run), this.#ordinal)
    const properties = change && this.#around.version === 'base' ? childOf(change, 'rPr') : current
    const look = this.#lookBy(properties)
    if (!change) this.#lastLook = { properties: current, style: this.#style, look }
    return look
  }

  #lookBy(properties: XmlElement | null): RunLook {
    const own = readLook(properties)
    const named = attributeOf(childOf(properties, 'rStyle'), 'val')
    if (own === noLook && named === null) return this.#plain
    const { styles } = this.#around
    return lookOfRun(own, named === null ? noLook : styles.lookOf(named), styles.lookOf(this.#style))
  }

  #readChange(element: XmlElement, look: RunLook): void {
    this.#around.revisions.add(element, changedText(element), this.#ordinal)
    const isGone = element.local === 'del' || element.local === 'moveFrom'
    if (isGone !== (this.#around.version === 'accepted')) this.#walk(element, look)
  }

  #readBookmark(element: XmlElement): void {
    const name = attributeOf(element, 'name') ?? ''
    if (!name.startsWith(ownBookmark)) return
    const id = name.slice(ownBookmark.length)
    this.#kept.push(id)
    this.#open.set(attributeOf(element, 'id') ?? '', id)
  }

  #readComment(element: XmlElement): void {
    this.#comments.push({ id: attributeOf(element, 'id') ?? '', behind: this.#kept.at(-1) ?? null })
  }

  #addNote(kind: 'footnote' | 'endnote', element: XmlElement, { isHidden }: RunLook): void {
    if (isHidden || this.#fields.isCode) return
    this.#flush()
    this.#inlines.push({ t: 'note-mark', kind, number: attributeOf(element, 'id') ?? '' })
  }

  #addMath(element: XmlElement, { isHidden }: RunLook): void {
    if (isHidden || this.#fields.isCode) return
    this.#flush()
    this.#noteChanges(element)
    const reading = readMath(element, this.#around.version)
    if (reading.unknown.length > 0) this.#around.onMath(reading, this.#ordinal)
    this.#inlines.push({ t: 'math', mathml: reading.mathml })
    this.#text += textOf(element)
  }

  /** Changes inside a formula. */
  #noteChanges(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (tracked.has(child.local)) this.#around.revisions.add(child, changedText(child), this.#ordinal)
      else this.#noteChanges(child)
    }
  }

  #readDrawing(element: XmlElement, { isHidden }: RunLook): void {
    if (isHidden || this.#fields.isCode) return
    const found: Drawn = { alt: '', pictures: [], boxes: [], program: null, object: null, isUnknown: false }
    searchDrawing(element, found)
    if (found.pictures.length > 0) this.#flush()
    const { alt, program } = found
    const object = this.#partOf(found.object)
    for (const picture of found.pictures)
      this.#inlines.push({ t: 'picture', part: this.#partOf(picture), alt, program, object })
    const { boxes } = found
    const isUnknown = found.isUnknown && found.pictures.length === 0
    if (boxes.length > 0 || isUnknown) this.#drawings.push({ element, boxes, isUnknown })
  }

  #partOf(relation: string | null): string | null {
    const found = relation === null ? undefined : this.#around.targets.get(relation)
    return found && !found.isExternal ? found.target : null
  }

  #addressOf(link: XmlElement): string | null {
    const anchor = attributeOf(link, 'anchor') ?? ''
    if (anchor.startsWith(ownBookmark)) return `#${anchor.slice(ownBookmark.length)}`
    const relation = attributeOf(link, 'id')
    const found = relation === null ? undefined : this.#around.targets.get(relation)
    return found?.isExternal ? found.target : null
  }

  #addText(element: XmlElement, look: RunLook): void {
    for (const text of element.children) if (typeof text === 'string') this.#add(text, look)
  }

  #add(text: string, { marks, isHidden }: RunLook): void {
    if (isHidden || this.#fields.isCode || text === '') return
    this.#text += text
    const link = safeAddress(this.#link ?? this.#fields.address)
    if (marks !== this.#runMarks || link !== this.#runLink) this.#flush()
    this.#runMarks = marks
    this.#runLink = link
    this.#run += text
    const letters = text.trim().length
    this.#letters += letters
    if (marks & 1) this.#bold += letters
  }

  /** Ends the run of one look. */
  #flush(): void {
    const text = this.#run
    this.#run = ''
    if (text === '') return
    const link = this.#runLink
    if (link !== null) {
      this.#inlines.push({ t: 'link', href: link, text: text.replaceAll('\n', ' ') })
      return
    }
    const marks = marksOf(this.#runMarks)
    if (!text.includes('\n')) {
      this.#inlines.push(textInline(text, marks))
      return
    }
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) this.#inlines.push({ t: 'break' })
      if (piece !== '') this.#inlines.push(textInline(piece, marks))
    }
  }
}

interface LastLook {
  readonly properties: XmlElement | null
  readonly style: string | null
  readonly look: RunLook
}

function textInline(text: string, marks: ReturnType<typeof marksOf>): RawInline {
  return marks.length > 0 ? { t: 'text', text, marks } : { t: 'text', text }
}

const tracked: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
const none: readonly string[] = []
const plainRun: RunLook = { marks: 0, isHidden: false }

/** Signs that have an element of their own. */
const signs: Readonly<Record<string, (element: XmlElement) => string>> = {
  tab: () => '\t',
  ptab: () => '\t',
  noBreakHyphen: () => '-',
  softHyphen: () => '\u00ad',
  sym: symbolOf,
}

/** An address that may be followed; others are words only. */
function safeAddress(address: string | null): string | null {
  return address !== null && /^(?:https?:\/\/|ftp:\/\/|mailto:|#[A-Za-z]\w*$)/i.test(address) ? address : null
}

interface Drawn {
  alt: string
  /** Relations of its pictures. */
  readonly pictures: string[]
  readonly boxes: XmlElement[]
  program: string | null
  object: string | null
  isUnknown: boolean
}

/** Kinds of graphic that hold what we read. */
const knownGraphic = /\/(?:picture|wordprocessingShape|wordprocessingGroup|wordprocessingCanvas)$/

function searchDrawing(element: XmlElement, found: Drawn): void {
  for (const child of elementsOf(element)) {
    const { local } = child
    if (local === 'Fallback') continue
    if (local === 'txbxContent') {
      found.boxes.push(child)
      continue
    }
    if (local === 'docPr') found.alt ||= attributeOf(child, 'descr') ?? attributeOf(child, 'title') ?? ''
    else if (local === 'shape') found.alt ||= attributeOf(child, 'alt') ?? ''
    else if (local === 'blip') addRelation(found, attributeOf(child, 'embed') ?? attributeOf(child, 'link'))
    else if (local === 'imagedata') {
      found.alt ||= attributeOf(child, 'title') ?? ''
      addRelation(found, attributeOf(child, 'id') ?? attributeOf(child, 'pict'))
    } else if (local === 'OLEObject') {
      found.program = attributeOf(child, 'ProgID')
      found.object = attributeOf(child, 'id')
    } else if (local === 'graphicData' && !knownGraphic.test(attributeOf(child, 'uri') ?? '')) found.isUnknown = true
    searchDrawing(child, found)
  }
}

function addRelation({ pictures }: Drawn, relation: string | null): void {
  if (relation !== null && !pictures.includes(relation)) pictures.push(relation)
}
