import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readYamlDocument } from '../../registry/yaml-document.ts'
import { kinds } from '../kind/list.ts'
import { allIndicators, indicatorOfKind, indicatorTreeSchema, leavesOf } from './indicator-tree.ts'
import { treeUnderTest } from './tree-under-test.ts'

const path = new URL('../../../../../programme/standards/public-data-quality/indicators.yaml', import.meta.url)
const { value: tree, findings } = readYamlDocument(readFileSync(path, 'utf8'), indicatorTreeSchema, 'indicators.yaml')

describe('the indicators of public data', () => {
  test('are read without a finding', () => {
    expect(findings).toEqual([])
  })

  test('are six, twenty-three and seven on their levels', () => {
    const second = tree?.indicators.flatMap(one => one.indicators ?? []) ?? []
    const third = second.flatMap(one => one.indicators ?? [])
    expect([tree?.indicators.length, second.length, third.length]).toEqual([6, 23, 7])
    expect(allIndicators(tree?.indicators ?? [])).toHaveLength(36)
  })

  test('take the codes of the body where the annex of the source has others', () => {
    const titles = new Map(allIndicators(tree?.indicators ?? []).map(one => [one.code, one.title.zh]))
    expect(['030400', '030500', '040100', '040200'].map(code => titles.get(code))).toEqual([
      '数据唯一性',
      '脏数据出现率',
      '相同数据一致性',
      '关联数据一致性',
    ])
  })

  test('are fed by every kind of check', () => {
    const stray = kinds.filter(({ id }) => tree && indicatorOfKind(tree, id) === undefined)
    expect(stray.map(({ id }) => id)).toEqual([])
  })

  test('are fed by no kind that is not there', () => {
    const known = new Set([...kinds.map(({ id }) => id), 'structure'])
    const fed = tree ? leavesOf(tree).flatMap(one => one.kinds ?? []) : []
    expect(fed.filter(kind => !known.has(kind))).toEqual([])
  })
})

describe('a tree of indicators is refused', () => {
  const [first, second] = treeUnderTest.indicators
  const leaf = first?.indicators?.[1]
  test.each([
    ['when a code is there twice', [first, first]],
    ['when a kind feeds two leaves', [first, { ...second, indicators: [{ ...leaf, code: '020300' }] }]],
    ['when a leaf is a mean', [{ ...first, indicators: [{ ...leaf, form: 'mean' }] }]],
    ['when a leaf does not say what it counts', [{ ...first, indicators: [{ ...leaf, element: undefined }] }]],
    ['when an indicator with others below it is counted', [{ ...first, form: 'positive' }]],
    ['when rules feed an indicator with others below it', [{ ...first, kinds: ['length'] }]],
    ['when the first level has no dimension', [{ ...first, dimension: undefined }]],
    ['when a code is not within the one above it', [{ ...first, indicators: [{ ...leaf, code: '020900' }] }]],
    ['when a code has four digits', [{ ...first, indicators: [{ ...leaf, code: '0109' }] }]],
  ])('%s', (_, indicators) => {
    expect(indicatorTreeSchema.safeParse({ ...treeUnderTest, indicators }).success).toBe(false)
    expect(indicatorTreeSchema.safeParse(treeUnderTest).success).toBe(true)
  })
})
