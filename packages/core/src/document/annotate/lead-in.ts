import type { Provision } from '../model/inline.ts'

/** The modal that a lead-in gives the items of its list: 应符合下列要求：. */
export type Carried = Pick<Provision, 'id' | 'type' | 'isNegative' | 'modal'>

const named =
  /(?:下列|以下|如下|下述)(?:[\p{Script=Han}、]{0,8})(?:要求|规定|条件|原则|措施|步骤|程序|准则|方式|方法|职责|任务|工作|活动|功能|能力|行为|做法|规则|指标|义务)?[：:]?$/u
const contents =
  /(?:包括|包含|含有|由|分为|列出|注明|载明|标明|写明|记录|记载|提交|提供|说明|报告|公示|公开|告知)[^，。]*(?:内容|信息|材料|文件|资料|项目|数据|字段|要素|事项|部分|情况)?[：:]?$/
const choice = /(?:之一|任[一意]|其中|(?:下列|以下|下述)(?:一[种项个类]|某))/
const english =
  /\b(?:shall|should|may|can|must|need)(?:\s+not)?(?:\s+(?:comply with|meet|satisfy|fulfil|fulfill|conform to|observe|do) the following[^:]*)?:?$/i

/**
 * The provision of a lead-in that its items take part in, null when they do not. They do where the list spells out what is
 * asked (应：, 应符合下列要求：), and do not where it lists what something consists of (应包括下列内容：), what there is to
 * choose from (下列方法之一), or when something holds (有下列情形之一的，应……：).
 *
 * @param masked the sentence that ends in the colon
 * @param modalEnd where its modal ends in it
 */
export function carriedBy(masked: string, modalEnd: number, provision: Provision): Carried | null {
  const text = masked.trim()
  if (!/[：:]$/.test(text) && !/(?:下列|以下)[^，。]{0,12}[。]$/.test(text)) return null
  const rest = masked.slice(modalEnd).trim().replace(/[。]$/, '：')
  const { id, type, isNegative, modal } = provision
  if (/^[：:]$/.test(rest) || english.test(text)) return { id, type, isNegative, modal }
  if (choice.test(rest) || contents.test(rest)) return null
  return named.test(rest) && /(?:下列|以下|如下|下述)/.test(rest) ? { id, type, isNegative, modal } : null
}
