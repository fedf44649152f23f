import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { chineseTitle } from '../wording/part-title.ts'

/** A title has more than its three elements. */
export const titleTooManyElements: Rule = {
  id: 'title-too-many-elements',
  code: 'TTL-01',
  title: { zh: '名称多于三种元素', en: 'The title has more than three elements' },
  basis: clause2020('6.1'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'warning'),
  fix: {
    zh: '名称由引导元素、主体元素、补充元素组成，各用一个空格隔开。',
    en: 'A title has an introductory, a main and a complementary element.',
  },
  *check({ meta }) {
    const parts = (chineseTitle(meta.titles) ?? []).flatMap(part => part.split('\u3000'))
    if (parts.length <= 3) return
    yield {
      at: null,
      pointer: '/meta/titles/0',
      message: {
        zh: `名称有 ${parts.length} 段：${parts.join('　')}`,
        en: `The title has ${parts.length} elements: ${parts.join(' / ')}`,
      },
      evidence: { parts },
    }
  },
}
