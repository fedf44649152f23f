import { readClass, readForce } from '../cell/class-words.ts'
import { type Column, column, numberColumn, textColumn, wordColumn } from '../cell/column.ts'
import { isEmptyCell } from '../cell/empty.ts'
import { readMainNumber, writeMainNumber } from '../cell/main-number.ts'
import type { RowReading } from '../cell/row-reading.ts'
import { readKind } from '../cell/word.ts'

/** Columns that say what a standard is. */
export const identityColumns: readonly Column[] = [
  column(
    [
      'number',
      '标准号',
      'Number',
      '标准编号',
      '编号',
      '标准代号',
      '现行标准号',
      'standard number',
      'standard no',
      'std no',
      'code',
      'docid',
    ],
    { field: 'numbers', read: readMainNumber, write: writeMainNumber },
  ),
  numberColumn(['joint_numbers', '联合编号', 'Joint numbers', '区域协同编号', '其他编号', 'other numbers'], 'joint'),
  numberColumn(['dual_numbers', '双编号', 'Dual numbers'], 'dual'),
  numberColumn(['former_numbers', '曾用编号', 'Former numbers', '原编号', '旧编号'], 'former'),
  textColumn(
    [
      'title_zh',
      '中文名称',
      'Chinese title',
      '标准名称',
      '中文标题',
      '标准中文名称',
      '中文标准名称',
      '标准名称中文',
      '标准中文名',
      '中文名',
      '标准名',
      '名称',
      '题名',
      '中文题名',
      '标题',
      'title',
      'name',
      'ch name',
    ],
    'titleZh',
  ),
  textColumn(
    [
      'title_en',
      '英文名称',
      'English title',
      '英文标题',
      '标准英文名称',
      '英文标准名称',
      '标准名称英文',
      '标准英文名',
      '英文名',
      '外文名称',
      '英文题名',
      'en name',
    ],
    'titleEn',
  ),
  column(
    [
      'class',
      '标准类别',
      'Class',
      '类别',
      '标准级别',
      '级别',
      '标准层级',
      '层级',
      '标准类型',
      '标准分类',
      '宜定级别',
      'level',
      'type',
    ],
    {
      field: 'class',
      read: readClassCell,
      write: standard => (standard.class === 'unknown' ? '' : standard.class),
    },
  ),
  wordColumn(['kind', '文件种类', 'Kind', '种类'], 'kind', readKind),
  wordColumn(
    ['force', '约束力', 'Force', '标准性质', '标准属性', '强制性推荐性', '性质', '强制性', 'nature'],
    'force',
    readForce,
  ),
]

function readClassCell(cell: string, reading: RowReading): void {
  if (isEmptyCell(cell)) return
  const found = readClass(cell)
  const force = readForce(cell)
  if (found !== null) reading.facts.class = found
  else if (force === null) reading.keepUnread('class', cell)
  if (force !== null && force !== 'unknown') reading.facts.force ??= force
}
