import { printCount } from '../../print-count.ts'

/** What the portal says of comparisons, in Chinese. */
export const comparison = {
  title: '比较两个版本',
  lead: '逐章条、逐要求比较两个版本：增加、删除、移动、编号顺延，要求收紧还是放宽。什么都不保存。',
  old: '旧版（Word、Markdown、NISO STS、网页、JSON）',
  next: '新版',
  compare: '比较',
  nothing: '请选择两个文件。',
  unread: '没有读成',
  same: '两个版本没有差别。',
  provisions: '要求的变化',
  clauses: '章条的变化',
  data: '数据元与代码的变化',
  meta: '封面的变化',
  breaking: '不兼容',
  compatible: '兼容',
  uncertain: '无从判断',
  foreword: '前言中“主要技术变化”的草稿',
  more: (count: number) => `另有 ${printCount(count)} 处，见本页数据（JSON）。`,
  column: { change: '变化', old: '旧', next: '新', why: '理由' },
}
