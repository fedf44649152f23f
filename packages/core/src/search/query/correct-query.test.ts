import { describe, expect, it } from 'vitest'
import { makeDocument, makeIndex } from '../corpus-under-test.ts'

const index = makeIndex([
  makeDocument('a', '智慧养老服务规范 smart care blockchain'),
  makeDocument('b', '数据质量评价 data quality'),
  makeDocument('c', '适老化改造'),
])

describe('a query that finds nothing', () => {
  it.each([
    ['智慧养劳', '智慧养老'],
    ['只慧养老', '智慧养老'],
    ['智慧老养', '智慧养老'],
    ['数的据质量', '数据质量'],
    ['数据质量养老', null],
    ['智慧养老规范', '智慧养老 规范'],
    ['blockchian', 'blockchain'],
    ['qualty data', 'quality data'],
    ['smartcare', 'smart care'],
    ['数剧 quality', '数据 quality'],
    ['养老 数据', null],
    ['麒麟', null],
    ['zzzzzz', null],
    ['zz', null],
    ['智慧養老', '智慧养老', 'simplified'],
    ['數據質量 quality', '数据质量 quality', 'simplified'],
    ['數據值量', '数据质量', 'spelling'],
    ['zhihuiyanglao', '智慧养老', 'pinyin'],
    ['yanglao fuwu', '养老 服务', 'pinyin'],
    ['shulaohua', null],
    ['zhyl', '智慧养老', 'initials'],
    ['sjzl', '数据质量', 'initials'],
    ['zhylfwgfs', null],
    ['blockchain yanglo', null],
  ])(
    '%s is answered by: did you mean %s',
    (text, expected, by: string | null = expected === null ? null : 'spelling') => {
      const query = {
        text,
        asOf: '2024-06-01',
        choice: {},
        facets: [],
        facetLimit: 1,
        sort: 'relevance',
        limit: 5,
        offset: 0,
        cursor: null,
      }
      const page = index.search(query)
      expect(page?.total).toBe(0)
      expect(page?.didYouMean).toBe(expected)
      expect(page?.didYouMeanBy).toBe(by)
      if (expected) expect(index.search({ ...query, text: expected })?.total).toBeGreaterThan(0)
    },
  )
})
