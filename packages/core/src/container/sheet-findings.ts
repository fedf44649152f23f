import { refuse } from './fault.ts'
import type { SheetCell } from './sheet-cell.ts'
import { cellName } from './sheet-cell.ts'
import type { Tally } from './tally.ts'

/** Digits that a binary64 number keeps. */
const keptDigits = 15

/** Reports what a reader of this cell should know: formulas, errors, codes that lose digits. */
export function reportCell(tally: Tally, sheet: string, row: number, cell: SheetCell): void {
  const at = () => ({ sheet, column: cellName(cell.column, row) })
  if (cell.formula !== null) reportFormula(tally, at, cell)
  if (cell.kind === 'error') {
    tally.add('cell-error', 'warning', () => ({
      message: {
        zh: `单元格 ${at().column} 的公式出错：${cell.text}。`,
        en: `The formula of cell ${at().column} failed: ${cell.text}.`,
      },
      at: at(),
      evidence: { value: cell.text },
      fix: { zh: '请改正公式，或填入值。', en: 'Correct the formula, or enter the value.' },
    }))
  }
  if (cell.kind === 'number' && cell.raw.length > keptDigits && isLongCode(cell)) {
    tally.add('code-stored-as-number', 'warning', () => ({
      message: {
        zh: `单元格 ${at().column} 把长编号存成了数字（现为 ${cell.text}）：Excel 的数字只保留 ${keptDigits} 位，后面的不可靠。`,
        en: `Cell ${at().column} holds a long code as a number (now ${cell.text}): Excel keeps ${keptDigits} digits, those after them cannot be trusted.`,
      },
      at: at(),
      evidence: { value: cell.text, stored: cell.raw },
      fix: {
        zh: '请先把这一列设为“文本”格式，再从源头重新录入或粘贴。',
        en: 'Format the column as text first, then enter or paste the codes again from their source.',
      },
    }))
  }
}

function reportFormula(tally: Tally, at: () => { sheet: string; column: string }, cell: SheetCell): void {
  if (cell.kind === 'empty') {
    tally.add('formula-without-value', 'warning', () => ({
      message: {
        zh: `单元格 ${at().column} 是公式，但文件里没有它的计算结果。`,
        en: `Cell ${at().column} is a formula, and the file has no result of it.`,
      },
      at: at(),
      evidence: { formula: cell.formula },
      fix: {
        zh: '请用 Excel 或 WPS 打开文件，保存后再试。',
        en: 'Open the file in Excel or WPS, save it and try again.',
      },
    }))
    return
  }
  tally.add('formula-cell', 'info', () => ({
    message: {
      zh: `单元格 ${at().column} 是公式，读取的是上次计算的结果“${cell.text}”。`,
      en: `Cell ${at().column} is a formula; its last result “${cell.text}” was read.`,
    },
    at: at(),
    evidence: { formula: cell.formula, value: cell.text },
  }))
}

function isLongCode({ text }: SheetCell): boolean {
  return text.replace('-', '').length > keptDigits && !text.includes('.')
}

/** Reports a cell whose text is not in the file. */
export function reportMissingString(tally: Tally, cell: { sheet: string; row: number; index: string }): void {
  const { sheet, row, index } = cell
  tally.add('cell-text-missing', 'error', () => ({
    message: {
      zh: `工作表“${sheet}”第 ${row} 行有一个单元格的文字不在文件里，文件已损坏。`,
      en: `The text of a cell in row ${row} of sheet “${sheet}” is not in the file; the file is damaged.`,
    },
    at: { sheet, column: cellName(1, row) },
    evidence: { stringIndex: index },
    fix: {
      zh: '请用 Excel 或 WPS 打开，核对后重新保存。',
      en: 'Open it in Excel or WPS, check the row and save it again.',
    },
  }))
}

/** Reports rows that are hidden, once for a sheet. */
export function reportHiddenRows(tally: Tally, sheet: string, count: number, first: number): void {
  if (count === 0) return
  tally.add('rows-hidden', 'info', () => ({
    message: {
      zh: `工作表“${sheet}”有 ${count} 行被隐藏（第一处是第 ${first} 行），也已读取。`,
      en: `Sheet “${sheet}” has ${count} hidden rows, row ${first} being the first; they were read too.`,
    },
    at: { sheet, column: cellName(1, first) },
    evidence: { count },
  }))
}

/** Reports merged cells, once for a sheet: only the first cell of each holds the value. */
export function reportMerges(tally: Tally, sheet: string, merges: readonly string[], count: number): void {
  if (count === 0) return
  tally.add('cells-merged', 'info', () => ({
    message: {
      zh: `工作表“${sheet}”有 ${count} 处合并单元格，只有左上角的单元格有值。`,
      en: `Sheet “${sheet}” has ${count} merged ranges; only the first cell of each holds a value.`,
    },
    at: { sheet, column: merges[0]?.split(':')[0] ?? 'A1' },
    evidence: { count, ranges: merges.slice(0, 20) },
  }))
}

/** Reports a sheet that is not shown. */
export function reportHiddenSheet(tally: Tally, sheet: string): void {
  tally.add('sheet-hidden', 'info', () => ({
    message: { zh: `工作表“${sheet}”是隐藏的。`, en: `Sheet “${sheet}” is hidden.` },
    at: { sheet },
  }))
}

/** Reports macros, which are never run. */
export function reportMacros(tally: Tally): void {
  tally.add('macros-ignored', 'info', () => ({
    message: {
      zh: '文件带有宏；只读取数据，宏没有运行。',
      en: 'The file has macros; only its data is read, no macro was run.',
    },
  }))
}

/** Refuses a cell outside of what any spreadsheet can hold. */
export function refuseOutside(sheet: string, cell: string): never {
  return refuse({
    rule: 'cell-outside-sheet',
    message: {
      zh: `工作表“${sheet}”有超出 Excel 范围的单元格（${cell}），文件已损坏。`,
      en: `Sheet “${sheet}” has a cell beyond the bounds of Excel (${cell}); the file is damaged.`,
    },
    at: { sheet },
    evidence: { cell },
    fix: { zh: '请用 Excel 或 WPS 打开并重新保存。', en: 'Open it in Excel or WPS and save it again.' },
  })
}

/** Refuses an Office file that is no workbook that we read. `root` is the name of its main element. */
export function refuseNotWorkbook(root: string | null): never {
  const what =
    root === 'document'
      ? { zh: '这是 Word 文件，不是 Excel 文件。', en: 'This is a Word file, not an Excel file.' }
      : root === null
        ? { zh: 'Excel 文件缺少工作簿内容，已损坏。', en: 'The Excel file lacks its workbook; it is damaged.' }
        : {
            zh: '这不是可以读取的 Excel 工作簿（.xlsx）。',
            en: 'This is not an Excel workbook (.xlsx) that can be read.',
          }
  return refuse({
    rule: 'not-workbook',
    message: what,
    evidence: { root },
    fix: { zh: '请另存为“Excel 工作簿（.xlsx）”。', en: 'Save it as “Excel Workbook (.xlsx)”.' },
  })
}
