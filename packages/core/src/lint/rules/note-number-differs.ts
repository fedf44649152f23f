import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A note or example is numbered alone, or not numbered among several. */
export const noteNumberDiffers: Rule = {
  id: 'note-number-differs',
  code: 'ADD-03',
  title: { zh: '注或示例的编号不对', en: 'A note or example is numbered wrongly' },
  basis: clause2020('9.10、9.11'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '同一条里只有一个时写“注：”“示例：”，多个时写“注1：”“注2：”。',
    en: 'One alone has no number; several are numbered from 1.',
  },
  *check({ source }, { index }) {
    // Sources without printed numbers leave them to whoever shows the document.
    const mayOmit = source === 'markdown' || source === 'json'
    for (const { block } of [...index.ofType('note'), ...index.ofType('example')]) {
      const stated = block.number?.stated ?? null
      const computed = block.number?.computed ?? null
      if (stated === computed || (stated === null && mayOmit)) continue
      const word = block.t === 'note' ? { zh: '注', en: 'Note' } : { zh: '示例', en: 'Example' }
      yield {
        at: block.id,
        message: {
          zh: `写的是“${word.zh}${stated ?? ''}”，应为“${word.zh}${computed ?? ''}”。`,
          en: `It says “${word.en} ${stated ?? ''}”; it is to be “${word.en} ${computed ?? ''}”.`,
        },
        evidence: { stated, expected: computed },
      }
    }
  },
}
