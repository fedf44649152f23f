import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const change = /^(?:[a-z]\)|——|-)?\s*(?:增加|更改|修改|删除|调整|补充)了/

/** A technical change is listed without the clauses where it was made. */
export const changeWithoutClause: Rule = {
  id: 'change-without-clause',
  code: 'FWD-04',
  title: { zh: '技术变化没有注明条号', en: 'A technical change names no clause' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: {
    zh: '在括号里写“见x.x，××××年版的y.y”；增加的只写新版，删除的只写旧版。',
    en: 'Add the clause in this edition and in the old one, in brackets.',
  },
  *check(_, { index }) {
    let isChanges = false
    for (const { line, item } of readForeword(index)) {
      if (item !== null) isChanges = item === 'replacement'
      if (!isChanges || !change.test(line.text) || /见.*[\dA-Z]|版的/.test(line.text)) continue
      yield {
        at: line.block.id,
        message: {
          zh: `“${line.text.slice(0, 30)}”没有注明条号。`,
          en: `“${line.text.slice(0, 30)}” names no clause.`,
        },
      }
    }
  },
}
