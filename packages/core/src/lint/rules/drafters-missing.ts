import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The foreword names no drafters. */
export const draftersMissing: Rule = {
  id: 'drafters-missing',
  code: 'FWD-08',
  title: { zh: '前言没有起草单位和起草人', en: 'The foreword names no drafters' },
  basis: clause2020('8.3'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '写“本文件起草单位：……”“本文件主要起草人：……”。', en: 'Name the drafting bodies and persons.' },
  *check(_, { index }) {
    const foreword = index.first('foreword')
    if (!foreword) return
    const text = readForeword(index)
      .map(({ line }) => line.text)
      .join('\n')
    const hasBodies = /(?:起草|编制|主编|编写|参编)单位/.test(text)
    const hasPersons = /(?:起草|编写|编制)人|(?:起草|编写)人员/.test(text)
    if (hasBodies && hasPersons) return
    yield {
      at: foreword.section.id,
      message: hasBodies
        ? { zh: '前言没有主要起草人。', en: 'The foreword names no drafting persons.' }
        : hasPersons
          ? { zh: '前言没有起草单位。', en: 'The foreword names no drafting bodies.' }
          : { zh: '前言没有起草单位和主要起草人。', en: 'The foreword names no drafters.' },
    }
  },
}
