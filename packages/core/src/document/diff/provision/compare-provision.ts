import type { Text } from '../../../finding.ts'
import type { ProvisionChangeKind, ProvisionSide, Reason } from '../document-diff.ts'
import { pairAlike, textLikeness } from '../pair-alike.ts'
import { comparePieces } from '../pieces.ts'
import { compareConditions } from './compare-condition.ts'
import { compareEnumeration } from './compare-enumeration.ts'
import { compareModal } from './compare-modal.ts'
import { compareQuantities } from './compare-quantities.ts'
import { type SentenceParts, takeApart } from './sentence-parts.ts'

/** A provision, and the items of the list that its sentence leads to. */
export interface ComparedProvision extends Pick<ProvisionSide, 'text' | 'type' | 'modal' | 'isNegative'> {
  readonly items: readonly string[]
  readonly confidence: number
}

export interface ProvisionVerdict {
  readonly change: Exclude<ProvisionChangeKind, 'added' | 'removed'>
  readonly why: Text
  readonly reasons: readonly Reason[]
  readonly confidence: number
}

/** How alike the rest of two sentences must be for a direction to be said of them. */
const certainRest = 0.6

/** What became of a provision, and why that is said. */
export function compareProvision(old: ComparedProvision, next: ComparedProvision): ProvisionVerdict {
  const [before, after] = [
    takeApart(old.text, old.modal, old.isNegative),
    takeApart(next.text, next.modal, next.isNegative),
  ]
  const modal = compareModal(old, next)
  const reasons = [
    ...(modal ? [modal] : []),
    ...settleOneSided(compareQuantities(before, after), before, after),
    ...compareLists(old, next, [before, after]),
    ...compareConditions(comparePieces(before.skeleton, after.skeleton), after),
  ]
  const rest = before.skeleton === after.skeleton ? 1 : textLikeness(before.skeleton, after.skeleton)
  const change = judge(reasons, rest)
  const directed = change === 'tightened' || change === 'relaxed'
  const own = Math.min(old.confidence, next.confidence, ...reasons.map(({ confidence }) => confidence))
  const confidence = directed && rest < 0.95 ? own * 0.8 : own
  return { change, why: explain(reasons, change, rest), reasons, confidence: Math.round(confidence * 100) / 100 }
}

function judge(reasons: readonly Reason[], rest: number): ProvisionVerdict['change'] {
  const directions = new Set(reasons.map(({ direction }) => direction).filter(direction => direction !== 'none'))
  if (directions.size === 0) return 'reworded'
  const [only] = directions
  if (directions.size > 1 || only === 'other' || only === undefined) return 'changed'
  return rest < certainRest ? 'changed' : only
}

function explain(reasons: readonly Reason[], change: ProvisionVerdict['change'], rest: number): Text {
  if (reasons.length === 0)
    return {
      zh: '文字改写，未发现能愿动词、数值、列项或条件的变化',
      en: 'reworded; no change of modal verb, value, list or condition was found',
    }
  const directions = new Set(reasons.map(({ direction }) => direction))
  const isMixed = directions.has('tightened') && directions.has('relaxed')
  const isTooFar = change === 'changed' && rest < certainRest
  const more: readonly Text[] = [
    ...(isMixed ? [{ zh: '有收紧也有放宽', en: 'partly tighter and partly looser' }] : []),
    ...(isTooFar && !isMixed
      ? [{ zh: '其余文字也有较大改动，方向不能确定', en: 'the rest changed much too, so no direction is certain' }]
      : []),
  ]
  const all = [...reasons.map(({ text }) => text), ...more]
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}

/** A limit put into a sentence that is otherwise as it was narrows it, one taken out widens it. */
function settleOneSided(reasons: readonly Reason[], old: SentenceParts, next: SentenceParts): readonly Reason[] {
  const [only, ...more] = reasons
  if (!only || more.length > 0 || (only.old !== '' && only.new !== '')) return reasons
  const isAdded = only.old === ''
  const quantity = (isAdded ? next : old).quantities.find(({ text }) => text === (isAdded ? only.new : only.old))
  const pieces = comparePieces(old.text, next.text)
  const isPure = pieces.every(({ t }) => t !== (isAdded ? 'del' : 'ins'))
  if (!isPure || quantity?.kind !== 'bound' || next.isNegative || next.modalAt < 0) return reasons
  return [{ ...only, direction: isAdded ? 'tightened' : 'relaxed', confidence: 0.65 }]
}

function compareLists(
  old: ComparedProvision,
  next: ComparedProvision,
  [before, after]: readonly [SentenceParts, SentenceParts],
): readonly Reason[] {
  const [left, right] = [itemsIn(before, after), itemsIn(after, before)]
  const isChoice = (before.enumeration?.isChoice || after.enumeration?.isChoice) ?? false
  const reasons: (Reason | null)[] = []
  if (left.some(item => right.includes(item)))
    reasons.push(compareEnumeration({ old: left, new: right, isChoice }, after))
  if (old.items.length > 0 && next.items.length > 0) {
    const pairs = pairAlike(old.items.map(asAlike), next.items.map(asAlike), 0.5)
    // An item that changed is the same item with other values.
    const kept = next.items.map((item, at) => old.items[pairs.find(([, y]) => y === at)?.[0] ?? -1] ?? item)
    reasons.push(compareEnumeration({ old: old.items, new: kept, isChoice: isChoiceOf(next.text) }, after))
    for (const [x, y] of pairs) reasons.push(...compareItems(old.items[x] ?? '', next.items[y] ?? '', [before, after]))
  }
  return reasons.filter(reason => reason !== null)
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
