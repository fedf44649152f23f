import type { Range } from '../../document/model/inline.ts'

const before = /(?:符合|满足|遵守|遵循|执行|按照?|依据|依照|根据|采用|达到|应用)[^，。；]{0,24}$/
const after = /^[^，。；]{0,24}(?:的规定|的要求|规定的|要求的|执行|进行|的相关规定|的有关规定|中规定)/
const informative = /(?:参见|参考|参照|见|摘自|来源|改编自|修改采用|等同采用|例如|如)[^，。；]{0,16}$/

/** Whether the words around a citation make it a normative one: 应符合……的规定, not 参见……. */
export function readsNormative(text: string, [start, end]: Range): boolean {
  const lead = text.slice(Math.max(0, start - 40), start)
  if (informative.test(lead)) return false
  return before.test(lead) || after.test(text.slice(end, end + 40))
}
