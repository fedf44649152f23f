import type { Day } from '@biaochi/core/registry/date.ts'
import type { SuggestedStandard } from '../search/registry-index.ts'
import type { Context } from './context.ts'

/** The standards whose number, title or pinyin initials begin with what was typed, the best first. */
export async function suggestStandards(
  { index }: Context,
  { text, asOf, limit }: { readonly text: string; readonly asOf: Day; readonly limit: number },
): Promise<readonly SuggestedStandard[]> {
  return index.suggest(text, asOf, limit)
}
