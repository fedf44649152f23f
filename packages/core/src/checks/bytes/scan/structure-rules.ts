import type { Severity, Text } from '../../../finding.ts'

/** What is seen of a fault, by name: numbers and short texts. */
export type Seen = Readonly<Record<string, string | number>>

interface StructureRule {
  readonly severity: Severity
  /** What is wrong, where, from what was seen. `{name}` stands for a value of `Seen`. */
  readonly message: Text
  /** How to mend it. */
  readonly fix: Text
}

const exportAgain: Text = {
  zh: '请检查导出程序，重新导出；或改正这一行。',
  en: 'Check the exporting program and export again, or correct this line.',
}
const quoteFix: Text = {
  zh: '字段里的引号要写成两个，整个字段再用引号括起来。',
  en: 'Write a quote inside a field twice, and put the whole field in quotes.',
}
const declare: Text = {
  zh: '请按标准规定的写法重新导出，或在标准包里改写声明。',
  en: 'Export as the standard demands, or change the declaration in the package.',
}

/**
 * Every fault of the structure of delimited text, with its severity and its words: the one table of their ids. An error
 * costs a record, or the file; a warning and an info cost nothing.
 */
export const structureRules = {
  'file-empty': {
    severity: 'error',
    message: {
      zh: '文件是空的，没有表头也没有记录。',
      en: 'The file is empty: it has neither a header nor records.',
    },
    fix: {
      zh: '请检查是否选错了文件，导出是否完成。',
      en: 'Check the choice of file, and whether its export finished.',
    },
  },
  'records-none': {
    severity: 'warning',
    message: { zh: '文件只有表头，没有记录。', en: 'The file has a header and no records.' },
    fix: { zh: '请检查导出条件。', en: 'Check the conditions of the export.' },
  },
  'header-missing': {
    severity: 'error',
    message: {
      zh: '第 {line} 行不像表头：其中没有标准规定的任何一个列名。{reading}',
      en: 'Line {line} does not look like a header: it has none of the column names of the standard. {readingEn}',
    },
    fix: { zh: '请在第一行写上列名。', en: 'Write the names of the columns in the first line.' },
  },
  'header-late': {
    severity: 'warning',
    message: {
      zh: '表头在第 {line} 行；前面 {lines} 行（“{text}”）没有读。',
      en: 'The header is on line {line}; the {lines} lines before it (“{text}”) were not read.',
    },
    fix: { zh: '请把表头放在第一行，标题另外存放。', en: 'Put the header into the first line, and titles elsewhere.' },
  },
  'header-duplicate': {
    severity: 'error',
    message: {
      zh: '表头里“{name}”不止一列；只读最前面的一列。',
      en: 'The header has “{name}” more than once; only the first of them is read.',
    },
    fix: { zh: '请给其中一列改名，或者删去一列。', en: 'Rename or remove one of the columns.' },
  },
  'header-empty': {
    severity: 'warning',
    message: { zh: '表头第 {cell} 列没有名称。', en: 'Column {cell} of the header has no name.' },
    fix: { zh: '请给这一列写上名称。', en: 'Give the column a name.' },
  },
  'column-missing': {
    severity: 'error',
    message: { zh: '缺少标准规定的列“{name}”。', en: 'The column “{name}” that the standard demands is missing.' },
    fix: { zh: '请补上这一列，或改正表头里的列名。', en: 'Add the column, or correct its name in the header.' },
  },
  'column-absent': {
    severity: 'info',
    message: {
      zh: '没有列“{name}”；用到它的检查不执行。',
      en: 'There is no column “{name}”; the checks that need it are not executed.',
    },
    fix: { zh: '如应有这一列，请补上。', en: 'Add the column if it should be there.' },
  },
  'column-unknown': {
    severity: 'info',
    message: {
      zh: '列“{name}”不在标准之中，没有检查。',
      en: 'The column “{name}” is not in the standard; it was not checked.',
    },
    fix: { zh: '如写错了列名，请改正。', en: 'Correct the name if it is a misspelling.' },
  },
  'quote-unclosed': {
    severity: 'error',
    message: {
      zh: '第 {line} 行第 {cell} 列打开的引号没有正确结束。这一行没有检查，从下一行起照常读取。',
      en: 'A quote opened on line {line}, column {cell}, does not end properly. That line was not checked; reading went on with the next.',
    },
    fix: quoteFix,
  },
  'text-after-quote': {
    severity: 'error',
    message: {
      zh: '第 {line} 行第 {cell} 列的引号已经结束，后面还有文字。这一条记录没有检查。',
      en: 'There is text after the closing quote on line {line}, column {cell}. The record was not checked.',
    },
    fix: quoteFix,
  },
  'stray-quote': {
    severity: 'info',
    message: {
      zh: '第 {line} 行第 {cell} 列没有加引号的字段里有引号，已按字面读取。',
      en: 'A field without quotes has a quote inside, on line {line}, column {cell}; it was read literally.',
    },
    fix: quoteFix,
  },
  'cells-too-few': {
    severity: 'error',
    message: {
      zh: '第 {line} 行起的记录只有 {found} 列，表头有 {expected} 列。这一条记录没有检查。',
      en: 'The record from line {line} has only {found} cells, the header has {expected}. It was not checked.',
    },
    fix: exportAgain,
  },
  'cells-too-many': {
    severity: 'error',
    message: {
      zh: '第 {line} 行起的记录有 {found} 列，表头只有 {expected} 列，值可能错位。这一条记录没有检查。',
      en: 'The record from line {line} has {found} cells, the header only {expected}; values may have moved. It was not checked.',
    },
    fix: { zh: '字段里含有分隔符时要用引号括起来。', en: 'Put a field that contains the delimiter in quotes.' },
  },
  'record-too-long': {
    severity: 'error',
    message: {
      zh: '第 {line} 行起的记录超过 {limit} 字节还没有结束，没有检查，从下一行起照常读取。',
      en: 'The record from line {line} does not end within {limit} bytes. It was not checked; reading went on with the next line.',
    },
    fix: { zh: '请重新导出，每条记录占一行。', en: 'Export again with one record per line.' },
  },
  'nul-byte': {
    severity: 'error',
    message: {
      zh: '第 {line} 行第 {cell} 列有空字符（NUL）。这一条记录没有检查。',
      en: 'There is a NUL character on line {line}, column {cell}. The record was not checked.',
    },
    fix: exportAgain,
  },
  'encoding-invalid': {
    severity: 'error',
    message: {
      zh: '第 {line} 行第 {cell} 列的字节不是 {encoding}{other}。这一条记录没有检查。',
      en: 'The bytes on line {line}, column {cell} are not {encoding}{otherEn}. The record was not checked.',
    },
    fix: { zh: '请用同一种编码重新导出整个文件。', en: 'Export the whole file again in one encoding.' },
  },
  'encoding-differs': {
    severity: 'error',
    message: {
      zh: '标准规定编码为 {declared}，文件看来是 {seems}；已按 {declared} 读取。',
      en: 'The standard demands {declared}, the file seems to be in {seems}; it was read as {declared}.',
    },
    fix: declare,
  },
  'encoding-unknown': {
    severity: 'error',
    message: {
      zh: '认不出文件的编码：不是 UTF-8、GB18030，也不是 UTF-16。已按 {encoding} 读取。',
      en: 'The encoding of the file is unknown: neither UTF-8 nor GB18030 nor UTF-16. It was read as {encoding}.',
    },
    fix: { zh: '请另存为 UTF-8。', en: 'Save it as UTF-8.' },
  },
  'delimiter-differs': {
    severity: 'error',
    message: {
      zh: '标准规定按{declared}分列，表头里没有；文件看来是按{seems}分列的。',
      en: 'The standard demands {declaredEn} between columns, the header has none; the file seems to use {seemsEn}.',
    },
    fix: declare,
  },
  'delimiter-unsupported': {
    severity: 'error',
    message: {
      zh: '标准规定的分隔符或引号“{declared}”不是一个字节的字符，不支持；已按 {used} 读取。',
      en: 'The delimiter or quote “{declared}” that the standard demands is no single-byte character and is not supported; {used} was used.',
    },
    fix: declare,
  },
  'header-too-long': {
    severity: 'error',
    message: {
      zh: '第 {line} 行在 {limit} 字节之内没有结束，不像是表头；文件没有读。',
      en: 'Line {line} does not end within {limit} bytes and is hardly a header; the file was not read.',
    },
    fix: {
      zh: '请检查文件：它没有换行，或者不是文本表格。',
      en: 'Check the file: it has no line ends, or is not a text table.',
    },
  },
  'delimiter-doubtful': {
    severity: 'warning',
    message: {
      zh: '看不出用什么分列，已按{delimiter}读取。',
      en: 'It is not clear what separates columns; {delimiterEn} were assumed.',
    },
    fix: { zh: '请在标准包里声明分隔符。', en: 'Declare the delimiter in the package.' },
  },
  'newline-mixed': {
    severity: 'warning',
    message: {
      zh: '换行方式不一致（LF {lf}，CRLF {crlf}，CR {cr}）：文件可能由几个来源拼接而成。',
      en: 'Lines end in different ways (LF {lf}, CRLF {crlf}, CR {cr}): the file may be joined from several.',
    },
    fix: { zh: '请统一换行方式后再导出。', en: 'Export again with one kind of line end.' },
  },
  'file-changed': {
    severity: 'error',
    message: {
      zh: '检查期间文件变了：开始时 {before} 字节，读到 {after} 字节。结果不能用。',
      en: 'The file changed during the check: {before} bytes at the start, {after} bytes read. The result is void.',
    },
    fix: { zh: '请等文件写完再检查。', en: 'Check again when the file is complete.' },
  },
} as const satisfies Readonly<Record<string, StructureRule>>

export type StructureRuleId = keyof typeof structureRules
