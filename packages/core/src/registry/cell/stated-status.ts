import type { StatusName, Unnumbered } from '../standard.ts'

/** Words of registers for a status; a word may be a whole cell or stand before a bracket. */
const words: Readonly<Record<Exclude<StatusName, 'unknown' | 'not-issued'>, readonly string[]>> = {
  planned: ['拟制定', '待制定', '计划', '规划', '需求', '拟立项', '计划制定', 'planned', 'need'],
  drafting: [
    '立项',
    '已立项',
    '在研',
    '在编',
    '制定中',
    '编制中',
    '起草',
    '起草中',
    '正在起草',
    '征求意见',
    '正在征求意见',
    '征求意见中',
    '送审',
    '审查',
    '正在审查',
    '审查中',
    '报批',
    '报批中',
    '正在批准',
    '批准中',
    '待发布',
    '公示',
    '公示中',
    '草案',
    '征求意见稿',
    '送审稿',
    '报批稿',
    'drafting',
    'draft',
    'under development',
    'in development',
    'in preparation',
    'project',
  ],
  upcoming: [
    '即将实施',
    '未实施',
    '尚未实施',
    '待实施',
    '将实施',
    '已发布未实施',
    '发布未实施',
    'upcoming',
    'forthcoming',
    'not yet effective',
  ],
  'in-force': [
    '现行',
    '现行有效',
    '有效',
    '实施',
    '已实施',
    '实施中',
    '正在实施',
    '在用',
    '继续有效',
    '确认有效',
    '复审有效',
    '修订中',
    '正在修订',
    '修改中',
    '复审中',
    '正在复审',
    '即将废止',
    '即将作废',
    '拟废止',
    '拟作废',
    '待废止',
    'in force',
    'in-force',
    'active',
    'activated',
    'current',
    'valid',
  ],
  'partly-replaced': [
    '部分有效',
    '部分代替',
    '部分被代替',
    '被部分代替',
    '部分被替代',
    '部分废止',
    'partly replaced',
    'partly-replaced',
    'partially replaced',
    'partially superseded',
  ],
  replaced: [
    '被代替',
    '已被代替',
    '被替代',
    '已被替代',
    '被取代',
    '已被取代',
    '被替换',
    '已代替',
    'replaced',
    'superseded',
  ],
  withdrawn: [
    '废止',
    '已废止',
    '作废',
    '已作废',
    '失效',
    '已失效',
    '停用',
    '终止',
    '撤销',
    'withdrawn',
    'obsolete',
    'obsoleted',
    'abolished',
    'cancelled',
    'canceled',
    'expired',
    'repealed',
  ],
}
const meanings = new Map<string, StatusName>(
  Object.entries(words).flatMap(([name, list]) => list.map(word => [word, name as StatusName] as const)),
)

/** Words that begin a longer remark: `送审稿通过（2021-10-09）`. */
const openings: readonly (readonly [RegExp, StatusName])[] = [
  [/^(?:正在|拟)?(?:起草|编制|制定|征求意见|送审|审查|报批|立项)/, 'drafting'],
  [/^(?:已)?(?:被.{2,}(?:代替|替代|取代))/, 'replaced'],
  // 强制性国家标准整合精简（2017年第7号公告）: only the code changes, the text holds on.
  [/^(?:已)?(?:转|转化|转换|调整|改)为推荐性/, 'in-force'],
  // Registers have many words for an end; one that is not understood must not leave the record in force.
  [/^(?!.*(?:未|不|部分|拟|将)).*(?:废止|废除|作废|失效|撤回|撤销|停止|停用|注销|历史标准)/, 'withdrawn'],
]

/** Words that are understood and leave open whether the standard holds. */
const open = new Set([
  '已发布',
  '发布',
  '公布',
  '已批准',
  '批准',
  '出版',
  '已出版',
  '被引用',
  '引用',
  'published',
  'approved',
  'cited',
])

/** Whether a word of status is understood, be it that it leaves the status open. */
export function isKnownStatusWord(text: string): boolean {
  return open.has(plainWord(text)) || readStatedStatus(text) !== null
}

/**
 * What a stated status means; null where the word does not say whether the standard holds (`已发布`, `被引用`).
 * Also reads the stages of ISO (ISO/IEC harmonised stage codes), `60.60`.
 */
export function readStatedStatus(text: string): StatusName | null {
  const word = plainWord(text)
  const stage = /^(\d{2})[.](\d{2})$/.exec(word)
  if (stage) return readStage(stage[1] ?? '', stage[2] ?? '')
  return meanings.get(word) ?? openings.find(([opening]) => opening.test(word))?.[1] ?? null
}

function plainWord(text: string): string {
  return text.normalize('NFKC').replace(/\(.*$/, '').trim().toLowerCase()
}

/** What a stage of the harmonised codes means for a document: 60.60 published, 90 under review, 95.99 withdrawn, `.98` abandoned. */
export function readStage(stage: string, substage: string): StatusName | null {
  if (stage === '95') return substage === '99' ? 'withdrawn' : 'in-force'
  if (stage === '90') return 'in-force'
  if (substage === '98') return 'withdrawn'
  if (stage === '60') return substage === '60' ? 'in-force' : 'drafting'
  if (/^[2-5]0$/.test(stage)) return 'drafting'
  if (stage === '00' || stage === '10') return substage === '99' ? 'drafting' : 'planned'
  return null
}

/** How far a record without a number is, from what its source says: without a word it is a need, with dates a publication. */
export function readUnnumbered(statedStatus: string | null, isDated: boolean): Unnumbered {
  const meaning = statedStatus === null ? null : readStatedStatus(statedStatus)
  if (meaning === 'planned') return 'need'
  if (meaning === 'drafting') return 'project'
  return statedStatus !== null || isDated ? 'publication' : 'need'
}
