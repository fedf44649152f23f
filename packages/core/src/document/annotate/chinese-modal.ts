import type { ProvisionType } from '../model/inline.ts'
import * as words from './chinese-words.ts'

/** A modal word in a sentence. */
export interface Modal {
  /** Range in the sentence. */
  readonly start: number
  readonly end: number
  readonly word: string
  readonly type: ProvisionType
  readonly isNegative: boolean
  /** How sure one can be of the word alone. */
  readonly confidence: number
}

type Meaning = readonly [type: ProvisionType, isNegative: boolean, confidence: number]

/** Meanings by word (GB/T 1.1—2020, annex C; its equivalents; the words of engineering standards). Longest first. */
const meanings: readonly (readonly [string, Meaning])[] = [
  ['没有可能', ['possibility', true, 0.9]],
  ['不应该', ['requirement', true, 0.95]],
  ['不应当', ['requirement', true, 0.95]],
  ['不可能', ['possibility', true, 0.9]],
  ['有可能', ['possibility', false, 0.9]],
  ['不可以', ['requirement', true, 0.8]],
  ['可以不', ['permission', true, 0.85]],
  ['不能够', ['capability', true, 0.85]],
  ['不允许', ['requirement', true, 0.85]],
  ['只允许', ['requirement', false, 0.8]],
  ['仅允许', ['requirement', false, 0.8]],
  ['不准许', ['requirement', true, 0.9]],
  ['只准许', ['requirement', false, 0.9]],
  ['不需要', ['permission', true, 0.8]],
  ['不推荐', ['recommendation', true, 0.85]],
  ['不建议', ['recommendation', true, 0.85]],
  ['不应', ['requirement', true, 0.97]],
  ['应该', ['requirement', false, 0.95]],
  ['应当', ['requirement', false, 0.95]],
  ['不宜', ['recommendation', true, 0.97]],
  ['可不', ['permission', true, 0.8]],
  ['可以', ['permission', false, 0.88]],
  ['可能', ['possibility', false, 0.88]],
  ['方可', ['requirement', false, 0.7]],
  ['方能', ['requirement', false, 0.65]],
  ['才可', ['requirement', false, 0.65]],
  ['才能', ['requirement', false, 0.55]],
  ['不可', ['requirement', true, 0.75]],
  ['只能', ['requirement', false, 0.6]],
  ['不能', ['capability', true, 0.8]],
  ['能够', ['capability', false, 0.85]],
  ['必须', ['requirement', false, 0.95]],
  ['务必', ['requirement', false, 0.9]],
  ['不得', ['requirement', true, 0.96]],
  ['严禁', ['requirement', true, 0.96]],
  ['禁止', ['requirement', true, 0.9]],
  ['允许', ['permission', false, 0.75]],
  ['准许', ['permission', false, 0.8]],
  ['不准', ['requirement', true, 0.85]],
  ['不许', ['requirement', true, 0.85]],
  ['无须', ['permission', true, 0.9]],
  ['毋须', ['permission', true, 0.9]],
  ['无需', ['permission', true, 0.85]],
  ['不必', ['permission', true, 0.95]],
  ['推荐', ['recommendation', false, 0.75]],
  ['建议', ['recommendation', false, 0.75]],
  ['须', ['requirement', false, 0.8]],
  ['应', ['requirement', false, 0.97]],
  ['宜', ['recommendation', false, 0.97]],
  ['可', ['permission', false, 0.9]],
  ['能', ['capability', false, 0.8]],
]

const meaningOf = new Map(meanings)
/** 双方可, 使用方能, 人才能 are no 方可, 方能, 才能. */
const boundBefore: Readonly<Record<string, string>> = {
  方: '(?<![双各一甲乙三供需托用包设对我某多买卖任他管理收付租监检])',
  才: '(?<!人)',
}
const pattern = new RegExp(meanings.map(([word]) => (boundBefore[word[0] ?? ''] ?? '') + word).join('|'), 'g')

/** Modal words of a masked sentence, in order; words that merely hold their characters are left out. */
export function findChineseModals(sentence: string): Modal[] {
  const found: Modal[] = []
  for (const { index, 0: word } of sentence.matchAll(pattern)) {
    const one = readModal(sentence, index, word)
    if (one) found.push(one)
  }
  return found
}

function readModal(sentence: string, start: number, word: string): Modal | null {
  const before = sentence.slice(Math.max(0, start - 8), start)
  const after = sentence.slice(start + word.length)
  const meaning = meaningOf.get(word)
  if (!meaning || /是否$|能否$/.test(before)) return null
  const [type, isNegative, confidence] = meaning
  const make = (sure = confidence): Modal => ({
    start,
    end: start + word.length,
    word,
    type,
    isNegative,
    confidence: sure,
  })
  switch (word) {
    case '应':
      if (words.beforeYing.test(before)) return null
      if (after.startsWith('对')) return isCope(before, after) ? null : make(0.85)
      if (after.startsWith('用')) return isApplied(after) ? null : make(0.75)
      if (after.startsWith('答应')) return /^答应(?:[在为不有按由]|及时)/.test(after) ? null : make(0.7)
      return words.afterYing.test(after) ? null : make()
    case '宜':
      return words.beforeYi.test(before) || words.afterYi.test(after) ? null : make()
    case '应当':
    case '应该':
      if (words.beforeYing.test(before)) return null
      return /^当[日场面月年天班次晚期]/.test(word.slice(1) + after)
        ? { ...make(), end: start + 1, word: '应' }
        : make()
    case '可':
      if (words.beforeKe.test(before) || words.isKeWord(after)) return null
      return make(/^(?:分为|分成|视为|称为|表示为|概括)/.test(after) ? 0.55 : confidence)
    case '可不':
      if (words.beforeKe.test(before)) return null
      if (!/^(?:大于|小于|少于|低于|高于|超过|限于|断)/.test(after)) return make()
      return { ...make(), end: start + 1, word: '可', isNegative: false }
    case '能':
      return words.beforeNeng.test(before) || words.afterNeng.test(after) ? null : make()
    default:
      return isOtherWord(word, before, after) ? null : make()
  }
}

function isOtherWord(word: string, before: string, after: string): boolean {
  switch (word) {
    case '可以':
      return words.beforeKe.test(before) || /^(?:看出|说|认为|得出)/.test(after)
    case '可以不':
      return words.beforeKe.test(before)
    case '可能':
      return /(?:尽|许|认)$/.test(before) || after.startsWith('性')
    case '有可能':
      return before.endsWith('所') || after.startsWith('性')
    case '不可能':
      return after.startsWith('性')
    case '不可':
      return /(?:缺一|必|密|非|两者)$/.test(before) || words.afterBuke.test(after)
    case '不得':
      return /^[不已]/.test(after)
    case '必须':
    case '须':
      return /^[的项知]/.test(after) || /[必无毋触胡]$/.test(before)
    case '不必':
      return after.startsWith('要')
    case '不准':
      return /^[确时]/.test(after)
    case '允许':
      return (
        words.afterAllow.test(after) ||
        /^[，。；、]|^$/.test(after) ||
        /(?:最[大小高低长短]|所|经|未|被|若|如)$/.test(before)
      )
    case '禁止':
    case '严禁':
      return words.afterForbid.test(after) || /(?:被|所|表示|[和与、])$/.test(before)
    case '推荐':
    case '不推荐':
      return !words.afterRecommend.test(after) || /(?:被|所|的|、|个性化|智能)$/.test(before)
    case '建议':
    case '不建议':
      return !words.afterSuggest.test(after) || !/(?:^|[，：:]|时|的|，)$/.test(before) || after === ''
    default:
      return false
  }
}

/** Whether 应对 is the verb “cope”: 应对突发事件的能力, not 应对数据进行加密. */
function isCope(before: string, after: string): boolean {
  const clause = /^[^，。；：]*/.exec(after)?.[0] ?? ''
  if (words.beforeCope.test(before)) return true
  if (words.copingNoun.test(clause)) return !/^对[^，]{2}(?:进行|予以|加以|作出|做出)/.test(clause)
  if (
    /^对[^的]{1,16}的(?:能力|措施|方案|预案|策略|机制|需[要求]|经验|准备|手段)(?:是|为|应|宜|等|和|、|$)/.test(clause)
  )
    return true
  return words.copedWith.test(clause) && !words.dealtWith.test(clause)
}

/** Whether 应用 is one word: 应用系统, not 应用汉字填写. */
function isApplied(after: string): boolean {
  const clause = /^[^，。；：]*/.exec(after)?.[0] ?? ''
  if (words.applied.test(clause)) return true
  if (/(?:应|宜|可|不得|必须)/.test(clause.replace(/对应|相应|响应|可[靠用]/g, ''))) return true
  return !words.usedFor.test(clause)
}
