import { numberKey } from '@biaochi/core/number/normalise.ts'
import type { StandardQuery } from '@biaochi/core/registry/query.ts'
import type { StatusName } from '@biaochi/core/registry/standard.ts'
import { foldKey, foldText, splitTerms } from './fold-text.ts'
import type { StoredFacet } from './index-row.ts'
import { type FacetDictionaries, storedFacets } from './segment.ts'

/** Statuses in the order of a standard's life; the ordinal of a status is its place here. */
export const statusNames: readonly StatusName[] = [
  'planned',
  'drafting',
  'not-issued',
  'upcoming',
  'in-force',
  'partly-replaced',
  'replaced',
  'withdrawn',
  'unknown',
]

/** A word to be found in titles and numbers, or as a look-up key in the keys of numbers. */
export interface Term {
  readonly word: string
  /** Empty when the word can't be part of a number. */
  readonly key: string
}

/** The values that a facet must have, as flags by ordinal; a facet without a choice has no entry. */
export type Choice<Facet extends string> = ReadonlyMap<Facet, Uint8Array>

/** A query made ready to be run over segments. */
export interface Plan {
  readonly query: StandardQuery
  /** All of them must occur. */
  readonly terms: readonly Term[]
  /** The text as one term; as a number it matches even where its words alone do not. */
  readonly whole: Term
  readonly choice: Choice<StoredFacet>
  /** Flags by status ordinal; null for no choice. */
  readonly statusChoice: Uint8Array | null
}

/** Makes a query ready. */
export function planQuery(query: StandardQuery, dictionaries: FacetDictionaries): Plan {
  const choice = new Map<StoredFacet, Uint8Array>()
  for (const facet of storedFacets) {
    const chosen = query.facets[facet]
    if (chosen?.length) choice.set(facet, flagsOf(facet, chosen, dictionaries))
  }
  const statuses = query.facets.status ?? []
  return {
    query,
    terms: splitTerms(query.text).map(termOf),
    whole: termOf(foldText(query.text)),
    choice,
    statusChoice: statuses.length ? Uint8Array.from(statusNames, name => (statuses.includes(name) ? 1 : 0)) : null,
  }
}

function termOf(word: string): Term {
  return { word, key: /\d/.test(word) ? foldKey(numberKey(word)) : '' }
}

function flagsOf(facet: StoredFacet, chosen: readonly string[], dictionaries: FacetDictionaries): Uint8Array {
  const dictionary = dictionaries[facet]
  const flags = new Uint8Array(dictionary.values.length)
  for (const value of chosen) {
    const ordinal = dictionary.find(value)
    if (ordinal !== undefined) flags[ordinal] = 1
  }
  return flags
}
