import type { ListStyle } from '../../model/block.ts'
import type { StyleSheet } from './style-sheet.ts'

/** What a paragraph of a style is in a document. */
export type PurposeName =
  | 'heading'
  /** A numbered clause without a title. */
  | 'plain'
  | 'annex'
  | 'annex-nature'
  /** Title of an element without a number: foreword, bibliography … */
  | 'element'
  /** The title of the document where its text begins. */
  | 'body-title'
  | 'table-caption'
  | 'figure-caption'
  | 'part-caption'
  | 'unit'
  | 'item'
  | 'item-text'
  | 'note'
  | 'note-text'
  | 'example'
  | 'example-text'
  | 'term'
  | 'term-name'
  | 'source'
  | 'formula'
  /** What leads in the explanations of a formula, and is no more than that. */
  | 'where'
  | 'picture'
  | 'reference'
  | 'contents'
  | 'code'
  | 'text'
  /** Text that is no label, whatever it looks like. */
  | 'own-text'
  | 'own-cell'
  | 'own-reference'
  /** A blank line where the notes of a table begin. */
  | 'table-notes'
  | 'end-line'
  | CoverPurpose

export type CoverPurpose =
  | 'cover-classes'
  | 'cover-filing'
  | 'cover-class-words'
  | 'cover-number'
  | 'cover-replaces'
  | 'cover-title'
  | 'cover-english'
  | 'cover-adopts'
  | 'cover-stage'
  | 'cover-issued'
  | 'cover-implemented'
  | 'cover-issuer'
  | 'cover-notice'
  | 'cover'

export interface Purpose {
  readonly name: PurposeName
  /** Depth that the style gives a heading or clause, 1 for a chapter; null where it has no fixed one. */
  readonly depth: number | null
  readonly isAnnex: boolean
  readonly list: ListStyle | null
  /** Depth of an item in its list, 1 being the highest. */
  readonly level: number | null
}

/**
 * Names of paragraph styles in the templates that committees write with, those of GB/T 1.1-2009 and of 2020, which puts
 * 标准文件_ before the same names, and those that Word has by itself. The first that fits counts.
 */
const known: readonly (readonly [RegExp, PurposeName])[] = [
  [/^(?:toc|目录|目次) ?\d|^(?:toc|目录)(?: ?heading|标题)?$|^图表目录|^table of figures|^目次、索引正文/, 'contents'],
  [/^目次、标准名称标题/, 'body-title'],
  [/^(?:正文)?标准文件名称$|^正文标准名称|^正标准名称/, 'body-title'],
  [/^(?:段|脚注)[（(]原样[）)]$|^图表框内段$/, 'own-text'],
  [/^引用文件[（(]原样[）)]$/, 'own-reference'],
  [/^表[格头][（(]原样[）)]$/, 'own-cell'],
  [/^表注起$/, 'table-notes'],
  [/^文献分类号|^封面ics|^封面分类号/, 'cover-classes'],
  [/^备案号/, 'cover-filing'],
  [/^封面标准类别|^(?:其他)?标准称谓|^文件类别/, 'cover-class-words'],
  [/^封面标准号[13-9]?$|^文件编号|^封面标准编号/, 'cover-number'],
  [/^封面标准号2|^封面标准代替|^封面代替|^代替文件/, 'cover-replaces'],
  [/^封面标准英文|^封面英文|^英文文件名称|^文件英文名称/, 'cover-english'],
  [/^封面标准名称|^封面文件名称|^文件名称/, 'cover-title'],
  [/^封面一致性程度|^一致性程度/, 'cover-adopts'],
  [/^封面标准文稿|^封面文稿|^文稿类别/, 'cover-stage'],
  [/^(?:其他)?发布日期/, 'cover-issued'],
  [/^(?:其他)?实施日期/, 'cover-implemented'],
  [/^(?:其他)?发布部门/, 'cover-issuer'],
  [/^声明$/, 'cover-notice'],
  [/^终结线/, 'end-line'],
  [/^封面|^(?:其他)?标准标志/, 'cover'],
  [/^附录标识/, 'annex'],
  [/^附录性质/, 'annex-nature'],
  [/^(?:附录)?[章一二三四五六]级?无|^(?:附录)?[一二三四五六]级条?无标题/, 'plain'],
  [/^(?:附录)?章标题|^(?:附录)?[一二三四五六]级条标题|^(?:附录)?[一二三四五六]级条$/, 'heading'],
  [/^(?:前言|引言|目次|参考文献|索引)[、,，].*标题|^(?:前言|引言|目次|参考文献|索引)标题$/, 'element'],
  [/^(?:正文|附录)?表(?:标题|标号|题)/, 'table-caption'],
  [/^(?:正文|附录)?图(?:标题|标号|题)/, 'figure-caption'],
  [/^分图标题|^子图/, 'part-caption'],
  [/^单位$|^(?:图|表)的?单位/, 'unit'],
  [/^注内容|^注后/, 'note-text'],
  [/^注(?:$|[:：×x])|^注释$|^(?:图|表)的?注(?:$|[:：×x])/, 'note'],
  [/^示例内容|^示例后|^示例正文/, 'example-text'],
  [/^首?示例(?:$|[:：×x])/, 'example'],
  [/^列项续|^列项内容|^列项说明$/, 'item-text'],
  [/列项|^列项说明数字编号/, 'item'],
  [/^术语条/, 'term'],
  [/^(?:英文)?术语(?:$|名称|英文)/, 'term-name'],
  [/^来源/, 'source'],
  [/^式中[:：]$/, 'where'],
  [/^(?:正文|附录)?公式/, 'formula'],
  [/^图$/, 'picture'],
  [/^参考文献(?:条目|$)|^规范性引用文件(?:条目|$)/, 'reference'],
  [/^代码|^code|^html preformatted|^html 预设格式|^plain text|^源代码/, 'code'],
  [/^段/, 'text'],
  [/^heading ?[1-9]|^标题 ?[1-9]/, 'heading'],
]

const ordinals = '一二三四五六'

/** What the name of a style says; null for one that says nothing, such as that of body text. */
export function purposeOfName(name: string): Purpose | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^标准文件[_＿]/, '')
  const found = known.find(([pattern]) => pattern.test(plain))
  if (!found) return null
  const [, purpose] = found
  const isAnnex = /^附录/.test(plain)
  return {
    name: purpose,
    depth: purpose === 'heading' || purpose === 'plain' || purpose === 'term' ? depthOf(plain, isAnnex) : null,
    isAnnex,
    list: purpose === 'item' ? listOf(plain) : null,
    level: purpose === 'item' ? levelOf(plain) : null,
  }
}

/** What styles say, each looked up once: by its own name, else by the nearest that it is based on. */
export class Purposes {
  readonly #styles: StyleSheet
  readonly #found = new Map<string, Purpose | null>()

  constructor(styles: StyleSheet) {
    this.#styles = styles
  }

  of(style: string | null): Purpose | null {
    const key = style ?? this.#styles.standard ?? ''
    const known = this.#found.get(key)
    if (known !== undefined) return known
    let purpose: Purpose | null = null
    for (const { name } of this.#styles.chain(style)) purpose ??= purposeOfName(name)
    this.#found.set(key, purpose)
    return purpose
  }
}

/** An annex is depth 1, what the template calls its chapters are its clauses. */
function depthOf(name: string, isAnnex: boolean): number | null {
  const built = /^(?:heading|标题) ?([1-9])/.exec(name)?.[1]
  if (built) return Number(built)
  const step = /^(?:附录|术语条)?([章一二三四五六])/.exec(name)?.[1]
  if (!step) return null
  const depth = step === '章' ? 1 : ordinals.indexOf(step) + 2
  return isAnnex ? depth + 1 : depth
}

function listOf(name: string): ListStyle | null {
  if (/破折号|——|—/.test(name)) return 'dash'
  if (/圆点|●|·|项目符号/.test(name)) return 'bullet'
  if (/字母/.test(name)) return 'alpha'
  if (/罗马/.test(name)) return 'roman'
  return /数字|编号/.test(name) ? 'arabic' : null
}

function levelOf(name: string): number | null {
  const step = /[（(]([一二三])级[）)]/.exec(name)?.[1]
  return step ? ordinals.indexOf(step) + 1 : null
}
