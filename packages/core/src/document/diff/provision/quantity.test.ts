import { expect, it } from 'vitest'
import { readQuantities } from './quantity.ts'

function read(text: string): string[] {
  return readQuantities(text).map(({ kind, comparator, value, second, unit }) =>
    [kind, comparator, value, second, unit.name].filter(one => one !== null && one !== '').join(' '),
  )
}

it.each<[string, string[]]>([
  ['备份周期不应超过7天。', ['bound le 7 天']],
  ['应在收到申请后 3 个工作日内答复。', ['bound le 3 个工作日']],
  ['正确率应≥98 %。', ['bound ge 98 %']],
  ['正确率应达到百分之九十五以上。', ['bound ge 95 %']],
  ['保存期限应不少于三年。', ['bound ge 3 年']],
  ['保存期限至少为半年。', ['bound ge 0.5 年']],
  ['净宽不应小于２．４ m。', ['bound ge 2.4 m']],
  ['误差应为±0.5 mm。', ['tolerance 0 0.5 mm']],
  ['长度应为 20 mm±0.5 mm。', ['tolerance 20 0.5 mm']],
  ['温度应控制在 10 ℃～20 ℃。', ['range 10 20 ℃']],
  ['温度应为-10～40 ℃。', ['range -10 40 ℃']],
  ['人数超过 1 000 人的场所', ['bound gt 1000 人']],
  ['投资不低于5万元', ['bound ge 50000 元']],
  ['最小净高应为2.2 m。', ['bound ge 2.2 m']],
  ['每 7 天备份一次。', ['bound le 7 天', 'bound ge 1 次']],
  ['每季度检查2次。', ['bound le 1 季度', 'bound ge 2 次']],
  ['每个车位应有编号。', []],
  ['至少配备 3 名人员。', ['bound ge 3 名']],
  ['应按 GB/T 99991—2030 中 5.2 和第3章的规定，见表1和附录A.2。', []],
  ['应给出一个编号，一般不超过两种。', ['bound le 2 种']],
  ['自2030年3月1日起执行。', []],
  ['The interval shall not exceed 7 days.', ['bound le 7 days']],
  ['The width shall be at least 2.4 m.', ['bound ge 2.4 m']],
  ['采用 IPv6 和 H.264 编码。', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
