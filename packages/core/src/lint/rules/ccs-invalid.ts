import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A code is none of the Chinese Classification for Standards: 24 letters without I and O. */
export const ccsInvalid: Rule = {
  id: 'ccs-invalid',
  code: 'CVR-02',
  title: { zh: 'CCS 号不成立', en: 'The CCS code is none' },
  basis: clause2020('8.1'),
  mark: 'verified',
  severity: inProfiles(chinese, { draft: 'warning', examination: 'error' }),
  fix: {
    zh: '写一个字母（没有 I 和 O）和两位数字，如 L 67。',
    en: 'Write a letter (not I or O) and two digits: L 67.',
  },
  *check({ meta }) {
    const code = meta.ccs
    if (code === null || /^[A-HJ-NP-Z]\d{2}$/.test(code.replace(/\s/g, '')) || /^[Xx]\s?[Xx]{2}$/.test(code)) return
    yield {
      at: null,
      pointer: '/meta/ccs',
      message: { zh: `“${code}”不是 CCS 号。`, en: `“${code}” is no CCS code.` },
      evidence: { code },
    }
  },
}
