import { clause2020 } from '../basis.ts'
import { readScope } from '../index/scope-lines.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The scope does not say what the document is for. */
export const scopeApplicabilityMissing: Rule = {
  id: 'scope-applicability-missing',
  code: 'SCP-02',
  title: { zh: '范围没有写适用界限', en: 'The scope does not say where the document applies' },
  basis: clause2020('8.5'),
  mark: 'memory',
  severity: inProfiles(chinese, 'info'),
  fix: { zh: '另起一段写“本文件适用于……”。', en: 'Add a paragraph 本文件适用于….' },
  *check(_, { index }) {
    const found = readScope(index)
    if (!found || found.lines.some(({ text }) => /适用于|适用本|可参照|参照执行|参照使用/.test(text))) return
    yield { at: found.scope.section.id, message: { zh: '范围没有“适用于……”。', en: 'The scope does not say 适用于….' } }
  },
}
