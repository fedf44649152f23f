import { parseNumber } from '@biaochi/core/number/parse.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { FoundStandards, SuggestedStandard } from '../search/registry-index.ts'
import type { Context } from './context.ts'

/** A standard that completes what is typed, or has it elsewhere, with its number as people write it. */
export interface PrintedSuggestion extends StandardSummary {
  /** `text`: it has what was typed elsewhere than at the beginning, or what was probably meant. */
  readonly by: SuggestedStandard['by'] | 'text'
  readonly print: string | null
}

/** What completes a text. */
export interface Suggestions extends Pick<FoundStandards, 'didYouMean' | 'didYouMeanBy'> {
  readonly items: readonly PrintedSuggestion[]
}

/**
 * The standards whose number, title or pinyin begins with what was typed, the best first; where they are too few, those
 * that a search finds, and where that finds nothing, those that it finds for what was probably meant.
 */
export async function suggestStandards(
  { index }: Context,
  { text, asOf, limit }: { readonly text: string; readonly asOf: Day; readonly limit: number },
): Promise<Suggestions> {
  const begun = await index.suggest(text, asOf, limit)
  if (begun.length >= limit) return { items: begun.map(print), didYouMean: null, didYouMeanBy: null }
  const found = await index.find(text, asOf, limit)
  const isNothing = begun.length === 0 && found.items.length === 0
  const meant = isNothing ? found.didYouMean : null
  const others = meant === null ? found.items : (await index.find(meant, asOf, limit)).items
  const ids = new Set(begun.map(({ id }) => id))
  const filled = others.filter(({ id }) => !ids.has(id)).map(one => ({ ...one, by: 'text' as const }))
  const items = [...begun, ...filled].slice(0, limit).map(print)
  return { items, didYouMean: meant, didYouMeanBy: meant === null ? null : found.didYouMeanBy }
}

function print(one: Omit<PrintedSuggestion, 'print'>): PrintedSuggestion {
  return { ...one, print: one.number === null ? null : printOf(one.number) }
}

function printOf(normal: string): string {
  const number = parseNumber(normal)
  return number.normal === null ? normal : number.print
}
