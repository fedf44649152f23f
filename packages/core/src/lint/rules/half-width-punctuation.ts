import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const narrow = /(?<=\p{Script=Han})[,;:!?](?=\p{Script=Han})/gu
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

/** A mark between Chinese characters has half width. */
export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  code: 'TXT-03',
  title: { zh: '汉字之间用了半角标点', en: 'Marks between Chinese characters have half width' },
  basis: clause2020('9.13'),
  mark: 'memory',
  severity: inProfiles(chinese, 'info'),
  fix: { zh: '改为全角标点。', en: 'Use marks of full width.' },
  *check(_, { index }) {
    for (const { block, text } of index.lines) {
      for (const match of text.matchAll(narrow)) {
        const [old] = match
        const around = text.slice(Math.max(0, match.index - 4), match.index + 5)
        yield {
          at: block.id,
          message: { zh: `“${around}”中的“${old}”是半角。`, en: `“${old}” in “${around}” has half width.` },
          evidence: { text: around },
          edit: { at: block.id, part: 'text', start: match.index, end: match.index + 1, old, text: wide[old] ?? old },
        }
      }
    }
  },
}
