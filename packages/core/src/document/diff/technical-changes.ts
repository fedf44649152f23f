import type { BlockChange, ClauseChange, DocumentDiff, ProvisionChange } from './document-diff.ts'

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
  return diff.clauses.flatMap(clause => {
    const side = clause.new ?? clause.old
    if (!side || unspoken.has(side.kind)) return []
    const own = provisions.get(side.id) ?? []
    return [...ofTerms(clause), ...ofClause(clause, own)]
  })
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

function ofClause(clause: ClauseChange, provisions: readonly ProvisionChange[]): readonly TechnicalChange[] {
  const { change, within } = clause
  if (change !== 'changed' && change !== 'added' && change !== 'removed') return []
  if (within !== undefined || (change === 'changed' && !isOfSubstance(clause, provisions))) return []
  const side = clause.new ?? clause.old
  if (!side) return []
  const text = side.title === '' ? beginningOf(clause, provisions) : side.title
  if (text === '' && side.number === null) return []
  const isTop = side.kind === 'annex' && /^[A-Z]+$/.test(side.number ?? '')
  return [
    {
      change,
      of: side.kind === 'scope' ? 'scope' : isTop ? 'annex' : 'clause',
      name: text,
      isTitle: side.title !== '',
      isRequirement: provisions.some(({ old, new: next }) => (next ?? old)?.type === 'requirement'),
      old: clause.old?.number ?? null,
      new: clause.new?.number ?? null,
    },
  ]
}

function isOfSubstance({ blocks }: ClauseChange, provisions: readonly ProvisionChange[]): boolean {
  if (provisions.some(({ change }) => change !== 'reworded')) return true
  const weighty = blocks.filter(
    ({ kind, change }) => kind !== 'note' && kind !== 'example' && kind !== 'term' && isTold(change),
  )
  // A paragraph that changed without a word on its provisions says something else that a person must weigh.
  return weighty.some(({ kind, change }) => kind !== 'paragraph' || change !== 'changed' || provisions.length === 0)
}

/** The first words of what changed, for a clause without a title. */
function beginningOf({ blocks, old }: ClauseChange, provisions: readonly ProvisionChange[]): string {
  const weighty = provisions.find(({ change }) => change !== 'reworded') ?? provisions[0]
  const part = blocks[0]?.parts[0]
  const text = (weighty?.new ?? weighty?.old)?.text ?? part?.new ?? part?.old ?? old?.title ?? ''
  const first = /^[^，,。；;：:\n]*/.exec(text.trim())?.[0] ?? ''
  return first.length > 24 ? `${first.slice(0, 24)}…` : first
}
