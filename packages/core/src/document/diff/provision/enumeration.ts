/** Items named one after another in a sentence. */
export interface Enumeration {
  readonly start: number
  readonly end: number
  readonly items: readonly string[]
  /** Whether one of them is enough: 或, 之一. */
  readonly isChoice: boolean
}

const items = /(?:[^，,。；;：:、()（）]{1,40}、)+[^，,。；;：:、()（）]{1,40}/
const verbs =
  '包括但不限于|包括|包含|含有|具备|具有|支持|提供|记录|采集|设置|配备|载明|注明|标明|写明|公布|公开|登记|提交|查验|核对|告知|考虑|涵盖|满足|符合|选自|采用|使用|填写|分为|上传|显示|应为|只能为|限于|应有|宜有|可为'
/** Words that end what stands before the first item: those behind the modal, where there is one (记录应包括…). */
const opening = new RegExp(`^(?:[^、]*?(?:应|宜|可|须|不得|只能|能))?[^、]*?(?:${verbs})(?:了|下列|以下)?(?=[^、])`)
/** Two things joined by a word, behind one of these verbs: 应包括名称和地址. */
const couple = new RegExp(
  `(?:应|宜|可|须|不得)(?:${verbs})(?:了|下列|以下)?([^，,。；;：:、()（）的]{1,12}(?:和|及|与|或|以及|或者)[^，,。；;：:、()（）的]{1,12})(?=[，,。；;]|$)`,
)
const ending = /(?:等(?:[^等]{0,12})?|之一|中的?(?:任[意何]?)?一[种个项]?|(?:中的)?任[一意][种个项]?)$/

/** The longest run of items of a sentence; null when it names none. */
export function readEnumeration(sentence: string): Enumeration | null {
  if (!/\p{Script=Han}/u.test(sentence)) return readEnglish(sentence)
  const match = items.exec(sentence)
  if (!match) return readCouple(sentence)
  // 餐饮企业、食堂应安装: what is listed ends before the modal.
  const whole = beforeModal.exec(match[0])?.[0] ?? match[0]
  const lead = opening.exec(whole)?.[0].length ?? 0
  const tail = ending.exec(whole)?.[0].length ?? 0
  if (lead + tail >= whole.length) return null
  const run = whole.slice(lead, whole.length - tail)
  const found = splitRun(run)
  if (found.length < 2 || found.some(item => item === '')) return null
  const around = sentence.slice(match.index, match.index + whole.length + 8)
  return {
    start: match.index + lead,
    end: match.index + whole.length - tail,
    items: found,
    isChoice: /或|之一|任[一意]|中的?一[种个项]|选自/.test(around),
  }
}

const beforeModal = /^[^、应宜]*、.*?(?=(?:均|都|各)?(?:应|宜|不得|必须|不应|不宜)(?!用|急|对))/
const english =
  /\b(?:includes?|including|contains?|supports?|provides?|records?|states?|shows?|consists? of)\s+((?:[^,.;:()]{1,60},\s*)*[^,.;:()]{1,60}?,?\s+(and|or)\s+[^,.;:()]{1,60})/i

function readEnglish(sentence: string): Enumeration | null {
  const match = english.exec(sentence)
  if (!match?.[1]) return null
  const end = match.index + match[0].length
  const found = match[1].split(/,\s*(?:and|or)\s+|,\s*|\s+(?:and|or)\s+/i).map(item => item.trim())
  if (found.length < 2 || found.some(item => item === '')) return null
  return { start: end - match[1].length, end, items: found, isChoice: match[2]?.toLowerCase() === 'or' }
}

function readCouple(sentence: string): Enumeration | null {
  const match = couple.exec(sentence)
  if (!match?.[1]) return null
  const end = match.index + match[0].length
  const found = splitRun(match[1])
  if (found.length !== 2 || found.some(item => item === '')) return null
  return { start: end - match[1].length, end, items: found, isChoice: match[1].includes('或') }
}

function splitRun(run: string): string[] {
  return run.split(/、|以及|或者|(?<=.)[和或及与](?=.)/).map(item => item.trim())
}
