import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Complaint, Rule } from '../rule.ts'

const narrow = /(?<=\p{Script=Han})[,;:!?](?=\p{Script=Han})/gu
/** Brackets round Chinese words behind one; dB(A) and the like keep theirs. */
const brackets = /(?<=\p{Script=Han})\([^()（）]{0,80}\p{Script=Han}[^()（）]{0,80}\)/gu
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
      for (const { index: start, 0: old } of text.matchAll(narrow)) {
        const around = text.slice(Math.max(0, start - 4), start + 5)
        yield complain(block.id, { start, old, around, text: wide[old] ?? old })
      }
      for (const { index: start, 0: old } of text.matchAll(brackets)) {
        yield complain(block.id, { start, old, around: old, text: `（${old.slice(1, -1)}）` })
      }
    }
  },
}

interface Narrow {
  readonly start: number
  readonly old: string
  readonly around: string
  readonly text: string
}

function complain(at: string, { start, old, around, text }: Narrow): Complaint {
  return {
    at,
    message: { zh: `“${around}”中有半角标点。`, en: `Marks in “${around}” have half width.` },
    evidence: { text: around },
    edit: { at, part: 'text', start, end: start + old.length, old, text },
  }
}
