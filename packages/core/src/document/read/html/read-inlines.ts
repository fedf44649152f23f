import type { Block } from '../../model/block.ts'
import type { IdMaker } from '../../model/id.ts'
import { type Inline, type Mark, type Provision, provisionTypes, type Reference } from '../../model/inline.ts'
import { type HtmlElement, hasClass, textIn } from './html-tree.ts'
import { readMathElement } from './read-math.ts'
import { readFlag, readTarget, wholeNumber } from './read-number.ts'

const markElements: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
}
const markOrder: readonly Mark[] = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'code']

/** What running text needs to know of its page. */
export interface InlineSetting {
  readonly ids: IdMaker
  /** The blocks of a footnote by its id, each once. */
  footnote(id: string): readonly Block[]
  /** Keeps a picture; gives the id of its asset. */
  image(element: HtmlElement): string
}

export interface RunningText {
  readonly inlines: readonly Inline[]
  readonly provisions: readonly Provision[]
  readonly references: readonly Reference[]
}

/** Running text of our own writing, with the provisions and references that are marked in it. */
export function readRunningText(element: HtmlElement, setting: InlineSetting): RunningText {
  const reader = new InlineReader(setting)
  reader.read(element)
  return reader.end()
}

/** Running text without annotations. */
export function readInlines(element: HtmlElement | null, setting: InlineSetting): readonly Inline[] {
  return element ? readRunningText(element, setting).inlines : []
}

interface Around {
  readonly marks: readonly Mark[]
  /** Goes on with the piece before it. */
  readonly isOn: boolean
}

class InlineReader {
  readonly #setting: InlineSetting
  readonly #inlines: Inline[] = []
  readonly #provisions = new Map<string, Provision>()
  readonly #references = new Map<number, Reference>()
  #length = 0

  constructor(setting: InlineSetting) {
    this.#setting = setting
  }

  end(): RunningText {
    const references = [...this.#references].sort(([one], [other]) => one - other).map(([, reference]) => reference)
    return { inlines: this.#inlines, provisions: [...this.#provisions.values()], references }
  }

  read(element: HtmlElement, around: Around = { marks: [], isOn: false }): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child, around)
      else this.#element(child, around)
    }
  }

  #element(element: HtmlElement, around: Around): void {
    const { name, attributes } = element
    if (hasClass(element, 'aid')) return
    if (name === 'br') this.#add({ t: 'break' }, 1)
    else if (name === 'math') this.#add(readMathElement(element), 1)
    else if (name === 'img' || hasClass(element, 'asset') || hasClass(element, 'missing-image')) this.#image(element)
    else if (hasClass(element, 'footnote-mark')) this.#footnote(attributes.get('data-footnote') ?? '')
    else if (hasClass(element, 'link')) this.#link(element, around)
    else if (hasClass(element, 'formula-source')) this.#add({ t: 'math', mathml: textIn(element) }, 1)
    else if (hasClass(element, 'provision')) this.#provision(element, around)
    else if (hasClass(element, 'reference')) this.#reference(element, around)
    else this.#marked(element, around)
  }

  #marked(element: HtmlElement, around: Around): void {
    const mark = markElements[element.name]
    const marks = mark && !around.marks.includes(mark) ? [...around.marks, mark] : around.marks
    this.read(element, { marks, isOn: around.isOn || hasClass(element, 'on') })
  }

  #image(element: HtmlElement): void {
    const { attributes } = element
    const alt = attributes.get('alt') ?? attributes.get('data-alt') ?? ''
    this.#add({ t: 'image', asset: this.#setting.image(element), alt }, 1)
  }

  #text(text: string, { marks }: Around): void {
    if (text === '') return
    const last = this.#inlines.at(-1)
    const ordered = markOrder.filter(mark => marks.includes(mark))
    this.#length += text.length
    const isSame =
      last?.t === 'text' &&
      ordered.length === (last.marks?.length ?? 0) &&
      ordered.every(mark => last.marks?.includes(mark))
    if (isSame) this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + text }
    else this.#inlines.push(ordered.length > 0 ? { t: 'text', text, marks: ordered } : { t: 'text', text })
  }

  #link(element: HtmlElement, { isOn }: Around): void {
    const href = element.attributes.get('href') ?? element.attributes.get('data-href') ?? ''
    const text = textIn(element)
    const last = this.#inlines.at(-1)
    this.#length += text.length
    if (isOn && last?.t === 'link') this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + text }
    else this.#inlines.push({ t: 'link', href, text })
  }

  #footnote(stated: string): void {
    const { ids, footnote } = this.#setting
    const id = ids.keep(stated) ? stated : ids.next('n', stated)
    this.#add({ t: 'footnote', id, blocks: footnote(stated) }, 1)
  }

  #add(inline: Inline, length: number): void {
    this.#inlines.push(inline)
    this.#length += length
  }

  #provision(element: HtmlElement, around: Around): void {
    const { attributes } = element
    const id = readTarget(attributes.get('data-provision'))
    const type = provisionTypes.find(each => hasClass(element, each))
    const start = this.#length
    if (id === null || type === undefined) {
      this.read(element, around)
      return
    }
    const known = this.#provisions.get(id)
    const confidence = Number(attributes.get('data-confidence'))
    const leadIn = readTarget(attributes.get('data-lead-in'))
    // Its place in the list is that of its start.
    this.#provisions.set(
      id,
      known ?? {
        id,
        range: [start, start],
        type,
        isNegative: attributes.has('data-negative'),
        modal: attributes.get('data-modal') ?? '',
        confidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
        ...readFlag('isReviewed', attributes.get('data-reviewed')),
        ...(leadIn === null ? {} : { leadIn }),
      },
    )
    this.read(element, around)
    const made = this.#provisions.get(id)
    if (made) this.#provisions.set(id, { ...made, range: [made.range[0], this.#length] })
  }

  #reference(element: HtmlElement, around: Around): void {
    const { attributes } = element
    const order = wholeNumber(attributes.get('data-order'))
    const start = this.#length
    this.read(element, around)
    if (order === null) return
    const known = this.#references.get(order)
    const range = [known?.range[0] ?? start, this.#length] as const
    const normal = attributes.get('data-standard')
    if (normal === undefined) {
      const label = attributes.get('data-label') ?? ''
      this.#references.set(order, { t: 'internal', range, label, to: readTarget(attributes.get('data-to')) })
      return
    }
    const clause = attributes.get('data-clause')
    const isDated = attributes.has('data-dated')
    this.#references.set(order, { t: 'standard', range, normal, isDated, ...(clause === undefined ? {} : { clause }) })
  }
}
