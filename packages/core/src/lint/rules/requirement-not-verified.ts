import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { chineseTitle } from '../wording/part-title.ts'

const method = /证实|试验|检验|检查|检测|验证|测试|测量|评价|验收|verif|test|inspect|measur/i

/** A specification has requirements and no method of verifying them. */
export const requirementNotVerified: Rule = {
  id: 'requirement-not-verified',
  code: 'MOD-06',
  title: { zh: '规范没有证实方法', en: 'A specification without methods of verification' },
  basis: clause2020('8.11'),
  mark: 'memory',
  severity: inProfiles(gbt, 'off'),
  fix: {
    zh: '为每条要求写出证实方法（试验、检查、测量），或引用有关标准。',
    en: 'Give a method of verification for each requirement (test, inspection, measurement), or cite one.',
  },
  *check({ meta }, { index }) {
    if (!/规范$/.test(chineseTitle(meta.titles)?.at(-1) ?? '')) return
    const requires = index.lines.some(
      ({ in: section, block }) => section.isNormative && block.provisions.some(({ type }) => type === 'requirement'),
    )
    if (!requires || index.sections.some(({ title }) => method.test(title))) return
    yield {
      at: null,
      pointer: '/meta/titles/0',
      message: {
        zh: '有要求，没有一章或一条讲怎样证实。',
        en: 'There are requirements, and no clause on how to verify them.',
      },
    }
  },
}
