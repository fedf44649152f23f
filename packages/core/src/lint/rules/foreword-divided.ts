import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A foreword is divided into clauses. */
export const forewordDivided: Rule = {
  id: 'foreword-divided',
  code: 'STR-05',
  title: { zh: '前言分了条', en: 'The foreword is divided into clauses' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, 'error'),
  fix: { zh: '改为不编号的段，必要时用列项。', en: 'Write paragraphs without numbers, or a list.' },
  *check(_, { index }) {
    for (const { section } of index.ofKind('foreword')) {
      const count = section.sections.length
      if (count === 0) continue
      yield {
        at: section.sections[0]?.id ?? section.id,
        message: { zh: `前言分成了 ${count} 条。`, en: `Clauses in the foreword: ${count}.` },
        evidence: { clauses: count },
      }
    }
  },
}
