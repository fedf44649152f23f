import { printCount } from '../../print-count.ts'

/** What the portal says of the list of standards, in Chinese. */
export const standards = {
  title: '标准',
  found: (count: number) => `共 ${printCount(count)} 项`,
  foundFor: (text: string) => `查找“${text}”`,
  filters: '筛选',
  toFilters: '筛选条件',
  chosen: '已选条件',
  remove: '去掉',
  clear: '全部去掉',
  sort: '排序',
  sorts: { relevance: '相关', number: '编号', issued: '发布日期', effective: '实施日期' },
  moreValues: (count: number) => `其余 ${count} 个`,
  empty: '没有符合全部条件的标准',
  emptyWhy: '登记中没有，不等于标准不存在，也不等于有效或无效。',
  emptyTry: '可以这样试试',
  tryFewer: '去掉一个条件',
  tryNumber: '输入的是标准号？任何写法都能认',
  tryNumberAction: '核对标准号',
  tryAll: '查看全部标准',
  tryPropose: '体系中确实缺这项标准？看看缺口清单',
  emptyRegistry: '登记中还没有标准',
  emptyRegistryText: '用 biaochi registry import 导入 CSV、XLSX 或 Relaton YAML 后，标准会列在这里。',
  download: '下载全部登记',
  caption: '标准列表',
  unverifiedNote: '“被引用，未核实”的条目只见于他处引用，不计入任何统计。',
}
