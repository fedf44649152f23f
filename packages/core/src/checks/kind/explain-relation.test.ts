import { describe, expect, it } from 'vitest'
import { explainRelation } from './explain-relation.ts'
import { findKind } from './list.ts'

describe('the explanation of a relation that does not hold', () => {
  it('says what stands in its cells, and the relation where it is short', () => {
    expect(explainRelation(['1', ''], 'a + 1 = b', { zh: 'a + 1 = b', en: 'a + 1 = b' })).toEqual({
      zh: 'a = 1，b = “”，不满足 a + 1 = b',
      en: 'a = 1, b = “”, yet a + 1 = b shall hold',
    })
  })

  it('leaves a relation of more than 60 characters to the title of the check', () => {
    const source = `a = 1 or ${'b = 2 or '.repeat(6)}a = 3`
    expect(explainRelation(['5', '6'], source, { zh: source, en: source })).toEqual({
      zh: 'a = 5，b = 6',
      en: 'a = 5, b = 6',
    })
  })

  it('says of sums by how much they may differ', () => {
    const bound = findKind('arithmetic')?.bind({ left: '毛重', right: '皮重 + 净重', tolerance: '0.5' })
    expect(bound?.columns).toEqual(['毛重', '皮重', '净重'])
    const context = { missing: [], asOf: '', now: '' } as never
    expect(bound?.explain(['9', '1', '7'], context)).toEqual({
      zh: '毛重 = 9，皮重 = 1，净重 = 7，不满足 毛重 = 皮重 + 净重 (误差 0.5)',
      en: '毛重 = 9, 皮重 = 1, 净重 = 7, yet 毛重 = 皮重 + 净重 (within 0.5) shall hold',
    })
  })
})
