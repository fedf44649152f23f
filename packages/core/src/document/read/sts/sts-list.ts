import type { ListBlock, ListItem, ListStyle, Paragraph } from '../../model/block.ts'
import type { Inline } from '../../model/inline.ts'
import { joinRuns } from '../markdown/join-runs.ts'
import type { BlockReader } from './sts-blocks.ts'
import { labelOf, readNumber } from './sts-number.ts'
import { placeOfFacts } from './sts-own.ts'
import { childNamed, elementsIn, type StsElement, withoutParts } from './sts-tree.ts'

/** A list; in files of others its style shows in the labels of its items too. */
export function readList(element: StsElement, reader: BlockReader): ListBlock {
  const items = elementsIn(element).filter(({ name }) => name === 'list-item')
  const style = listStyle(element, items)
  const own = { id: reader.reading.id(element, 'l'), ...placeOfFacts(element.facts) }
  const none = element.facts?.get('items') === '0'
  return { t: 'list', ...own, style, items: none ? [] : items.map(item => readItem(item, style, reader)) }
}

function readItem(element: StsElement, style: ListStyle, reader: BlockReader): ListItem {
  const isPlain = style === 'dash' || style === 'bullet'
  const stated = readNumber(element, 'item')
  const number = element.facts || !isPlain ? stated : null
  const counted = number ?? (element.facts || isPlain ? null : { computed: null, stated: null, isAutomatic: false })
  return {
    id: reader.reading.id(element, 'i'),
    ...placeOfFacts(element.facts),
    number: counted,
    blocks: reader.blocks(withoutParts(element)),
  }
}

/** Definitions as a list with dashes: the term, then what it means. */
export function readDefinitions(element: StsElement, reader: BlockReader): ListBlock {
  const items = elementsIn(element).flatMap(item => {
    if (item.name === 'def-list') return readDefinitions(item, reader).items
    if (item.name !== 'def-item') return []
    const [first, ...rest] = elementsIn(item)
      .filter(({ name }) => name === 'def')
      .flatMap(def => reader.blocks(def.children))
    const term = reader.line(childNamed(item, 'term'))
    const lead: Inline[] = [...term, { t: 'text', text: '　' }]
    const id = reader.reading.id(item, 'i')
    if (first?.t !== 'paragraph') {
      const alone: Paragraph = { ...reader.paragraph([]), inlines: term }
      return [{ id, number: null, blocks: [alone, ...(first ? [first] : []), ...rest] }]
    }
    const said: Paragraph = {
      ...first,
      inlines: joinRuns([...lead, ...first.inlines]),
      provisions: [],
      references: [],
    }
    return [{ id, number: null, blocks: [said, ...rest] }]
  })
  return { t: 'list', id: reader.reading.id(element, 'l'), style: 'dash', items }
}

function listStyle(element: StsElement, items: readonly StsElement[]): ListStyle {
  const styles: readonly ListStyle[] = ['dash', 'bullet', 'alpha', 'arabic', 'roman']
  const own = styles.find(style => style === element.facts?.get('style'))
  if (own) return own
  const type = element.attributes.get('list-type') ?? ''
  const [first] = items
  const label = first ? labelOf(first) : ''
  if (/^alpha|^a$/i.test(type) || /^[（(]?[a-h]\s*[)）.]$/i.test(label)) return 'alpha'
  if (/^roman|^i$/i.test(type) || /^[（(]?[ivx]+\s*[)）.]$/i.test(label)) return 'roman'
  if (/^(?:order|arabic|ordered|number|1)/i.test(type) || /^[（(]?\d+\s*[)）.]/.test(label)) return 'arabic'
  return /^[•●·○]$/.test(label) || /^(?:bullet|disc|simple)/i.test(type) ? 'bullet' : 'dash'
}
