import { printCount } from '../../print-count.ts'

/** What the portal says of reviews, in Chinese. */
export const review = {
  title: '复审清单',
  lead: '现行标准何时应复审：自最近一次复审或发布之日起算，期满仍未复审的列为已过期。',
  narrow: '缩小范围',
  found: (total: number) => `${printCount(total)} 项`,
  state: '情况',
  due: '期满',
  proposalBy: '建议应于',
  from: '起算',
  download: '下载',
  calendar: '订阅日历（ICS）',
  none: '没有这样的标准。',
  noneText: '换一个日期，或去掉上面的选择。',
  rules: '规则与依据',
  note: '来源没有记载复审结论的，自发布之日起算；已复审而未登记的会显得过期，请补上“复审日期”。其他地方的标准另有规定的，按五年列出。国际、国外标准由其机构复审，不在此列。',
}
