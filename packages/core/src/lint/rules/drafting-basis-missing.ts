import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { draftingBasis } from '../wording/fixed-sentences.ts'

/** The foreword does not say by which rules the document was drafted. */
export const draftingBasisMissing: Rule = {
  id: 'drafting-basis-missing',
  code: 'FWD-02',
  title: { zh: '前言没有起草依据', en: 'The foreword does not name the drafting rules' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', consultation: 'error' }),
  fix: { zh: '在前言第一段写起草依据。', en: 'Name the drafting rules in the first paragraph of the foreword.' },
  *check(_, { index, profile }) {
    const foreword = index.first('foreword')
    if (!foreword || readForeword(index).some(({ item }) => item === 'basis')) return
    const sentence = draftingBasis(profile)
    yield {
      at: foreword.section.id,
      message: { zh: '前言没有说按照什么规定起草。', en: 'The foreword does not say by which rules it was drafted.' },
      ...(sentence !== null && { fix: { zh: `写：“${sentence}”`, en: `Write: “${sentence}”` } }),
    }
  },
}
