import type { SectionKind } from '../../document/model/standard-document.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const required: readonly (readonly [SectionKind, string, string])[] = [
  ['foreword', '前言', 'foreword'],
  ['scope', '范围', 'scope'],
]

/** A document without its foreword or its scope. */
export const elementMissing: Rule = {
  id: 'element-missing',
  code: 'STR-01',
  title: { zh: '缺少必备要素', en: 'A mandatory element is missing' },
  basis: clause2020('6.2'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', consultation: 'error' }),
  fix: { zh: '补上该要素。', en: 'Add the element.' },
  *check(_, { index }) {
    for (const [kind, zh, en] of required) {
      if (index.first(kind)) continue
      yield { at: null, message: { zh: `没有“${zh}”。`, en: `There is no ${en}.` }, evidence: { element: zh } }
    }
  },
}
