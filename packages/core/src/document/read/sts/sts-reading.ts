import { type Id, IdMaker, type IdPrefix, isId } from '../../model/id.ts'
import type { Asset } from '../../model/standard-document.ts'
import { StsAssets } from './sts-assets.ts'
import { StsLosses } from './sts-losses.ts'
import { descendants, elementsIn, plainTextIn, type StsElement, textIn } from './sts-tree.ts'

/** What every part of a reading shares. */
export class StsReading {
  /** Whether the file is of our own writing: then its blanks count, and its numbers are not made anew. */
  readonly isOwn: boolean
  readonly source: string
  readonly losses = new StsLosses()
  readonly #ids = new IdMaker()
  readonly #given = new Map<StsElement, Id>()
  readonly #stated = new Map<string, { readonly id: Id; readonly element: StsElement }>()
  readonly #assets: StsAssets
  /** Footnotes that stand in a group, each until its mark is met. */
  readonly #grouped = new Set<StsElement>()
  /** Footnotes at the foot of a table, which stay there. */
  readonly #atFoot = new Set<StsElement>()
  readonly #wasGrouped = new Set<StsElement>()

  constructor(root: StsElement, source: string) {
    this.isOwn = root.facts?.has('format') ?? false
    this.source = source
    for (const element of [root, ...descendants(root)]) {
      this.#keep(element)
      this.#group(element)
    }
    this.#assets = new StsAssets(this)
  }

  /** Ids stay as they are where the model may have them; one that it may not is given one for it. */
  #keep(element: StsElement): void {
    const stated = element.attributes.get('id')
    if (stated === undefined || this.#given.has(element)) return
    if (this.#stated.has(stated)) {
      this.losses.add('sts-id-taken', stated)
      return
    }
    const id = this.#ids.keep(stated) ? stated : this.#ids.next(letters[element.name] ?? 'p', stated)
    this.#given.set(element, id)
    this.#stated.set(stated, { id, element })
    if (element.name === 'term-sec') this.#alias(element, id)
  }

  #group({ name, children }: StsElement): void {
    if (name !== 'fn-group' && name !== 'table-wrap-foot') return
    for (const child of children) {
      if (typeof child === 'string') continue
      if (name === 'fn-group' && child.name === 'fn' && !this.#atFoot.has(child)) {
        this.#grouped.add(child)
        this.#wasGrouped.add(child)
      }
      if (name !== 'table-wrap-foot') continue
      for (const note of child.name === 'fn-group' ? elementsIn(child) : [child]) this.#atFoot.add(note)
    }
  }

  /** Takes a footnote out of its group, the first time that its mark is met. */
  takeGroupedNote(note: StsElement): boolean {
    return this.#grouped.delete(note)
  }

  /** Whether a footnote is written right where its mark stands. */
  isInlineNote(note: StsElement): boolean {
    return !this.#wasGrouped.has(note) && !this.#atFoot.has(note)
  }

  /** References lead to the entry of a term as well as to its section. */
  #alias(element: StsElement, id: Id): void {
    for (const entry of elementsIn(element)) {
      const stated = entry.attributes.get('id')
      if (entry.name !== 'tbx:termEntry' || stated === undefined || this.#stated.has(stated)) continue
      this.#given.set(entry, id)
      this.#stated.set(stated, { id, element })
    }
  }

  /** The id of a piece: its own, else one made from what it holds. */
  id(element: StsElement, prefix: IdPrefix): Id {
    const given = this.#given.get(element)
    if (given !== undefined) {
      this.#given.delete(element)
      return given
    }
    const said = element.facts?.get('id') ?? ''
    return isId(said) && this.#ids.keep(said) ? said : this.newId(prefix, textIn(element, 200).slice(0, 200))
  }

  newId(prefix: IdPrefix, content: string): Id {
    return this.#ids.next(prefix, content)
  }

  /** The id of the piece that a reference leads to, null when there is none. */
  target(rid: string | undefined): Id | null {
    const [first] = (rid ?? '').split(/\s+/)
    if (!first) return null
    const found = this.#stated.get(first)
    if (!found) this.losses.add('sts-reference-dangling', first)
    return found?.id ?? null
  }

  /** The element that bears an id. */
  element(rid: string | undefined): StsElement | null {
    return this.#stated.get(rid ?? '')?.element ?? null
  }

  /** What a reference without words of its own says: the label of where it leads. */
  label(rid: string | undefined): string {
    const element = this.element(rid)
    const label = element && elementsIn(element).find(({ name }) => name === 'label')
    return label ? plainTextIn(label) : ''
  }

  /** Keeps a picture; gives the id of its asset. */
  asset(element: StsElement): Id {
    return this.#assets.take(element)
  }

  get assets(): readonly Asset[] {
    return this.#assets.all
  }
}

const letters: Readonly<Record<string, IdPrefix>> = {
  sec: 's',
  app: 's',
  'ref-list': 's',
  'term-sec': 'w',
  'tbx:termEntry': 'w',
  list: 'l',
  'list-item': 'i',
  'table-wrap': 't',
  fig: 'f',
  'fig-group': 'f',
  'disp-formula': 'm',
  'non-normative-note': 'n',
  'non-normative-example': 'e',
  fn: 'n',
  ref: 'r',
  code: 'c',
  preformat: 'c',
  graphic: 'a',
  'inline-graphic': 'a',
}
