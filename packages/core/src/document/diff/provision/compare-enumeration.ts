import type { Reason } from '../document-diff.ts'
import type { SentenceParts } from './sentence-parts.ts'

/** What must all be there: 应包括、应支持. */
const wanted =
  /\b(?:includ|contain|support|provid|record|stat|show|consist)|包括|包含|含有|具备|具有|支持|提供|记录|采集|设置|配备|载明|注明|标明|写明|公布|涵盖|满足|符合|上传|显示|应有|至少|下列(?:内容|要求|功能|项目)|以下(?:内容|要求|功能|项目)/
/** What one may choose from. */
const limited = /仅|只能|只允许|只准许|限于/

/** The items of a list on both sides, of a sentence or of the list that it leads to. */
export interface ListedItems {
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly isChoice: boolean
}

/**
 * What it means that a list grew or shrank. More of what must be there tightens, more of what may be chosen relaxes; where
 * the sentence does not say which it is, no direction is given. Null when the items are the same ones.
 */
export function compareEnumeration({ old, new: next, isChoice }: ListedItems, sentence: SentenceParts): Reason | null {
  const [before, after] = [new Set(old.map(bare)), new Set(next.map(bare))]
  const added = next.filter(item => !before.has(bare(item)))
  const removed = old.filter(item => !after.has(bare(item)))
  if (added.length === 0 && removed.length === 0) return null
  const quote = (items: readonly string[]) => items.map(item => `“${short(item)}”`)
  const said = {
    zh: [
      added.length > 0 ? `列项增加${quote(added).join('、')}` : '',
      removed.length > 0 ? `列项删去${quote(removed).join('、')}` : '',
    ],
    en: [
      added.length > 0 ? `items added: ${quote(added).join(', ')}` : '',
      removed.length > 0 ? `items removed: ${quote(removed).join(', ')}` : '',
    ],
  }
  const { direction, confidence } = judge(added.length > 0, removed.length > 0, roleOf(sentence, isChoice))
  return {
    aspect: 'enumeration',
    direction,
    old: old.join('、'),
    new: next.join('、'),
    text: { zh: said.zh.filter(Boolean).join('，'), en: said.en.filter(Boolean).join('; ') },
    confidence,
  }
}

type Role = 'wanted' | 'choice' | 'forbidden' | 'unknown'

function roleOf({ text, modal, modalAt, isNegative, enumeration }: SentenceParts, isChoice: boolean): Role {
  if (modalAt < 0) return 'unknown'
  // More of those who have to do it, or may not.
  if (enumeration && modalAt >= enumeration.end && /应|须|宜|不得|shall|should/i.test(modal)) return 'wanted'
  if (isNegative) return isChoice || limited.test(text) ? 'unknown' : 'forbidden'
  if (isChoice || limited.test(text) || /^(?:可|可以|允许|may)$/i.test(modal)) return 'choice'
  const isBinding = /应|须|宜|shall|should|must/i.test(modal)
  return isBinding && wanted.test(text.slice(modalAt)) ? 'wanted' : 'unknown'
}

function judge(isMore: boolean, isLess: boolean, role: Role): { direction: Reason['direction']; confidence: number } {
  if ((isMore && isLess) || role === 'unknown') return { direction: 'other', confidence: 0.8 }
  const isTighter = role === 'choice' ? isLess : isMore
  return { direction: isTighter ? 'tightened' : 'relaxed', confidence: 0.8 }
}

function bare(item: string): string {
  return item.replace(/[\s；;。，,、]+/g, '').replace(/(?:和|及|以及|或|与)$/, '')
}

function short(item: string): string {
  const plain = item.replace(/[；;。，,\s]+$/, '')
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain
}
