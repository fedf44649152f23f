import type { Reason } from '../document-diff.ts'
import { pairAlike } from '../pair-alike.ts'
import { compareEnumeration } from './compare-enumeration.ts'
import { compareQuantities } from './compare-quantities.ts'
import { type SentenceParts, takeApart } from './sentence-parts.ts'

/** A sentence with the items of the list that follows it. */
interface Leading {
  readonly text: string
  readonly items: readonly string[]
}

/** What the changes of the items weigh, of those that a sentence names and of those in the list that it leads to. */
export function compareLists(
  old: Leading,
  next: Leading,
  [before, after]: readonly [SentenceParts, SentenceParts],
): readonly Reason[] {
  const [left, right] = withoutSharedTail(itemsIn(before, after), itemsIn(after, before))
  const isChoice = (before.enumeration?.isChoice || after.enumeration?.isChoice) ?? false
  const reasons: (Reason | null)[] = []
  if (left.some(item => right.includes(item)))
    reasons.push(
      compareEnumeration({ old: left, new: right, isChoice }, after.enumeration ? after : before) ??
        compareChoice(before, after),
    )
  if (old.items.length > 0 && next.items.length > 0) {
    const pairs = pairAlike(old.items.map(asAlike), next.items.map(asAlike), 0.5)
    // An item that changed is the same item with other values.
    const kept = next.items.map((item, at) => old.items[pairs.find(([, y]) => y === at)?.[0] ?? -1] ?? item)
    reasons.push(compareEnumeration({ old: old.items, new: kept, isChoice: isChoiceOf(next.text) }, after))
    for (const [x, y] of pairs) reasons.push(...compareItems(old.items[x] ?? '', next.items[y] ?? '', [before, after]))
  }
  return reasons.filter(reason => reason !== null)
}

/** 现金、刷卡支付 and 现金、刷卡、扫码支付 share what stands behind the last item. */
function withoutSharedTail(
  old: readonly string[],
  next: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const [last, other] = [old.at(-1) ?? '', next.at(-1) ?? '']
  let length = 0
  while (length < Math.min(last.length, other.length) - 1 && last.at(-1 - length) === other.at(-1 - length)) length++
  if (length < 2 || last === other) return [old, next]
  const [cutOld, cutNext] = [old, next].map(items => items.with(-1, (items.at(-1) ?? '').slice(0, -length)))
  if (!cutOld || !cutNext) return [old, next]
  const differing = (one: readonly string[], two: readonly string[]) =>
    [...one.filter(item => !two.includes(item)), ...two.filter(item => !one.includes(item))].length
  return differing(cutOld, cutNext) < differing(old, next) ? [cutOld, cutNext] : [old, next]
}

/** 名称和地址 became 名称或地址, or the other way round. */
function compareChoice({ enumeration: from }: SentenceParts, next: SentenceParts): Reason | null {
  const to = next.enumeration
  if (!from || !to || from.isChoice === to.isChoice) return null
  const isDirected = !next.isNegative && /应|须|宜|shall|should/i.test(next.modal)
  const words = to.isChoice ? ['和', '或'] : ['或', '和']
  return {
    aspect: 'enumeration',
    direction: isDirected ? (to.isChoice ? 'relaxed' : 'tightened') : 'other',
    old: from.items.join('、'),
    new: to.items.join('、'),
    text: to.isChoice
      ? { zh: `“${words[0]}”改为“${words[1]}”，由全部变为任选`, en: 'all of the items became a choice of them' }
      : { zh: `“${words[0]}”改为“${words[1]}”，由任选变为全部`, en: 'a choice of items became all of them' },
    confidence: 0.75,
  }
}

/** The items that a sentence lists; those of the other one that it names too where it has no list of its own. */
function itemsIn({ enumeration, text }: SentenceParts, other: SentenceParts): readonly string[] {
  return enumeration?.items ?? other.enumeration?.items.filter(item => text.includes(item)) ?? []
}

/** Values within an item weigh as the sentence before the list does. */
function compareItems(
  old: string,
  next: string,
  [before, after]: readonly [SentenceParts, SentenceParts],
): readonly Reason[] {
  if (old === next) return []
  const part = (text: string, { isNegative }: SentenceParts) => ({
    ...takeApart(text, '', false),
    isNegative,
    modalAt: 0,
    modalLength: 0,
  })
  return compareQuantities(part(old, before), part(next, after))
}

function isChoiceOf(lead: string): boolean {
  return /之一|任[一意]|中的?一[种个项]|one of|either/.test(lead)
}

function asAlike(text: string): { kind: string; text: string } {
  return { kind: '', text }
}
