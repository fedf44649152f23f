import { type Column, column, pairColumn, textColumn, wordColumn } from '../cell/column.ts'
import { isEmptyCell } from '../cell/empty.ts'
import { readSources, readTier, writeSources } from '../cell/notes.ts'
import { readConfidence } from '../cell/word.ts'

/** Columns that say where the facts come from. */
export const provenanceColumns: readonly Column[] = [
  wordColumn(['confidence', '可信度', 'Confidence'], 'confidence', readConfidence),
  column(['source', '来源', 'Source', '出处', '资料来源', 'sources', 'url', 'link'], {
    field: 'sources',
    read: (cell, reading) => {
      if (!isEmptyCell(cell)) reading.sources.push(...readSources(cell))
    },
    write: standard => writeSources(standard.sources),
  }),
  column(['source_tier', '来源层级', 'Tier of the source', '来源类型'], {
    read: (cell, reading) => {
      const tier = readTier(cell)
      if (tier === null) reading.keepUnread('source_tier', cell)
      reading.tier = tier
    },
  }),
  textColumn(['source_key', '来源标识', 'Key in the source', '计划号', '项目编号', '计划编号', '备案号'], 'sourceKey'),
  pairColumn(['unread', '未能读取', 'Not read'], 'unread'),
  pairColumn(['corrected', '人工更正', 'Corrected by hand'], 'corrected'),
]
