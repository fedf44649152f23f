import { printCount } from '../../print-count.ts'

/** What the portal says of the text of standards, in Chinese. */
export const documents = {
  title: '标准文本',
  lead: '收存于此的标准与草案的结构化文本：每一章条可链接、可引用、可检索。',
  empty: '还没有收存文本。',
  emptyText: '用 biaochi document add 或接口 POST /documents 收存 Word、Markdown 或 NISO STS 文件。',
  version: '版本',
  addedAt: '收存日期',
  notice: '说明',
  unnumbered: '没有编号',
  clauses: {
    title: '检索条款',
    lead: '在收存的标准文本中逐条检索，直接打开所在的章条。',
    label: '条款中的词语或标准号',
    found: (total: number) => `${printCount(total)} 个章条`,
    none: '没有章条同时含有这些词语。',
    noneText: '减少词语，或换一种说法。',
    inDocuments: '在哪些文件中',
    alsoIn: (total: number) => `收存的文本中有 ${printCount(total)} 个章条含有这些词语`,
    whole: '全文',
  },
}
