import { readClass, readForce } from './cell/class-words.ts'
import { type ReadCode, readCcs, readIcs } from './cell/classification.ts'
import {
  type Column,
  column,
  dateColumn,
  type Naming,
  numberColumn,
  organisationColumn,
  pairColumn,
  relationColumn,
  textColumn,
  wordColumn,
} from './cell/column.ts'
import { isEmptyCell } from './cell/empty.ts'
import { joinList, splitList } from './cell/list.ts'
import { readMainNumber, writeMainNumber } from './cell/main-number.ts'
import {
  readEditions,
  readLabels,
  readSources,
  readTier,
  writeEditions,
  writeLabels,
  writeSources,
} from './cell/notes.ts'
import { readOrganisations } from './cell/organisation.ts'
import { readPlacements, writePlacements } from './cell/placement.ts'
import type { RowReading } from './cell/row-reading.ts'
import { readStatedStatus } from './cell/stated-status.ts'
import { readConfidence, readKind, readParticipation, readUnnumberedWord } from './cell/word.ts'
import type { StatusName } from './standard.ts'

export type { Column } from './cell/column.ts'

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

/** Columns that say what a standard is. */
const identity: readonly Column[] = [
  column(
    [
      'number',
      '标准号',
      'Number',
      '标准编号',
      '编号',
      '标准代号',
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
  textColumn(['title_en', '英文名称', 'English title', '英文标题', '标准英文名称', '英文题名', 'en name'], 'titleEn'),
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
  wordColumn(['force', '约束力', 'Force', '标准性质', '性质', '强制性', 'nature'], 'force', readForce),
]

/** Columns that say when and whether it holds. */
const validity: readonly Column[] = [
  column(
    [
      'status',
      '标准状态',
      'Stated status',
      '状态',
      '来源所称状态',
      '发布状态',
      '标准现状',
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
    ['issued', '发布日期', 'Issued', '批准日期', '颁布日期', '发布时间', 'issue date', 'publication date', 'published'],
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
      'act date',
      'effective date',
      'implementation date',
      'implemented',
    ],
    'effective',
  ),
  dateColumn(
    ['withdrawn', '废止日期', 'Withdrawn', '作废日期', '废止时间', 'withdrawal date', 'obsoleted'],
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
  wordColumn(['unnumbered', '无编号记录', 'Without number'], 'unnumbered', readUnnumberedWord),
]

const relations: readonly Column[] = [
  relationColumn(
    [
      'replaces',
      '代替标准',
      'Replaces',
      '代替标准号',
      '被代替标准',
      '被代替标准号',
      '替代标准',
      '代替',
      '替代',
      '代替情况',
      '代替国标号',
      'revise std codes',
      'supersedes',
    ],
    { type: 'replaces' },
  ),
  relationColumn(
    [
      'replaced_by',
      '被以下标准代替',
      'Replaced by',
      '被代替',
      '替代者',
      '代替者',
      '被替代',
      '代替本标准的标准',
      '被何标准代替',
      'superseded by',
    ],
    { type: 'replaces', direction: 'in' },
  ),
  relationColumn(['replaces_partly', '部分代替标准', 'Partly replaces', '部分代替'], { type: 'replaces-partly' }),
  relationColumn(['replaced_partly_by', '被以下标准部分代替', 'Partly replaced by', '被部分代替'], {
    type: 'replaces-partly',
    direction: 'in',
  }),
  relationColumn(
    [
      'adopts',
      '采用标准',
      'Adopts',
      '采用国际标准',
      '采标情况',
      '采标',
      '采用国际标准号',
      '采用关系',
      '国际国外标准号及采用关系',
      'adopted standard',
    ],
    { type: 'adopts' },
  ),
  relationColumn(['adopted_by', '被采用为', 'Adopted by', '转化标准'], { type: 'adopts', direction: 'in' }),
  relationColumn(['amends', '修改', 'Amends', '被修改标准'], { type: 'amends' }),
  relationColumn(['amended_by', '修改单', 'Amended by'], { type: 'amends', direction: 'in' }),
  relationColumn(['corrects', '更正', 'Corrects', '被勘误标准'], { type: 'corrects' }),
  relationColumn(['corrected_by', '勘误', 'Corrected by'], { type: 'corrects', direction: 'in' }),
  relationColumn(['cites', '引用标准', 'Cites', '规范性引用文件', '引用文件'], { type: 'cites' }),
  relationColumn(['cited_by', '被引用于', 'Cited by'], { type: 'cites', direction: 'in' }),
  relationColumn(['part_of', '所属标准', 'Part of', '系列标准'], { type: 'part-of' }),
  relationColumn(['has_part', '包含部分', 'Has part'], { type: 'part-of', direction: 'in' }),
  relationColumn(['promoted_to', '上升为', 'Promoted to', '转化为'], { type: 'promoted-to' }),
  relationColumn(['promoted_from', '由何标准上升', 'Promoted from'], { type: 'promoted-to', direction: 'in' }),
  relationColumn(['supports', '配套标准', 'Supports'], { type: 'supports' }),
  relationColumn(['supported_by', '由以下标准配套', 'Supported by'], { type: 'supports', direction: 'in' }),
  relationColumn(['translates', '译自', 'Translates'], { type: 'translates' }),
  relationColumn(['translated_as', '译为', 'Translated as'], { type: 'translates', direction: 'in' }),
]

const organisations: readonly Column[] = [
  organisationColumn(['proposer', '提出单位', 'Proposer', '提出部门'], 'proposer'),
  organisationColumn(
    [
      'custodian',
      '归口单位',
      'Custodian',
      '归口部门',
      '技术归口',
      '技术归口单位',
      '归口',
      'charge dept',
      'technical committee',
    ],
    'custodian',
  ),
  organisationColumn(
    ['drafter', '起草单位', 'Drafter', '主要起草单位', '编制单位', '牵头起草单位', '主编单位', 'drafting unit'],
    'drafter',
  ),
  organisationColumn(
    [
      'issuer',
      '发布单位',
      'Issuer',
      '发布部门',
      '发布机构',
      '批准部门',
      '主管部门',
      '批准发布部门',
      '标准发布组织',
      '团体名称',
      '企业名称',
      'publisher',
    ],
    'issuer',
  ),
  organisationColumn(['implementer', '组织实施单位', 'Implementer', '实施单位'], 'implementer'),
  column(['organisation', '相关单位', 'Organisations', '单位', '单位信息', 'organization', 'organisations'], {
    read: (cell, reading) => {
      const { entries, unread } = readOrganisations(cell)
      reading.organisations.push(...entries)
      for (const part of unread) reading.keepUnread('organisation', part)
    },
  }),
]

const subjects: readonly Column[] = [
  codeColumn(['ics', 'ICS', 'ICS', '国际标准分类号', '国际标准分类', 'ICS分类号', 'ICS号'], 'ics', readIcs),
  codeColumn(
    ['ccs', 'CCS', 'CCS', '中国标准分类号', '中标分类号', '中国标准文献分类号', 'CCS分类号', '中标分类'],
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
  textColumn(['abstract', '范围', 'Abstract', '摘要', '主要技术内容', '内容简介', '适用范围', 'scope'], 'abstract'),
]

const provenance: readonly Column[] = [
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

/** Columns that follow from others: written for people or met in the wild, never read. */
const derived: readonly Column[] = [
  column(['serial', '序号', 'Row', 'no', 'index', '#', 'id', 'pk'], {}),
  column(['in_plan', '是否计划期内', 'Inside the plan'], {}),
  column(['status_as_of', '截至当日的状态', 'Status as of the day', '计算状态', 'computed status'], {}),
  column(['as_of', '截至日', 'As of', '截至'], {}),
]

/** Every column of a table of standards, in the order of exports. */
export const columns: readonly Column[] = [
  ...identity,
  ...validity,
  ...relations,
  ...organisations,
  ...subjects,
  ...provenance,
  ...derived,
]

/** The columns that hold all of a record: what exports write. */
export const lossless: readonly Column[] = columns.filter(each => each.write !== undefined)

/** The column with an id, or null. */
export function findColumn(id: string): Column | null {
  return columns.find(each => each.id === id) ?? null
}

function codeColumn(naming: Naming, field: 'ics' | 'ccs', readCode: (text: string) => ReadCode): Column {
  return column(naming, {
    field,
    read: (cell, reading) => {
      if (isEmptyCell(cell)) return
      const codes = splitList(cell, /[;；,，、\s]+/).map(text => ({ text, ...readCode(text) }))
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

function readClassCell(cell: string, reading: RowReading): void {
  if (isEmptyCell(cell)) return
  const found = readClass(cell)
  const force = readForce(cell)
  if (found !== null) reading.facts.class = found
  else if (force === null) reading.keepUnread('class', cell)
  if (force !== null && force !== 'unknown') reading.facts.force ??= force
}

function readStatusCell(cell: string, reading: RowReading): void {
  if (isEmptyCell(cell)) return
  reading.facts.statedStatus = cell
  reading.facts.statedMeaning ??= readStatedStatus(cell)
}
