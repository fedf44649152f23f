/** Words that Word puts before numbers, and that stand in set places. */
export interface DocumentWords {
  readonly contents: string
  readonly annex: string
  readonly table: string
  readonly figure: string
  readonly note: string
  readonly example: string
  /** Behind words and numbers of notes. */
  readonly colon: string
  readonly open: string
  readonly close: string
  readonly normative: string
  readonly informative: string
  readonly where: string
  readonly continued: string
  readonly source: string
  readonly modified: string
  readonly deprecated: string
  readonly replaces: string
  readonly filing: string
  readonly issued: string
  readonly implemented: string
  readonly issues: string
  readonly comma: string
}

const zh: DocumentWords = {
  contents: '目　　次',
  annex: '附　录　',
  table: '表',
  figure: '图',
  note: '注',
  example: '示例',
  colon: '：',
  open: '（',
  close: '）',
  normative: '规范性',
  informative: '资料性',
  where: '式中：',
  continued: '（续）',
  source: '来源：',
  modified: '有修改',
  deprecated: '拒用：',
  replaces: '代替 ',
  filing: '备案号：',
  issued: '发布',
  implemented: '实施',
  issues: '发布',
  comma: '，',
}

const en: DocumentWords = {
  contents: 'Contents',
  annex: 'Annex ',
  table: 'Table ',
  figure: 'Figure ',
  note: 'NOTE ',
  example: 'EXAMPLE ',
  colon: ': ',
  open: '(',
  close: ')',
  normative: 'normative',
  informative: 'informative',
  where: 'where',
  continued: ' (continued)',
  source: 'SOURCE: ',
  modified: 'modified',
  deprecated: 'DEPRECATED: ',
  replaces: 'Replaces ',
  filing: 'Filing number: ',
  issued: ' issued',
  implemented: ' in force',
  issues: '',
  comma: ', ',
}

/** The words for a document of that language (BCP 47): English for English, Chinese for all others. */
export function wordsOf(language: string): DocumentWords {
  return /^en\b/i.test(language) ? en : zh
}
