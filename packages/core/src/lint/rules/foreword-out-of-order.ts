import { clause2020 } from '../basis.ts'
import { forewordItems, readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Items of the foreword stand in another order than the rulebook gives. */
export const forewordOutOfOrder: Rule = {
  id: 'foreword-out-of-order',
  code: 'FWD-01',
  title: { zh: '前言各项的次序不对', en: 'Items of the foreword are out of order' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, 'warning'),
  fix: {
    zh: '次序为：起草依据、与其他文件的关系、代替情况与技术变化、与国际文件的关系、专利说明、提出与归口、起草单位与起草人、历次版本。',
    en: 'The order is: basis, relation to other documents, replacement and changes, adoption, patents, proposer and committee, drafters, history.',
  },
  *check(_, { index }) {
    let highest = -1
    for (const { line, item } of readForeword(index)) {
      if (item === null || line.around.length > 0) continue
      const rank = forewordItems.indexOf(item)
      if (rank < highest) {
        yield {
          at: line.block.id,
          message: { zh: `“${line.text.slice(0, 20)}…”写得太后。`, en: `“${line.text.slice(0, 20)}…” comes too late.` },
          evidence: { item, after: forewordItems[highest] ?? null },
        }
        return
      }
      highest = rank
    }
  },
}
