import type { Place } from '../../finding.ts'
import { cellOf, lookUp } from './json-access.ts'
import type { Losses } from './losses.ts'
import type { DomainDraft } from './package-draft.ts'

/** Last digits of the multiples of a number, as a pattern. */
const endings: Readonly<Record<string, string>> = {
  2: '[0-9]*[02468]',
  5: '[0-9]*[05]',
  10: '[0-9]*0',
  25: '(?:0|[0-9]*(?:00|25|50|75))',
  50: '(?:0|[0-9]*(?:00|50))',
  100: '(?:0|[0-9]*00)',
  1000: '(?:0|[0-9]*000)',
}

/** What `multipleOf` comes to: so many decimals, or a pattern of last digits; a loss for other numbers. */
export function decimalsOfMultiple(
  multiple: unknown,
  { losses, at, isWhole }: { losses: Losses; at: Place; isWhole: boolean },
): { readonly domains: DomainDraft[]; readonly decimals?: number } {
  if (multiple === undefined || multiple === null || multiple === 1)
    return { domains: [], ...(multiple === 1 && !isWhole && { decimals: 0 }) }
  const text = cellOf(multiple) ?? ''
  // Whole numbers are multiples of these anyway.
  if (isWhole && /^0\.(?:0*1|5|25|2|125)$/.test(text)) return { domains: [] }
  const [, zeros] = /^0\.(0*)1$/.exec(text) ?? []
  if (zeros !== undefined && zeros.length < 20) return { domains: [], decimals: zeros.length + 1 }
  const ending = lookUp(endings, text)
  if (ending !== undefined) return { domains: [{ pattern: `-?${ending}${isWhole ? '' : '(?:\\.0+)?'}` }] }
  const why = {
    zh: '只能检查 1、10 的负幂和少数整数的倍数。',
    en: 'only multiples of 1, of negative powers of ten and of a few whole numbers can be checked.',
  }
  losses.demand(`multipleOf ${text}`, why, at)
  return { domains: [] }
}
