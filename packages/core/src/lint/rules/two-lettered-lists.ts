import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A clause has two lists with letters, so that “a)” means two things. */
export const twoLetteredLists: Rule = {
  id: 'two-lettered-lists',
  code: 'LST-07',
  title: { zh: '一条里有两组字母编号的列项', en: 'A clause has two lists with letters' },
  basis: clause2020('7.5'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '拆成两条，或把一组改为“——”。', en: 'Split the clause, or use —— for one of them.' },
  *check(_, { index }) {
    for (const { section, label, region } of index.sections) {
      if (region === 'front') continue
      const lettered = section.blocks.filter(block => block.t === 'list' && block.style === 'alpha')
      const second = lettered[1]
      if (!second) continue
      yield {
        at: second.id,
        message: {
          zh: `${label} 有 ${lettered.length} 组 a)、b) 列项。`,
          en: `Lists with a), b) in ${label}: ${lettered.length}.`,
        },
        evidence: { lists: lettered.length },
      }
    }
  },
}
