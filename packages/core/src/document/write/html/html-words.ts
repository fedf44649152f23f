import type { Text } from '../../../finding.ts'
import type { ProvisionType } from '../../model/inline.ts'
import type { DocumentStage } from '../../model/standard-document.ts'

/** Words of the page around a document. */
export const pageWords = {
  contents: { zh: '目次', en: 'Contents' },
  permalink: { zh: '链接到', en: 'Link to' },
  thisPiece: { zh: '此处', en: 'this place' },
  highlight: { zh: '突出显示条款', en: 'Highlight provisions' },
  onlyThese: { zh: '其余变淡', en: 'Fade the rest' },
  number: { zh: '编号', en: 'Number' },
  ics: { zh: 'ICS', en: 'ICS' },
  ccs: { zh: 'CCS', en: 'CCS' },
  filing: { zh: '备案号', en: 'Filing number' },
  replaces: { zh: '代替', en: 'Replaces' },
  adopts: { zh: '采用', en: 'Adopts' },
  stage: { zh: '阶段', en: 'Stage' },
  issued: { zh: '发布日期', en: 'Issued' },
  implemented: { zh: '实施日期', en: 'In force from' },
  issuers: { zh: '发布机构', en: 'Issued by' },
  proposers: { zh: '提出', en: 'Proposed by' },
  committees: { zh: '归口', en: 'Committee' },
  drafters: { zh: '起草单位', en: 'Drafted by' },
  authors: { zh: '起草人', en: 'Drafters' },
  unnamed: { zh: '未命名的文件', en: 'Untitled document' },
  attachments: { zh: '附件', en: 'Attachments' },
  download: { zh: '下载', en: 'Download' },
  notShown: { zh: '浏览器不能显示这种图', en: 'browsers cannot show this kind of picture' },
  missingPicture: { zh: '缺少的图', en: 'missing picture' },
  footnotes: { zh: '脚注', en: 'Footnotes' },
  footnote: { zh: '脚注', en: 'Footnote' },
  back: { zh: '回到正文', en: 'Back to the text' },
  opaque: { zh: '未能识别的内容，按原样保留', en: 'Not understood; kept as it was' },
  boxed: { zh: '方框中的示例', en: 'Boxed example' },
  term: { zh: '术语', en: 'Term' },
  table: { zh: '表格', en: 'Table' },
  normative: { zh: '规范性', en: 'normative' },
  informative: { zh: '资料性', en: 'informative' },
} as const satisfies Readonly<Record<string, Text>>

/** Kinds of provision as the legend names them. */
export const provisionWords: Readonly<Record<ProvisionType, Text>> = {
  requirement: { zh: '要求', en: 'Requirements' },
  recommendation: { zh: '推荐', en: 'Recommendations' },
  permission: { zh: '允许', en: 'Permissions' },
  capability: { zh: '能力', en: 'Capabilities' },
  possibility: { zh: '可能性', en: 'Possibilities' },
  instruction: { zh: '指示', en: 'Instructions' },
  statement: { zh: '陈述', en: 'Statements' },
  'external-constraint': { zh: '外部约束', en: 'External constraints' },
}

/** Stages where the cover has no words of its own. */
export const stageWords: Readonly<Record<DocumentStage, Text>> = {
  draft: { zh: '草案', en: 'Draft' },
  consultation: { zh: '征求意见稿', en: 'Draft for comment' },
  examination: { zh: '送审稿', en: 'Draft for examination' },
  approval: { zh: '报批稿', en: 'Draft for approval' },
  published: { zh: '发布稿', en: 'Published' },
}
