import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The foreword has no notice about patents. */
export const patentNoticeMissing: Rule = {
  id: 'patent-notice-missing',
  code: 'FWD-06',
  title: { zh: '前言没有专利说明', en: 'The foreword has no notice about patents' },
  basis: clause2020('8.3'),
  mark: 'memory',
  severity: inProfiles(gbt2020, 'info'),
  fix: {
    zh: '写“请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。”',
    en: 'Write the fixed notice about patents.',
  },
  *check(_, { index }) {
    const foreword = index.first('foreword')
    if (!foreword || readForeword(index).some(({ item }) => item === 'patents')) return
    yield {
      at: foreword.section.id,
      message: { zh: '前言没有关于专利的说明。', en: 'The foreword says nothing about patents.' },
    }
  },
}
