import { clause2020 } from '../basis.ts'
import { readScope } from '../index/scope-lines.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Characters that a scope needs at most, by our reading of published ones. */
const most = 400

/** The scope is longer than a summary. */
export const scopeTooLong: Rule = {
  id: 'scope-too-long',
  code: 'SCP-04',
  title: { zh: '范围太长', en: 'The scope is long' },
  basis: clause2020('8.5'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '只写标准化对象、内容和适用界限。', en: 'Keep to subject, aspects and applicability.' },
  *check(_, { index }) {
    const found = readScope(index)
    const length = found?.lines.reduce((sum, { text }) => sum + text.length, 0) ?? 0
    if (!found || length <= most) return
    yield {
      at: found.scope.section.id,
      message: { zh: `范围有 ${length} 个字。`, en: `Characters in the scope: ${length}.` },
      evidence: { characters: length, most },
    }
  },
}
