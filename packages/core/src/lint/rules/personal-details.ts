import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Mobile numbers and numbers of identity cards of persons. */
const details: readonly (readonly [RegExp, string, string])[] = [
  [/(?<![\d.-])1[3-9]\d{9}(?![\d.])/, '手机号', 'a mobile number'],
  [
    /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/,
    '身份证号',
    'the number of an identity card',
  ],
]

/** The text gives the telephone or identity number of somebody. */
export const personalDetails: Rule = {
  id: 'personal-details',
  code: 'TXT-06',
  title: { zh: '正文含个人信息', en: 'The text holds personal details' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, 'warning'),
  fix: { zh: '删去，或换成不会属于任何人的示例。', en: 'Take it out, or use an example that can be of nobody.' },
  *check(_, { index }) {
    for (const { block, text, around } of index.lines) {
      // Samples of data stand in examples and tables.
      if (around.some(({ t }) => t === 'example' || t === 'table')) continue
      for (const [pattern, zh, en] of details) {
        if (!pattern.test(text)) continue
        yield { at: block.id, message: { zh: `有一个${zh}。`, en: `There is ${en}.` }, evidence: { kind: zh } }
      }
    }
  },
}
