import type { Reference } from '../../document/model/inline.ts'
import { undatedKey } from '../../number/normalise.ts'
import type { StandardNumber } from '../../number/number.ts'
import { parseNumber } from '../../number/parse.ts'
import type { DocumentIndex } from './document-index.ts'
import type { PlacedBlock, PlacedLine } from './placed.ts'

type StandardReference = Extract<Reference, { t: 'standard' }>

/** A standard that running text cites. */
export interface Citation {
  readonly reference: StandardReference
  readonly line: PlacedLine
  /** Number without its year, for finding the same standard again. */
  readonly key: string
  /** Whether what it says can bind: not in notes, examples, footnotes, informative annexes or elements. */
  readonly isBinding: boolean
}

/** An entry of the references, with its number taken apart. */
export interface Entry {
  readonly placed: PlacedBlock & { readonly block: Extract<PlacedBlock['block'], { t: 'reference' }> }
  /** Null for what is no standard. */
  readonly number: StandardNumber | null
  readonly key: string | null
}

/** What a document cites and what it lists. */
export interface Citations {
  readonly cited: readonly Citation[]
  readonly listed: readonly Entry[]
  readonly bibliography: readonly Entry[]
}

/** Collects the citations and the lists of a document, in reading order. */
export function collectCitations(index: DocumentIndex): Citations {
  const entries = index.ofType('reference').map(placed => ({ placed, ...numberOf(placed.block.standard) }))
  const isIn = (kind: string) => (entry: Entry) => outermostKind(entry.placed) === kind
  return {
    cited: index.lines.flatMap(citationsOf),
    listed: entries.filter(isIn('normative-references')),
    bibliography: entries.filter(isIn('bibliography')),
  }
}

function numberOf(standard: string | null): Pick<Entry, 'number' | 'key'> {
  if (standard === null) return { number: null, key: null }
  const number = parseNumber(standard)
  return number.normal === null ? { number: null, key: null } : { number, key: undatedKey(number) }
}

function citationsOf(line: PlacedLine): Citation[] {
  return line.block.references.flatMap(reference => {
    if (reference.t !== 'standard') return []
    return [{ reference, line, key: undatedKey(parseNumber(reference.normal)), isBinding: isBinding(line) }]
  })
}

/** Whether the text of a line is of a normative element and no additional remark (GB/T 1.1—2020, 9.2). */
export function isBinding({ in: section, around, isFootnote }: PlacedBlock): boolean {
  if (!section.isNormative || isFootnote) return false
  return !around.some(block => block.t === 'note' || block.t === 'example')
}

function outermostKind({ in: section }: PlacedBlock): string {
  return (section.around[0] ?? section).section.kind
}
