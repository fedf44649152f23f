import { tag } from '../../../container/xml-write.ts'
import {
  commented,
  type Draft,
  type DraftLevel,
  type DraftStyle,
  field,
  noteXml,
  paragraph,
  picture,
  run,
  table,
  textBox,
  val,
} from './draft-under-test.ts'

/** The two templates that committees write with. */
export type Template = 2009 | 2020

const pixel = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const metafile = Uint8Array.from([1, 0, 0, 0, 108, 0, 0, 0, 9])

/** Levels of the body: in the 2020 template the title of the document has the first one, so that chapters have the second. */
function bodyLevels(template: Template): DraftLevel[] {
  const offset = template === 2020 ? 1 : 0
  const text = (count: number) => Array.from({ length: count }, (_, at) => `%${at + 1 + offset}`).join('.')
  const styles = ['chapter', 'clause1', 'clause2', 'clause3']
  const levels = styles.map((style, at) => ({ text: `${text(at + 1)}　`, style }))
  return offset === 0 ? levels : [{ text: '', format: 'none' }, ...levels]
}

function styles(template: Template): DraftStyle[] {
  const prefix = template === 2020 ? '标准文件_' : ''
  const first = template === 2020 ? 1 : 0
  const own = (id: string, name: string, more: Partial<DraftStyle> = {}) => ({ id, name: prefix + name, ...more })
  const bold = '<w:b/>'
  return [
    { id: 'n', name: 'Normal', isStandard: true },
    own('text', '段'),
    own('ics', '文献分类号'),
    own('number', template === 2020 ? '文件编号' : '封面标准号1'),
    { id: 'replaces', name: template === 2020 ? '封面标准代替信息' : '封面标准号2' },
    own('title', template === 2020 ? '文件名称' : '封面标准名称'),
    { id: 'english', name: '封面标准英文名称' },
    { id: 'stage', name: '封面标准文稿类别' },
    { id: 'issued', name: '其他发布日期' },
    { id: 'implemented', name: '其他实施日期' },
    { id: 'issuer', name: '其他发布部门' },
    { id: 'toc1', name: 'toc 1' },
    own('contents', '目次、标准名称标题'),
    own('element', '前言、引言标题'),
    own('chapter', '章标题', { list: 1, level: first, look: bold }),
    // Only the level is its own, the list is that of the style below it.
    own('clause1', '一级条标题', { basedOn: 'chapter', level: first + 1 }),
    own('clause2', '二级条标题', { basedOn: 'clause1', level: first + 2 }),
    own('clause3', '三级条标题', { basedOn: 'clause2', level: first + 3 }),
    own('plain1', template === 2020 ? '一级无标题' : '一级无', { basedOn: 'clause1', look: '<w:b w:val="0"/>' }),
    own('plain2', template === 2020 ? '二级无标题' : '二级无', { basedOn: 'clause2', look: '<w:b w:val="0"/>' }),
    own('term', '术语条一', { basedOn: 'clause1' }),
    own('annex', '附录标识', { list: 2 }),
    own('annex1', '附录章标题', { list: 2, level: 1 }),
    own('annex2', '附录一级条标题', { list: 2, level: 2 }),
    own('tables', '正文表标题', { list: 3 }),
    own('figures', '正文图标题', { list: 4 }),
    own('annextables', '附录表标题', { list: 2, level: 3 }),
    own('dash', template === 2020 ? '破折号列项' : '列项——（一级）', { list: 5 }),
    own('bullet', '列项●（二级）', { list: 5, level: 1 }),
    own('alpha', '字母编号列项（一级）', { list: 6 }),
    own('arabic', '数字编号列项（二级）', { list: 6, level: 1 }),
    own('note', '注：', { list: 7 }),
    own('notes', '注×：', { list: 8 }),
    own('example', '示例：'),
    own('examples', '示例×：', { list: 9 }),
    own('exampletext', '示例内容'),
    own('source', '来源'),
    own('formula', '正文公式'),
    own('back', '参考文献、索引标题'),
    own('entry', '参考文献条目', { list: 10 }),
    own('end', '终结线'),
    { id: 'strong', name: 'Strong', type: 'character', look: bold },
  ]
}

const lists = (template: Template) => [
  { id: 0, levels: bodyLevels(template) },
  {
    id: 1,
    levels: [
      { text: '附　录　%1', format: 'upperLetter', style: 'annex' },
      { text: '%1.%2　', style: 'annex1' },
      { text: '%1.%2.%3　', style: 'annex2' },
      { text: '表%1.%4　', style: 'annextables', restart: 1 },
    ],
  },
  { id: 2, levels: [{ text: '表%1　' }] },
  { id: 3, levels: [{ text: '图%1　' }] },
  {
    id: 4,
    levels: [
      { text: '——', format: 'bullet' },
      { text: '\uf06c', format: 'bullet' },
    ],
  },
  { id: 5, levels: [{ text: '%1)', format: 'lowerLetter' }, { text: '%2)' }] },
  { id: 6, levels: [{ text: '注：', format: 'none' }] },
  { id: 7, levels: [{ text: '注%1：' }] },
  { id: 8, levels: [{ text: '示例%1：' }] },
  { id: 9, levels: [{ text: '[%1]' }] },
]

const nums = [
  ...Array.from({ length: 10 }, (_, at) => ({ id: at + 1, list: at })),
  { id: 11, list: 5, starts: { 0: 1 } },
  { id: 12, list: 7, starts: { 0: 1 } },
]

function cover(template: Template): string {
  const lines = [
    paragraph('ICS 35.240.01', { style: 'ics' }),
    paragraph(template === 2020 ? 'CCS L 70' : 'L 70', { style: 'ics' }),
    paragraph('DB99/T XXXX—XXXX', { style: 'number' }),
    paragraph('代替 DB99/T 11—2001', { style: 'replaces' }),
    paragraph('公共停车场　信息数据元　第2部分：编码', { style: 'title' }),
    paragraph('Public parking lots—Data elements—Part 2: Codes', { style: 'english' }),
    paragraph('（征求意见稿）', { style: 'stage' }),
    paragraph('XXXX-XX-XX 发布', { style: 'issued' }),
    paragraph('2030-07-01 实施', { style: 'implemented' }),
    paragraph('示例市市场监督管理局　发布', { style: 'issuer' }),
  ]
  // Covers are made of text boxes.
  return template === 2020 ? lines.join('') : paragraph(textBox(lines.slice(0, 4).join(''))) + lines.slice(4).join('')
}

const front = [
  paragraph('目　　次', { style: 'contents' }),
  paragraph(`${run('前言')}<w:r><w:tab/></w:r>${run('II')}`, { style: 'toc1' }),
  paragraph(`${run('1　范围')}<w:r><w:tab/></w:r>${run('1')}`, { style: 'toc1' }),
  paragraph('前　　言', { style: 'element' }),
]

const basis = {
  2009: '本标准按照GB/T 1.1—2009给出的规则起草。',
  2020: '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
}

function foreword(template: Template): string {
  const self = template === 2020 ? '本文件' : '本标准'
  return [
    paragraph(basis[template], { style: 'text' }),
    paragraph(`${self}由示例市交通局提出并归口。`, { style: 'text' }),
    paragraph(`${self}起草单位：甲研究院、乙公司。`, { style: 'text' }),
    paragraph(`${self}主要起草人：张三、李四。`, { style: 'text' }),
    paragraph('公共停车场　信息数据元　第2部分：编码', { style: 'contents' }),
  ].join('')
}

function terms(template: Template): string {
  const style = template === 2020 ? 'term' : 'clause1'
  const source = run('［来源：GB/T 99991—2020，3.1，有修改］')
  return [
    paragraph('术语和定义', { style: 'chapter' }),
    paragraph('下列术语和定义适用于本文件。', { style: 'text' }),
    // A number without a text; the term is the next paragraph.
    paragraph('', { style }),
    paragraph(run('停车场　parking lot', '<w:b/>'), { style: 'text' }),
    paragraph('供车辆停放的场所。', { style: 'text' }),
    paragraph('包括露天的。', { style: 'note' }),
    paragraph(source, { style: template === 2020 ? 'source' : 'text' }),
    paragraph('', { style }),
    paragraph('应用程序接口　application programming interface；API', { style: 'text' }),
    paragraph('程序之间的接口。', { style: 'text' }),
  ].join('')
}

const fraction = '<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>'
const cell = (text: string, more = '') => tag('w:tc', {}, more + paragraph(text))
const merged = (kind: 'restart' | null) => tag('w:tcPr', {}, tag('w:vMerge', { 'w:val': kind }))
const wide = (count: number) => tag('w:tcPr', {}, val('gridSpan', count))

/** A table with merges both ways, a header row and notes in its frame. */
const mergedTable = tag(
  'w:tbl',
  {},
  [
    tag('w:tr', {}, tag('w:trPr', {}, tag('w:tblHeader')) + cell('名称') + cell('表示', wide(2))),
    tag('w:tr', {}, cell('编号', merged('restart')) + cell('字符') + cell('12')),
    tag('w:tr', {}, cell('', merged(null)) + cell('数字') + cell('6')),
    tag('w:tr', {}, tag('w:tc', {}, wide(3) + paragraph('说明一个事实。', { style: 'note' }))),
  ].join(''),
)

const body = [
  paragraph('要求', { style: 'chapter' }),
  paragraph('总则', { style: 'clause1' }),
  paragraph('数据应准确。', { style: 'plain2' }),
  paragraph(
    `${run('数据应')}${run('完整', val('rStyle', 'strong'))}${run('、')}${run('2', val('vertAlign', 'superscript'))}${run('。')}`,
    { style: 'plain2' },
  ),
  paragraph('编号', { style: 'clause1' }),
  paragraph('编号应满足下列要求：', { style: 'text' }),
  paragraph('唯一：', { style: 'alpha' }),
  paragraph('全市唯一；', { style: 'arabic' }),
  paragraph('长期不变；', { style: 'arabic' }),
  paragraph('不变。', { style: 'alpha' }),
  paragraph('另有：', { style: 'text' }),
  paragraph('甲；', { style: 'alpha', list: 11, level: 0 }),
  paragraph('乙。', { style: 'alpha', list: 11, level: 0 }),
  paragraph('第一个注。', { style: 'notes' }),
  paragraph('第二个注。', { style: 'notes' }),
  paragraph('包括：', { style: 'text' }),
  paragraph('一类，', { style: 'dash' }),
  paragraph('细分；', { style: 'bullet' }),
  paragraph('二类。', { style: 'dash' }),
  paragraph('示例：', { style: 'example' }),
  paragraph('310101-0001', { style: 'exampletext' }),
  paragraph('没有编号的条', { style: 'clause3', list: 0 }),
  paragraph('见表1和图1。', { style: 'text' }),
  paragraph('数据元', { style: 'tables' }),
  paragraph('单位为毫米', { style: 'n' }),
  mergedTable,
  paragraph(picture('rIdPicture', '两个框'), { style: 'n' }),
  paragraph('标引序号说明：', { style: 'text' }),
  paragraph('1——停车场；', { style: 'text' }),
  paragraph('信息流转', { style: 'figures' }),
  paragraph(
    `<w:r><w:tab/></w:r><m:oMath>${'<m:r><m:t>x=</m:t></m:r>'}${fraction}</m:oMath><w:r><w:tab/></w:r>${run('（1）')}`,
    { style: 'formula' },
  ),
  paragraph('式中：', { style: 'text' }),
  paragraph('x——比值；', { style: 'text' }),
  paragraph('a——个数。', { style: 'text' }),
  paragraph(
    `${run('脚注')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('和')}${field('HYPERLINK "https://example.org/"', run('网址'))}`,
    { style: 'text' },
  ),
]

const annexes = [
  paragraph(`<w:r><w:br/></w:r>${run('（规范性）')}<w:r><w:br/></w:r>${run('代码')}`, { style: 'annex' }),
  paragraph('一般代码', { style: 'annex1' }),
  paragraph('附录表', { style: 'annextables' }),
  table([
    [paragraph('代码'), paragraph('名称')],
    [paragraph('01'), paragraph('露天')],
  ]),
  paragraph('', { style: 'annex' }),
  paragraph('（资料性附录）', { style: 'n' }),
  paragraph('样例', { style: 'n' }),
  paragraph('资料。', { style: 'text' }),
  paragraph('参考文献', { style: 'back' }),
  paragraph('GB/T 99993—2020　统计', { style: 'entry' }),
  paragraph('某书', { style: 'entry' }),
  paragraph('', { style: 'end' }),
]

/** A whole draft in the styles of a template, with one of everything. */
export function fullDraft(template: Template): Draft {
  const references = [
    paragraph('规范性引用文件', { style: 'chapter' }),
    paragraph('下列文件对于本文件的应用是必不可少的。', { style: 'text' }),
    paragraph('GB/T 99991—2020　停车　词汇', { style: 'text' }),
    paragraph('GB/T 99992（所有部分）　编码规则', { style: 'text' }),
    paragraph('某机构技术指南', { style: 'text' }),
  ]
  const scope = [
    paragraph(commented(3, run('范围')), { style: 'chapter' }),
    paragraph('本文件规定了编码。', { style: 'text' }),
  ]
  return {
    styles: styles(template),
    lists: lists(template),
    nums,
    body: [
      cover(template),
      ...front,
      foreword(template),
      ...scope,
      ...references,
      terms(template),
      ...body,
      ...annexes,
    ].join(''),
    footnotes: noteXml('footnote', 2, paragraph(`<w:r><w:footnoteRef/></w:r>${run(' 脚注的文字。')}`)),
    comments:
      noteXml('comment', 3, paragraph('标尺忽略 scope-form：委员会已定')) +
      noteXml('comment', 4, paragraph('随便说说')),
    files: {
      rIdPicture: { name: 'media/image1.png', bytes: pixel },
      rIdMetafile: { name: 'media/image2.emf', bytes: metafile },
    },
  }
}
