import type { BlockChange, ClauseChange, DocumentDiff, ProvisionChange } from './document-diff.ts'
import { ToldTexts } from './told-texts.ts'

/** A change of substance, as the foreword of the new edition has to name it. */
export interface TechnicalChange {
  readonly change: 'changed' | 'added' | 'removed'
  readonly of: 'clause' | 'annex' | 'scope' | 'term'
  /** Title of the clause, else the beginning of its text; the term. */
  readonly name: string
  /** Whether `name` is a title, and not the beginning of a text. */
  readonly isTitle: boolean
  /** Whether requirements are concerned. */
  readonly isRequirement: boolean
  readonly old: string | null
  readonly new: string | null
}

const unspoken: ReadonlySet<string> = new Set([
  'contents',
  'foreword',
  'introduction',
  'normative-references',
  'bibliography',
  'index',
])

/**
 * The changes of substance of a comparison in the order of the new document: moved, renumbered, split and merged clauses are
 * changes of structure, reworded sentences, notes and examples are editorial (GB/T 1.1—2020, 8.3 c).
 */
export function findTechnicalChanges(diff: DocumentDiff): readonly TechnicalChange[] {
  const provisions = new Map<string, ProvisionChange[]>()
  for (const provision of diff.provisions) {
    for (const section of new Set([provision.old?.section, provision.new?.section])) {
      if (section === undefined) continue
      const known = provisions.get(section)
      if (known) known.push(provision)
      else provisions.set(section, [provision])
    }
  }
  const texts = new ToldTexts(diff)
  return diff.clauses.flatMap(clause => {
    const side = clause.new ?? clause.old
    if (!side || unspoken.has(side.kind)) return []
    const own = ownProvisions(clause, provisions.get(side.id) ?? [])
    return [...ofTerms(clause), ...ofClause(clause, { provisions: own, texts })]
  })
}

/** Provisions that are told of a clause: of the new one they stand in, else of the old one they are gone from. */
function ownProvisions({ new: next, old }: ClauseChange, all: readonly ProvisionChange[]): readonly ProvisionChange[] {
  return all.filter(provision =>
    next ? (provision.new ?? provision.old)?.section === next.id : !provision.new && provision.old?.section === old?.id,
  )
}

interface Told {
  readonly provisions: readonly ProvisionChange[]
  readonly texts: ToldTexts
}

function ofTerms({ blocks, change }: ClauseChange): readonly TechnicalChange[] {
  if (change !== 'changed') return []
  return blocks.flatMap((block): TechnicalChange[] => {
    const told = isTold(block.change) ? block.change : null
    if (block.kind !== 'term' || !told) return []
    const sides = { old: block.old?.number ?? null, new: block.new?.number ?? null }
    return [{ change: told, of: 'term', name: block.name ?? '', isTitle: true, isRequirement: false, ...sides }]
  })
}

function isTold(change: BlockChange['change']): change is TechnicalChange['change'] {
  return change === 'changed' || change === 'added' || change === 'removed'
}

function ofClause(clause: ClauseChange, told: Told): readonly TechnicalChange[] {
  const { within } = clause
  const { provisions } = told
  const change = changeOf(clause, told)
  if (change === null || within !== undefined) return []
  const side = clause.new ?? clause.old
  if (!side) return []
  const text = side.title === '' ? beginningOf(clause, provisions) : side.title
  if (text === '' && side.number === null) return []
  const isTop = side.kind === 'annex' && /^[A-Z]+$/.test(side.number ?? '')
  const source = clause.old ? clause.old.number : (provisions.find(({ old }) => old)?.old?.clause ?? null)
  return [
    {
      change,
      of: side.kind === 'scope' ? 'scope' : isTop ? 'annex' : 'clause',
      name: text,
      isTitle: side.title !== '',
      isRequirement: provisions.some(({ old, new: next }) => (next ?? old)?.type === 'requirement'),
      old: source,
      new: clause.new?.number ?? null,
    },
  ]
}

/** What is to be told of a clause; null for what only stands elsewhere now or is said in other words. */
function changeOf(clause: ClauseChange, { provisions, texts }: Told): TechnicalChange['change'] | null {
  const { change, blocks } = clause
  const weighs = provisions.some(one => one.change !== 'reworded')
  if (change === 'changed') return weighs || isOfSubstance(clause, { provisions, texts }) ? 'changed' : null
  if (change !== 'added' && change !== 'removed') return null
  const own = blocks.filter(block => isTold(block.change) && !texts.standElsewhere(block))
  if (blocks.length > 0 && own.length === 0) {
    // Its text stood in another clause before: what changed in it was changed, not added.
    return change === 'added' && weighs ? 'changed' : null
  }
  return change
}

function isOfSubstance({ blocks, new: next }: ClauseChange, { provisions, texts }: Told): boolean {
  const weighty = blocks.filter(
    block =>
      block.kind !== 'note' &&
      block.kind !== 'example' &&
      block.kind !== 'term' &&
      isTold(block.change) &&
      !texts.standElsewhere(block) &&
      !isEditorial(block),
  )
  // The introduction of the terms is fixed by the rulebook.
  if (next?.kind === 'terms') return weighty.some(({ kind }) => kind !== 'paragraph')
  // A paragraph that changed without a word on its provisions says something else that a person must weigh.
  return weighty.some(({ kind, change }) => kind !== 'paragraph' || change !== 'changed' || provisions.length === 0)
}

/** Whether the document only calls itself otherwise: 本标准 of 2009 is 本文件 of 2020. */
function isEditorial({ change, parts }: BlockChange): boolean {
  return change === 'changed' && parts.every(part => fold(part.old ?? '') === fold(part.new ?? ''))
}

function fold(text: string): string {
  return text.replace(/本(?:标准|规范|规程|指南|部分|指导性技术文件)/g, '本文件').replace(/\s+/g, '')
}

/** The first words of what changed, for a clause without a title. */
function beginningOf({ blocks, old }: ClauseChange, provisions: readonly ProvisionChange[]): string {
  const weighty = provisions.find(({ change }) => change !== 'reworded') ?? provisions[0]
  const part = blocks[0]?.parts[0]
  const text = (weighty?.new ?? weighty?.old)?.text ?? part?.new ?? part?.old ?? old?.title ?? ''
  const first = /^[^，,。；;：:\n]*/.exec(text.trim())?.[0] ?? ''
  return first.length > 24 ? `${first.slice(0, 24)}…` : first
}
