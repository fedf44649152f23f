import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The cover marks an adoption of which the foreword says nothing. */
export const adoptionUnexplained: Rule = {
  id: 'adoption-unexplained',
  code: 'FWD-05',
  title: { zh: '前言没有说明采用的国际文件', en: 'The foreword does not tell what was adopted' },
  basis: clause2020('8.3'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '写明采用程度、国际文件的编号与名称，以及改动。', en: 'Tell degree, number, title and what was changed.' },
  *check({ meta }, { index }) {
    const foreword = index.first('foreword')
    if (!meta.adopts || !foreword) return
    const { number, degree } = meta.adopts
    const verb = { IDT: '等同采用', MOD: '修改采用', NEQ: '非等效' }[degree]
    if (readForeword(index).some(({ line }) => line.text.includes(verb) || /adopts/.test(line.text))) return
    yield {
      at: foreword.section.id,
      message: {
        zh: `封面标有 ${number} ${degree}，前言没有说明。`,
        en: `The cover marks ${number} ${degree}, the foreword is silent.`,
      },
      evidence: { number, degree },
    }
  },
}
