import type { StrayQuote } from './csv-parser.ts'
import { refuse } from './fault.ts'
import type { Tally } from './tally.ts'

const exportAgain = { zh: '请检查导出程序，或改正这一行。', en: 'Check the exporting program, or correct this line.' }

/** Refuses a table with more columns than any program could show. */
export function refuseColumns(line: number, limit: number): never {
  return refuse({
    rule: 'columns-too-many',
    message: {
      zh: `第 ${line} 行超过 ${limit} 列，不像是表格。`,
      en: `Line ${line} has more than ${limit} columns; this does not look like a table.`,
    },
    at: { line },
    evidence: { limit },
    fix: { zh: '请检查分隔符。', en: 'Check the delimiter.' },
  })
}

/** Reports a quoted field that never ended, or ended in the middle of a text; `record` is left out in the header. */
export function reportQuote(tally: Tally, { line, seen }: StrayQuote, record?: number): void {
  tally.add('quote-unclosed', 'error', () => ({
    message: {
      zh: `第 ${line} 行打开的引号没有正确结束。这一行已按字面读取，下一行起照常读取。`,
      en: `A quote opened on line ${line} does not end properly. That line was read literally, reading went on with the next.`,
    },
    at: record === undefined ? { line } : { record, line },
    evidence: { seen },
    fix: {
      zh: '字段里的引号要写成两个（""），整个字段再用引号括起来。',
      en: 'Write a quote inside a field twice (""), and put the whole field in quotes.',
    },
  }))
}

/** Reports that lines end in different ways. */
export function reportNewlines(tally: Tally, counts: Readonly<Record<'LF' | 'CRLF' | 'CR', number>>): void {
  const kinds = Object.entries(counts).filter(([, count]) => count > 0)
  if (kinds.length < 2) return
  const seen = kinds.map(([kind, count]) => `${kind} ${count}`).join(', ')
  tally.add('newline-mixed', 'warning', () => ({
    message: {
      zh: `换行方式不一致（${seen}）：文件可能由几个来源拼接而成，或者字段里有未加引号的换行。`,
      en: `Lines end in different ways (${seen}): the file may be joined from several, or fields hold unquoted line ends.`,
    },
    evidence: { ...counts },
    fix: { zh: '请统一换行方式后再导出。', en: 'Export again with one kind of line end.' },
  }))
}

/** Reports a record with more or fewer cells than the header. */
export function reportRagged(tally: Tally, place: { record: number; line: number }, counts: Cells): void {
  const { record, line } = place
  const { found, expected } = counts
  const isLong = found > expected
  tally.add(isLong ? 'row-too-long' : 'row-too-short', 'error', () => ({
    message: {
      zh: `第 ${record} 条记录（第 ${line} 行）有 ${found} 列，表头有 ${expected} 列${isLong ? '，后面的值可能错位' : ''}。`,
      en: `Record ${record} (line ${line}) has ${found} cells, the header has ${expected}${isLong ? '; values may have moved' : ''}.`,
    },
    at: { record, line },
    evidence: { found, expected },
    fix: isLong
      ? { zh: '字段里含有分隔符时要用引号括起来。', en: 'Put a field that contains the delimiter in quotes.' }
      : exportAgain,
  }))
}

interface Cells {
  readonly found: number
  readonly expected: number
}

/** Reports header names that are missing or occur twice. */
export function reportHeader(tally: Tally, header: readonly string[], line: number): void {
  const seen = new Set<string>()
  for (const [index, name] of header.entries()) {
    const trimmed = name.trim()
    const column = trimmed || String(index + 1)
    if (trimmed === '') {
      tally.add('header-missing', 'warning', () => ({
        message: { zh: `表头第 ${column} 列没有名称。`, en: `Column ${column} of the header has no name.` },
        at: { line, column },
        fix: { zh: '请给这一列写上名称。', en: 'Give the column a name.' },
      }))
    } else if (seen.has(trimmed)) {
      tally.add('header-duplicate', 'error', () => ({
        message: { zh: `表头里“${column}”出现不止一次。`, en: `The header has “${column}” more than once.` },
        at: { line, column },
        fix: { zh: '请给其中一列改名，或者删去一列。', en: 'Rename or remove one of the columns.' },
      }))
    }
    seen.add(trimmed)
  }
}

/** Reports a table without anything in it, or with a header only. */
export function reportEmpty(tally: Tally, hasHeader: boolean): void {
  if (hasHeader) {
    tally.add('table-without-rows', 'warning', () => ({
      message: { zh: '文件只有表头，没有记录。', en: 'The file has a header and no records.' },
    }))
  } else {
    tally.add('table-empty', 'error', () => ({
      message: { zh: '文件是空的，没有表头也没有记录。', en: 'The file is empty: it has neither header nor records.' },
      fix: {
        zh: '请检查是否选错了文件，或导出是否完成。',
        en: 'Check the choice of file, and whether its export finished.',
      },
    }))
  }
}

const names: Readonly<Record<string, { zh: string; en: string }>> = {
  ',': { zh: '逗号', en: 'commas' },
  ';': { zh: '分号', en: 'semicolons' },
  '\t': { zh: '制表符', en: 'tabs' },
  '|': { zh: '竖线', en: 'vertical bars' },
  '，': { zh: '全角逗号', en: 'full-width commas' },
  '\u0001': { zh: '控制字符 0x01', en: 'control characters 0x01' },
}

/** Reports a delimiter that was found out and is not the comma. */
export function reportDelimiter(tally: Tally, delimiter: string): void {
  const name = names[delimiter] ?? { zh: delimiter, en: delimiter }
  tally.add('delimiter-guessed', delimiter === '，' ? 'warning' : 'info', () => ({
    message: { zh: `按${name.zh}分列。`, en: `Columns were taken to be separated by ${name.en}.` },
    evidence: { delimiter },
    fix: { zh: '如果不对，请指定分隔符。', en: 'If that is wrong, name the delimiter.' },
  }))
}
