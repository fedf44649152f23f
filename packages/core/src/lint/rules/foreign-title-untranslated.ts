import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A foreign document is listed without its Chinese title, or without the original one. */
export const foreignTitleUntranslated: Rule = {
  id: 'foreign-title-untranslated',
  code: 'REF-08',
  title: { zh: '国外文件没有译名或原名', en: 'A foreign document lacks its translated or its original title' },
  basis: clause2020('8.6'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: {
    zh: '写“编号　中文译名（原文名称）”。',
    en: 'Write number, Chinese title, and the original title in brackets.',
  },
  *check(_, { citations }) {
    for (const { placed, number } of citations.listed) {
      const { title, id } = placed.block
      if (!number || (number.class !== 'international' && number.class !== 'foreign') || title.trim() === '') continue
      const lacks = !/\p{Script=Han}/u.test(title)
        ? { zh: '中文译名', en: 'Chinese title' }
        : !/[A-Za-z]{3}/.test(title)
          ? { zh: '原文名称', en: 'original title' }
          : null
      if (!lacks) continue
      yield {
        at: id,
        message: { zh: `${number.print} 没有${lacks.zh}。`, en: `${number.print} has no ${lacks.en}.` },
        evidence: { title },
      }
    }
  },
}
