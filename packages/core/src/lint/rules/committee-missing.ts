import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The foreword names neither proposer nor committee. */
export const committeeMissing: Rule = {
  id: 'committee-missing',
  code: 'FWD-07',
  title: { zh: '前言没有提出、归口单位', en: 'The foreword names neither proposer nor committee' },
  basis: clause2020('8.3'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: {
    zh: '写“本文件由……提出。”“本文件由……归口。”',
    en: 'Name who proposed the document and which committee is in charge.',
  },
  *check(_, { index }) {
    const foreword = index.first('foreword')
    if (!foreword) return
    const lines = readForeword(index)
    if (lines.some(({ line }) => /归口/.test(line.text))) return
    const isProposed = lines.some(({ item }) => item === 'proposal')
    yield {
      at: foreword.section.id,
      message: isProposed
        ? { zh: '前言没有归口单位。', en: 'The foreword does not name the committee in charge.' }
        : { zh: '前言没有提出或归口单位。', en: 'The foreword names neither proposer nor committee.' },
    }
  },
}
