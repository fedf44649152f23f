import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { foldSentence } from '../wording/fold.ts'

/** The cover names a replaced standard that the foreword says nothing of. */
export const replacementUnexplained: Rule = {
  id: 'replacement-unexplained',
  code: 'FWD-04',
  title: { zh: '前言没有说明代替了哪个文件', en: 'The foreword does not tell what is replaced' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', examination: 'error' }),
  fix: {
    zh: '在前言写“本文件代替……《……》”，并列出主要技术变化。',
    en: 'Say in the foreword what is replaced, and list the technical changes.',
  },
  *check({ meta }, { index }) {
    const foreword = index.first('foreword')
    if (!foreword) return
    const said = readForeword(index)
      .filter(({ item }) => item === 'replacement')
      .map(({ line }) => foldSentence(line.text))
      .join('\n')
    for (const number of meta.replaces) {
      if (said.includes(foldSentence(number))) continue
      yield {
        at: foreword.section.id,
        message: {
          zh: `封面说代替 ${number}，前言没有说。`,
          en: `The cover says that ${number} is replaced, the foreword does not.`,
        },
        evidence: { number },
      }
    }
  },
}
