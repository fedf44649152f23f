import { type CellToWrite, type SheetToWrite, writeWorkbook } from '../container/sheet-write.ts'
import type { Finding } from '../finding.ts'
import { type Language, say } from '../language.ts'
import type { Coverage } from './coverage.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import {
  aboutColumns,
  aboutItems,
  frameColumns,
  noteColumns,
  type SheetColumn,
  structureColumns,
} from './framework-columns.ts'
import { detailTable } from './framework-detail.ts'
import { gapTable } from './framework-gaps.ts'
import { classTable, ratioTable, statisticsTable } from './framework-statistics.ts'
import type { FrameworkTable } from './framework-table.ts'
import { levelNames, shouldHaveRule } from './framework-words.ts'

/** The tables that a framework is published with (GB/T 13016—2018): detail, statistics by box and by class, ratios, gaps. */
export function frameworkTables(framework: Framework, coverage: Coverage, language: Language): FrameworkTable[] {
  return [
    detailTable(framework, coverage, language),
    statisticsTable(framework, coverage, language),
    classTable(coverage, language),
    ratioTable(coverage, language),
    gapTable(framework, coverage, language),
  ]
}

/**
 * A framework as an Excel workbook: what it is, its structure, its tables as of a day, its frame and its notes.
 * `readFrameworkWorkbook` reads the framework back as it is.
 */
export function writeFrameworkWorkbook(
  framework: Framework,
  coverage: Coverage,
  language: Language,
): { bytes: Uint8Array; findings: readonly Finding[] } {
  const tables = frameworkTables(framework, coverage, language)
  const head = title(framework, coverage, language)
  return writeWorkbook([
    aboutSheet(framework, coverage, language),
    sheet(
      language,
      { name: say({ zh: '结构', en: 'Structure' }, language), columns: structureColumns },
      structureRows(framework, language),
    ),
    ...tables.map(table => ({
      name: say(table.title, language),
      title: `${say(table.title, language)} · ${head}`,
      header: [table.columns.map(one => say(one.title, language))],
      rows: table.rows,
      widths: table.columns.map(one => one.width),
      hasFilter: true,
      print: { paper: 'A3', isLandscape: true } as const,
    })),
    sheet(language, { name: say({ zh: '框外', en: 'Frame' }, language), columns: frameColumns }, frameRows(framework)),
    sheet(
      language,
      { name: say({ zh: '编制说明', en: 'Notes' }, language), columns: noteColumns },
      noteRows(framework),
    ),
  ])
}

function title(framework: Framework, { asOf }: Coverage, language: Language): string {
  return language === 'zh'
    ? `${framework.title.zh}，第 ${framework.version} 版，截至 ${asOf}`
    : `${framework.title.en}, version ${framework.version}, as of ${asOf}`
}

interface Columns {
  readonly name: string
  readonly columns: readonly SheetColumn[]
}

function sheet(
  language: Language,
  { name, columns }: Columns,
  rows: readonly (readonly CellToWrite[])[],
): SheetToWrite {
  return {
    name,
    header: [columns.map(one => say(one.title, language))],
    rows,
    widths: columns.map(one => one.width),
    print: { paper: 'A4', isLandscape: true },
  }
}

function aboutSheet(framework: Framework, coverage: Coverage, language: Language): SheetToWrite {
  const facts: Readonly<Record<string, string>> = {
    id: framework.id,
    version: String(framework.version),
    from: framework.from,
    title_zh: framework.title.zh,
    title_en: framework.title.en,
    source_zh: framework.source.zh,
    source_en: framework.source.en,
  }
  const rows = aboutItems.map(item => [say(item.title, language), facts[item.id] ?? ''])
  const figures = [
    [say({ zh: '表中数字截至', en: 'Figures as of' }, language), coverage.asOf],
    [say({ zh: '应有数的计法', en: 'How should-have is counted' }, language), say(shouldHaveRule, language)],
  ]
  return sheet(language, { name: say({ zh: '说明', en: 'About' }, language), columns: aboutColumns }, [
    ...rows,
    ...figures,
  ])
}

const places = { base: { zh: '基座', en: 'base' }, pillar: { zh: '支柱', en: 'pillar' } } as const

function structureRows(framework: Framework, language: Language): CellToWrite[][] {
  return framework.nodes.map((node: FrameworkNode) => [
    node.code,
    node.parent,
    say(levelNames[node.level], language),
    node.title.zh,
    node.title.en,
    node.focus?.zh ?? null,
    node.focus?.en ?? null,
    node.place && say(places[node.place], language),
  ])
}

function frameRows(framework: Framework): CellToWrite[][] {
  return framework.frame.map(box => [
    box.code,
    box.parent,
    box.part,
    box.title.zh,
    box.title.en,
    box.says.map(text => text.zh).join('\n'),
    box.says.map(text => text.en).join('\n'),
    box.bodies.map(text => text.zh).join('\n'),
    box.bodies.map(text => text.en).join('\n'),
  ])
}

function noteRows(framework: Framework): CellToWrite[][] {
  return framework.notes.map(note => [note.id, note.title.zh, note.title.en, note.text.zh, note.text.en])
}
