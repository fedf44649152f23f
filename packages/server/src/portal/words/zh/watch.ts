import { printCount } from '../../print-count.ts'

/** What the portal says of watch lists, in Chinese. */
export const watch = {
  lead: (count: number) => `${printCount(count)} 个标准号，状态截至今天。`,
  since: '建立于',
  subscribe: '订阅变更（Atom）',
  changes: '变更',
  none: '建立以来没有变更。',
  list: '清单',
  asGiven: '所列标准号',
  standard: '登记的标准',
  successor: '最新的后继',
  unknown: '未登记',
}
