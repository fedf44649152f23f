import { type Column, column, dateColumn, wordColumn } from '../cell/column.ts'
import { isEmptyCell } from '../cell/empty.ts'
import type { RowReading } from '../cell/row-reading.ts'
import { readStatedStatus } from '../cell/stated-status.ts'
import { readReviewOutcome, readUnnumberedWord } from '../cell/word.ts'
import type { StatusName } from '../standard.ts'

const statusNames: readonly StatusName[] = [
  'planned',
  'drafting',
  'upcoming',
  'in-force',
  'partly-replaced',
  'replaced',
  'withdrawn',
  'unknown',
]

/** Columns that say when and whether a standard holds. */
export const validityColumns: readonly Column[] = [
  column(
    [
      'status',
      '标准状态',
      'Stated status',
      '状态',
      '来源所称状态',
      '发布状态',
      '标准现状',
      '有效性',
      '标准有效性',
      '有效状态',
      '现行状态',
      'status seen',
      'stated status',
    ],
    { field: 'statedStatus', read: readStatusCell, write: standard => standard.statedStatus ?? '' },
  ),
  column(['status_meaning', '状态含义', 'Meaning of the stated status'], {
    field: 'statedMeaning',
    read: (cell, reading) => {
      const name = statusNames.find(known => known === cell)
      if (name) reading.facts.statedMeaning = name
      else reading.keepUnread('status_meaning', cell)
    },
    write: ({ statedStatus, statedMeaning }) =>
      statedMeaning === null || readStatedStatus(statedStatus ?? '') === statedMeaning ? '' : statedMeaning,
  }),
  dateColumn(
    [
      'issued',
      '发布日期',
      'Issued',
      '批准日期',
      '颁布日期',
      '发布时间',
      '公布日期',
      '公告日期',
      '批准发布日期',
      '颁布时间',
      '批准时间',
      'issue date',
      'publication date',
      'published',
    ],
    'issued',
  ),
  dateColumn(
    [
      'effective',
      '实施日期',
      'Effective',
      '施行日期',
      '生效日期',
      '实施时间',
      '执行日期',
      '施行时间',
      '开始实施日期',
      '生效时间',
      'act date',
      'effective date',
      'implementation date',
      'implemented',
    ],
    'effective',
  ),
  dateColumn(
    [
      'withdrawn',
      '废止日期',
      'Withdrawn',
      '作废日期',
      '废止时间',
      '作废时间',
      '废止作废日期',
      'withdrawal date',
      'obsoleted',
    ],
    'withdrawn',
  ),
  dateColumn(
    ['expires', '有效期至', 'Expires', '失效日期', '到期日期', '有效期止', 'expiry date', 'valid until'],
    'expires',
  ),
  dateColumn(
    ['reviewed', '复审日期', 'Reviewed', '复审确认日期', '确认日期', '复审时间', 'review date', 'confirmed'],
    'reviewed',
  ),
  wordColumn(
    ['review_outcome', '复审结论', 'Review outcome', '复审结果', '复审意见'],
    'reviewOutcome',
    readReviewOutcome,
  ),
  wordColumn(['unnumbered', '无编号记录', 'Without number'], 'unnumbered', readUnnumberedWord),
]

function readStatusCell(cell: string, reading: RowReading): void {
  if (isEmptyCell(cell)) return
  reading.facts.statedStatus = cell
  reading.facts.statedMeaning ??= readStatedStatus(cell)
}
