import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MergeHeap } from './merge-heap.ts'

it('walks that are merged come in order, whatever is pushed, popped or moved on', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(50))), lists => {
      const walks = lists.map(list => list.toSorted((a, b) => a - b)).filter(list => list.length > 0)
      const heap = new MergeHeap(walks, (a, b) => (a[0] ?? 0) - (b[0] ?? 0))
      const found: number[] = []
      for (let first = heap.first; first; first = heap.first) {
        found.push(first.shift() ?? -1)
        if (first.length === 0) heap.pop()
        else if (first.length % 2) heap.settle()
        else heap.push(heap.pop() ?? [])
      }
      expect(found).toEqual(lists.flat().sort((a, b) => a - b))
    }),
  )
})
