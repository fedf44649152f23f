import { printCount } from '../../print-count.ts'

/** What the portal says of the currency of citations, in Chinese. */
export const currency = {
  title: '标准查新',
  lead: '交一个文件或粘贴一段文字，看所引的标准是否现行、被什么代替、名称是否相符。',
  file: '文件（Word、Excel、有文字层的 PDF、网页、Markdown、CSV、文本，不超过 32 MB）',
  text: '或粘贴文字',
  check: '查新',
  comments: '取带批注的原文件',
  suffix: '-查新',
  kept: '文件只在内存中处理，什么都不保存。登记中没有的标准不说它有效。',
  nothing: '没有收到文件或文字。',
  unread: '这个文件读不了',
  found: (file: string, total: number) => `${file}：引用 ${printCount(total)} 处`,
  none: '没有找到引用的标准。',
  more: (count: number) => `另有 ${printCount(count)} 处，见 CSV 或 JSON。`,
  cited: '所引',
  normal: '规范写法',
  severity: '情况',
  place: '位置',
  advice: '建议',
  context: '上下文',
  titleKnown: '登记的名称',
  titleCited: '所引名称',
  successor: '后继',
  effective: '实施日期',
}
