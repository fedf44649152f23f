import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A suppression of the document holds for nothing, or gives no reason. */
export const suppressionWithoutEffect: Rule = {
  id: 'suppression-without-effect',
  code: 'SUP-01',
  title: { zh: '“不改”的说明没有用处', en: 'A suppression has no effect' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, 'info'),
  fix: { zh: '去掉它；没有理由的，写上理由。', en: 'Take it out; give a reason where there is none.' },
  isLast: true,
  *check(_, { idleSuppressions }) {
    for (const { rule, at, reason } of idleSuppressions) {
      yield {
        at,
        message:
          reason.trim() === ''
            ? {
                zh: `对 ${rule} 的说明没有理由，不起作用。`,
                en: `The suppression of ${rule} gives no reason and is not applied.`,
              }
            : { zh: `这里没有 ${rule} 可以不改。`, en: `There is no ${rule} to suppress here.` },
        evidence: { rule, reason },
      }
    }
  },
}
