import { parseNumber } from '../../../number/parse.ts'
import type { Block } from '../../model/block.ts'
import type { Inline, Mark, Provision, Range, Reference } from '../../model/inline.ts'
import { Annotations } from './sts-annotations.ts'
import { readFormula } from './sts-math.ts'
import type { StsReading } from './sts-reading.ts'
import { childNamed, elementsIn, hrefOf, plainTextIn, type StsElement, type StsNode, textIn } from './sts-tree.ts'

const markOrder: readonly Mark[] = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'code']
const markElements: Readonly<Record<string, Mark>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strike',
  sub: 'sub',
  sup: 'sup',
  monospace: 'code',
}
/** Elements whose content is read as if they were not there: their look or purpose has no mark in the model. */
const transparent: ReadonlySet<string> = new Set(
  (
    'named-content styled-content roman sans-serif sc overline num fixed-case abbrev target std-ref originator doc-type ' +
    'doc-number part-number edition year version title mixed-citation citation-alternatives alternatives std-id ' +
    'tbx:definition tbx:note tbx:example tbx:source tbx:term source article-title ruby rb p'
  ).split(' '),
)
const silent: ReadonlySet<string> = new Set(['index-term', 'index-term-range-end', 'rp', 'rt', 'editing-instruction'])

export interface RunningText {
  readonly inlines: readonly Inline[]
  readonly provisions: readonly Provision[]
  readonly references: readonly Reference[]
}

export interface InlineSetting {
  readonly reading: StsReading
  /** The blocks of a footnote. */
  readonly footnote: (element: StsElement) => readonly Block[]
}

/** Running text with what is annotated in it. Blanks of files that are not ours are folded, as STS means them. */
export function readRunningText(nodes: readonly StsNode[], setting: InlineSetting): RunningText {
  const reader = new InlineReader(setting)
  reader.read(nodes, [])
  return reader.end()
}

class InlineReader {
  readonly #setting: InlineSetting
  readonly #isOwn: boolean
  readonly #inlines: Inline[] = []
  readonly #annotations: Annotations
  #length = 0
  #isBehindBlank = true

  constructor(setting: InlineSetting) {
    this.#setting = setting
    this.#isOwn = setting.reading.isOwn
    this.#annotations = new Annotations(setting.reading)
  }

  end(): RunningText {
    if (!this.#isOwn) this.#trimEnd()
    const { provisions, references } = this.#annotations
    const fit = <Piece extends { readonly range: Range }>(piece: Piece) => ({
      ...piece,
      range: this.#within(piece.range),
    })
    return { inlines: this.#inlines, provisions: provisions.map(fit), references: references.map(fit) }
  }

  read(nodes: readonly StsNode[], marks: readonly Mark[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#text(node, marks)
      else this.#element(node, marks)
    }
  }

  #element(element: StsElement, marks: readonly Mark[]): void {
    const { name } = element
    const mark = markElements[name]
    if (mark) this.read(element.children, marks.includes(mark) ? marks : [...marks, mark])
    else if (name === 'break' || element.facts?.has('break')) this.#add({ t: 'break' })
    else if (name === 'ext-link' || name === 'uri' || name === 'email') this.#link(element)
    else if (name === 'inline-formula' || name === 'mml:math' || name === 'tex-math') this.#formula(element, marks)
    else if (name === 'inline-graphic' || name === 'graphic') this.#image(element)
    else if (name === 'fn') this.#footnote(element)
    else if (name === 'xref') this.#xref(element, marks)
    else if (name === 'std') this.#standard(element, marks)
    else if (name === 'tbx:entailedTerm') this.#internal(element, element.attributes.get('target'), marks)
    else if (name === 'milestone-start') this.#annotations.begin(element, this.#length)
    else if (name === 'milestone-end') this.#annotations.end(element, this.#length)
    else this.#other(element, marks)
  }

  #other(element: StsElement, marks: readonly Mark[]): void {
    const { name, children } = element
    const { losses } = this.#setting.reading
    if (silent.has(name)) losses.add('sts-element-left', name)
    else if (name === 'element-citation') this.#citation(element, marks)
    else {
      if (!transparent.has(name)) losses.add('sts-element-opened', name)
      this.read(children, marks)
    }
  }

  /** Its parts come without the signs between them. */
  #citation(element: StsElement, marks: readonly Mark[]): void {
    for (const [at, part] of elementsIn(element).entries()) {
      if (at > 0) this.#text(', ', marks)
      this.#element(part, marks)
    }
  }

  #text(raw: string, marks: readonly Mark[]): void {
    const text = this.#isOwn ? raw : this.#fold(raw)
    if (text === '') return
    const last = this.#inlines.at(-1)
    this.#length += text.length
    const ordered = markOrder.filter(mark => marks.includes(mark))
    const isSame = last?.t === 'text' && (last.marks ?? []).join() === ordered.join()
    if (isSame) this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + text }
    else this.#inlines.push(ordered.length > 0 ? { t: 'text', text, marks: ordered } : { t: 'text', text })
  }

  /** Blanks as one, and none at the start or behind another. */
  #fold(raw: string): string {
    const folded = raw.replace(/[ \t\r\n]+/g, ' ')
    const text = this.#isBehindBlank && folded.startsWith(' ') ? folded.slice(1) : folded
    // Asked of the piece alone: looking at the end of a text that grows piece by piece would copy it each time.
    if (text !== '') this.#isBehindBlank = text.endsWith(' ')
    return text
  }

  /** A blank at the end is layout. */
  #trimEnd(): void {
    const last = this.#inlines.at(-1)
    if (last?.t !== 'text' || !/[ \t\n]$/.test(last.text)) return
    const text = last.text.trimEnd()
    this.#length -= last.text.length - text.length
    if (text === '') this.#inlines.pop()
    else this.#inlines[this.#inlines.length - 1] = { ...last, text }
  }

  #within([from, to]: Range): Range {
    return [Math.min(from, this.#length), Math.min(to, this.#length)]
  }

  #add(inline: Inline): void {
    this.#isBehindBlank = inline.t === 'break'
    this.#inlines.push(inline)
    this.#length += 1
  }

  #link(element: StsElement): void {
    const raw = textIn(element)
    const text = this.#isOwn ? raw : raw.replace(/\s+/g, ' ').trim()
    const mail = element.name === 'email' ? `mailto:${text}` : text
    const href = hrefOf(element) || (this.#isOwn ? '' : mail)
    const last = this.#inlines.at(-1)
    this.#isBehindBlank = false
    this.#length += text.length
    if (element.facts?.has('on') && last?.t === 'link')
      this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + text }
    else this.#inlines.push({ t: 'link', href, text: text === '' && !this.#isOwn ? href : text })
    if (text === '' && !this.#isOwn) this.#length += href.length
  }

  #formula(element: StsElement, marks: readonly Mark[]): void {
    const formula = readFormula(element, this.#setting.reading)
    if (formula) this.#add(formula)
    else this.read(element.children, marks)
  }

  #image(element: StsElement): void {
    const alt = childNamed(element, 'alt-text')
    const href = hrefOf(element)
    const words = alt ? textIn(alt) : this.#isOwn ? '' : href
    this.#add({ t: 'image', asset: this.#setting.reading.asset(element), alt: words })
  }

  #footnote(element: StsElement): void {
    const { reading, footnote } = this.#setting
    this.#add({ t: 'footnote', id: reading.id(element, 'n'), blocks: footnote(element) })
  }

  #xref(element: StsElement, marks: readonly Mark[]): void {
    const { reading } = this.#setting
    const rid = element.attributes.get('rid')
    const target = reading.element(rid)
    if (target?.name === 'fn' && !element.facts) this.#footnoteMark(element, target, marks)
    else this.#internal(element, rid, marks)
  }

  /** The mark of a footnote: the note itself follows, or stands in a group and is taken here. */
  #footnoteMark(element: StsElement, target: StsElement, marks: readonly Mark[]): void {
    if (this.#setting.reading.takeGroupedNote(target)) this.#footnote(target)
    else if (!this.#setting.reading.isInlineNote(target)) this.#text(plainTextIn(element), [...marks, 'sup'])
  }

  #internal(element: StsElement, rid: string | undefined, marks: readonly Mark[]): void {
    const { reading } = this.#setting
    const from = this.#length
    const hasWords = this.#isOwn || textIn(element).trim() !== ''
    const nodes = hasWords ? element.children : [reading.label(rid)]
    const words = nodes.map(node => (typeof node === 'string' ? node : textIn(node))).join('')
    const label = element.facts?.get('label') ?? (this.#isOwn ? words : words.replace(/\s+/g, ' ').trim())
    if (label === '' && !element.facts) return
    const to = element.facts?.get('to') ?? reading.target(rid)
    const close = this.#annotations.refer({ t: 'internal', range: [from, from], label, to })
    this.read(nodes, marks)
    close(this.#length)
  }

  #standard(element: StsElement, marks: readonly Mark[]): void {
    const from = this.#length
    const close = this.#refer(element, [from, from])
    this.read(element.children, marks)
    close?.(this.#length)
  }

  #refer(element: StsElement, range: Range): ((end: number) => void) | null {
    const { facts, attributes } = element
    if (facts) {
      const clause = facts.get('clause')
      const isDated = attributes.get('type') === 'dated'
      const standard = { t: 'standard' as const, range, normal: attributes.get('std-id') ?? '', isDated }
      return this.#annotations.refer(clause === undefined ? standard : { ...standard, clause })
    }
    const number = parseNumber(plainTextIn(childNamed(element, 'std-ref') ?? element))
    if (number.normal === null) return null
    return this.#annotations.refer({ t: 'standard', range, normal: number.normal, isDated: number.year !== null })
  }
}
