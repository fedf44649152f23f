import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { chineseTitle } from '../wording/part-title.ts'

/** A specification holds no requirement. */
export const requirementsMissing: Rule = {
  id: 'requirements-missing',
  code: 'TTL-04',
  title: { zh: '名称是“规范”，却没有要求', en: 'A specification without requirements' },
  basis: clause2020('6.1'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: {
    zh: '用“应”写出要求，或改用符合内容的名称（指南、规程等）。',
    en: 'State requirements with 应, or choose the title that fits.',
  },
  *check({ meta }, { index }) {
    if (!/规范$/.test(chineseTitle(meta.titles)?.at(-1) ?? '')) return
    const lines = index.lines.filter(({ in: section, block }) => section.isNormative && block.provisions.length > 0)
    if (lines.length === 0 || lines.some(({ block }) => block.provisions.some(({ type }) => type === 'requirement')))
      return
    yield {
      at: null,
      pointer: '/meta/titles/0',
      message: { zh: '全文没有一条要求。', en: 'There is not one requirement.' },
    }
  },
}
