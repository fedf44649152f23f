import { expect, test } from 'vitest'
import { bareNumber, statedNumber } from './printed-number.ts'

test.each([
  ['附　录　A', 'A'],
  ['附录B', 'B'],
  ['Annex C', 'C'],
  ['表A.1　', 'A.1'],
  ['表 3', '3'],
  ['图12', '12'],
  ['注1：', '1'],
  ['示例2:', '2'],
  ['a)', 'a'],
  ['（2）', '2'],
  ['[3]', '3'],
  ['ii）', 'ii'],
  ['第三章', '3'],
  ['第二十一章', '21'],
  ['5.1.', '5.1'],
  ['４．１', '4.1'],
  ['A.1.2', 'A.1.2'],
  ['3.0.1', '3.0.1'],
])('%s is %s', (printed, number) => {
  expect(bareNumber(printed)).toBe(number)
})

test('words around a number are kept beside it, blanks behind it are not', () => {
  expect(statedNumber('表A.1　', true)).toEqual({ computed: null, stated: 'A.1', isAutomatic: true, printed: '表A.1' })
  expect(statedNumber('5.1　', true)).toEqual({ computed: null, stated: '5.1', isAutomatic: true })
})
