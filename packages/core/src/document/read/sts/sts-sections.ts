import type { Block, Num } from '../../model/block.ts'
import { computedNumber } from '../../model/number-document.ts'
import { titleText } from '../../model/plain-text.ts'
import { kindOfTitle, natureOfKind } from '../../model/section-kind.ts'
import { type Section, type SectionKind, sectionKinds } from '../../model/standard-document.ts'
import type { BlockReader } from './sts-blocks.ts'
import { readNumber } from './sts-number.ts'
import { placeOfFacts } from './sts-own.ts'
import { hasEntry } from './sts-term.ts'
import { childNamed, elementsIn, plainTextIn, type StsElement } from './sts-tree.ts'

const kinds: Readonly<Record<string, SectionKind>> = {
  toc: 'contents',
  foreword: 'foreword',
  intro: 'introduction',
  introduction: 'introduction',
  scope: 'scope',
  'norm-refs': 'normative-references',
  terms: 'terms',
  symbols: 'symbols',
  bibl: 'bibliography',
  bibliography: 'bibliography',
  index: 'index',
}
/** What stands at the head of a section and is read with it. */
const heads: ReadonlySet<string> = new Set(['label', 'title', 'annex-type', 'sec-meta', 'permissions'])

interface Around {
  /** Nature of the sections around; null at the highest level. */
  readonly nature: Section['nature'] | null
  readonly isAnnex?: boolean
}

/** A section, an annex, or a list of references at the highest level. */
export function readSection(element: StsElement, reader: BlockReader, around: Around = { nature: null }): Section {
  const { facts } = element
  const id = reader.reading.id(element, 's')
  const titleElement = childNamed(element, 'title')
  const title = titleElement ? reader.line(titleElement) : null
  const kind = kindOf(element, titleText(title), around)
  const nature = natureOf(element, kind, around)
  const { blocks, sections } = contentOf(element, reader, nature)
  return {
    id,
    ...placeOfFacts(facts),
    kind,
    number: numberOf(element, kind),
    title: !reader.reading.isOwn && title?.length === 0 ? null : title,
    nature,
    blocks,
    sections,
  }
}

function kindOf({ facts, attributes, name }: StsElement, title: string, { nature, isAnnex }: Around): SectionKind {
  const own = sectionKinds.find(kind => kind === facts?.get('kind'))
  if (own) return own
  if (isAnnex) return 'annex'
  const said = kinds[attributes.get('sec-type') ?? attributes.get('content-type') ?? '']
  if (said) return said
  const byTitle = kindOfTitle(title)
  if (name === 'ref-list') return byTitle === 'clause' ? 'bibliography' : byTitle
  return nature === null ? byTitle : 'clause'
}

function natureOf(element: StsElement, kind: SectionKind, { nature }: Around): Section['nature'] {
  const own = element.facts?.get('nature')
  if (own === 'normative' || own === 'informative') return own
  if (kind !== 'annex') return nature ?? natureOfKind(kind)
  const type = childNamed(element, 'annex-type')
  const said = `${element.attributes.get('content-type') ?? ''} ${type ? plainTextIn(type) : ''}`
  return /inform|资料/i.test(said) ? 'informative' : 'normative'
}

function numberOf(element: StsElement, kind: SectionKind): Num {
  return readNumber(element, kind === 'annex' ? 'annex' : 'clause') ?? computedNumber(null)
}

interface Content {
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

/** Blocks and clauses of a section; a term section without an entry of its own is a clause. */
function contentOf(element: StsElement, reader: BlockReader, nature: Section['nature']): Content {
  const isSection = (child: StsElement | string) => typeof child !== 'string' && isClause(child)
  const inside = element.children.filter(child => typeof child === 'string' || !heads.has(child.name))
  const sections = inside.flatMap(child =>
    typeof child !== 'string' && isClause(child) ? [readSection(child, reader, { nature })] : [],
  )
  const others = inside.filter(child => !isSection(child))
  const isList = element.name === 'ref-list'
  return { blocks: isList ? reader.references(element) : reader.blocks(others), sections }
}

function isClause(child: StsElement): boolean {
  if (child.name === 'sec' || child.name === 'sub-part') return true
  const isFrame = child.facts?.has('blocks') || child.facts?.has('held')
  return (
    child.name === 'term-sec' &&
    !isFrame &&
    !hasEntry(child) &&
    elementsIn(child).some(({ name }) => name === 'term-sec')
  )
}
