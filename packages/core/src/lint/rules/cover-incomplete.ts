import type { DocumentMeta } from '../../document/model/standard-document.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

interface Item {
  readonly field: keyof DocumentMeta
  readonly zh: string
  readonly en: string
  /** Not known before a document is issued. */
  readonly isLate?: true
  /** Given by the body that issues a document. */
  readonly isOfIssue?: true
}

const items: readonly Item[] = [
  { field: 'ics', zh: 'ICS 号', en: 'ICS' },
  { field: 'ccs', zh: 'CCS 号', en: 'CCS' },
  { field: 'classWords', zh: '文件的层次或类别', en: 'class of the document' },
  { field: 'number', zh: '文件编号', en: 'number', isOfIssue: true },
  { field: 'issuers', zh: '发布机构', en: 'issuing body', isLate: true, isOfIssue: true },
  { field: 'issued', zh: '发布日期', en: 'date of issue', isLate: true, isOfIssue: true },
  { field: 'implemented', zh: '实施日期', en: 'date of implementation', isLate: true, isOfIssue: true },
]

/** Nobody gives a number or a date to what says on its cover that it only shows how. */
const forShow = /示范|演示|样例|demonstration/i

/** The cover lacks what it must show. */
export const coverIncomplete: Rule = {
  id: 'cover-incomplete',
  code: 'CVR-01',
  title: { zh: '封面缺项', en: 'The cover lacks an item' },
  basis: clause2020('8.1'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning', published: 'error' }),
  fix: { zh: '在封面补上。', en: 'Add it to the cover.' },
  *check({ meta }, { stage }) {
    const isForShow = forShow.test(meta.notice ?? '')
    for (const { field, zh, en, isLate, isOfIssue } of items) {
      if (isForShow && isOfIssue) continue
      const value = meta[field]
      if (value !== null && (typeof value === 'string' || (Array.isArray(value) && value.length > 0))) continue
      if (isLate && stage !== 'published') continue
      yield {
        at: null,
        pointer: `/meta/${field}`,
        message: { zh: `封面没有${zh}。`, en: `The cover has no ${en}.` },
        evidence: { item: zh },
      }
    }
  },
}
