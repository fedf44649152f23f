import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Tracked changes are neither accepted nor rejected. */
export const revisionsPending: Rule = {
  id: 'revisions-pending',
  code: 'TXT-10',
  title: { zh: '修订没有处理', en: 'Tracked changes are pending' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, { examination: 'warning', approval: 'error' }),
  fix: { zh: '接受或拒绝全部修订。', en: 'Accept or reject all of them.' },
  *check({ revisions }) {
    if (revisions.length === 0) return
    yield {
      at: null,
      pointer: '/revisions',
      message: {
        zh: `还有 ${revisions.length} 处修订没有接受或拒绝。`,
        en: `Changes neither accepted nor rejected: ${revisions.length}.`,
      },
      evidence: { count: revisions.length },
    }
  },
}
