import type { Finding } from '../../finding.ts'
import { refuse } from '../fault.ts'
import { cellName, columnName } from '../sheet-cell.ts'
import type { Tally } from '../tally.ts'

/**
 * Every fault of structure that the reading of a sheet may tell, the gravest first: this is their order in a report. Those
 * that the reader of small workbooks or that of delimited text knows have its ids.
 */
export const structureRules: readonly string[] = [
  'identifier-as-number',
  'leading-zero-lost',
  'code-stored-as-number',
  'header-duplicate',
  'header-empty',
  'sheet-empty',
  'records-none',
  'cells-beyond-header',
  'cell-repeated',
  'cell-out-of-order',
  'row-out-of-order',
  'cell-text-missing',
  'cell-error',
  'formula-without-value',
  'formula-cell',
  'cells-merged',
  'rows-hidden',
  'columns-hidden',
  'sheet-hidden',
  'sheet-chosen',
  'rows-above-header',
  'macros-ignored',
]

const asText = {
  zh: '请先把这一列设为“文本”格式，再从源头重新导出或粘贴；不要在 Excel 里改回来，丢掉的位数找不回来。',
  en: 'Format the column as text first, then export or paste it again from its source; digits that were lost cannot be brought back in Excel.',
}
const saveAgain = {
  zh: '请用 Excel 或 WPS 打开，核对后重新保存。',
  en: 'Open it in Excel or WPS, check it and save it again.',
}

/** A cell in a sheet. */
export interface CellPlace {
  readonly sheet: string
  readonly column: number
  readonly row: number
}

function placeOf({ sheet, column, row }: CellPlace): { sheet: string; column: string } {
  return { sheet, column: cellName(column, row) }
}

/** Reports a code of many digits that is kept as a number, in a column of texts. */
export function reportIdentifier(tally: Tally, place: CellPlace, value: string): void {
  const digits = value.replace('-', '').length
  const name = cellName(place.column, place.row)
  const isLost = digits > 15
  tally.add('identifier-as-number', isLost ? 'error' : 'warning', () => ({
    message: isLost
      ? {
          zh: `单元格 ${name} 的编号存成了数字（现为 ${value}）：Excel 的数字只保留 15 位，第 16 位起已不可信。`,
          en: `Cell ${name} holds an identifier as a number (now ${value}): Excel keeps 15 digits, those from the 16th on cannot be trusted.`,
        }
      : {
          zh: `单元格 ${name} 的编号存成了数字（现为 ${value}）：这 ${digits} 位还在，开头的 0 如果有过则已丢失。`,
          en: `Cell ${name} holds an identifier as a number (now ${value}): its ${digits} digits are there, zeros before them, if there were any, are gone.`,
        },
    at: placeOf(place),
    evidence: { value, digits },
    fix: asText,
  }))
}

/** Reports a number with fewer digits than its column of codes has. */
export function reportLostZero(tally: Tally, place: CellPlace, seen: { value: string; length: number }): void {
  const { value, length } = seen
  const name = cellName(place.column, place.row)
  tally.add('leading-zero-lost', 'warning', () => ({
    message: {
      zh: `单元格 ${name} 存成了数字 ${value}，只有 ${value.length} 位，应有 ${length} 位：开头的 0 很可能丢了。`,
      en: `Cell ${name} is the number ${value} of ${value.length} digits where ${length} are due: zeros before it were probably lost.`,
    },
    at: placeOf(place),
    evidence: { value, expectedLength: length },
    fix: asText,
  }))
}

/** Reports a cell that does not follow the ones before it in its row. */
export function reportCellOrder(tally: Tally, place: CellPlace, isRepeated: boolean): void {
  const name = cellName(place.column, place.row)
  if (isRepeated) {
    tally.add('cell-repeated', 'error', () => ({
      message: {
        zh: `单元格 ${name} 在文件里出现不止一次，文件已损坏；采用了后一个值。`,
        en: `Cell ${name} stands in the file more than once, which is damaged; the last value was taken.`,
      },
      at: placeOf(place),
      fix: saveAgain,
    }))
    return
  }
  tally.add('cell-out-of-order', 'warning', () => ({
    message: {
      zh: `单元格 ${name} 在文件里的次序不对；已按它的列读取。`,
      en: `Cell ${name} stands out of order in the file; it was read at its column.`,
    },
    at: placeOf(place),
    fix: saveAgain,
  }))
}

/** Reports a row whose number is not above those before it. */
export function reportRowOrder(tally: Tally, sheet: string, rows: { row: number; before: number }): void {
  const { row, before } = rows
  tally.add('row-out-of-order', 'warning', () => ({
    message: {
      zh: `工作表“${sheet}”的第 ${row} 行在文件里排在第 ${before} 行之后${row === before ? '，是重复的行号' : ''}；已按文件里的次序读取。`,
      en: `Row ${row} of sheet “${sheet}” stands in the file behind row ${before}${row === before ? ', the same number again' : ''}; it was read in the order of the file.`,
    },
    at: { sheet, column: cellName(1, row) },
    evidence: { row, before },
    fix: saveAgain,
  }))
}

/** Reports a row that holds something where the header has no column. */
export function reportBeyondHeader(tally: Tally, place: CellPlace, textOf: () => string): void {
  tally.add('cells-beyond-header', 'warning', () => {
    const name = cellName(place.column, place.row)
    const value = textOf()
    return beyondHeader(place, { name, value })
  })
}

function beyondHeader(place: CellPlace, { name, value }: { name: string; value: string }) {
  return {
    message: {
      zh: `单元格 ${name} 有内容（“${value.slice(0, 40)}”），而表头没有这一列：没有检查它。`,
      en: `Cell ${name} holds something (“${value.slice(0, 40)}”) where the header has no column: it was not checked.`,
    },
    at: placeOf(place),
    evidence: { value: value.slice(0, 200) },
    fix: { zh: '请给这一列写上名称，或把内容移到表外。', en: 'Give the column a name, or move the content elsewhere.' },
  }
}

/** Reports columns that are hidden, once for a sheet. */
export function reportHiddenColumns(tally: Tally, sheet: string, hidden: readonly (readonly [number, number])[]): void {
  const [first] = hidden
  if (!first) return
  const ranges = hidden.map(([from, to]) => (from === to ? columnName(from) : `${columnName(from)}:${columnName(to)}`))
  tally.add('columns-hidden', 'info', () => ({
    message: {
      zh: `工作表“${sheet}”有隐藏的列（${ranges.slice(0, 5).join('、')}），也已读取。`,
      en: `Sheet “${sheet}” has hidden columns (${ranges.slice(0, 5).join(', ')}); they were read too.`,
    },
    at: { sheet, column: cellName(first[0], 1) },
    evidence: { ranges: ranges.slice(0, 20) },
  }))
}

/** Reports which of several sheets was read, and why. */
export function reportChoice(tally: Tally, chosen: ChosenSheet): void {
  const { sheet, others, found, expected } = chosen
  const isFound = found > 0
  tally.add('sheet-chosen', isFound || expected === 0 ? 'info' : 'warning', () => ({
    message: {
      zh: `工作簿有 ${others.length + 1} 个工作表，读取的是“${sheet}”${isFound ? `：表头符合得最多（${expected} 列中的 ${found} 列）` : expected === 0 ? '：第一个有内容的' : '：没有一个的表头相符，取第一个有内容的'}。`,
      en: `The workbook has ${others.length + 1} sheets; “${sheet}” was read${isFound ? `: its header fits best (${found} of ${expected} columns)` : expected === 0 ? ', the first with content' : ': no header fits, it is the first with content'}.`,
    },
    at: { sheet },
    evidence: { others, found, expected },
    fix: { zh: '要读取其他工作表，请指定它的名称。', en: 'Name another sheet to read that one.' },
  }))
}

export interface ChosenSheet {
  readonly sheet: string
  readonly others: readonly string[]
  /** Columns expected, and those of them that the header has. */
  readonly expected: number
  readonly found: number
}

/** Reports rows above the header: a title, a note. */
export function reportRowsAbove(tally: Tally, at: { sheet: string; headerRow: number }, first: string): void {
  const { sheet, headerRow } = at
  tally.add('rows-above-header', 'info', () => ({
    message: {
      zh: `工作表“${sheet}”的表头在第 ${headerRow} 行，它上面的内容（“${first.slice(0, 40)}”）没有当作记录。`,
      en: `The header of sheet “${sheet}” is row ${headerRow}; what stands above it (“${first.slice(0, 40)}”) was not taken for records.`,
    },
    at: { sheet, column: cellName(1, headerRow) },
    evidence: { headerRow, first: first.slice(0, 200) },
  }))
}

/** Reports header cells that are empty or occur twice. */
export function reportHeaderCells(tally: Tally, header: readonly string[], at: { sheet: string; row: number }): void {
  const seen = new Set<string>()
  for (const [index, cell] of header.entries()) {
    const name = cell.trim()
    const place = { sheet: at.sheet, column: cellName(index + 1, at.row) }
    if (name === '') {
      tally.add('header-empty', 'warning', () => ({
        message: {
          zh: `表头 ${place.column} 是空的：这一列没有名称。`,
          en: `Cell ${place.column} of the header is empty: the column has no name.`,
        },
        at: place,
        fix: { zh: '请给这一列写上名称。', en: 'Give the column a name.' },
      }))
    } else if (seen.has(name)) {
      tally.add('header-duplicate', 'error', () => ({
        message: {
          zh: `表头里“${name}”出现不止一次（${place.column}）。`,
          en: `The header has “${name}” more than once (${place.column}).`,
        },
        at: place,
        evidence: { name },
        fix: { zh: '请给其中一列改名，或者删去一列。', en: 'Rename or remove one of the columns.' },
      }))
    }
    seen.add(name)
  }
}

/** Reports a sheet without anything in it, or with a header only. */
export function reportEmptySheet(tally: Tally, sheet: string, hasHeader: boolean): void {
  if (hasHeader) {
    tally.add('records-none', 'warning', () => ({
      message: {
        zh: `工作表“${sheet}”只有表头，没有记录。`,
        en: `Sheet “${sheet}” has a header and no records.`,
      },
      at: { sheet },
    }))
    return
  }
  tally.add('sheet-empty', 'error', () => ({
    message: {
      zh: `工作表“${sheet}”是空的，没有表头也没有记录。`,
      en: `Sheet “${sheet}” is empty: it has neither header nor records.`,
    },
    at: { sheet },
    fix: {
      zh: '请检查是否选错了文件或工作表，或导出是否完成。',
      en: 'Check the choice of file and sheet, and whether the export finished.',
    },
  }))
}

/** Refuses a sheet that the workbook does not have. */
export function refuseSheet(wanted: string, names: readonly string[]): never {
  return refuse({
    rule: 'sheet-absent',
    message: {
      zh: `工作簿里没有名为“${wanted}”的工作表。`,
      en: `The workbook has no sheet called “${wanted}”.`,
    },
    evidence: { wanted, sheets: names.slice(0, 20) },
    fix: {
      zh: `现有的工作表：${names.slice(0, 20).join('、')}。`,
      en: `The sheets are: ${names.slice(0, 20).join(', ')}.`,
    },
  })
}

/** Refuses the text of a cell, or of a whole row, that no program could show. */
export function refuseLongText(part: string, bytes: number, limit: number): never {
  return refuse({
    rule: 'cell-text-too-long',
    message: {
      zh: `文件内容（${part}）里有一处文字长达 ${bytes} 字节，超过上限 ${limit}。`,
      en: `The content (${part}) has a text of ${bytes} bytes, more than the limit of ${limit}.`,
    },
    evidence: { part, bytes, limit },
    fix: {
      zh: 'Excel 的单元格最多 32767 个字符。请问清文件是怎样生成的。',
      en: 'A cell of Excel holds 32,767 characters. Ask how the file was made.',
    },
  })
}

/** A fault of structure by its rule, with true count and first places. */
export interface StructureCount {
  readonly rule: string
  readonly count: number
  readonly findings: readonly Finding[]
}

/** What was found, rule by rule, errors that ended the reading before all others. */
export function structureOf(tally: Tally): StructureCount[] {
  const rank = (rule: string) => structureRules.indexOf(rule)
  return [...tally.counts]
    .map(([rule, count]) => ({ rule, count, findings: tally.findings.filter(finding => finding.rule === rule) }))
    .toSorted((a, b) => rank(a.rule) - rank(b.rule))
}
