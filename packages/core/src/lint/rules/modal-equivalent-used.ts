import { verbs2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOfWord, mendWord, modalsOf, technicalLines } from '../wording/provisions.ts'

const verbs: ReadonlyMap<string, string> = new Map([
  ['应该', '应'],
  ['应当', '应'],
  ['须', '应'],
  ['不应该', '不应'],
  ['不应当', '不应'],
  ['只准许', '应'],
  ['推荐', '宜'],
  ['建议', '宜'],
  ['不推荐', '不宜'],
  ['不建议', '不宜'],
  ['可以', '可'],
  ['允许', '可'],
  ['无须', '不必'],
  ['无需', '不必'],
  ['不需要', '不必'],
  ['能够', '能'],
  ['不能够', '不能'],
  ['有可能', '可能'],
  ['没有可能', '不可能'],
])
const words = new RegExp([...verbs.keys()].join('|'))
const exchangeable: ReadonlySet<string> = new Set([
  '应该',
  '应当',
  '不应该',
  '不应当',
  '可以',
  '能够',
  '不能够',
  '有可能',
])

/** An equivalent of a modal verb is used where the verb would do. */
export const modalEquivalentUsed: Rule = {
  id: 'modal-equivalent-used',
  code: 'MOD-09',
  title: { zh: '用了能愿动词的等效表述', en: 'An equivalent of a modal verb is used' },
  basis: verbs2020,
  mark: 'verified',
  severity: inProfiles(gbt, 'info'),
  fix: {
    zh: '只在语言需要时用等效表述，否则用表中的能愿动词。',
    en: 'Use an equivalent only where language needs it, else the verb of the table.',
  },
  *check(_, { index }) {
    for (const found of modalsOf(technicalLines(index), words)) {
      const instead = verbs.get(found.modal.word)
      if (instead === undefined) continue
      // What stands in front may have to change with the others.
      yield exchangeable.has(found.modal.word) ? mendWord(found, instead) : complainOfWord(found, instead)
    }
  },
}
