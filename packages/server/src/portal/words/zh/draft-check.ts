import { printCount } from '../../print-count.ts'

/** What the portal says of the check of a draft, in Chinese. */
export const draftCheck = {
  title: '检查草案',
  lead: '上传一份标准草案，按 GB/T 1.1 等起草规则逐条检查，结果与正文并排。什么都不保存。',
  file: '草案（Word、Markdown、NISO STS、网页、JSON，或有文字层的 PDF）',
  profile: '起草规则',
  stage: '阶段',
  fromFile: '由文件看出',
  profiles: {
    'gbt1.1-2020': 'GB/T 1.1—2020',
    'gbt1.1-2009': 'GB/T 1.1—2009',
    engineering: '工程建设标准',
    guide: '指南与指导性技术文件',
    iso: 'ISO/IEC 导则',
    other: '其他',
  },
  stages: {
    draft: '草案',
    consultation: '征求意见稿',
    examination: '送审稿',
    approval: '报批稿',
    published: '已发布',
  },
  check: '检查',
  nothing: '请选择一份文件。',
  unread: '没有读成',
  kept: '文件只在内存里读一遍，不保存，不外传。',
  found: (file: string, error: number, warning: number, info: number) =>
    `${file}：${printCount(error)} 个错误，${printCount(warning)} 个警告，${printCount(info)} 个提示`,
  none: '没有发现问题。',
  severities: { error: '错误', warning: '警告', info: '提示' },
  suppressed: (count: number) => `另有 ${printCount(count)} 处作者已说明不改。`,
  more: (count: number) => `同类还有 ${printCount(count)} 处`,
  wholeText: '全文',
  findings: '发现',
  text: '正文',
  reading: '读取时的说明',
  basis: '依据',
}
