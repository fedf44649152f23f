import { tag } from '../../../container/xml-write.ts'
import type { Inline, Provision, Range, Reference } from '../../model/inline.ts'
import { plainText } from '../../model/plain-text.ts'
import { type Facts, writeFacts } from './sts-facts.ts'
import { type InlineSetting, inlineXml } from './sts-inlines.ts'

export interface RunningText {
  readonly inlines: readonly Inline[]
  readonly provisions: readonly Provision[]
  readonly references: readonly Reference[]
}

/**
 * Running text with what is annotated in it. A provision lies between two milestones, which may cut through runs and cross
 * each other. A reference is an `xref` or `std` where its range is text only and crosses nothing, else milestones too;
 * one to a standard is milestones in a `named-content`.
 */
export function runningTextXml(text: RunningText, setting: InlineSetting): string {
  if (text.provisions.length + text.references.length === 0)
    return text.inlines.map(inline => inlineXml(inline, setting)).join('')
  return new AnnotatedText(text, setting).write()
}

/** What stands at one place of the text, in the order in which it is written. */
interface Signs {
  closing: string
  ends: string
  starts: string
  opening: string
}

class AnnotatedText {
  readonly #text: RunningText
  readonly #setting: InlineSetting
  readonly #plain: string
  readonly #signs = new Map<number, Signs>()
  #pairs = 0

  constructor(text: RunningText, setting: InlineSetting) {
    this.#text = text
    this.#setting = setting
    this.#plain = plainText(text.inlines)
    const provisions = byStart(text.provisions, ({ range }) => this.#clamp(range))
    for (const [provision, range] of provisions) this.#provision(provision, range)
    this.#references(provisions.flatMap(([, range]) => range))
  }

  write(): string {
    const bounds = [...this.#signs.keys()].sort((one, other) => one - other)
    let [xml, start, next] = ['', 0, 0]
    for (const inline of this.#text.inlines) {
      const end = start + plainText([inline]).length
      let from = start
      for (; next < bounds.length && (bounds[next] ?? 0) < end; next++) {
        const bound = bounds[next] ?? 0
        if (bound > from) xml += this.#piece(inline, [start, from, bound])
        xml += this.#signsAt(bound)
        from = bound
      }
      if (from < end || start === end) xml += this.#piece(inline, [start, from, end])
      start = end
    }
    for (; next < bounds.length; next++) xml += this.#signsAt(bounds[next] ?? 0)
    return xml
  }

  #piece(inline: Inline, [start, from, to]: readonly [number, number, number]): string {
    if (inline.t !== 'text' && inline.t !== 'link') return inlineXml(inline, this.#setting)
    return inlineXml({ ...inline, text: inline.text.slice(from - start, to - start) }, this.#setting, from > start)
  }

  #signsAt(place: number): string {
    const { closing = '', ends = '', starts = '', opening = '' } = this.#signs.get(place) ?? {}
    return closing + ends + starts + opening
  }

  #at(place: number): Signs {
    const signs = this.#signs.get(place) ?? { closing: '', ends: '', starts: '', opening: '' }
    this.#signs.set(place, signs)
    return signs
  }

  #provision(provision: Provision, range: Range): void {
    const { attributes, facts } = this.#setting.writing.identify(provision.id)
    const { type, modal, confidence, isNegative: negative, isReviewed, leadIn } = provision
    const reviewed = isReviewed === undefined ? undefined : String(isReviewed)
    const said = { provision: true, modal, confidence, negative, reviewed, 'lead-in': leadIn, ...facts }
    const start = tag('milestone-start', { ...attributes, 'content-type': type, 'specific-use': writeFacts(said) })
    const rid = attributes.id
    const end = tag('milestone-end', {
      rid,
      'content-type': type,
      'specific-use': rid === undefined ? writeFacts({ end: provision.id }) : null,
    })
    this.#milestones(range, start, end)
  }

  #milestones([from, to]: Range, start: string, end: string): void {
    this.#at(from).starts += start
    if (to > from) this.#at(to).ends += end
    else this.#at(from).starts += end
  }

  #references(bounds: readonly number[]): void {
    const ranges = byStart(this.#text.references, ({ range }) => this.#clamp(range))
    const cut = [...new Set(bounds)].sort((one, other) => one - other)
    // Neither `xref` nor `std` may hold what is no text.
    const objects = this.#placesOf(({ t }) => t !== 'text')
    const marked = this.#placesOf(inline => inline.t === 'text' && (inline.marks?.length ?? 0) > 0)
    let furthest = -1
    for (const [at, [reference, range]] of ranges.entries()) {
      const [from, to] = range
      const isApart = from < to && from >= furthest && to <= (ranges[at + 1]?.[1][0] ?? to)
      furthest = Math.max(furthest, to)
      const isPlain = isApart && !hasBetween(cut, from + 1, to) && !hasBetween(objects, from, to)
      const mayStand = reference.t === 'internal' || !this.#setting.isNamed
      if (isPlain && mayStand) this.#element(reference, range, hasBetween(marked, from, to))
      else this.#paired(reference, range)
    }
  }

  /** Places in the text of the pieces that are such, in order. */
  #placesOf(isSuch: (inline: Inline) => boolean): readonly number[] {
    const places: number[] = []
    let start = 0
    for (const inline of this.#text.inlines) {
      const { length } = plainText([inline])
      if (isSuch(inline)) for (let at = start; at < start + length; at++) places.push(at)
      start += length
    }
    return places
  }

  #element(reference: Reference, range: Range, hasMarks: boolean): void {
    const [from, to] = range
    const text = this.#plain.slice(from, to)
    const [start, end] =
      reference.t === 'internal' ? this.#internal(reference, text) : this.#standard(reference, hasMarks)
    this.#at(from).opening += start
    this.#at(to).closing += end
  }

  #internal(reference: Reference & { t: 'internal' }, text: string): readonly [string, string] {
    const { to, label } = reference
    const kind = to === null ? null : this.#setting.writing.target(to)
    const attributes = {
      'ref-type': kind ?? 'other',
      rid: kind === null ? null : to,
      'specific-use': writeFacts({
        label: label === text ? undefined : label,
        to: kind === null ? to : undefined,
      }),
    }
    return around('xref', tag('xref', attributes, '|'))
  }

  #standard({ normal, isDated, clause }: Reference & { t: 'standard' }, hasMarks: boolean): readonly [string, string] {
    const type = isDated ? 'dated' : 'undated'
    const attributes = { 'std-id': normal, type, 'specific-use': writeFacts({ clause }) }
    const [start, end] = around('std', tag('std', attributes, '|'))
    return hasMarks ? [start, end] : [`${start}<std-ref type="${type}">`, `</std-ref>${end}`]
  }

  #paired(reference: Reference, range: Range): void {
    const pair = ++this.#pairs
    const facts: Facts =
      reference.t === 'internal'
        ? { reference: 'internal', label: reference.label, to: reference.to }
        : { reference: 'standard', standard: reference.normal, dated: reference.isDated, clause: reference.clause }
    this.#milestones(
      range,
      tag('milestone-start', { 'content-type': 'reference', 'specific-use': writeFacts({ ...facts, pair }) }),
      tag('milestone-end', { 'content-type': 'reference', 'specific-use': writeFacts({ end: pair }) }),
    )
  }

  /** A range within the text that cuts no character in two. */
  #clamp([from, to]: Range): Range {
    const start = this.#whole(Math.max(0, Math.min(from, this.#plain.length)))
    return [start, this.#whole(Math.max(start, Math.min(to, this.#plain.length)))]
  }

  #whole(place: number): number {
    const isInside =
      /[\uDC00-\uDFFF]/.test(this.#plain.charAt(place)) && /[\uD800-\uDBFF]/.test(this.#plain.charAt(place - 1))
    return isInside ? place - 1 : place
  }
}

function around(name: string, element: string): readonly [string, string] {
  return [element.slice(0, -`|</${name}>`.length), `</${name}>`]
}

function byStart<Piece>(
  pieces: readonly Piece[],
  rangeOf: (piece: Piece) => Range,
): readonly (readonly [Piece, Range])[] {
  return pieces.map(piece => [piece, rangeOf(piece)] as const).sort(([, [one]], [, [other]]) => one - other)
}

/** Whether a sorted list has a number from the first up to, not including, the second. */
function hasBetween(sorted: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return (sorted[low] ?? Number.POSITIVE_INFINITY) < to
}
