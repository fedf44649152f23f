import { readSheets } from '../container/sheet.ts'
import type { ZipOptions } from '../container/zip.ts'
import { type Finding, hasError, type Text } from '../finding.ts'
import type { Day } from './date.ts'
import type { FrameNode, Framework, FrameworkNode } from './framework.ts'
import { aboutItems, columnOf } from './framework-columns.ts'
import { findFrameworkDefects, type LooseBox } from './framework-defects.ts'
import { frameworkDocumentSchema, fromDocument, toDocument } from './framework-document.ts'
import { type ReadBox, readBox } from './framework-row.ts'
import { readSheetTable, type SheetKind, type SheetTable, type TextRow } from './framework-sheet-table.ts'
import { type Checked, checkSchema } from './schema-findings.ts'

/** Facts of a framework as a whole. */
export interface FrameworkFacts {
  readonly id?: string
  readonly title?: Text
  readonly from?: Day
}

/** How a workbook is read. */
export interface WorkbookReading {
  /** Name of the file, for findings. */
  readonly file: string
  /** Goes before what the file says. */
  readonly facts: FrameworkFacts
  /** Stands in where neither says anything. */
  readonly fallback?: FrameworkFacts
  readonly zip?: ZipOptions
}

/**
 * Reads a framework from an Excel workbook: the sheet that has columns 编码/code and 名称/title, whatever it is called;
 * beside it, where they are there, what `writeFrameworkWorkbook` writes of the framework as a whole, its frame and its
 * notes. A row that cannot stand is an error; an English title that is missing is replaced by the Chinese one.
 */
export function readFrameworkWorkbook(bytes: Uint8Array, reading: WorkbookReading): Checked<Framework> {
  const { file, zip } = reading
  const workbook = readSheets(bytes, zip)
  const tables = workbook.sheets.map(sheet => readSheetTable(sheet, file))
  const findings: Finding[] = [
    ...workbook.findings.map(one => ({ ...one, at: { file, ...one.at } })),
    ...tables.flatMap(table => table.findings),
  ]
  const structure = tables.find(table => table.kind === 'structure')
  if (!hasError(findings) && !structure) findings.push(structureMissing(file))
  if (hasError(findings) || !structure) return { value: null, findings }
  const byCode = new Map(structure.rows.map(row => [row.cells.code ?? '', row]))
  const boxes = structure.rows.map(row => readBox(row, byCode))
  findings.push(
    ...boxes.flatMap(box => box.findings),
    ...findFrameworkDefects([...boxes.flatMap(box => box.node ?? []), ...rowsOf(tables, 'frame').map(looseFrameBox)]),
  )
  const framework = assemble(boxes, tables, reading)
  findings.push(...findMissingFacts(framework, file))
  if (hasError(findings)) return { value: null, findings }
  const document = toDocument(framework)
  const checked = checkSchema(frameworkDocumentSchema, document, () => ({ file, sheet: structure.name }))
  return { value: checked.value && fromDocument(checked.value), findings: [...findings, ...checked.findings] }
}

function assemble(boxes: readonly ReadBox[], tables: readonly SheetTable[], reading: WorkbookReading): Framework {
  const { file, facts, fallback } = reading
  const about = readAbout(rowsOf(tables, 'about'))
  return {
    id: facts.id ?? about.id ?? fallback?.id ?? '',
    version: Number(about.version ?? 1),
    from: facts.from ?? about.from ?? fallback?.from ?? '',
    title: facts.title ?? both(about.title_zh, about.title_en),
    source: both(about.source_zh ?? file, about.source_en),
    nodes: boxes.flatMap(box => (box.node ? [withoutPlace(box.node)] : [])),
    frame: rowsOf(tables, 'frame').map(readFrameBox),
    notes: rowsOf(tables, 'notes').map(({ cells }) => ({
      id: cells.id ?? '',
      title: both(cells.title_zh, cells.title_en),
      text: both(cells.text_zh, cells.text_en),
    })),
  }
}

function withoutPlace({ at: _, ...node }: NonNullable<ReadBox['node']>): FrameworkNode {
  return node
}

function rowsOf(tables: readonly SheetTable[], kind: SheetKind): readonly TextRow[] {
  return tables.find(table => table.kind === kind)?.rows ?? []
}

function readAbout(rows: readonly TextRow[]): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {}
  for (const { cells } of rows) {
    const id = columnOf(aboutItems, cells.item ?? '')?.id
    if (id && cells.value) facts[id] = cells.value
  }
  return facts
}

function readFrameBox({ cells }: TextRow): FrameNode {
  return {
    code: cells.code ?? '',
    parent: cells.parent || null,
    part: /safeguard|保障/i.test(cells.part ?? '') ? 'safeguard' : 'structure',
    title: both(cells.title_zh, cells.title_en),
    says: pairLines(cells.says_zh, cells.says_en),
    bodies: pairLines(cells.bodies_zh, cells.bodies_en),
  }
}

function looseFrameBox(row: TextRow): LooseBox {
  const { code, parent } = readFrameBox(row)
  return { code, parent, level: parent === null ? 'part' : 'box', at: row.at }
}

/** A text in both languages from what is given of it. */
function both(zh: string | undefined, en: string | undefined): Text {
  return { zh: zh || en || '', en: en || zh || '' }
}

function pairLines(zh: string | undefined, en: string | undefined): Text[] {
  const [chinese, english] = [lines(zh), lines(en)]
  return chinese.map((text, index) => both(text, english[index]))
}

function lines(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** Facts that only a sheet about the framework or the caller can give. */
function findMissingFacts({ id, title, from }: Framework, file: string): Finding[] {
  const facts = [
    { fact: 'id', given: id, word: { zh: '标识', en: 'id' }, option: '--id town-2024' },
    { fact: 'title', given: title.zh, word: { zh: '名称', en: 'title' }, option: '--title 某市标准体系' },
    { fact: 'from', given: from, word: { zh: '起始日', en: 'day from which it holds' }, option: '--from 2024-01-01' },
  ]
  return facts
    .filter(({ given }) => given === '')
    .map(({ fact, word, option }) => ({
      rule: 'framework-fact-missing',
      severity: 'error',
      message: {
        zh: `文件没有写明标准体系的${word.zh}。`,
        en: `The file does not give the ${word.en} of the framework.`,
      },
      at: { file, pointer: `/${fact}` },
      fix: {
        zh: `在命令中给出 ${option}，或在工作簿里加一张“项目、内容”两列的表写明“${word.zh}”。`,
        en: `Give ${option} to the command, or add a sheet with the columns Item and Value that says it.`,
      },
    }))
}

function structureMissing(file: string): Finding {
  return {
    rule: 'framework-sheet-missing',
    severity: 'error',
    message: {
      zh: '没有一张工作表同时有“编码”和“名称”两列，不知道哪一张是体系结构。',
      en: 'No sheet has both a column 编码 (code) and a column 名称 (title), so the structure was not found.',
    },
    at: { file },
    fix: {
      zh: '表头写：编码、上级、级别、名称、英文名称。先导出一份看样子：biaochi framework export --format xlsx。',
      en: 'Head the columns 编码, 上级, 级别, 名称, 英文名称 (code, parent, level, title_zh, title_en). An export shows how: biaochi framework export --format xlsx.',
    },
  }
}
