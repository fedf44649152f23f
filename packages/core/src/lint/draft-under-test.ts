import { build, para, sect } from '../document/model/build-under-test.ts'
import type { DocumentMeta, Section, StandardDocument } from '../document/model/standard-document.ts'
import { draftingBasis, noReferences, noTerms } from './wording/fixed-sentences.ts'

/** Cover of a draft of which nothing is to be said; it is made up and stands for nobody. */
const cover: Partial<DocumentMeta> = {
  number: 'DB99/T 1—2030',
  normal: 'DB99/T 1-2030',
  titles: [
    { language: 'zh', parts: ['自行车存放处规范'] },
    { language: 'en', parts: ['Specification for bicycle stands'] },
  ],
  classWords: '示例地方标准',
  ics: ['03.220.20'],
  ccs: 'R 80',
  issued: '2030-01-02',
  implemented: '2030-07-01',
  issuers: ['示例市场监督管理局'],
}

function foreword(): Section {
  return sect(
    'foreword',
    [
      draftingBasis('gbt1.1-2020') ?? '',
      '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
      '本文件由示例单位提出并归口。',
      '本文件起草单位：示例单位。',
      '本文件主要起草人：示例。',
      '本文件为首次发布。',
    ],
    '前言',
  )
}

/** The chapter of a clean draft that holds its requirements. */
export function requirements(): Section {
  return sect(
    'clause',
    [sect('clause', ['存放处应设在人行道以外。'], '位置'), sect('clause', ['存放处应有编号牌。'], '标识')],
    '要求',
  )
}

/** Elements of a draft that are others than those of the clean one. */
export interface DraftParts extends Partial<Omit<StandardDocument, 'meta' | 'front' | 'body'>> {
  readonly meta?: Partial<DocumentMeta>
  readonly foreword?: Section
  readonly scope?: Section
  readonly references?: Section
  readonly terms?: Section
  /** Chapters behind the terms. */
  readonly chapters?: readonly Section[]
}

/** A draft in which no rule finds anything, but for the parts that are given. */
export function draft(parts: DraftParts = {}): StandardDocument {
  const { meta, foreword: ownForeword, scope, references, terms, chapters, ...others } = parts
  return build({
    meta: { ...cover, ...meta },
    front: [ownForeword ?? foreword()],
    body: [
      scope ?? sect('scope', ['本文件规定了自行车存放处的要求。', '本文件适用于公共场所的自行车存放处。'], '范围'),
      references ?? sect('normative-references', [para(noReferences)], '规范性引用文件'),
      terms ?? sect('terms', [para(noTerms)], '术语和定义'),
      ...(chapters ?? [requirements()]),
    ],
    ...others,
  })
}
