import { verbs2020 } from '../basis.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOfWord, mendWord, modalsOf, technicalLines } from '../wording/provisions.ts'

/** A prohibition is stated with a word that the 2020 edition does not list. */
export const prohibitionWordUnfit: Rule = {
  id: 'prohibition-word-unfit',
  code: 'MOD-02',
  title: { zh: '用“不得”“禁止”“严禁”表示禁止', en: '不得, 禁止 or 严禁 states a prohibition' },
  basis: verbs2020,
  mark: 'memory',
  severity: inProfiles(gbt2020, 'info'),
  fix: {
    zh: '2020 版只列“不应”；2009 版和工程建设标准可用“不得”。',
    en: 'The 2020 edition lists 不应 only; its 2009 edition and engineering standards have 不得 too.',
  },
  *check(_, { index }) {
    for (const found of modalsOf(technicalLines(index), /不得|禁止|严禁|不准|不许/)) {
      // 禁止车辆通行 has to be put otherwise.
      yield found.modal.word === '不得' ? mendWord(found, '不应') : complainOfWord(found, '不应')
    }
  },
}
