import { guardFormula } from './formula-guard.ts'
import { defaultLimits } from './limits.ts'
import { cellName, rangeName } from './sheet-cell.ts'
import { cellStyle } from './sheet-styles-write.ts'
import type { CellToWrite, LinkToWrite, SheetToWrite } from './sheet-write.ts'
import type { Tally } from './tally.ts'
import { escapeText, tag, xmlDeclaration } from './xml-write.ts'

/** Characters of a cell: Excel's own limit. */
const cellChars = 32_767
/** Links of a sheet: Excel's own limit. */
const sheetLinks = 65_530
const usualWidth = 12
/** Heights in points; 409 is Excel's largest. */
const lineHeight = 15
const titleHeight = 28
const padding = 4
const largestHeight = 405
const paperSizes = { A3: 8, A4: 9 }

interface Link {
  readonly cell: string
  readonly href: string
}

/** One worksheet part, written piece by piece while its rows are read. */
export class SheetBody {
  readonly #sheet: SheetToWrite
  readonly #tally: Tally
  readonly #links: Link[] = []
  readonly #columns: number
  #row = 0

  constructor(sheet: SheetToWrite, tally: Tally) {
    this.#sheet = sheet
    this.#tally = tally
    this.#columns = Math.max(1, sheet.widths?.length ?? 0, ...sheet.header.map(row => row.length))
  }

  /** The elements in the order that ECMA-376-1, 18.3.1.99 prescribes. */
  *xml(): Generator<string> {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    yield `${xmlDeclaration}<worksheet xmlns="${main}" xmlns:r="${relations}">`
    yield tag('sheetPr', {}, tag('pageSetUpPr', { fitToPage: 1 }))
    yield this.#views()
    yield tag('sheetFormatPr', { defaultRowHeight: lineHeight })
    yield this.#widths()
    yield '<sheetData>'
    yield* this.#rows()
    yield '</sheetData>'
    if (this.#sheet.hasFilter) yield tag('autoFilter', { ref: this.#filterRange() })
    yield this.#merges()
    yield this.#hyperlinks()
    yield this.#print()
    yield '</worksheet>'
  }

  /** The relations of the part; complete when `xml` was read to the end. */
  *relationsXml(): Generator<string> {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
    yield `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
    for (const [index, { href }] of this.#links.entries()) {
      yield tag('Relationship', { Id: `rId${index + 1}`, Type: type, Target: href, TargetMode: 'External' })
    }
    yield '</Relationships>'
  }

  get #titleRows(): number {
    return this.#sheet.title === undefined ? 0 : 1
  }

  get #headRows(): number {
    return this.#titleRows + this.#sheet.header.length
  }

  *#rows(): Generator<string> {
    const { title, header, rows } = this.#sheet
    if (title !== undefined) yield this.#rowXml([title], cellStyle.title)
    for (const row of header) yield this.#rowXml(row, cellStyle.header)
    for (const row of rows) {
      if (this.#row === defaultLimits.sheetRows) {
        this.#reportRows()
        return
      }
      yield this.#rowXml(row, null)
    }
  }

  #rowXml(cells: readonly CellToWrite[], style: number | null): string {
    this.#row++
    let content = ''
    for (const [index, cell] of cells.entries()) content += this.#cellXml(cell, cellName(index + 1, this.#row), style)
    const lines = Math.max(1, ...cells.map((cell, index) => linesOf(cell, this.#widthOf(index))))
    const points =
      style === cellStyle.title ? titleHeight : Math.min(lines * lineHeight + (lines > 1 ? padding : 0), largestHeight)
    const height = points === lineHeight ? '' : ` ht="${points}" customHeight="1"`
    return `<row r="${this.#row}"${height}>${content}</row>`
  }

  #cellXml(cell: CellToWrite, name: string, style: number | null): string {
    if (typeof cell === 'number' && Number.isFinite(cell))
      return `<c r="${name}" s="${style ?? cellStyle.number}"><v>${cell}</v></c>`
    if (typeof cell === 'boolean')
      return `<c r="${name}" s="${style ?? cellStyle.number}" t="b"><v>${cell ? 1 : 0}</v></c>`
    if (cell === null || cell === '') return `<c r="${name}" s="${style ?? cellStyle.text}"/>`
    if (typeof cell === 'object') return this.#linkXml(cell, name, style)
    const text = String(cell)
    return this.#textXml(text, name, style ?? (guardFormula(text) === text ? cellStyle.text : cellStyle.guarded))
  }

  #linkXml({ text, href }: LinkToWrite, name: string, style: number | null): string {
    const isAddress = /^(https?:\/\/|mailto:)/i.test(href) && this.#links.length < sheetLinks
    if (!isAddress) return this.#cellXml(text, name, style)
    this.#links.push({ cell: name, href })
    return this.#textXml(text, name, style ?? cellStyle.link)
  }

  #textXml(text: string, name: string, style: number): string {
    const shown = cutText(text, cellChars)
    if (shown !== text) this.#reportCut(name, text.length)
    const space = /^\s|\s$|\n/.test(shown) ? ' xml:space="preserve"' : ''
    return `<c r="${name}" s="${style}" t="inlineStr"><is><t${space}>${escapeText(escapeControls(shown))}</t></is></c>`
  }

  #views(): string {
    const columns = this.#sheet.frozenColumns ?? 0
    const rows = this.#headRows
    if (rows + columns === 0) return tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0 }))
    const pane = tag('pane', {
      xSplit: columns || null,
      ySplit: rows || null,
      topLeftCell: cellName(columns + 1, rows + 1),
      activePane: columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight',
      state: 'frozen',
    })
    return tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0 }, pane))
  }

  #widthOf(index: number): number {
    return this.#sheet.widths?.[index] ?? usualWidth
  }

  #widths(): string {
    const columns = Array.from({ length: this.#columns }, (_, index) =>
      tag('col', { min: index + 1, max: index + 1, width: this.#widthOf(index), customWidth: 1 }),
    )
    return tag('cols', {}, columns.join(''))
  }

  #filterRange(): string {
    return rangeName(
      { row: this.#headRows, column: 1 },
      { row: Math.max(this.#row, this.#headRows), column: this.#columns },
    )
  }

  #merges(): string {
    const title =
      this.#titleRows > 0 && this.#columns > 1 ? [{ row: 0, column: 1, rows: 1, columns: this.#columns }] : []
    const ranges = [...title, ...(this.#sheet.merges ?? [])].map(({ row, column, rows, columns }) => {
      const first = row + this.#titleRows
      const ref = rangeName({ row: first, column }, { row: first + rows - 1, column: column + columns - 1 })
      return tag('mergeCell', { ref })
    })
    return ranges.length === 0 ? '' : tag('mergeCells', { count: ranges.length }, ranges.join(''))
  }

  #hyperlinks(): string {
    if (this.#links.length === 0) return ''
    const links = this.#links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`)
    return tag('hyperlinks', {}, links.join(''))
  }

  #print(): string {
    const { paper, isLandscape } = this.#sheet.print ?? { paper: 'A4', isLandscape: false }
    const orientation = isLandscape ? 'landscape' : 'portrait'
    const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 }
    return [
      tag('printOptions', { horizontalCentered: 1 }),
      tag('pageMargins', margins),
      tag('pageSetup', { paperSize: paperSizes[paper], orientation, fitToWidth: 1, fitToHeight: 0 }),
      tag('headerFooter', {}, tag('oddFooter', {}, escapeText('&L&A&R&P / &N'))),
    ].join('')
  }

  #reportCut(name: string, length: number): void {
    const sheet = this.#sheet.name
    this.#tally.add('cell-text-cut', 'warning', () => ({
      message: {
        zh: `单元格 ${name} 的文字有 ${length} 个字符，Excel 最多 ${cellChars} 个，后面的没有写入。`,
        en: `The text of cell ${name} has ${length} characters; Excel holds ${cellChars}, the rest was left out.`,
      },
      at: { sheet, column: name },
      fix: { zh: '需要全文时请导出 CSV 或 JSONL。', en: 'Export CSV or JSONL for the whole text.' },
    }))
  }

  #reportRows(): void {
    const sheet = this.#sheet.name
    this.#tally.add('rows-too-many', 'error', () => ({
      message: {
        zh: `工作表“${sheet}”超过 Excel 的 ${defaultLimits.sheetRows} 行，后面的行没有写入。`,
        en: `Sheet “${sheet}” has more rows than the ${defaultLimits.sheetRows} of Excel; the rest was left out.`,
      },
      at: { sheet },
      fix: { zh: '请缩小范围，或导出 CSV。', en: 'Narrow the selection, or export CSV.' },
    }))
  }
}

/**
 * What XML cannot hold, and CR, which XML changes to LF, as `_x000D_`; text that looks so already is guarded in the
 * same way (ECMA-376-1, 22.9.2.19).
 */
function escapeControls(text: string): string {
  return text.replace(
    /_(?=x[0-9a-fA-F]{4}_)|[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    character => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}

/** Lines that a wrapped cell needs: not every program finds out by itself when it opens the file. */
function linesOf(cell: CellToWrite, width: number): number {
  const text = typeof cell === 'string' ? cell : cell !== null && typeof cell === 'object' ? cell.text : ''
  if (text.length * 2 < width && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((shownWidth(line) * 1.1) / width)), 0)
}

/** Width in Latin characters: those of East Asian scripts are twice as wide. */
function shownWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x1100 ? 1 : 2
  return width
}

/** At most so many UTF-16 units of a text, no character cut in two. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
