import type { Block, NoteBlock, Paragraph, TermBlock, TermName } from '../../model/block.ts'
import { computedNumber } from '../../model/number-document.ts'
import type { BlockReader } from './sts-blocks.ts'
import { readNumber } from './sts-number.ts'
import { type OwnFacts, placeOfFacts } from './sts-own.ts'
import { childNamed, elementsIn, plainTextIn, type StsElement, textIn, withoutParts } from './sts-tree.ts'

const entries: ReadonlySet<string> = new Set(['tbx:termEntry', 'term-display'])

/** Whether a term section holds an entry of its own. */
export function hasEntry(element: StsElement): boolean {
  return elementsIn(element).some(({ name }) => entries.has(name))
}

/** The entry of a term section, and those of the sections inside it. */
export function readTerm(element: StsElement, reader: BlockReader): readonly Block[] {
  const inner = elementsIn(element).filter(({ name }) => name === 'term-sec')
  const own = hasEntry(element) ? [readOwnTerm(element, reader)] : reader.blocks(othersOf(element))
  return [...own, ...inner.flatMap(each => readTerm(each, reader))]
}

function othersOf(element: StsElement): StsElement['children'] {
  return withoutParts(element).filter(
    child => typeof child === 'string' || !(entries.has(child.name) || child.name === 'term-sec'),
  )
}

function readOwnTerm(element: StsElement, reader: BlockReader): TermBlock {
  const { reading } = reader
  const id = reading.id(element, 'w')
  const number = readNumber(element, 'clause') ?? computedNumber(null)
  const entry = elementsIn(element).filter(({ name }) => entries.has(name))
  const said = entry.flatMap(each => (each.name === 'tbx:termEntry' ? elementsIn(each) : [each]))
  const definition = said.flatMap(set => definitionsOf(set, reader))
  const [source, ...others] = said.flatMap(set => sourcesOf(set, element.facts, reader))
  for (const _ of others) reading.losses.add('sts-element-left', 'tbx:source')
  const inside = said.flatMap(set => notesOf(set, reader))
  const notes = [...inside, ...reader.blocks(othersOf(element))]
  const names = reorder(said.flatMap(namesOf), element.facts)
  const term = { t: 'term' as const, id, ...placeOfFacts(element.facts), number, names, definition, notes }
  return source ? { ...term, source } : term
}

function definitionsOf(set: StsElement, reader: BlockReader): readonly Paragraph[] {
  return elementsIn(set).flatMap(child => {
    if (child.name !== 'tbx:definition' && child.name !== 'def') return []
    const own = childNamed(child, 'named-content')
    if (own?.facts) return [definitionOf(child, own, reader)]
    // In files of others a definition may hold lists: only its paragraphs can be its text.
    if (!child.children.some(node => reader.isBlock(node))) return [definitionOf(child, child, reader)]
    return reader.blocks(child.children).flatMap(block => flatten(block, reader))
  })
}

function definitionOf(child: StsElement, content: StsElement, reader: BlockReader): Paragraph {
  const said = content.facts?.get('id')
  const element = said === undefined ? child : content
  return reader.paragraphOf(element, content.facts, content.children)
}

function flatten(block: Block, reader: BlockReader): readonly Paragraph[] {
  if (block.t === 'paragraph') return [block]
  if (block.t !== 'list') return []
  reader.reading.losses.add('sts-element-opened', 'list')
  return block.items.flatMap(item => item.blocks.flatMap(inner => flatten(inner, reader)))
}

type Source = NonNullable<TermBlock['source']>

function sourcesOf(set: StsElement, facts: OwnFacts | null, reader: BlockReader): readonly Source[] {
  const all = elementsIn(set).filter(({ name }) => name === 'tbx:source' || name === 'term-source')
  return all.map(element => {
    const content = childNamed(element, 'named-content')
    const { references } = reader.text((content?.facts ? content : element).children)
    const text = content?.facts ? textIn(content) : plainTextIn(element)
    const said = facts?.get('source')
    const isModified = said === undefined ? /modified|有修改|改写/i.test(text) : said === 'modified'
    return { text, isModified, references }
  })
}

function notesOf(set: StsElement, reader: BlockReader): readonly Block[] {
  return elementsIn(set).flatMap((child): readonly Block[] => {
    if (child.name === 'tbx:note' || child.name === 'tbx:example') {
      const t: NoteBlock['t'] = child.name === 'tbx:note' ? 'note' : 'example'
      const id = reader.reading.id(child, t === 'note' ? 'n' : 'e')
      return [{ t, id, number: null, blocks: reader.blocks(child.children) }]
    }
    if (set.name === 'term-display') {
      const isRead = ['title', 'term', 'def', 'term-source', 'part-of-speech', 'pronunciation'].includes(child.name)
      return isRead ? [] : reader.blocks([child])
    }
    if (knownInSet.has(child.name)) return []
    reader.reading.losses.add('sts-element-left', child.name)
    return []
  })
}

const knownInSet: ReadonlySet<string> = new Set(['tbx:definition', 'tbx:source', 'tbx:tig'])

function namesOf(set: StsElement): readonly TermName[] {
  if (set.name === 'term-display') return displayedNames(set)
  const language = set.attributes.get('xml:lang') ?? 'und'
  return elementsIn(set).flatMap(tig => (tig.name === 'tbx:tig' ? [nameOf(tig, language)] : []))
}

/** Names of an entry that is laid out without TBX. */
function displayedNames(display: StsElement): readonly TermName[] {
  const terms = elementsIn(display).filter(({ name }) => name === 'term')
  const named = terms.length > 0 ? terms : elementsIn(display).filter(({ name }) => name === 'title')
  return named.map(({ attributes, ...term }) => {
    const said = attributes.get('term-status')
    const status = said === 'admitted' ? 'admitted' : said === 'non-preferred' ? 'deprecated' : 'preferred'
    const language = attributes.get('xml:lang') ?? display.attributes.get('xml:lang') ?? 'en'
    return { language, text: plainTextIn({ attributes, ...term }), status }
  })
}

function nameOf(tig: StsElement, language: string): TermName {
  const term = childNamed(tig, 'tbx:term')
  const authorization = childNamed(tig, 'tbx:normativeAuthorization')?.attributes.get('value') ?? ''
  const type = childNamed(tig, 'tbx:termType')?.attributes.get('value') ?? ''
  const status = (['admitted', 'deprecated'] as const).find(each => authorization === `${each}Term`) ?? 'preferred'
  const name: TermName = { language, text: term ? textIn(term) : '', status }
  return /^(?:abbreviation|acronym)$/.test(type) ? { ...name, isAbbreviation: true } : name
}

/** Names in the order that they had, with what TBX could not say. */
function reorder(written: readonly TermName[], facts: OwnFacts | null): readonly TermName[] {
  if (!facts) return written.map(name => ({ ...name, text: name.text.replace(/\s+/g, ' ').trim() }))
  if (facts.has('unnamed')) return []
  const names = written.map((name, at) => ({
    ...name,
    language: facts.get(`language-${at}`) ?? name.language,
    ...(facts.has(`full-${at}`) ? { isAbbreviation: false } : {}),
  }))
  const order = (facts.get('order') ?? '').split(' ').map(Number)
  if (order.length !== names.length) return names
  return names
    .map((name, at) => ({ name, place: order[at] ?? at }))
    .sort((one, other) => one.place - other.place)
    .map(({ name }) => name)
}
