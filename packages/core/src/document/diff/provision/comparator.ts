/** Which values a comparator leaves: `le` is ≤. */
export type Comparator = 'le' | 'lt' | 'ge' | 'gt'

/** The modal within a comparator, as in 不应超过. */
const between = '(?:应该|应当|应|宜|得|能|可以|可|会|允许|准|许|要|须)?\\s*'

/** Words before a number, those that contain others first. */
const before: readonly (readonly [Comparator, RegExp])[] = [
  [
    'le',
    ending(
      `不${between}(?:大于|超过|多于|高于|长于|晚于|迟于|超出|大过|重于|宽于)|(?:小|低|少)于(?:或|且)?等于|(?:至多|最多)[^，。；、\\d]{0,6}?|最迟|最大[^，。；、]{0,8}?|最高[^，。；、]{0,8}?|最长[^，。；、]{0,8}?|≤|⩽|≦|<=|未超过|上限值?`,
    ),
  ],
  [
    'ge',
    ending(
      `不${between}(?:小于|少于|低于|短于|早于|轻于|窄于)|(?:大|高|多)于(?:或|且)?等于|(?:至少|最少)[^，。；、\\d]{0,6}?|最早|最小[^，。；、]{0,8}?|最低[^，。；、]{0,8}?|最短[^，。；、]{0,8}?|≥|⩾|≧|>=|达到|下限值?`,
    ),
  ],
  [
    'le',
    ending(
      '(?:no|not) (?:be )?(?:more|greater|larger|longer|higher|later) than|not exceed(?:ing)?|at most|up to|(?:less|lower|fewer) than or equal to|(?:a )?maximum(?: of)?|within',
      'i',
    ),
  ],
  [
    'ge',
    ending(
      '(?:no|not) (?:be )?(?:less|fewer|smaller|shorter|lower|earlier) than|at least|(?:greater|more|higher) than or equal to|(?:a )?minimum(?: of)?',
      'i',
    ),
  ],
  ['lt', ending('小于|少于|低于|短于|早于|不足|不到|<|(?:less|fewer|smaller|shorter|lower) than|below|under', 'i')],
  [
    'gt',
    ending(
      '大于|多于|高于|长于|超过|超出|晚于|>|(?:more|greater|larger|longer|higher) than|exceed(?:s|ing)?|above|over',
      'i',
    ),
  ],
]

const after: readonly (readonly [Comparator, RegExp])[] = [
  ['ge', /^\s*(?:[（(]含[^）)]{0,8}[）)])?(?:及|或|含)?以上|^\s*or (?:more|above|longer|higher)/],
  ['le', /^\s*(?:[（(]含[^）)]{0,8}[）)])?(?:及|或|含)?以下|^\s*or (?:less|fewer|below|shorter|lower)/],
]

/** Only of time and distance: 3天内. 3天前 is none: it may look forward or back. */
const inside = /^\s*(?:之|以)?内/
/** Of anything: 5 %以内. */
const insideAny = /^\s*[之以]内/

export interface FoundComparator {
  readonly comparator: Comparator
  /** Code units it takes before and behind the number. */
  readonly before: number
  readonly after: number
}

/** The comparator of a number by the text right before and right behind it; null when it has none. */
export function findComparator(head: string, tail: string, dimension: string): FoundComparator | null {
  const near = head.slice(-24)
  for (const [comparator, pattern] of before) {
    const match = pattern.exec(near)
    if (match)
      return {
        comparator,
        before: match[0].length,
        after: isTime(dimension) ? (inside.exec(tail)?.[0].length ?? 0) : 0,
      }
  }
  for (const [comparator, pattern] of after) {
    const match = pattern.exec(tail)
    if (match) return { comparator, before: 0, after: match[0].length }
  }
  const within = (isTime(dimension) || dimension === 'length' ? inside : insideAny).exec(tail)
  return within ? { comparator: 'le', before: 0, after: within[0].length } : null
}

function isTime(dimension: string): boolean {
  return dimension === 'time' || dimension === 'month' || dimension === 'working day'
}

function ending(words: string, flags = ''): RegExp {
  // 不高于限值的1.5倍, 不少于每年2次
  const gap = '(?:[^，。；、\\d]{1,8}的|每[年月日天周季度]{1,2})?'
  return new RegExp(`(?:${words})\\s*${gap}\\s*(?:应为|为|是|到)?\\s*$`, flags)
}
