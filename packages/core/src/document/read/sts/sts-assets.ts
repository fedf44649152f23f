import type { Id } from '../../model/id.ts'
import type { Asset } from '../../model/standard-document.ts'
import { ordinal } from './sts-own.ts'
import type { StsReading } from './sts-reading.ts'
import { hrefOf, type StsElement } from './sts-tree.ts'

/** The pictures and files of a document: those inside it, and the names of those that are not. */
export class StsAssets {
  readonly #reading: StsReading
  readonly #assets = new Map<Id, { readonly asset: Asset; readonly order: number }>()
  readonly #byAddress = new Map<string, Id>()

  constructor(reading: StsReading) {
    this.#reading = reading
  }

  get all(): readonly Asset[] {
    return [...this.#assets.values()].sort((one, other) => one.order - other.order).map(({ asset }) => asset)
  }

  take(element: StsElement): Id {
    const href = hrefOf(element)
    const said = element.facts?.get('asset')
    if (said !== undefined && !href.startsWith('data:')) return said
    const known = this.#byAddress.get(href)
    if (known !== undefined && said === undefined) return known
    const id = this.#reading.id(element, 'a')
    this.#byAddress.set(href, id)
    const address = /^data:([^;,]{1,200});base64,([A-Za-z0-9+/=\s]*)$/.exec(href)
    if (!address) {
      this.#reading.losses.add('sts-picture-missing', href)
      return id
    }
    const [, type = '', content = ''] = address
    const asset = {
      id,
      type: element.facts?.get('type') ?? type,
      name: element.facts?.get('name') ?? '',
      content: content.replace(/\s+/g, ''),
    }
    const order = element.facts?.get('order')
    this.#assets.set(id, { asset, order: order === '0' ? 0 : (ordinal(order) ?? this.#assets.size) })
    return id
  }
}
