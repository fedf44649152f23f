import { tag, xmlDeclaration } from '../../../container/xml-write.ts'
import { listOf } from './word-lists.ts'
import { val, wordNamespaces } from './word-xml.ts'

/** A style to write; sizes are half points: 21 is 五号, 28 四号. */
interface WordStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** Key of a list and a level of it. */
  readonly list?: readonly [key: string, level: number]
  readonly keepsNext?: boolean
  readonly breaksPage?: boolean
  /** Twentieths of a point before and behind. */
  readonly space?: readonly [before: number, behind: number]
  readonly indent?: string
  readonly align?: 'left' | 'center' | 'right' | 'both' | 'distribute'
  readonly outline?: number
  readonly border?: string
  readonly tabs?: string
  readonly isHei?: boolean
  readonly size?: number
  readonly run?: string
}

/** Widths of the page in twips: A4 with the margins of GB/T 1.1—2020, annex F. */
export const page = { width: 11906, height: 16838, left: 1417, right: 1134, top: 1418, bottom: 1134 } as const
export const lineWidth = page.width - page.left - page.right

const ordinals = ['一', '二', '三', '四', '五', '六']
const firstLine = tag('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 420 })
const noIndent = tag('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 })

/** Styles of headings by the depth of their section, the chapter or annex being 1. */
export const deepest = ordinals.length + 1
export function headingStyle(depth: number, isAnnex: boolean): string {
  const at = Math.min(depth, deepest)
  if (isAnnex) return at === 1 ? 'AnnexMark' : `AnnexHeading${at}`
  return `Heading${at}`
}

/** Styles of clauses without a title. */
export function clauseStyle(depth: number, isAnnex: boolean): string {
  return `${isAnnex ? 'Annex' : ''}Clause${Math.max(2, Math.min(depth, deepest))}`
}

/** Styles of term entries by the depth of their number. */
export function termStyle(depth: number): string {
  return `Term${Math.max(2, Math.min(depth, deepest))}`
}

const headings: readonly WordStyle[] = [
  chapter({ id: 'Heading1', name: '标准文件_章标题', list: ['body', 0] }),
  ...ordinals.map((ordinal, at) =>
    clause({ id: `Heading${at + 2}`, name: `标准文件_${ordinal}级条标题`, list: ['body', at + 1], outline: at + 1 }),
  ),
  ...ordinals.map((ordinal, at) =>
    bare({ id: `Clause${at + 2}`, name: `标准文件_${ordinal}级无标题`, list: ['body', at + 1] }),
  ),
  ...ordinals.map((ordinal, at) =>
    bare({
      id: `Term${at + 2}`,
      name: `标准文件_术语条${ordinal}`,
      list: ['body', at + 1],
      isHei: true,
      keepsNext: true,
      next: 'TermName',
    }),
  ),
  {
    id: 'AnnexMark',
    name: '标准文件_附录标识',
    next: 'Text',
    list: ['annex', 0],
    keepsNext: true,
    breaksPage: true,
    space: [0, 280],
    align: 'center',
    outline: 0,
    isHei: true,
    indent: noIndent,
  },
  chapter({ id: 'AnnexHeading2', name: '标准文件_附录章标题', list: ['annex', 1], outline: 1 }),
  ...ordinals.slice(0, -1).map((ordinal, at) =>
    clause({
      id: `AnnexHeading${at + 3}`,
      name: `标准文件_附录${ordinal}级条标题`,
      list: ['annex', at + 2],
      outline: at + 2,
    }),
  ),
  bare({ id: 'AnnexClause2', name: '标准文件_附录章无标题', list: ['annex', 1] }),
  ...ordinals
    .slice(0, -1)
    .map((ordinal, at) =>
      bare({ id: `AnnexClause${at + 3}`, name: `标准文件_附录${ordinal}级无标题`, list: ['annex', at + 2] }),
    ),
  front({ id: 'FrontHeading', name: '标准文件_前言、引言标题', outline: 0 }),
  front({ id: 'ContentsHeading', name: '标准文件_目次、标准名称标题' }),
  front({ id: 'BackHeading', name: '标准文件_参考文献、索引标题', outline: 0, space: [0, 280], size: 21 }),
]

const texts: readonly WordStyle[] = [
  { id: 'Text', name: '标准文件_段', indent: firstLine, align: 'both' },
  { id: 'TextOwn', name: '标准文件_段（原样）', basedOn: 'Text' },
  { id: 'FrameText', name: '标准文件_图表框内段', basedOn: 'Text', size: 18 },
  { id: 'ItemText', name: '标准文件_列项续段', align: 'both' },
  { id: 'Dash', name: '标准文件_破折号列项', align: 'both' },
  { id: 'Bullet', name: '标准文件_圆点列项', align: 'both' },
  { id: 'Alpha', name: '标准文件_字母编号列项（一级）', align: 'both' },
  { id: 'Arabic', name: '标准文件_数字编号列项（二级）', align: 'both' },
  { id: 'Roman', name: '标准文件_罗马编号列项', align: 'both' },
  { id: 'Note', name: '标准文件_注：', next: 'Text', align: 'both', size: 18 },
  { id: 'NoteNumbered', name: '标准文件_注×：', align: 'both', size: 18 },
  { id: 'NoteText', name: '标准文件_注内容', indent: firstLine, align: 'both', size: 18 },
  { id: 'Example', name: '标准文件_示例：', next: 'ExampleText', align: 'both', size: 18 },
  { id: 'ExampleNumbered', name: '标准文件_示例×：', next: 'ExampleText', align: 'both', size: 18 },
  { id: 'ExampleText', name: '标准文件_示例内容', indent: firstLine, align: 'both', size: 18 },
  { id: 'TermName', name: '标准文件_术语', next: 'Text', indent: firstLine, keepsNext: true, isHei: true },
  { id: 'Source', name: '标准文件_来源', indent: firstLine, align: 'both' },
  { id: 'Formula', name: '标准文件_正文公式', tabs: formulaTabs(), align: 'left' },
  { id: 'Where', name: '标准文件_式中：', indent: firstLine },
  { id: 'ReferenceOwn', name: '标准文件_引用文件（原样）', basedOn: 'Text' },
  { id: 'Reference', name: '标准文件_参考文献条目', align: 'both' },
  { id: 'Code', name: '标准文件_代码', run: fonts('宋体', 'Courier New'), size: 18 },
  { id: 'TableCaption', name: '标准文件_正文表标题', keepsNext: true, space: [156, 78], align: 'center', isHei: true },
  { id: 'AnnexTableCaption', name: '标准文件_附录表标题', basedOn: 'TableCaption' },
  { id: 'FigureCaption', name: '标准文件_正文图标题', space: [78, 156], align: 'center', isHei: true },
  { id: 'AnnexFigureCaption', name: '标准文件_附录图标题', basedOn: 'FigureCaption' },
  { id: 'PartCaption', name: '标准文件_分图标题', align: 'center' },
  { id: 'Picture', name: '标准文件_图', keepsNext: true, space: [78, 0], align: 'center' },
  { id: 'Unit', name: '标准文件_单位', keepsNext: true, align: 'right', size: 18 },
  { id: 'Cell', name: '标准文件_表格', size: 18 },
  { id: 'CellOwn', name: '标准文件_表格（原样）', basedOn: 'Cell' },
  { id: 'TableNotes', name: '标准文件_表注起', size: 2 },
  { id: 'CellHead', name: '标准文件_表头', basedOn: 'Cell', align: 'center' },
  { id: 'CellHeadOwn', name: '标准文件_表头（原样）', basedOn: 'CellHead' },
  { id: 'TableEnd', name: '标准文件_表后', size: 8 },
]

const covers: readonly WordStyle[] = [
  { id: 'CoverClasses', name: '标准文件_文献分类号', isHei: true },
  { id: 'CoverFiling', name: '标准文件_备案号', isHei: true },
  { id: 'CoverClass', name: '封面标准类别', space: [600, 400], align: 'distribute', isHei: true, size: 52 },
  { id: 'CoverNumber', name: '标准文件_文件编号', align: 'right', isHei: true, size: 28 },
  { id: 'CoverReplaces', name: '封面标准代替信息', align: 'right', border: underline() },
  { id: 'CoverTitle', name: '标准文件_文件名称', space: [1200, 300], align: 'center', isHei: true, size: 52 },
  { id: 'CoverEnglish', name: '封面标准英文名称', space: [100, 100], align: 'center', size: 28 },
  { id: 'CoverAdopts', name: '封面一致性程度标识', space: [100, 100], align: 'center', size: 28 },
  { id: 'CoverStage', name: '封面标准文稿类别', space: [200, 1600], align: 'center', size: 28 },
  { id: 'CoverDates', name: '其他发布日期', isHei: true, size: 28 },
  { id: 'CoverImplemented', name: '其他实施日期', align: 'right', isHei: true, size: 28 },
  {
    id: 'CoverIssuer',
    name: '其他发布部门',
    border: overline(),
    space: [200, 0],
    align: 'center',
    isHei: true,
    size: 36,
  },
  { id: 'BodyTitle', name: '标准文件_正文标准名称', space: [200, 560], align: 'center', isHei: true, size: 32 },
  { id: 'Notice', name: '标准文件_声明', align: 'center', isHei: true, size: 18 },
  {
    id: 'EndLine',
    name: '标准文件_终结线',
    space: [300, 0],
    border: endLine(),
    indent: tag('w:ind', { 'w:left': 3400, 'w:right': 3400 }),
  },
  { id: 'TOC1', name: 'toc 1', tabs: dotTab(), align: 'left' },
  { id: 'TOC2', name: 'toc 2', tabs: dotTab(), align: 'left', indent: tag('w:ind', { 'w:left': 210 }) },
  { id: 'Header', name: 'header', align: 'right', isHei: true, size: 21 },
  { id: 'HeaderEven', name: '标准文件_偶数页眉', basedOn: 'Header', align: 'left' },
  { id: 'Footer', name: 'footer', align: 'right', size: 18 },
  { id: 'FooterEven', name: '标准文件_偶数页脚', basedOn: 'Footer', align: 'left' },
  { id: 'FootnoteText', name: 'footnote text', align: 'both', size: 18 },
  { id: 'FootnoteTextOwn', name: '标准文件_脚注（原样）', basedOn: 'FootnoteText' },
  { id: 'CommentText', name: 'annotation text', size: 20 },
]

function chapter(style: WordStyle): WordStyle {
  return {
    next: 'Text',
    keepsNext: true,
    space: [312, 312],
    align: 'both',
    outline: 0,
    isHei: true,
    indent: noIndent,
    ...style,
  }
}

function clause(style: WordStyle): WordStyle {
  return { next: 'Text', keepsNext: true, space: [156, 156], align: 'both', isHei: true, indent: noIndent, ...style }
}

function bare(style: WordStyle): WordStyle {
  return { next: 'Text', align: 'both', indent: noIndent, ...style }
}

function front(style: WordStyle): WordStyle {
  return {
    next: 'Text',
    keepsNext: true,
    breaksPage: true,
    space: [480, 480],
    align: 'center',
    isHei: true,
    size: 32,
    ...style,
  }
}

/** The styles part: names of the 2020 template, Song for text and Hei for titles. */
export function stylesPart(language: string): string {
  const languages = tag('w:lang', { 'w:val': language.startsWith('zh') ? 'en-US' : language, 'w:eastAsia': 'zh-CN' })
  const defaults = tag(
    'w:rPrDefault',
    {},
    tag('w:rPr', {}, fonts('宋体') + val('sz', 21) + val('szCs', 21) + languages),
  )
  const content = [
    tag('w:docDefaults', {}, defaults + tag('w:pPrDefault')),
    styleXml({ id: 'Normal', name: 'Normal' }),
    ...[...headings, ...texts, ...covers].map(styleXml),
    characterStyle('FootnoteReference', 'footnote reference', val('vertAlign', 'superscript')),
    characterStyle('AnnexNature', '附录性质', ''),
    characterStyle('HTMLCode', 'HTML Code', fonts('宋体', 'Courier New')),
    characterStyle('Hyperlink', 'Hyperlink', val('color', '0563C1') + val('u', 'single')),
    tableStyle(),
  ]
  return xmlDeclaration + tag('w:styles', wordNamespaces, content.join(''))
}

function styleXml(style: WordStyle): string {
  const { id, name, basedOn = 'Normal', next } = style
  const isNormal = id === 'Normal'
  const properties = paragraphProperties(style)
  const look = runProperties(style)
  const content = [
    val('name', name),
    isNormal ? '' : val('basedOn', basedOn),
    next === undefined ? '' : val('next', next),
    '<w:qFormat/>',
    properties === '' ? '' : tag('w:pPr', {}, properties),
    look === '' ? '' : tag('w:rPr', {}, look),
  ]
  return tag('w:style', { 'w:type': 'paragraph', 'w:default': isNormal ? 1 : null, 'w:styleId': id }, content.join(''))
}

function paragraphProperties(style: WordStyle): string {
  const { list, space, keepsNext, breaksPage, border = '', tabs = '', indent = '', align, outline } = style
  const numbering = list ? tag('w:numPr', {}, val('ilvl', list[1]) + val('numId', listOf(list[0]))) : ''
  return [
    keepsNext ? '<w:keepNext/>' : '',
    breaksPage ? '<w:pageBreakBefore/>' : '',
    numbering,
    border,
    tabs,
    space ? tag('w:spacing', { 'w:before': space[0], 'w:after': space[1] }) : '',
    indent,
    align ? val('jc', align) : '',
    outline === undefined ? '' : val('outlineLvl', outline),
  ].join('')
}

function runProperties({ isHei, size, run = '' }: WordStyle): string {
  return (isHei ? fonts('黑体') : run) + (size ? val('sz', size) + val('szCs', size) : '')
}

function characterStyle(id: string, name: string, look: string): string {
  const content = val('name', name) + (look === '' ? '' : tag('w:rPr', {}, look))
  return tag('w:style', { 'w:type': 'character', 'w:styleId': id }, content)
}

function tableStyle(): string {
  const line = (sides: readonly string[], size: number) =>
    sides.map(side => tag(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': 'auto' })).join('')
  const borders = line(['top', 'left', 'bottom', 'right'], 8) + line(['insideH', 'insideV'], 4)
  const margins = ['left', 'right'].map(side => tag(`w:${side}`, { 'w:w': 85, 'w:type': 'dxa' }))
  const properties = tag('w:tblBorders', {}, borders) + tag('w:tblCellMar', {}, margins.join(''))
  return tag(
    'w:style',
    { 'w:type': 'table', 'w:styleId': 'TableGrid' },
    val('name', 'Table Grid') + tag('w:tblPr', {}, properties),
  )
}

function fonts(chinese: string, latin = 'Times New Roman'): string {
  return tag('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': chinese, 'w:cs': latin })
}

function underline(): string {
  return tag('w:pBdr', {}, tag('w:bottom', { 'w:val': 'single', 'w:sz': 8, 'w:space': 6, 'w:color': 'auto' }))
}

function endLine(): string {
  return tag('w:pBdr', {}, tag('w:top', { 'w:val': 'single', 'w:sz': 12, 'w:space': 1, 'w:color': 'auto' }))
}

function overline(): string {
  return tag('w:pBdr', {}, tag('w:top', { 'w:val': 'single', 'w:sz': 8, 'w:space': 6, 'w:color': 'auto' }))
}

function dotTab(): string {
  return tag('w:tabs', {}, tag('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': lineWidth }))
}

function formulaTabs(): string {
  const centre = tag('w:tab', { 'w:val': 'center', 'w:pos': Math.round(lineWidth / 2) })
  const end = tag('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': lineWidth })
  return tag('w:tabs', {}, centre + end)
}
