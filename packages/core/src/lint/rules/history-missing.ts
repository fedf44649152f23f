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
    zh: '写“本文件及其所代替文件的历次版本发布情况为：”，列出各版，含本版。',
    en: 'List all editions, this one included.',
  },
  *check({ meta }, { index }) {
    const foreword = index.first('foreword')
    const items = readForeword(index).map(({ item }) => item)
    // Published first editions mostly say nothing; who replaces something has a history to tell.
    if (!foreword || items.includes('history')) return
    if (meta.replaces.length === 0 && !items.includes('replacement')) return
    yield {
      at: foreword.section.id,
      message: {
        zh: '本文件代替了别的文件，前言没有列出历次版本。',
        en: 'The document replaces another, and the foreword lists no earlier editions.',
      },
    }
  },
}
