import { blockText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { termsIntroduction } from '../wording/fixed-sentences.ts'
import { foldSentence } from '../wording/fold.ts'
import { chineseTitle } from '../wording/part-title.ts'

const sentence = '下列术语和定义适用于本文件。'

/** Terms are not introduced by one of the three fixed sentences. */
export const termsIntroductionDiffers: Rule = {
  id: 'terms-introduction-differs',
  code: 'TRM-01',
  title: { zh: '术语和定义的引导语不是规定的文字', en: 'The introduction of the terms is not a fixed one' },
  basis: clause2020('8.7'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', consultation: 'error' }),
  fix: {
    zh: '用“下列术语和定义适用于本文件。”“……界定的术语和定义适用于本文件。”或“……界定的以及下列术语和定义适用于本文件。”',
    en: 'Use one of the three fixed sentences of the clause.',
  },
  *check({ meta }, { index }) {
    const chapter = index.first('terms')
    const entry = index.ofType('term').find(({ in: section }) => section === chapter || section.around[0] === chapter)
    if (!chapter || !entry) return
    // Where the chapter holds abbreviations too, the terms stand in a clause of it, and so may their introduction.
    const before = [...chapter.section.blocks, ...entry.in.section.blocks].filter(block => block.t === 'paragraph')
    if (before.some(block => isFixed(blockText(block)))) return
    const [first] = before
    // A vocabulary is nothing but terms.
    if (!first && /(?:术语|词汇)$/.test(chineseTitle(meta.titles)?.at(-1) ?? '')) return
    const text = first ? blockText(first) : ''
    const mayReplace = /^下列.{0,12}(?:术语|定义).{0,14}适用于.{2,6}[。：:.]?$/.test(text)
    yield {
      at: first?.id ?? entry.in.section.id,
      message:
        text === ''
          ? { zh: '术语条目前没有引导语。', en: 'Nothing introduces the terms.' }
          : { zh: `引导语是“${text}”。`, en: `They are introduced by “${text}”.` },
      evidence: { text },
      ...(first &&
        mayReplace && {
          edit: { at: first.id, part: 'text', start: 0, end: text.length, old: text, text: sentence } as const,
        }),
    }
  },
}

function isFixed(text: string): boolean {
  return termsIntroduction.test(foldSentence(text).replace(/本(?:标准|部分)/g, '本文件'))
}
