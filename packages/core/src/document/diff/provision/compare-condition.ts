import type { Reason } from '../document-diff.ts'
import type { Piece } from '../pieces.ts'
import type { SentenceParts } from './sentence-parts.ts'

/** Words that let a provision hold in fewer cases. */
const condition =
  /^[，,（(]?(?:(?:必要|有条件|条件(?:允许|具备|许可)|适用|可行|需要|情况允许)(?:时|的情况下)?|原则上|如有(?:可能|需要|必要)?|除[^，。；]{1,30}(?:之?外|以外)|[^，。；]{1,20}除外|(?:当|如果|如|若|在)[^，。；]{1,40}(?:时|情况下|条件下|的)|where (?:appropriate|necessary|possible)|if (?:applicable|necessary|possible)|unless [^,.;]{1,60})[，,）)]?$/i
/** Words that say of how much a provision holds, and negations. */
const weighty =
  /^(?:全部|所有|每一?个?|各类|任何|主要|部分|重点|仅|只|至少|不|未|无|非|禁止|all|every|any|some|only|not|no)$/i

/** Something else that has to be done too. */
const another = /^[，,]?(?:并|并且|且|同时|还应?|以及)\p{Script=Han}{2,20}[。]?$/u

/** What it means that a condition came or went; only where nothing else changed is there a direction. */
export function compareConditions(pieces: readonly Piece[], sentence: SentenceParts): readonly Reason[] {
  const edits = pieces.filter(({ t, text }) => t !== 'same' && text.trim() !== '')
  return edits.flatMap(({ t, text }): Reason[] => {
    const isMore = t === 'ins'
    const base = { aspect: 'condition' as const, old: isMore ? '' : text, new: isMore ? text : '' }
    if (condition.test(text.trim())) {
      const isCertain =
        edits.length === 1 && sentence.modalAt >= 0 && /应|须|宜|不得|必须|禁|shall|should|must/i.test(sentence.modal)
      const said = text.trim().replace(/^[，,]|[，,]$/g, '')
      return [
        {
          ...base,
          direction: isCertain ? (isMore ? 'relaxed' : 'tightened') : 'other',
          text: isMore
            ? {
                zh: `增加条件“${said}”，适用的情形减少`,
                en: `the condition “${said}” was added: it applies in fewer cases`,
              }
            : {
                zh: `删去条件“${said}”，适用的情形增多`,
                en: `the condition “${said}” was removed: it applies in more cases`,
              },
          confidence: isCertain ? 0.7 : 0.6,
        },
      ]
    }
    if (another.test(text.trim())) {
      const isBinding = sentence.modalAt >= 0 && /应|须|必须|shall/i.test(sentence.modal) && !sentence.isNegative
      const said = text.replace(/^[，,]|[，,。]$/g, '')
      return [
        {
          ...base,
          direction: isBinding ? (isMore ? 'tightened' : 'relaxed') : 'other',
          text: isMore
            ? { zh: `增加“${said}”`, en: `“${said}” was added` }
            : { zh: `删去“${said}”`, en: `“${said}” was removed` },
          confidence: 0.65,
        },
      ]
    }
    if (!weighty.test(text.trim())) return []
    return [
      {
        ...base,
        direction: 'other',
        text: isMore
          ? { zh: `增加“${text}”`, en: `“${text.trim()}” was added` }
          : { zh: `删去“${text}”`, en: `“${text.trim()}” was removed` },
        confidence: 0.7,
      },
    ]
  })
}
