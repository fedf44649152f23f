import type { Block } from '../../model/block.ts'
import { emptyDocument } from '../../model/empty-document.ts'
import { IdMaker, isId } from '../../model/id.ts'
import { computedNumber } from '../../model/number-document.ts'
import {
  type Asset,
  documentProfiles,
  type Section,
  type StandardDocument,
  type Suppression,
  sectionKinds,
} from '../../model/standard-document.ts'
import { descendants, elementsIn, type HtmlElement, hasClass, textIn } from './html-tree.ts'
import { readCover } from './read-cover.ts'
import type { HtmlReading } from './read-html.ts'
import { type InlineSetting, readInlines } from './read-inlines.ts'
import { readId, readNumber, readPlace, readTarget } from './read-number.ts'
import { childOfClass, readOwnBlocks } from './read-own-blocks.ts'

const parts = ['front', 'body', 'annexes', 'back'] as const

/** Reads an article of our own writing by its classes and attributes. */
export function readOwnPage(article: HtmlElement): HtmlReading {
  const { attributes } = article
  const page = new OwnPage(article)
  const held = Object.fromEntries(parts.map(part => [part, page.sections(part)])) as Record<
    (typeof parts)[number],
    Section[]
  >
  const attached = childOfClass(article, 'attachments')
  if (attached) for (const link of descendants(attached)) if (hasClass(link, 'asset')) page.image(link)
  const id = attributes.get('data-id') ?? ''
  const document: StandardDocument = {
    ...emptyDocument,
    id: isId(id) ? id : emptyDocument.id,
    language: attributes.get('data-language') ?? emptyDocument.language,
    profile: documentProfiles.find(each => each === attributes.get('data-profile')) ?? 'other',
    meta: readCover(article),
    ...held,
    assets: page.assets,
    suppressions: readSuppressions(childOfClass(article, 'suppressions')),
    source: 'html',
  }
  return { document, findings: [] }
}

class OwnPage implements InlineSetting {
  readonly ids = new IdMaker()
  readonly #article: HtmlElement
  readonly #assets = new Map<string, Asset>()
  readonly #footnotes = new Map<string, HtmlElement>()

  constructor(article: HtmlElement) {
    this.#article = article
    for (const element of descendants(article)) {
      const id = element.attributes.get('id') ?? ''
      if (element.name === 'li' && hasClass(element, 'footnote') && !this.#footnotes.has(id))
        this.#footnotes.set(id, element)
    }
  }

  get assets(): readonly Asset[] {
    return [...this.#assets.values()]
  }

  sections(part: string): Section[] {
    const held = elementsIn(this.#article).find(child => child.attributes.get('data-part') === part)
    return held ? this.#inner(held) : []
  }

  #inner(element: HtmlElement): Section[] {
    return elementsIn(element)
      .filter(({ name }) => name === 'section')
      .map(section => this.#section(section))
  }

  #section(element: HtmlElement): Section {
    const { attributes } = element
    const id = readId(element, 's', this.ids)
    const heading = elementsIn(element).find(({ name }) => /^h[1-6]$/.test(name)) ?? null
    return {
      id,
      ...readPlace(element),
      kind: sectionKinds.find(kind => kind === attributes.get('data-kind')) ?? 'clause',
      number: readNumber(element) ?? computedNumber(null),
      title: heading ? readInlines(childOfClass(heading, 'title'), this) : null,
      nature: attributes.get('data-nature') === 'informative' ? 'informative' : 'normative',
      blocks: readOwnBlocks(element, this),
      sections: this.#inner(element),
    }
  }

  /** A footnote is taken once: one that holds its own mark would never end. */
  footnote = (id: string): readonly Block[] => {
    const element = this.#footnotes.get(id)
    this.#footnotes.delete(id)
    return element ? readOwnBlocks(childOfClass(element, 'content'), this) : []
  }

  image = ({ attributes }: HtmlElement): string => {
    const stated = attributes.get('data-asset') ?? ''
    const id = isId(stated) ? stated : this.ids.next('a', stated)
    const address = /^data:([^;,]{1,100});base64,([A-Za-z0-9+/=]*)$/.exec(
      attributes.get('src') ?? attributes.get('href') ?? '',
    )
    if (!address || this.#assets.has(id)) return id
    const [, type = '', content = ''] = address
    this.#assets.set(id, {
      id,
      type: attributes.get('data-type') ?? type,
      name: attributes.get('data-name') ?? '',
      content,
    })
    return id
  }
}

function readSuppressions(element: HtmlElement | null): readonly Suppression[] {
  if (!element) return []
  return elementsIn(element).map(item => ({
    rule: item.attributes.get('data-rule') ?? '',
    at: readTarget(item.attributes.get('data-at')),
    reason: textIn(item),
  }))
}
