import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const names: Readonly<Record<string, readonly [string, string]>> = {
  table: ['表', 'a table'],
  figure: ['图', 'a figure'],
  formula: ['公式', 'a formula'],
}

/** A table, figure or formula stands in the foreword. */
export const forewordHoldsObject: Rule = {
  id: 'foreword-holds-object',
  code: 'STR-06',
  title: { zh: '前言里有图、表或公式', en: 'A figure, table or formula stands in the foreword' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, 'error'),
  fix: { zh: '移到引言、正文或附录，或者改为文字。', en: 'Move it to another element or write it as text.' },
  *check(_, { index }) {
    for (const { block, in: section } of index.blocks) {
      const name = names[block.t]
      if (!name || (section.around[0] ?? section).section.kind !== 'foreword') continue
      yield { at: block.id, message: { zh: `前言里有${name[0]}。`, en: `The foreword holds ${name[1]}.` } }
    }
  },
}
