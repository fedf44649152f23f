import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The foreword does not tell of earlier editions. */
export const historyMissing: Rule = {
  id: 'history-missing',
  code: 'FWD-09',
  title: { zh: '前言没有历次版本情况', en: 'The foreword does not tell of earlier editions' },
  basis: clause2020('8.3'),
  mark: 'secondary',
  severity: inProfiles(gbt2020, { draft: 'info', approval: 'warning' }),
  fix: {
    zh: '首次发布的写“本文件为首次发布。”；否则列出历次版本，含本版。',
    en: 'Say that it is the first edition, or list all editions with this one.',
  },
  *check(_, { index }) {
    const foreword = index.first('foreword')
    if (!foreword || readForeword(index).some(({ item }) => item === 'history')) return
    yield {
      at: foreword.section.id,
      message: {
        zh: '前言没有说是首次发布，也没有历次版本。',
        en: 'The foreword tells neither of a first edition nor of earlier ones.',
      },
    }
  },
}
