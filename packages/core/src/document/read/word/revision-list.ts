import type { XmlElement } from '../../../container/xml-tree.ts'
import type { IdMaker } from '../../model/id.ts'
import type { Revision } from '../../model/standard-document.ts'
import { symbolOf } from './symbol-font.ts'
import { attributeOf, elementsOf } from './word-element.ts'

/** Elements of tracked changes by what they say (ECMA-376-1, 17.13.5). */
const kinds: Readonly<Record<string, Revision['kind']>> = {
  ins: 'insertion',
  del: 'deletion',
  moveFrom: 'move-from',
  moveTo: 'move-to',
  cellIns: 'insertion',
  cellDel: 'deletion',
  rPrChange: 'format',
  pPrChange: 'format',
  tblPrChange: 'format',
  trPrChange: 'format',
  tcPrChange: 'format',
  sectPrChange: 'format',
  numberingChange: 'format',
}

type Change = Omit<Revision, 'id'>

/** Collects the tracked changes of a document in its order, pieces of one change put together. */
export class RevisionList {
  readonly #changes: Change[] = []

  /** Notes the change that an element says, with the text that it is about; anything else is passed over. */
  add(element: XmlElement, text: string, paragraph: number): void {
    const kind = kinds[element.local]
    if (!kind) return
    const author = attributeOf(element, 'author')
    const at = instantOf(attributeOf(element, 'date'))
    const last = this.#changes.at(-1)
    const isSame = last?.kind === kind && last.author === author && last.at === at && last.place.paragraph === paragraph
    if (last && isSame && kind !== 'format')
      this.#changes[this.#changes.length - 1] = { ...last, text: last.text + text }
    else if (!(last && isSame && last.text === text))
      this.#changes.push({ kind, author, at, text, place: { paragraph } })
  }

  /** The changes with ids. */
  finish(ids: IdMaker): Revision[] {
    return this.#changes.map(change => ({
      id: ids.next('v', [change.kind, change.author, change.at, change.text].join('\n')),
      ...change,
    }))
  }
}

/** Text inside a change, whichever version it belongs to. */
export function changedText(element: XmlElement): string {
  let text = ''
  for (const child of elementsOf(element)) {
    if (child.local === 't' || child.local === 'delText') text += child.children.join('')
    else if (child.local === 'tab') text += '\t'
    else if (child.local === 'br' || child.local === 'cr') text += '\n'
    else if (child.local === 'sym') text += symbolOf(child)
    else if (child.local !== 'rPr' && child.local !== 'pPr' && child.local !== 'instrText') text += changedText(child)
  }
  return text
}

/** RFC 3339: Word writes local time with a Z, and sometimes without. */
function instantOf(date: string | null): string | null {
  if (date === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/.test(date)) return null
  const seconds = /T\d\d:\d\d(?:Z|[+-]|$)/.test(date) ? date.replace(/(T\d\d:\d\d)/, '$1:00') : date
  return /(?:Z|[+-]\d\d:\d\d)$/.test(seconds) ? seconds : `${seconds}Z`
}
