import type { Text } from '../finding.ts'
import { type Language, say } from '../language.ts'
import type { Coverage, NodeCoverage, PlacedStandard } from './coverage.ts'
import { earliest } from './date.ts'
import type { Framework } from './framework.ts'
import { frameworkColumn as column, type FrameworkCell, type FrameworkTable } from './framework-table.ts'
import { standingNames } from './framework-words.ts'
import type { StandardClass } from './standard.ts'
import { classNames } from './standard-words.ts'

const counts = [
  column('should_have', { zh: '应有数（个）', en: 'Should have' }, 12),
  column('present', { zh: '现有数（个）', en: 'Present' }, 12),
  column('ratio', { zh: '现有数/应有数（%）', en: 'Present / should have (%)' }, 16),
]
const total: Text = { zh: '合计', en: 'Total' }

/** Present in percent of should-have, one decimal; null where nothing should be. */
export function presentRatio(present: number, shouldHave: number): number | null {
  return shouldHave === 0 ? null : Math.round((present / shouldHave) * 1000) / 10
}

/** The statistics table (标准统计表, GB/T 13016—2018) by box: every domain, its areas, the total. */
export function statisticsTable(framework: Framework, coverage: Coverage, language: Language): FrameworkTable {
  const boxes = framework.nodes.filter(node => node.level !== 'topic')
  const row = (code: string, title: string, box: NodeCoverage): FrameworkCell[] => [
    code,
    title,
    ...ratioCells(box.present, box.shouldHave),
    box.standings['in-force'],
    box.standings.upcoming,
    box.standings.undated,
    box.standings.drafting,
    box.standings.need,
    box.topicCount,
    box.topics.covered,
    box.topics.gap,
  ]
  const rows = boxes.flatMap(node => {
    const box = coverage.nodes[node.code]
    return box ? [row(node.code, say(node.title, language), box)] : []
  })
  return {
    id: 'statistics',
    title: { zh: '标准统计表', en: 'Statistics table' },
    columns: [
      column('code', { zh: '编码', en: 'Code' }, 8),
      column('title', { zh: '子体系', en: 'Subsystem' }, 28),
      ...counts,
      column('in_force', standingNames['in-force'], 8),
      column('upcoming', standingNames.upcoming, 10),
      column('undated', standingNames.undated, 22),
      column('drafting', standingNames.drafting, 10),
      column('need', standingNames.need, 10),
      column('topics', { zh: '主题数', en: 'Topics' }, 8),
      column('topics_covered', { zh: '已有标准的主题', en: 'Topics with a standard' }, 14),
      column('topics_gap', { zh: '空白主题', en: 'Blank topics' }, 14),
    ],
    rows: [...rows, row('', say(total, language), coverage.total)],
  }
}

/**
 * The same by class. A topic of which nothing is recorded has no class yet: it stands in a row of its own, so that the
 * totals are those of the other table.
 */
export function classTable(coverage: Coverage, language: Language): FrameworkTable {
  const standards = Object.values(coverage.standards).filter(isCounted)
  const classes = [...new Set(standards.map(({ record }) => record.class))].sort(byOrder)
  const rows = classes.map((one): FrameworkCell[] => {
    const own = standards.filter(({ record }) => record.class === one)
    return [say(classNames[one], language), ...ratioCells(own.filter(isPresent).length, own.length)]
  })
  const open: Text = { zh: '级别待定（尚无记录的主题）', en: 'Class open (topics without any record)' }
  return {
    id: 'classes',
    title: { zh: '标准统计表（按级别）', en: 'Statistics by class' },
    columns: [column('class', { zh: '级别', en: 'Class' }, 28), ...counts],
    rows: [
      ...rows,
      [say(open, language), ...ratioCells(0, coverage.total.topics.gap)],
      [say(total, language), ...ratioCells(coverage.total.present, coverage.total.shouldHave)],
    ],
  }
}

/** Ratios of the standards present, each with the numbers it is made from [formulas are ours, D]. */
export function ratioTable(coverage: Coverage, language: Language): FrameworkTable {
  const present = Object.values(coverage.standards).filter(isPresent)
  const { standings, shouldHave } = coverage.total
  const ages = present.flatMap(({ record }) =>
    record.issued === null ? [] : [yearsBetween(earliest(record.issued), coverage.asOf)],
  )
  const share = (title: Text, part: number, whole: number): FrameworkCell[] => [
    say(title, language),
    presentRatio(part, whole),
    '%',
    part,
    whole,
  ]
  const adopting = present.filter(({ record }) => record.relations.some(one => one.type === 'adopts'))
  const mandatory = present.filter(({ record }) => record.force === 'mandatory')
  return {
    id: 'ratios',
    title: { zh: '指标', en: 'Ratios' },
    columns: [
      column('title', { zh: '指标', en: 'Ratio' }, 34),
      column('value', { zh: '值', en: 'Value' }, 10),
      column('unit', { zh: '单位', en: 'Unit' }, 8),
      column('part', { zh: '分子', en: 'Numerator' }, 10),
      column('whole', { zh: '分母', en: 'Denominator' }, 12),
    ],
    rows: [
      share({ zh: '现有率', en: 'Present of should-have' }, coverage.total.present, shouldHave),
      share({ zh: '在研率', en: 'In drafting of should-have' }, standings.drafting, shouldHave),
      share({ zh: '采标率', en: 'Adopting an international standard' }, adopting.length, present.length),
      share({ zh: '强制性占比', en: 'Mandatory' }, mandatory.length, present.length),
      meanAge(ages, language),
      share(
        { zh: '标龄超过三年（上海地方标准复审周期）', en: 'Older than three years (review cycle of Shanghai)' },
        ages.filter(age => age > 3).length,
        ages.length,
      ),
    ],
  }
}

function meanAge(ages: readonly number[], language: Language): FrameworkCell[] {
  const sum = ages.reduce((a, b) => a + b, 0)
  const mean = ages.length === 0 ? null : Math.round((sum / ages.length) * 10) / 10
  return [
    say({ zh: '平均标龄（发布日期已知者）', en: 'Mean age (date of issue known)' }, language),
    mean,
    say({ zh: '年', en: 'years' }, language),
    Math.round(sum * 10) / 10,
    ages.length,
  ]
}

function ratioCells(present: number, shouldHave: number): FrameworkCell[] {
  return [shouldHave, present, presentRatio(present, shouldHave)]
}

function isCounted({ standing }: PlacedStandard): boolean {
  return standing !== 'past' && standing !== 'unverified'
}

function isPresent({ standing }: PlacedStandard): boolean {
  return standing === 'in-force' || standing === 'upcoming'
}

const order = Object.keys(classNames) as StandardClass[]

function byOrder(a: StandardClass, b: StandardClass): number {
  return order.indexOf(a) - order.indexOf(b)
}

function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000)
}
