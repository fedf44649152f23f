import { findChineseModals, type Modal } from './chinese-modal.ts'

/** A modal that decides, with where the part of the sentence begins that it rules. */
export interface Decision {
  readonly from: number
  readonly modal: Modal
}

const strength = { requirement: 4, recommendation: 3, permission: 2, capability: 1, possibility: 1 } as const

function strengthOf({ type }: Modal): number {
  return type in strength ? strength[type as keyof typeof strength] : 0
}

interface Part {
  readonly from: number
  readonly text: string
  readonly isCondition: boolean
}

/**
 * What decides in a masked sentence, one for each stretch with another type or sign: 应…，宜… is two. Words in conditions,
 * in attributes (应具备的功能见表1) and definitions do not decide; what can or may happen does not, beside what is required.
 */
export function decideChinese(sentence: string): Decision[] {
  if (/^(?:注\d*[：:]\s*)?请注意本(?:文件|标准)的某些内容可能涉及专利/.test(sentence)) return []
  const parts = splitParts(sentence)
  const read = parts.map(part => ({ part, modal: chooseModal(sentence, part) }))
  const main = read.some(one => one.modal && !one.part.isCondition)
  const isBinding = read.some(one => one.modal && strengthOf(one.modal) > 1 && !(main && one.part.isCondition))
  const found: Decision[] = []
  read.forEach(({ part, modal }, at) => {
    if (!modal || (part.isCondition && (main || strengthOf(modal) < 2)) || (isBinding && strengthOf(modal) < 2)) return
    const last = found.at(-1)?.modal
    if (last && last.type === modal.type && last.isNegative === modal.isNegative) return
    found.push({
      from:
        found.length === 0
          ? 0
          : beginningOf(
              read.map(one => one.part),
              at,
              modal,
            ),
      modal,
    })
  })
  return found
}

/** A condition right before a part belongs to it. */
function beginningOf(parts: readonly Part[], at: number, { start }: Modal): number {
  let first = at
  while (first > 0 && parts[first - 1]?.isCondition) first--
  return Math.min(parts[first]?.from ?? start, start)
}

const edge =
  /[，,：:]|(?:(?<=[^，,：:]{2})(?:并且|并|且|但是|但|而且|也)(?=(?:均|都|还|也)?(?:不?应|不?宜|可|能|不必|不得|必须|严禁|禁止)))/g
const conditionEnd = /(?:时|后|前|[^目]的|情况下|条件下|情形下|者|期间|过程中|场合|之一)$/
const conditionBegin = /^(?:当|如果|如|若|只有|除|对于|由于|因|为了?|除非|凡|在)/

function splitParts(sentence: string): Part[] {
  const parts: Part[] = []
  let from = 0
  const take = (end: number) => {
    const text = sentence.slice(from, end)
    const isCondition = conditionEnd.test(text.trim()) && hasRest(sentence, end)
    parts.push({ from, text, isCondition: isCondition || (conditionBegin.test(text) && /时$|下$/.test(text)) })
  }
  for (const { index, 0: sign } of sentence.matchAll(edge)) {
    take(index)
    from = /^[，,：:]/.test(sign) ? index + 1 : index
  }
  take(sentence.length)
  return parts
}

function hasRest(sentence: string, end: number): boolean {
  return /^[，,][^。；]/.test(sentence.slice(end))
}

function chooseModal(sentence: string, { from, text }: Part): Modal | null {
  const modals = findChineseModals(text)
    .filter(modal => !isAttribute(modal, text) && !isDefining(modal, text, sentence))
    .map(modal => ({ ...modal, start: modal.start + from, end: modal.end + from }))
  let chosen: Modal | null = null
  for (const modal of modals) {
    if (!chosen || strengthOf(modal) > strengthOf(chosen)) chosen = modal
    else if (
      strengthOf(modal) === strengthOf(chosen) &&
      /的/.test(sentence.slice(chosen.end, modal.start)) &&
      strengthOf(modal) < 2
    )
      chosen = modal
  }
  return chosen
}

const adverb = '(?:同时|首先|予以|一并|共同|重点|严格|及时|单独|直接|自行|独立|优先|特别|按时|随时|进行)?'
const attribute = new RegExp(`^${adverb}[\\p{Script=Han}]{1,2}的(?=[\\p{Script=Han}\\u0001])`, 'u')
const laterPredicate = /(?:见|是|为|如下|包括|由|按|分为|给出|列于|负责|予以|不|有|用|在|取决)/
const listing = /(?:列出|列明|规定|给出|说明|描述|明确|确定|界定|提出|总结|概括|规范|介绍|归纳)了?[^，。；]*$/

/** Whether a modal only qualifies a noun: 应具备的功能见表1, 表2列出了应提交的材料. */
function isAttribute({ start, end, word }: Modal, text: string): boolean {
  const after = text.slice(end)
  const match = attribute.exec(after)
  if (!match) return false
  if (word === '应' && /^(?:有|按|为|以|由|用)的/.test(after) === false && /^(?:统一|相应|必要|完整)的/.test(after))
    return false
  if (listing.test(text.slice(0, start))) return true
  return laterPredicate.test(after.slice(match[0].length)) || findChineseModals(after.slice(match[0].length)).length > 0
}

const copula = /(?:是指|指的是|系指|是|即|指|称为|属于)[^，。；]{0,20}$/

/** Whether what can or may be is part of a definition or a class: 分为可自理和不能自理两类. */
function isDefining(modal: Modal, text: string, sentence: string): boolean {
  if (strengthOf(modal) > 2) return false
  const before = text.slice(0, modal.start)
  const after = sentence.slice(modal.end)
  if (/(?:分为|分成|包括|[、]|和|或|及|与)$/.test(before) && strengthOf(modal) < 2) return true
  if (modal.word === '可' && /分[为成](?:[^，。；]*、)?$/.test(before)) return true
  if (strengthOf(modal) < 2 && copula.test(before) && /的[^的]{1,12}[。]?$/.test(after)) return true
  if (strengthOf(modal) < 2 && before === '' && /的[^的]{1,12}[。]?$/.test(after)) return true
  return modal.word === '可' && /(?:是否|由[式图表][^，。；]*|分为|、|和)$/.test(before) && /^.{0,6}$/.test(after)
}
