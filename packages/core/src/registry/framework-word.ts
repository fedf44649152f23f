import { type WordBlock, type WordTable, writeWordDocument } from '../container/word.ts'
import { type Language, say } from '../language.ts'
import type { Coverage } from './coverage.ts'
import type { Framework } from './framework.ts'
import { gapTable } from './framework-gaps.ts'
import { fillNotes } from './framework-notes.ts'
import { classTable, statisticsTable } from './framework-statistics.ts'
import type { FrameworkTable } from './framework-table.ts'

/** The section of the notes that analyses the statistics table, and so has it below it. */
const analysis = 'h'

/**
 * The compilation notes (编制说明, GB/T 13016—2018) as a Word document: what it is of and as of which day, the sections
 * with their figures, the statistics tables where they are analysed, the gap list at the end.
 */
export function writeFrameworkNotes(framework: Framework, coverage: Coverage, language: Language): Uint8Array {
  const zh = language === 'zh'
  const title = `${say(framework.title, language)}${zh ? '编制说明' : ': compilation notes'}`
  const facts = zh
    ? `第 ${framework.version} 版，自 ${framework.from} 起；数字截至 ${coverage.asOf}。来源：${framework.source.zh}。`
    : `Version ${framework.version}, from ${framework.from}; figures as of ${coverage.asOf}. Source: ${framework.source.en}.`
  const sections = fillNotes(framework, coverage, language).flatMap((note): WordBlock[] => [
    { kind: 'heading', level: 1, text: `${note.id}) ${note.title}` },
    ...note.paragraphs.map(text => ({ kind: 'paragraph', text }) as const),
    ...(note.id === analysis
      ? [
          table(statisticsTable(framework, coverage, language), language),
          table(classTable(coverage, language), language),
        ]
      : []),
  ])
  const gaps = gapTable(framework, coverage, language)
  return writeWordDocument({
    title,
    language,
    isLandscape: true,
    blocks: [
      { kind: 'paragraph', text: facts },
      ...sections,
      { kind: 'heading', level: 1, text: `${zh ? '附：' : 'Annex: '}${say(gaps.title, language)}` },
      table(gaps, language),
    ],
  })
}

function table({ title, columns, rows }: FrameworkTable, language: Language): WordTable {
  return {
    kind: 'table',
    caption: say(title, language),
    header: [columns.map(column => say(column.title, language))],
    rows: rows.map(row => row.map(cell => (cell === null ? '' : String(cell)))),
    widths: columns.map(column => column.width),
  }
}
