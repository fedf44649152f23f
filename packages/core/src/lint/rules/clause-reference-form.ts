import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { maskQuoted } from '../wording/mask.ts'

/** A clause is referred to as 第5.2条 instead of 5.2. */
export const clauseReferenceForm: Rule = {
  id: 'clause-reference-form',
  code: 'NUM-09',
  title: { zh: '提及条号时写了“第……条”', en: 'A clause is referred to as “第…条”' },
  basis: clause2020('9.5'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '章写“第5章”，条只写编号“5.2”。', en: 'Write 第5章 for a chapter and the bare number for a clause.' },
  *check(_, { index }) {
    for (const { block, text } of index.lines) {
      for (const match of maskQuoted(text).matchAll(/第\s*((?:\d+|[A-Z])(?:\.\d+)+)\s*[条款节]/g)) {
        const [old, number = ''] = match
        yield {
          at: block.id,
          message: { zh: `写作“${old}”。`, en: `It says “${old}”.` },
          evidence: { text: old, expected: number },
          edit: { at: block.id, part: 'text', start: match.index, end: match.index + old.length, old, text: number },
        }
      }
    }
  },
}
