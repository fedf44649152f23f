import type { Text } from '../../../finding.ts'
import type { ProvisionChangeKind, ProvisionSide, Reason } from '../document-diff.ts'
import { textLikeness } from '../pair-alike.ts'
import { comparePieces, type Piece } from '../pieces.ts'
import { compareConditions } from './compare-condition.ts'
import { compareDates } from './compare-dates.ts'
import { compareLists } from './compare-lists.ts'
import { compareModal } from './compare-modal.ts'
import { compareQuantities } from './compare-quantities.ts'
import { compareSubjects } from './compare-subject.ts'
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

/** What became of a provision, and why that is said. Read the other way round, it says the opposite. */
export function compareProvision(old: ComparedProvision, next: ComparedProvision): ProvisionVerdict {
  const sides = [takeBoth(old), takeBoth(next)] as const
  const there = weigh(sides[0], sides[1])
  const back = weigh(sides[1], sides[0])
  const { reasons, rest } = there
  // Where several changes bear on each other, what one side alone seems to say is not certain.
  const isUneven = back.change !== opposite[there.change]
  const change = isUneven ? 'changed' : there.change
  const directed = change === 'tightened' || change === 'relaxed'
  const own = Math.min(old.confidence, next.confidence, ...reasons.map(({ confidence }) => confidence))
  const confidence = directed && rest < 0.95 ? own * 0.8 : own
  const why = explain(reasons, { isUneven, isTooFar: change === 'changed' && rest < certainRest })
  return { change, why, reasons, confidence: Math.round(confidence * 100) / 100 }
}

const opposite = { tightened: 'relaxed', relaxed: 'tightened', changed: 'changed', reworded: 'reworded' } as const

interface BothForms {
  readonly whole: ComparedProvision
  readonly parts: SentenceParts
}

function takeBoth(whole: ComparedProvision): BothForms {
  return { whole, parts: takeApart(whole.text, whole.modal, whole.isNegative) }
}

/** What speaks for a change, and how much else is alike. */
function weigh({ whole: old, parts: before }: BothForms, { whole: next, parts: after }: BothForms) {
  const modal = compareModal(old, next)
  const [oldSkeleton, newSkeleton] = skeletonsOf(before, after)
  const conditions = compareConditions(piecesOf(oldSkeleton, newSkeleton), after)
  const reasons = [
    ...(modal ? [modal] : []),
    ...settleOneSided(compareQuantities(before, after), before, after),
    ...compareLists(old, next, [before, after]),
    ...conditions,
    ...compareSubjects(before, after),
    ...compareDates(old.text, next.text),
  ]
  // A condition has a direction only where it is all that came or went.
  const isAllElse = conditions.some(({ direction }) => direction === 'tightened' || direction === 'relaxed')
  const rest = isAllElse || oldSkeleton === newSkeleton ? 1 : textLikeness(oldSkeleton, newSkeleton)
  return { reasons, rest, change: judge(reasons, rest) }
}

/** What is left of both; a single thing that the other sentence lists among others counts as its list (现金 and 现金和支票). */
function skeletonsOf(old: SentenceParts, next: SentenceParts): readonly [string, string] {
  const asList = (one: SentenceParts, other: SentenceParts) => {
    const item = one.enumeration ? undefined : other.enumeration?.items.find(each => one.skeleton.includes(each))
    return item === undefined ? one.skeleton : one.skeleton.replace(item, 'E')
  }
  return [asList(old, next), asList(next, old)]
}

/** What was put before or behind a sentence is one piece, whatever words it repeats. */
function piecesOf(old: string, next: string): readonly Piece[] {
  const [short, long, t] = old.length < next.length ? [old, next, 'ins' as const] : [next, old, 'del' as const]
  if (short !== '' && short !== long && long.endsWith(short))
    return [
      { t, text: long.slice(0, -short.length) },
      { t: 'same', text: short },
    ]
  return comparePieces(old, next)
}

function judge(reasons: readonly Reason[], rest: number): ProvisionVerdict['change'] {
  const directions = new Set(reasons.map(({ direction }) => direction).filter(direction => direction !== 'none'))
  if (directions.size === 0) return 'reworded'
  const [only] = directions
  if (directions.size > 1 || only === 'other' || only === undefined) return 'changed'
  return rest < certainRest ? 'changed' : only
}

function explain(
  reasons: readonly Reason[],
  { isUneven, isTooFar }: { readonly isUneven: boolean; readonly isTooFar: boolean },
): Text {
  if (reasons.length === 0 && !isUneven)
    return {
      zh: '文字改写，未发现能愿动词、数值、列项或条件的变化',
      en: 'reworded; no change of modal verb, value, list or condition was found',
    }
  const directions = new Set(reasons.map(({ direction }) => direction))
  const isMixed = directions.has('tightened') && directions.has('relaxed')
  const more = isMixed ? [mixed] : isTooFar ? [tooFar] : isUneven ? [uneven] : []
  const all = [...reasons.map(({ text }) => text), ...more]
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}

const mixed: Text = { zh: '有收紧也有放宽', en: 'partly tighter and partly looser' }
const tooFar: Text = {
  zh: '其余文字也有较大改动，方向不能确定',
  en: 'the rest changed much too, so no direction is certain',
}
const uneven: Text = {
  zh: '几处变化相互影响，方向不能确定',
  en: 'the changes bear on each other, so no direction is certain',
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
