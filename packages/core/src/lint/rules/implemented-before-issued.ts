import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The document is to be implemented before it was issued. */
export const implementedBeforeIssued: Rule = {
  id: 'implemented-before-issued',
  code: 'CVR-04',
  title: { zh: '实施日期早于发布日期', en: 'Implementation precedes issue' },
  basis: clause2020('8.1'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '核对两个日期。', en: 'Compare the two dates.' },
  *check({ meta: { issued, implemented } }) {
    if (issued === null || implemented === null || implemented >= issued) return
    yield {
      at: null,
      pointer: '/meta/implemented',
      message: {
        zh: `${implemented} 实施，${issued} 才发布。`,
        en: `It is implemented on ${implemented} and issued on ${issued}.`,
      },
      evidence: { issued, implemented },
    }
  },
}
