import { expect, test } from 'vitest'
import { importPackage } from '../import-package.ts'
import { rulesOf } from '../imported-under-test.ts'

test('tables without any heading before them are found too', () => {
  const text =
    '用户信息表（T_USER）：\n\n| 字段名 | 类型 |\n|---|---|\n| A | int |\n\n部门表 T_DEPT\n\n| 字段名 | 类型 |\n|---|---|\n| B | int |\n'
  expect(rulesOf(importPackage('a.md', text)).tables.map(({ id, name }) => [id, name.zh])).toEqual([
    ['t-user', '用户信息表'],
    ['t-dept', '部门表'],
  ])
})
