import type { Text } from '../../finding.ts'
import type { ColumnDraft } from './guess-column.ts'
import { elementId, type TableDraftTerms } from './table-draft.ts'

/** Writes the text of a new standard: the skeleton that GB/T 1.1 asks for, its data elements in a table and its codes in an annex. */
export function writeDraftText(title: Text, table: TableDraftTerms): string {
  const coded = table.columns.filter(({ codes }) => codes)
  return [
    `---\ntitles:\n  zh: ${JSON.stringify(title.zh)}\n  en: ${JSON.stringify(title.en)}\nstage: draft\nstageWords: 草案\n---`,
    '# 前言',
    '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》的规定起草。',
    '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
    '# 范围',
    `本文件规定了${escapeText(title.zh)}的数据元和数据记录的要求。`,
    `本文件适用于${escapeText(title.zh)}的采集、交换和共享。`,
    '# 规范性引用文件',
    '本文件没有规范性引用文件。',
    '# 术语和定义',
    '本文件没有需要界定的术语和定义。',
    '# 数据要求',
    '## 数据元',
    '数据元应符合表1的规定。',
    '表：数据元',
    elementTable(table, coded),
    '> 注：M为必选，O为可选。',
    '## 记录',
    `记录应包含约束为M的数据元。${table.key === null ? '' : `${escapeText(table.key)}不应重复。`}`,
    '## 取值',
    '没有值的数据元应为空，不应以符号或空白代替。',
    '## 更正',
    '数据提供方发现数据错误后，应在24 h内更正。',
    ...annexOf(coded),
    '',
  ].join('\n\n')
}

const typeWords = {
  text: '字符型',
  integer: '整数型',
  decimal: '小数型',
  date: '日期型',
  moment: '日期时间型',
  boolean: '布尔型',
} as const

function elementTable({ columns, key }: TableDraftTerms, coded: readonly ColumnDraft[]): string {
  const rows = columns.map((column, index) => {
    const { name, type, form, format, codes, isRequired } = column
    const domain = codes ? `表A.${coded.indexOf(column) + 1}` : '不限'
    const shown = form ?? (codes ? '—' : (format ?? '—'))
    const duty = isRequired || name === key ? 'M' : 'O'
    return [elementId(index), escapeText(name), codes ? '代码型' : typeWords[type], escapeText(shown), domain, duty]
  })
  return tableOf(['标识符', '名称', '数据类型', '表示格式', '值域', '约束'], rows)
}

function codeClause({ name, codes = [] }: ColumnDraft, index: number): string[] {
  const title = escapeText(name)
  return [
    `## ${title}`,
    `${title}应符合表A.${index + 1}的规定。`,
    `表：${title}`,
    tableOf(
      ['代码', '名称'],
      codes.map(code => [escapeText(code), escapeText(code)]),
    ),
  ]
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A single list is the annex itself: a clause has no only subclause. */
function annexOf(coded: readonly ColumnDraft[]): string[] {
  const [first] = coded
  if (!first) return []
  if (coded.length > 1) return ['# 附录A（规范性）代码表', ...coded.flatMap(codeClause)]
  const [, ...text] = codeClause(first, 0)
  return [`# 附录A（规范性）${escapeText(first.name)}`, ...text]
}

/** A text that Markdown takes for nothing but itself. */
function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|$~&]/g, '\\$&')
}
