import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A Chinese definition does not end with a full stop. */
export const definitionStopMissing: Rule = {
  id: 'definition-stop-missing',
  code: 'TRM-05',
  title: { zh: '定义末尾没有句号', en: 'A definition does not end with a full stop' },
  basis: clause2020('8.7'),
  mark: 'verified',
  severity: inProfiles(gbt, 'warning'),
  fix: { zh: '在定义末尾加句号。', en: 'End the definition with 。.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('term')) {
      const last = block.definition.at(-1)
      if (!last) continue
      const text = plainText(last.inlines)
      const end = text.trimEnd().length
      // A definition that ends in a list, a formula or an English one ends otherwise.
      if (end === 0 || !/\p{Script=Han}[）)”》]?$/u.test(text.slice(0, end)) || /[。；：！？]$/.test(text)) continue
      yield {
        at: last.id,
        message: {
          zh: `定义末尾是“${text.slice(Math.max(0, end - 6), end)}”。`,
          en: `The definition ends with “${text.slice(Math.max(0, end - 6), end)}”.`,
        },
        edit: {
          at: last.id,
          part: 'text',
          start: end - 1,
          end,
          old: text.slice(end - 1, end),
          text: `${text.slice(end - 1, end)}。`,
        },
      }
    }
  },
}
