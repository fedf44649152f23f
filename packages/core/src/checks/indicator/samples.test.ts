import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsv } from '../../container/csv.ts'
import { readYamlDocument } from '../../registry/yaml-document.ts'
import { indicatorTreeSchema } from './indicator-tree.ts'
import { scoreIndicators } from './score-indicators.ts'

const folder = new URL('../../../../../programme/standards/public-data-quality/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const { value: tree } = readYamlDocument(read('indicators.yaml'), indicatorTreeSchema, 'indicators.yaml')

function rowsOf(file: string): Record<string, string>[] {
  const { header, rows } = readCsv(read(file))
  return [...rows].map(({ cells }) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

/** As the evaluator of the sample weighed the first level; the others are equal. */
const weights: Record<string, Record<string, string>> = {
  'charging-stations': { '01': '3', '02': '2', '03': '3', '04': '2', '05': '1', '06': '1' },
}

test.each(rowsOf('samples/pass/scores.csv').map(row => [row.数据集标识 ?? '', row] as const))(
  'the sample of the draft scores %s as we do',
  (dataset, row) => {
    if (!tree) throw new Error('the indicators cannot be read')
    const results = rowsOf('samples/pass/measures.csv')
      .filter(one => one.数据集标识 === dataset)
      .map(one => ({
        indicator: one.指标代码 ?? '',
        checked: Number(one.评价元素数),
        failed: Number(one.不符合元素数),
      }))
    const { score, indicators } = scoreIndicators(tree, results, weights[dataset])
    const ours = indicators.flatMap(({ indicator, score: own, weight }) => [
      [`${indicator.title.zh}得分`, own ?? ''],
      [`${indicator.title.zh}权重`, weight ?? '0.0000'],
    ])
    expect({ 数据集标识: dataset, ...Object.fromEntries(ours), 总得分: score }).toEqual(row)
  },
)
