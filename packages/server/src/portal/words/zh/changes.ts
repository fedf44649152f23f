import { printCount } from '../../print-count.ts'

/** What the portal says of the changes of the registry, in Chinese. */
export const changes = {
  title: '变更',
  lead: '登记的每一次变更，按时间倒序。日志只增不改，可离线验证。',
  subscribe: '订阅（Atom）',
  none: '还没有任何变更。',
  noneText: '装入实施方案或导入登记后，每次变更都会列在这里。',
  changed: (fields: string) => `变更：${fields}`,
  older: '更早的变更',
  newer: '更新的变更',
  newest: '最新的变更',
  badEvent: (text: string) => `“${text}”不是事件号。before 后面请写一个正整数，例如 before=100。`,
  seq: (seq: number) => `第 ${seq} 号事件`,
  others: '等多项',
  together: (count: number) => `等 ${printCount(count)} 项`,
}
