import type { Text } from '../../finding.ts'
import type { DocumentMeta } from '../model/standard-document.ts'
import type { MetaChange } from './document-diff.ts'

type Fact = readonly [fact: string, label: Text, read: (meta: DocumentMeta) => readonly string[]]

const one = (value: string | null): readonly string[] => (value === null ? [] : [value])

const facts: readonly Fact[] = [
  ['number', { zh: '文件编号', en: 'Number' }, meta => one(meta.number)],
  ['titles', { zh: '文件名称', en: 'Title' }, meta => meta.titles.map(({ parts }) => parts.join('　'))],
  ['classWords', { zh: '文件类别', en: 'Class' }, meta => one(meta.classWords)],
  ['ics', { zh: 'ICS 号', en: 'ICS' }, meta => meta.ics],
  ['ccs', { zh: 'CCS 号', en: 'CCS' }, meta => one(meta.ccs)],
  ['filing', { zh: '备案号', en: 'Filing number' }, meta => one(meta.filing)],
  ['replaces', { zh: '代替', en: 'Replaces' }, meta => meta.replaces],
  ['adopts', { zh: '采用', en: 'Adopts' }, ({ adopts }) => (adopts ? [`${adopts.number}, ${adopts.degree}`] : [])],
  ['stage', { zh: '阶段', en: 'Stage' }, meta => one(meta.stageWords ?? meta.stage)],
  ['issued', { zh: '发布日期', en: 'Issued' }, meta => one(meta.issued)],
  ['implemented', { zh: '实施日期', en: 'Implemented' }, meta => one(meta.implemented)],
  ['issuers', { zh: '发布部门', en: 'Issued by' }, meta => meta.issuers],
  ['proposers', { zh: '提出', en: 'Proposed by' }, meta => meta.proposers],
  ['committees', { zh: '归口', en: 'Committee' }, meta => meta.committees],
  ['drafters', { zh: '起草单位', en: 'Drafted by' }, meta => meta.drafters],
  ['authors', { zh: '主要起草人', en: 'Authors' }, meta => meta.authors],
  ['notice', { zh: '声明', en: 'Notice' }, meta => (meta.notice === undefined ? [] : [meta.notice])],
]

/** Facts that some sources say in their foreword only; where one side does not say them, nothing is known to have changed. */
const ofForeword: ReadonlySet<string> = new Set(['stage', 'proposers', 'committees', 'drafters', 'authors'])

/** The facts of the cover that differ, in the order of the cover. */
export function compareMeta(old: DocumentMeta, next: DocumentMeta): readonly MetaChange[] {
  return facts.flatMap(([fact, label, read]) => {
    const [before, after] = [read(old), read(next)]
    if (ofForeword.has(fact) && (before.length === 0 || after.length === 0)) return []
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ fact, label, old: before, new: after }]
  })
}
