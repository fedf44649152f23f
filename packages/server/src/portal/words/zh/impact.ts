import { printCount } from '../../print-count.ts'

/** What the portal says of those who rest on a standard, in Chinese. */
export const impact = {
  title: '受影响的标准',
  titleOf: (number: string) => `${number} 受影响的标准`,
  link: '它改变时谁受影响',
  successor: '最新的后继：',
  found: (count: number) => `${printCount(count)} 处引用或依靠`,
  none: '登记中没有其他标准引用、采用或依靠它。',
  clauses: (count: number) => `收存的文本中有 ${printCount(count)} 个章条引用它`,
  note: '只列登记中有记载的关系；登记中没有的标准、没有记载的引用不在此列。',
  more: (count: number) => `另有 ${printCount(count)} 处，见本页数据（JSON）。`,
  standard: '标准',
  how: '关系',
  named: '所写编号',
  place: '引用处',
  placeUnknown: '没有记载',
  advice: '处理',
  dated: '注日期',
  undated: '不注日期',
  via: (number: string) => `经由采用它的 ${number}`,
  advices: {
    revise: '应修订：所引版次已不再有效',
    check: '应核对：所指内容可能已改变',
    unclear: '无从判断：所引标准状态不明',
    none: '无需处理',
  },
}
