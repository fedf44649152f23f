import { plainText } from '../../document/model/plain-text.ts'
import { inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** An English definition ends with a full stop, where it is to stand for its term within a sentence. */
export const definitionWithStop: Rule = {
  id: 'definition-with-stop',
  code: 'TRM-05',
  title: { zh: '英文定义末尾有句号', en: 'A definition ends with a full stop' },
  basis: { zh: 'ISO/IEC 导则，第2部分，16.5.6', en: 'ISO/IEC Directives, Part 2, 16.5.6' },
  mark: 'secondary',
  severity: inProfiles(['iso'], 'warning'),
  fix: { zh: '去掉句号。', en: 'Take the full stop off.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('term')) {
      const [only, ...others] = block.definition
      if (!only || others.length > 0) continue
      const text = plainText(only.inlines)
      const end = text.trimEnd().length
      // An abbreviation (etc., p.a.) keeps its point, and further sentences are somebody's words.
      if (!/^[^.]*[a-z]{4,}\.$/i.test(text.slice(0, end)) || /\betc\.$/.test(text.slice(0, end))) continue
      yield {
        at: only.id,
        message: {
          zh: `定义末尾是“${text.slice(-12).trim()}”。`,
          en: `The definition ends with “${text.slice(-12).trim()}”.`,
        },
        edit: { at: only.id, part: 'text', start: end - 1, end, old: '.', text: '' },
      }
    }
  },
}
