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
    if (!foreword || readForeword(index).some(({ item }) => item === 'proposal')) return
    yield {
      at: foreword.section.id,
      message: { zh: '前言没有提出或归口单位。', en: 'The foreword names neither proposer nor committee.' },
    }
  },
}
