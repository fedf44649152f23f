import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The foreword tells of a replacement and not of the main technical changes. */
export const changesUnlisted: Rule = {
  id: 'changes-unlisted',
  code: 'FWD-04',
  title: { zh: '没有列出主要技术变化', en: 'The main technical changes are not listed' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', examination: 'error' }),
  fix: {
    zh: '写“与……相比，除结构调整和编辑性改动外，主要技术变化如下：”，每项给出新旧两版的条号。',
    en: 'List the main technical changes, each with its clause in both editions.',
  },
  *check(_, { index }) {
    const lines = readForeword(index)
    const replacement = lines.find(({ item }) => item === 'replacement')
    if (!replacement || lines.some(({ line }) => /(?:技术变化|技术性变化|技术差异|主要变化|变化如下)/.test(line.text)))
      return
    yield {
      at: replacement.line.block.id,
      message: {
        zh: '前言说了代替，没有列出主要技术变化。',
        en: 'The foreword tells of a replacement and of no changes.',
      },
    }
  },
}
