import type { Block, Paragraph, TableBlock } from '../../../document/model/block.ts'
import { emptyDocument, emptyMeta } from '../../../document/model/empty-document.ts'
import { IdMaker } from '../../../document/model/id.ts'
import { computedNumber } from '../../../document/model/number-document.ts'
import type { Section, StandardDocument } from '../../../document/model/standard-document.ts'
import { writeWord } from '../../../document/write/word/write-word.ts'
import type { StandardRules } from '../../package/standard-rules.ts'
import type { ExportedPackage, PackageTitle } from '../exchange.ts'
import { Losses } from '../losses.ts'
import { type WrittenFieldTable, writeFieldTables } from './export-field-tables.ts'

/** Columns of a field table that a page has room for. */
const left = ['序号', '字段名', '中文名称', '数据类型', '数据格式', '必填', '主键', '唯一', '值域', '备注']

/** Exports a package as a data dictionary in Word: a chapter with a table for each table of data. */
export function exportFieldDocument(rules: StandardRules, { id, title }: PackageTitle): ExportedPackage {
  const losses = new Losses()
  const ids = new IdMaker()
  losses.descriptions(['英文含义', '计量单位', '定义'])
  const body = writeFieldTables(rules, losses).map(table => chapterOf(table, ids))
  const document: StandardDocument = {
    ...emptyDocument,
    id: ids.next('d', id),
    profile: 'other',
    meta: { ...emptyMeta, titles: [{ language: 'zh', parts: [title.zh] }] },
    body,
  }
  return { files: new Map([[`${id}.docx`, writeWord(document)]]), losses: losses.findings }
}

function chapterOf(table: WrittenFieldTable, ids: IdMaker): Section {
  return {
    id: ids.next('s', table.title),
    kind: 'clause',
    number: computedNumber(null),
    title: [{ t: 'text', text: table.name }],
    nature: 'normative',
    blocks: [tableOf(table, ids)],
    sections: [],
  }
}

function tableOf({ title, header, rows }: WrittenFieldTable, ids: IdMaker): TableBlock {
  const kept = header.flatMap((name, column) => (left.includes(name) ? [column] : []))
  const lines = [header, ...rows].map(row => kept.map(column => String(row[column] ?? '')))
  return {
    t: 'table',
    id: ids.next('t', title),
    number: computedNumber(null),
    title: [{ t: 'text', text: title }],
    headerRows: 1,
    rows: lines.map((line, at) =>
      line.map(text => ({ columns: 1, rows: 1, isHeader: at === 0, blocks: paragraphs(text, ids) })),
    ),
    notes: [],
  }
}

function paragraphs(text: string, ids: IdMaker): Block[] {
  if (text === '') return []
  const paragraph: Paragraph = {
    t: 'paragraph',
    id: ids.next('p', text),
    inlines: [{ t: 'text', text }],
    provisions: [],
    references: [],
  }
  return [paragraph]
}
