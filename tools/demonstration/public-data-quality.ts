import { type Demonstration, dayAfter, type Fault, organizations, type Row, replace } from './demonstration.ts'
import type { Random } from './random.ts'

/** Leaves that the made-up evaluations have rules for, with what they count. */
const leaves = [
  ['010101', '1'],
  ['010102', '1'],
  ['010500', '1'],
  ['020100', '1'],
  ['030100', '1'],
  ['030400', '2'],
  ['030500', '1'],
  ['040202', '2'],
  ['040203', '2'],
  ['050200', '2'],
] as const
const dimensions = ['规范性', '完整性', '准确性', '一致性', '时效性'] as const

/** Datasets, their measures, and scores of the first level that the evaluator weighed equally. */
export const publicDataQuality: Demonstration = {
  id: 'public-data-quality',
  tables: (rows, day) => {
    const count = Math.max(Math.ceil(rows / leaves.length), 1)
    const ids = Array.from({ length: count }, (_, at) => `dataset-${at + 1}`)
    return [
      { id: 'datasets', rows: () => ids.map((id, at) => toDataset(id, at, day)), faults: [] },
      { id: 'measures', rows: random => measures(ids, random), faults: measureFaults },
      { id: 'scores', rows: random => scores(ids, random), faults: scoreFaults },
    ]
  },
}

function toDataset(id: string, at: number, day: string): Row {
  return {
    数据集标识: id,
    数据集名称: `示例数据集${at + 1}`,
    提供单位代码: organizations[at % 2] ?? '',
    依据的标准: 'charging-facility-elements',
    数据表数: '6',
    记录数: String(1000 + at),
    不能读取的记录数: '0',
    更新周期代码: '2',
    最近更新日期: dayAfter(day, -1),
    评价日期: day,
    摘要值: (at + 1).toString(16).padStart(64, '0'),
    评价方代码: organizations[0],
  }
}

function* measures(ids: readonly string[], random: Random): Iterable<Row> {
  for (const id of ids) {
    for (const [code, element] of leaves) {
      const isEmpty = random.chance(0.05)
      const elements = isEmpty ? 0 : random.whole(1000, 900_000)
      const failed = isEmpty ? 0 : random.whole(0, 900)
      yield {
        数据集标识: id,
        指标代码: code,
        评价元素代码: element,
        规则数: isEmpty ? '0' : '3',
        评价元素数: String(elements),
        不符合元素数: String(failed),
        适用标志: String(!isEmpty),
        指标得分: isEmpty ? '' : percentOf(elements - failed, elements),
      }
    }
  }
}

/** Two decimals, half up, in whole numbers. */
function percentOf(part: number, whole: number): string {
  const hundredths = Math.floor((2 * part * 10_000 + whole) / (2 * whole))
  return (hundredths / 100).toFixed(2)
}

/** Weights of a fifth make a total whose hundredths are those of the sum, divided by five. */
function* scores(ids: readonly string[], random: Random): Iterable<Row> {
  for (const id of ids) {
    const hundredths = dimensions.map(() => random.whole(8000, 10_000))
    const sum = hundredths.reduce((left, right) => left + right, 0)
    const row: Record<string, string> = { 数据集标识: id, 可访问性得分: '', 可访问性权重: '0.0000' }
    for (const [index, name] of dimensions.entries()) {
      row[`${name}得分`] = ((hundredths[index] ?? 0) / 100).toFixed(2)
      row[`${name}权重`] = '0.2000'
    }
    row.总得分 = (Math.floor((2 * sum + 5) / 10) / 100).toFixed(2)
    yield row
  }
}

/** Datasets that there are not, each with an identifier of its own, so that no record repeats another. */
const elsewhere: Fault['spoil'] = row => ({ ...row, 数据集标识: `absent-${row.数据集标识}` })

const measureFaults: readonly Fault[] = [
  { rule: 'measure-dataset-known', spoil: elsewhere },
  { rule: 'element-is-values', spoil: row => (row.评价元素代码 === '1' ? { ...row, 评价元素代码: '2' } : null) },
  { rule: 'element-is-records', spoil: row => (row.评价元素代码 === '2' ? { ...row, 评价元素代码: '3' } : null) },
  { rule: 'score-there', spoil: row => (row.适用标志 === 'true' ? { ...row, 指标得分: '' } : null) },
  { rule: 'positive-score', spoil: row => (row.指标代码 === '030500' ? null : lower(row, '指标得分')) },
  { rule: 'negative-score', spoil: row => (row.指标代码 === '030500' ? lower(row, '指标得分') : null) },
]

const scoreFaults: readonly Fault[] = [
  { rule: 'score-dataset-known', spoil: elsewhere },
  replace('scores.总得分.required', '总得分', ''),
  { rule: 'total-without-accessibility', spoil: row => lower(row, '总得分') },
]

/** A hundredth less; null where there is nothing. */
function lower(row: Row, column: string): Row | null {
  const text = row[column] ?? ''
  return text === '' ? null : { ...row, [column]: ((Math.round(Number(text) * 100) - 1) / 100).toFixed(2) }
}
