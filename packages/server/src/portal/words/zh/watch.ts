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
  undated: (editions: number) => `没有年份，各版次都关注（现有 ${printCount(editions)} 个）`,
  reason: '理由',
  heldBack:
    '通知没有发出：通知地址在本机或内网。请改用公网地址，或由运行者给 serve 设 BIAOCHI_WEBHOOKS_INSIDE=1。这里和 Atom 的变更不受影响。',
  failing: (failure: string | null, waiting: number) =>
    `通知没有送到：${failure === null ? '对方没有应答' : `对方答 ${failure}`}，${printCount(waiting)} 条待发。这里和 Atom 的变更不受影响。`,
  lastChange: '最近的变更',
  title: '关注清单',
  start:
    '把一份合同、一个部门所引的标准号收成一个清单，其中任何一项变了就知道：看网页、订阅 Atom，或由 webhook 收到签名的通知。未登记的编号照列，登记时即有通知。',
  how: '怎样建、怎样改',
  howOnServer: '在服务器上',
  howByApi: '用接口（需要令牌）',
  howAfter: '建成时给出清单的标识。标识不可猜测，也不列在任何地方；知道地址的人就能看，不能改。',
  sampleTitle: '某合同所引标准',
}
