import type { Finding, Text } from '../../finding.ts'

/** Bounds of portable patterns; what is beyond them is refused by name. */
export const patternLimits = {
  /** Characters of a pattern. */
  length: 2_000,
  /** Groups within groups. */
  depth: 100,
  /** `{n,m}`. */
  repeat: 1_000,
  /** Steps when repetitions are written out: what the least of the engines takes. */
  steps: 10_000,
} as const

/** Something that makes a text no portable pattern, and the place: the ordinal of a character, from 1. */
export interface PatternFault {
  readonly rule: PatternRule
  readonly position: number
  /** The characters that are at fault. */
  readonly seen: string
}

export type PatternRule = keyof typeof rules

const rules = {
  'pattern-too-long': [
    { zh: '模式超过 2 000 个字符', en: 'The pattern has more than 2,000 characters' },
    { zh: '把要求分成几条检查，或改用代码表', en: 'Divide the demand into several checks, or use a code list' },
  ],
  'pattern-nested-too-deep': [
    { zh: '括号嵌套超过 100 层', en: 'Groups are nested more than 100 deep' },
    { zh: '去掉多余的括号', en: 'Take out groups that are not needed' },
  ],
  'pattern-too-large': [
    { zh: '重复展开后超过 10 000 步', en: 'Its repetitions amount to more than 10,000 steps' },
    {
      zh: '减小重复的次数，长度另用长度检查限定',
      en: 'Make the repetitions smaller, and bound the length by a check of its own',
    },
  ],
  'pattern-too-intricate': [
    { zh: '模式太复杂，展开后超过限度', en: 'The pattern is too intricate: what it unfolds to is beyond the limits' },
    {
      zh: '避免在“任意字符”之后再数个数，如 .*a.{18}；把条件分成几条检查',
      en: 'Do not count characters after a free part, as in .*a.{18}; divide the condition into several checks',
    },
  ],
  'pattern-look-around': [
    { zh: '用了环视', en: 'It looks around' },
    {
      zh: '写出整段文本允许的样子；要同时满足的条件另写一条检查',
      en: 'Write what the whole text may look like, and put a second condition into a check of its own',
    },
  ],
  'pattern-back-reference': [
    { zh: '用了反向引用', en: 'It refers back to a group' },
    {
      zh: '写出允许的文本；两处相同的要求用比较检查',
      en: 'Write out the texts; demand sameness by a check that compares',
    },
  ],
  'pattern-group-named': [
    { zh: '用了命名的组', en: 'A group is named' },
    { zh: '写成 (…) 或 (?:…)', en: 'Write (…) or (?:…)' },
  ],
  'pattern-group-unknown': [
    { zh: '不认识这种组', en: 'This sort of group is not known' },
    { zh: '只用 (…) 和 (?:…)', en: 'Use (…) and (?:…) only' },
  ],
  'pattern-flag-inline': [
    { zh: '用了内嵌的选项', en: 'It sets a flag' },
    { zh: '把大小写都写出来，如 [Aa]', en: 'Write out both cases, as in [Aa]' },
  ],
  'pattern-quantifier-lazy': [
    { zh: '用了惰性的重复', en: 'A repetition is lazy' },
    {
      zh: '去掉后面的 ?：总是匹配整段文本，惰性与否没有差别',
      en: 'Take the second ? out: the whole text is matched, lazy or not',
    },
  ],
  'pattern-quantifier-possessive': [
    { zh: '用了占有式的重复', en: 'A repetition is possessive' },
    { zh: '去掉后面的 +', en: 'Take the second + out' },
  ],
  'pattern-word-boundary': [
    { zh: '用了词边界', en: 'It asks for a word boundary' },
    { zh: '写出两边允许的字符', en: 'Write which characters may stand on both sides' },
  ],
  'pattern-anchor-inside': [
    { zh: '模式中间有 ^、$ 或别的锚', en: 'An anchor stands inside the pattern' },
    {
      zh: '去掉它：总是匹配整段文本；要这个字符本身，写 \\^ 或 \\$',
      en: 'Take it out: the whole text is matched always; for the character itself write \\^ or \\$',
    },
  ],
  'pattern-escape-unknown': [
    { zh: '不认识这个转义', en: 'This escape is not known' },
    {
      zh: '字符本身不必转义；不可见的字符写 \\u{十六进制码位}',
      en: 'Write the character itself, or \\u{hexadecimal code point} for one that cannot be seen',
    },
  ],
  'pattern-escape-incomplete': [
    { zh: '转义不完整，或不是字符', en: 'The escape is incomplete, or is no character' },
    {
      zh: '写 \\uXXXX 或 \\u{X}，到 10FFFF 为止，代理项除外；反斜线本身写 \\\\',
      en: 'Write \\uXXXX or \\u{X}, up to 10FFFF and no surrogates; for a backslash write \\\\',
    },
  ],
  'pattern-property-unknown': [
    { zh: '不认识这个字符属性', en: 'This property of characters is not known' },
    { zh: '汉字写 \\p{Han}；其他的写出范围', en: 'Write \\p{Han} for Chinese characters, and ranges for others' },
  ],
  'pattern-class-empty': [
    { zh: '方括号里没有字符', en: 'No character is in the class' },
    { zh: '写出允许的字符；] 本身写 \\]', en: 'Write the characters that are allowed; for ] itself write \\]' },
  ],
  'pattern-class-open': [
    { zh: '方括号没有闭合', en: 'The class is not closed' },
    { zh: '补上 ]；[ 本身写 \\[', en: 'Close it with ]; for [ itself write \\[' },
  ],
  'pattern-class-named': [
    { zh: '用了 [:…:] 之类的命名字符类', en: 'It uses a named class such as [:…:]' },
    { zh: '写出范围，如 [A-Za-z]；[ 本身写 \\[', en: 'Write ranges, as in [A-Za-z]; for [ itself write \\[' },
  ],
  'pattern-class-subtraction': [
    { zh: '用了字符类的减法', en: 'It takes one class from another' },
    { zh: '写出剩下的范围', en: 'Write the ranges that remain' },
  ],
  'pattern-range-reversed': [
    { zh: '范围的起点大于终点', en: 'The range ends before it begins' },
    { zh: '交换两端；- 本身写 \\-', en: 'Turn it round; for - itself write \\-' },
  ],
  'pattern-range-of-class': [
    { zh: '范围的一端是字符类', en: 'One end of the range is a class' },
    { zh: '- 本身写 \\-', en: 'For - itself write \\-' },
  ],
  'pattern-repeat-of-nothing': [
    { zh: '重复符号前没有可重复的东西', en: 'There is nothing to repeat before the sign of repetition' },
    {
      zh: '去掉它；字符本身写 \\*、\\+、\\?、\\{',
      en: 'Take it out; for the character itself write \\*, \\+, \\? or \\{',
    },
  ],
  'pattern-repeat-unreadable': [
    { zh: '大括号不是 {n}、{n,} 或 {n,m}', en: 'The braces are not {n}, {n,} or {n,m}' },
    { zh: '写出下限，如 {0,3}；{ 本身写 \\{', en: 'Write the lower bound too, as in {0,3}; for { itself write \\{' },
  ],
  'pattern-repeat-reversed': [
    { zh: '重复次数的下限大于上限', en: 'The least number of repetitions is greater than the most' },
    { zh: '交换两个数', en: 'Turn the two numbers round' },
  ],
  'pattern-repeat-too-great': [
    { zh: '重复次数超过 1 000', en: 'It repeats more than 1,000 times' },
    { zh: '改用长度检查，这里写 * 或 +', en: 'Write * or + here, and bound the length by a check of its own' },
  ],
  'pattern-group-open': [
    { zh: '括号没有闭合', en: 'The group is not closed' },
    { zh: '补上 )；( 本身写 \\(', en: 'Close it with ); for ( itself write \\(' },
  ],
  'pattern-bracket-stray': [
    { zh: '括号没有开头', en: 'The bracket closes nothing' },
    { zh: '去掉它；字符本身写 \\)、\\] 或 \\}', en: 'Take it out; for the character itself write \\), \\] or \\}' },
  ],
  'pattern-digits-narrowed': [
    {
      zh: '\\d 原指各种文字的数字，导入后只指 0 到 9',
      en: 'Here \\d meant digits of every script; as imported it means 0 to 9',
    },
    { zh: '确需别的数字时写出范围', en: 'Write ranges where other digits are meant' },
  ],
  'pattern-surrogate-alone': [
    { zh: '有不成对的代理项', en: 'It holds half of a surrogate pair' },
    { zh: '写出完整的字符，或 \\u{十六进制码位}', en: 'Write the whole character, or \\u{hexadecimal code point}' },
  ],
} satisfies Record<string, readonly [Text, Text]>

/** Says a fault as a finding: what, where in the pattern, and what to write instead. */
export function findPatternFault(text: string, fault: PatternFault): Finding {
  const [message, fix] = rules[fault.rule]
  const isPlaced = fault.seen !== ''
  return {
    rule: fault.rule,
    severity: 'error',
    message: {
      zh: isPlaced ? `${message.zh}：第 ${fault.position} 个字符“${fault.seen}”。` : `${message.zh}。`,
      en: isPlaced ? `${message.en}: character ${fault.position}, “${fault.seen}”.` : `${message.en}.`,
    },
    at: {},
    evidence: { pattern: cutAround(text, fault.position), position: fault.position, seen: fault.seen },
    fix: { zh: `${fix.zh}。`, en: `${fix.en}.` },
  }
}

const shownBefore = 60
const shownInAll = 120

function cutAround(text: string, position: number): string {
  const points = [...text.slice(0, 2 * patternLimits.length)]
  if (points.length <= shownInAll) return points.join('')
  const from = Math.max(0, position - shownBefore)
  const cut = points.slice(from, from + shownInAll).join('')
  return `${from > 0 ? '…' : ''}${cut}${from + shownInAll < points.length ? '…' : ''}`
}
