import { type ReadCode, readCcs, readIcs } from '../cell/classification.ts'
import { type Column, column, type Naming, textColumn, wordColumn } from '../cell/column.ts'
import { isEmptyCell } from '../cell/empty.ts'
import { joinList, splitList } from '../cell/list.ts'
import { readEditions, readLabels, writeEditions, writeLabels } from '../cell/notes.ts'
import { readPlacements, writePlacements } from '../cell/placement.ts'
import type { RowReading } from '../cell/row-reading.ts'
import { readParticipation } from '../cell/word.ts'

/** Columns that say what a standard is about, and where it has its place. */
export const subjectColumns: readonly Column[] = [
  codeColumn(
    [
      'ics',
      'ICS',
      'ICS',
      '国际标准分类号',
      '国际标准分类',
      'ICS分类号',
      'ICS号',
      'ICS分类',
      '国际标准分类ICS',
      '国际标准分类法',
    ],
    'ics',
    readIcs,
  ),
  codeColumn(
    [
      'ccs',
      'CCS',
      'CCS',
      '中国标准分类号',
      '中标分类号',
      '中国标准文献分类号',
      'CCS分类号',
      '中标分类',
      'CCS分类',
      '中国标准分类',
      '中国标准分类CCS',
      '中标号',
    ],
    'ccs',
    readCcs,
  ),
  column(['area', '领域', 'Area', '领域码', '所属领域', '标准体系编号', '体系编号', 'field', 'placement'], {
    field: 'placements',
    read: (cell, reading) => {
      if (isEmptyCell(cell)) return
      const { placements, unread } = readPlacements(cell, reading.context.framework)
      if (placements.length > 0) reading.facts.placements = placements
      for (const part of unread) reading.keepUnread('area', part)
    },
    write: standard => writePlacements(standard.placements),
  }),
  column(['labels', '标识', 'Labels', '上海标准', 'label'], {
    field: 'labels',
    read: (cell, reading) => {
      if (!isEmptyCell(cell)) reading.facts.labels = readLabels(cell)
    },
    write: standard => writeLabels(standard.labels),
  }),
  wordColumn(['participation', '参与方式', 'Participation', '主导或参与'], 'participation', readParticipation),
  column(['editions', '版次', 'Editions', '版本', 'edition'], {
    field: 'editions',
    read: (cell, reading) => {
      if (!isEmptyCell(cell)) reading.editions.push(...readEditions(cell))
    },
    write: standard => writeEditions(standard.editions),
  }),
  textColumn(
    [
      'abstract',
      '范围',
      'Abstract',
      '摘要',
      '主要技术内容',
      '内容简介',
      '标准简介',
      '适用范围和主要技术内容',
      '主要内容',
      '适用范围',
      'scope',
    ],
    'abstract',
  ),
]

function codeColumn(naming: Naming, field: 'ics' | 'ccs', readCode: (text: string) => ReadCode): Column {
  return column(naming, {
    field,
    read: (cell, reading) => {
      if (isEmptyCell(cell)) return
      const parts = splitList(cell, /[;；,，、\s]+/)
      // Registers print the name of the class after its code: `35.240.01 信息技术应用综合`.
      const said = parts.filter(part => /\d/.test(part))
      const codes = (said.length > 0 ? said : parts).map(text => ({ text, ...readCode(text) }))
      for (const { text, code, state } of codes) if (state === 'mended') noteMended(reading, naming[0], { text, code })
      reading.facts[field] = [...new Set(codes.map(each => each.code))]
    },
    write: standard => joinList(standard[field]),
  })
}

function noteMended(reading: RowReading, column: string, { text, code }: { text: string; code: string }): void {
  reading.note(column, {
    rule: 'ics-mended',
    message: {
      zh: `ICS“${text}”丢了零，读作 ${code}。`,
      en: `ICS “${text}” has lost a zero; it was read as ${code}.`,
    },
    evidence: { text, code },
    fix: { zh: '在表格里把这一列设为“文本”。', en: 'Make this column a text column in the spreadsheet.' },
  })
}
