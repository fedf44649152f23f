import { expect, test } from 'vitest'
import { coverFramework } from './coverage.ts'
import { detailTable } from './framework-detail.ts'
import { gapTable } from './framework-gaps.ts'
import { sampleFramework, sampleStandard } from './framework-sample.ts'
import { statisticsTable } from './framework-statistics.ts'
import type { FrameworkTable } from './framework-table.ts'

const topics = sampleFramework.nodes.filter(node => node.level === 'topic').map(node => node.code)
const [first = '', second = '', third = ''] = topics
const coverage = coverFramework({
  framework: sampleFramework,
  asOf: '2024-06-01',
  standards: [
    sampleStandard('1', [first]),
    sampleStandard('2', [second], { status: 'replaced' }),
    sampleStandard('3', [third], { confidence: 'low' }),
  ],
})

function countCells(table: FrameworkTable, column: string, value: string): number {
  const place = table.columns.findIndex(one => one.id === column)
  return table.rows.filter(row => row[place] === value).length
}

function totalOf(table: FrameworkTable, column: string) {
  return table.rows.at(-1)?.[table.columns.findIndex(one => one.id === column)]
}

test('detail table, statistics and gap list count the same blanks, past and unverified records among them', () => {
  const { gap, covered } = coverage.total.topics
  expect(gap).toBe(topics.length - 1)
  expect(countCells(detailTable(sampleFramework, coverage, 'zh'), 'standing', '空白')).toBe(gap)
  expect(countCells(gapTable(sampleFramework, coverage, 'zh'), 'state', '空白')).toBe(gap)
  expect(gapTable(sampleFramework, coverage, 'zh').rows).toHaveLength(topics.length - covered)
  expect(totalOf(statisticsTable(sampleFramework, coverage, 'zh'), 'topics_gap')).toBe(gap)
})
