import { parseNumber } from '../../number/parse.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A national or sector standard has no English title. */
export const englishTitleMissing: Rule = {
  id: 'english-title-missing',
  code: 'CVR-07',
  title: { zh: '没有英文名称', en: 'There is no English title' },
  basis: clause2020('8.1'),
  mark: 'verified',
  severity: inProfiles(gbt, { consultation: 'warning' }),
  fix: { zh: '在中文名称下写英文译名。', en: 'Write the English title below the Chinese one.' },
  *check({ meta }) {
    if (meta.titles.length === 0 || meta.titles.some(title => title.language.startsWith('en'))) return
    const number = meta.number === null ? null : parseNumber(meta.number)
    const isByNumber = number !== null && number.normal !== null && /^(?:national|sector)$/.test(number.class)
    if (!isByNumber && !/国家标准|行业标准/.test(meta.classWords ?? '')) return
    yield {
      at: null,
      pointer: '/meta/titles',
      message: { zh: '封面没有英文名称。', en: 'The cover has no English title.' },
    }
  },
}
