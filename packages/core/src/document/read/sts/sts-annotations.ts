import { isId } from '../../model/id.ts'
import { type Provision, provisionTypes, type Range, type Reference } from '../../model/inline.ts'
import { flagOf } from './sts-own.ts'
import type { StsReading } from './sts-reading.ts'
import type { StsElement } from './sts-tree.ts'

/** Provisions and references of a running text, in the order in which they begin. */
export class Annotations {
  readonly provisions: Provision[] = []
  readonly references: Reference[] = []
  readonly #reading: StsReading
  readonly #open = new Map<string, (end: number) => void>()

  constructor(reading: StsReading) {
    this.#reading = reading
  }

  /** Notes a reference that begins here; what it gives back sets its end. */
  refer(reference: Reference): (end: number) => void {
    return place(this.references, reference)
  }

  /** A milestone of our own writing. */
  begin(element: StsElement, start: number): void {
    const { facts, attributes } = element
    const type = provisionTypes.find(each => each === attributes.get('content-type'))
    if (facts?.has('provision') && type) {
      const provision = readProvision(element, type, { id: this.#reading.id(element, 'v'), range: [start, start] })
      this.#open.set(attributes.get('id') ?? facts.get('id') ?? '', place(this.provisions, provision))
    } else if (facts?.has('reference'))
      this.#open.set(`pair ${facts.get('pair')}`, place(this.references, readReference(facts, [start, start])))
  }

  /** The milestone that ends one. */
  end({ attributes, facts }: StsElement, end: number): void {
    const key = attributes.get('rid') ?? facts?.get('end') ?? ''
    const close = this.#open.get(key) ?? this.#open.get(`pair ${key}`)
    close?.(end)
  }
}

function place<Piece extends { readonly range: Range }>(list: Piece[], piece: Piece): (end: number) => void {
  const at = list.push(piece) - 1
  return end => {
    list[at] = { ...piece, range: [piece.range[0], end] }
  }
}

function readProvision(
  { facts }: StsElement,
  type: Provision['type'],
  where: Pick<Provision, 'id' | 'range'>,
): Provision {
  const confidence = Number(facts?.get('confidence'))
  const leadIn = facts?.get('lead-in')
  return {
    ...where,
    type,
    isNegative: facts?.has('negative') ?? false,
    modal: facts?.get('modal') ?? '',
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
    ...flagOf('isReviewed', facts?.get('reviewed')),
    ...(leadIn !== undefined && isId(leadIn) ? { leadIn } : {}),
  }
}

function readReference(facts: ReadonlyMap<string, string>, range: Range): Reference {
  const clause = facts.get('clause')
  if (facts.get('reference') === 'internal')
    return { t: 'internal', range, label: facts.get('label') ?? '', to: facts.get('to') ?? null }
  const standard = { t: 'standard' as const, range, normal: facts.get('standard') ?? '', isDated: facts.has('dated') }
  return clause === undefined ? standard : { ...standard, clause }
}
