import { type Language, say } from '../language.ts'
import type { Coverage, PlacedStandard } from './coverage.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import { frameworkColumn as column, type FrameworkCell, type FrameworkTable } from './framework-table.ts'
import { standingNames, topicStateNames } from './framework-words.ts'
import type { OrganisationRole, StandardRecord } from './standard.ts'
import { classNames, confidenceNames, forceNames, tierNames } from './standard-words.ts'

const columns = [
  column('row', { zh: '序号', en: 'No.' }, 6),
  column('system_number', { zh: '标准体系编号', en: 'System number' }, 12),
  column('number', { zh: '标准号（计划号）', en: 'Standard (plan) number' }, 24),
  column('title', { zh: '标准名称', en: 'Title' }, 44),
  column('class', { zh: '宜定级别', en: 'Class' }, 10),
  column('effective', { zh: '实施日期', en: 'In effect from' }, 12),
  column('adopts', { zh: '国际国外标准号及采用关系', en: 'International or foreign standard, adoption' }, 24),
  column('replaces', { zh: '被代替标准号或作废', en: 'Replaced numbers, or withdrawn' }, 24),
  column('remarks', { zh: '备注', en: 'Remarks' }, 24),
  column('standing', { zh: '状态', en: 'Status' }, 14),
  column('also_in', { zh: '其他位置', en: 'Also in' }, 12),
  column('force', { zh: '约束力', en: 'Force' }, 8),
  column('custodian', { zh: '归口单位', en: 'Custodian' }, 28),
  column('ics', { zh: 'ICS', en: 'ICS' }, 12),
  column('ccs', { zh: 'CCS', en: 'CCS' }, 8),
  column('confidence', { zh: '可信度', en: 'Confidence' }, 10),
  column('source', { zh: '来源', en: 'Source' }, 40),
]

/**
 * The detail table (标准明细表, GB/T 13016—2018): box by box one row for each record at its primary place, and one for
 * each topic of which nothing is recorded. The row is what it is about, so a need without a number has one too. The
 * system number is the code of the box and a running number in it.
 */
export function detailTable(framework: Framework, coverage: Coverage, language: Language): FrameworkTable {
  const held = Map.groupBy(Object.values(coverage.standards), ({ places: [primary = ''] }) => primary)
  const rows: FrameworkCell[][] = []
  for (const node of framework.nodes) {
    const records = held.get(node.code) ?? []
    records.forEach((standard, index) => {
      rows.push([rows.length + 1, systemNumber(node, index), ...standardCells(standard, language)])
    })
    if (coverage.topics[node.code] === 'gap') {
      rows.push([rows.length + 1, systemNumber(node, records.length), ...gapCells(node, language)])
    }
  }
  return { id: 'detail', title: { zh: '标准明细表', en: 'Detail table' }, columns, rows }
}

function systemNumber(node: FrameworkNode, index: number): string {
  return `${node.code}-${String(index + 1).padStart(2, '0')}`
}

function standardCells(standard: PlacedStandard, language: Language): FrameworkCell[] {
  const { record, standing, places } = standard
  const replaced = record.relations.filter(one => one.type === 'replaces' && one.direction !== 'in')
  return [
    record.numbers.map(number => number.normal).join(' / ') || null,
    (language === 'en' && record.titleEn) || record.titleZh || record.titleEn,
    say(classNames[record.class], language),
    record.effective,
    adoption(record) || null,
    standing === 'past' ? say(standingNames.past, language) : replaced.map(one => one.target).join('; ') || null,
    remark(record, language),
    say(standingNames[standing], language),
    places.slice(1).join('; ') || null,
    record.force === 'unknown' ? null : say(forceNames[record.force], language),
    organisations(record, 'custodian') || null,
    record.ics.join('; ') || null,
    record.ccs.join('; ') || null,
    say(confidenceNames[record.confidence], language),
    record.sources.map(source => `${source.text}（${say(tierNames[source.tier], language)}）`).join('; ') || null,
  ]
}

/** A row of what is wanted: its title is the topic, everything else is for the office to fill. */
function gapCells(node: FrameworkNode, language: Language): FrameworkCell[] {
  const blanks = (count: number): null[] => Array.from({ length: count }, () => null)
  return [null, say(node.title, language), ...blanks(5), say(topicStateNames.gap, language), ...blanks(7)]
}

function adoption(record: StandardRecord): string {
  const named = record.relations
    .filter(one => one.type === 'adopts' && one.direction !== 'in')
    .map(one => (one.degree ? `${one.target}, ${one.degree}` : one.target))
  const dual = record.numbers.filter(one => one.role === 'dual' && !named.some(text => text.startsWith(one.normal)))
  return [...named, ...dual.map(one => `${one.normal}, IDT`)].join('; ')
}

function organisations(record: StandardRecord, role: OrganisationRole): string {
  return record.organisations
    .filter(one => one.role === role)
    .map(one => one.name)
    .join('; ')
}

/** What the source says of the status, where it is more than a date says. */
function remark(record: StandardRecord, language: Language): string | null {
  if (record.statedStatus === null) return null
  return language === 'zh' ? `来源称：${record.statedStatus}` : `The source says: ${record.statedStatus}`
}
