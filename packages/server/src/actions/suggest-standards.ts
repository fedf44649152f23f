import { parseNumber } from '@biaochi/core/number/parse.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { SuggestedStandard } from '../search/registry-index.ts'
import type { Context } from './context.ts'

/** A standard that completes what is typed, with its number as people write it. */
export type PrintedSuggestion = SuggestedStandard & { readonly print: string | null }

/** The standards whose number, title or pinyin initials begin with what was typed, the best first. */
export async function suggestStandards(
  { index }: Context,
  { text, asOf, limit }: { readonly text: string; readonly asOf: Day; readonly limit: number },
): Promise<readonly PrintedSuggestion[]> {
  const found = await index.suggest(text, asOf, limit)
  return found.map(one => ({ ...one, print: one.number === null ? null : printOf(one.number) }))
}

function printOf(normal: string): string {
  const number = parseNumber(normal)
  return number.normal === null ? normal : number.print
}
