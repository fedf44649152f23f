import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProvisionType } from '../../model/inline.ts'
import { compareProvision } from './compare-provision.ts'

const modals: readonly (readonly [RegExp, string, ProvisionType, boolean])[] = [
  [/不应/, '不应', 'requirement', true],
  [/不得/, '不得', 'requirement', true],
  [/不宜/, '不宜', 'recommendation', true],
  [/不必/, '不必', 'permission', true],
  [/必须/, '必须', 'external-constraint', false],
  [/(?<![响相适供对])应(?!用)/, '应', 'requirement', false],
  [/宜/, '宜', 'recommendation', false],
  [/可/, '可', 'permission', false],
  [/shall not/, 'shall not', 'requirement', true],
  [/shall/, 'shall', 'requirement', false],
  [/should/, 'should', 'recommendation', false],
]

/** A provision as hand-made as the sentence is. */
function provision(text: string, items: readonly string[] = []) {
  const found = modals.find(([pattern]) => pattern.test(text))
  const [, modal, type, isNegative] = found ?? [null, '', 'statement' as const, false]
  return { text, modal, type, isNegative, items, confidence: 1 }
}

const judge = (old: string, next: string) => compareProvision(provision(old), provision(next)).change

describe('a modal verb', () => {
  it.each([
    ['系统应备份数据。', '系统宜备份数据。', 'relaxed'],
    ['系统宜备份数据。', '系统应备份数据。', 'tightened'],
    ['系统可备份数据。', '系统宜备份数据。', 'tightened'],
    ['系统可使用明文。', '系统不应使用明文。', 'tightened'],
    ['系统不应使用明文。', '系统不宜使用明文。', 'relaxed'],
    ['系统不应使用明文。', '系统可使用明文。', 'relaxed'],
    ['系统应使用明文。', '系统不应使用明文。', 'changed'],
    ['系统不得使用明文。', '系统不应使用明文。', 'reworded'],
    ['系统必须备份数据。', '系统应备份数据。', 'reworded'],
    ['系统应备份数据。', '系统不必备份数据。', 'relaxed'],
    ['系统备份数据。', '系统应备份数据。', 'tightened'],
    ['The system shall keep a copy.', 'The system should keep a copy.', 'relaxed'],
  ])('of %s and %s', (old, next, expected) => {
    expect(judge(old, next)).toBe(expected)
  })
})

describe('a quantity', () => {
  it.each([
    ['备份周期不应超过7天。', '备份周期不应超过3天。', 'tightened'],
    ['应在7天内完成备份。', '应在3天内完成备份。', 'tightened'],
    ['应在3天内完成备份。', '应在7天内完成备份。', 'relaxed'],
    ['正确率应≥95 %。', '正确率应≥98 %。', 'tightened'],
    ['正确率应达到百分之九十五以上。', '正确率应达到98 %以上。', 'tightened'],
    ['保存期限应不少于1年。', '保存期限应不少于6个月。', 'relaxed'],
    ['响应时间应不大于1 h。', '响应时间应不大于60 min。', 'reworded'],
    ['响应时间应不大于2 h。', '响应时间应不大于90 min。', 'tightened'],
    ['通道长度应不大于1.5 km。', '通道长度应不大于1 200 m。', 'tightened'],
    ['应在5日内答复。', '应在5个工作日内答复。', 'reworded'],
    ['净宽应大于2.4 m。', '净宽应不小于2.4 m。', 'relaxed'],
    ['厚度应≤5 mm。', '厚度应<5 mm。', 'tightened'],
    ['误差应为±1 mm。', '误差应为±0.5 mm。', 'tightened'],
    ['温度应控制在10 ℃～30 ℃之间。', '温度应控制在15 ℃～25 ℃之间。', 'tightened'],
    ['设备应在-10 ℃～40 ℃的环境下正常工作。', '设备应在-20 ℃～50 ℃的环境下正常工作。', 'changed'],
    ['数据应每7天备份一次。', '数据应每3天备份一次。', 'tightened'],
    ['设备应每月检查一次。', '设备应每季度检查一次。', 'relaxed'],
    ['应每半年演练一次。', '应每年演练一次。', 'relaxed'],
    ['应每年至少检查1次。', '应每年至少检查2次。', 'tightened'],
    ['演练应不少于每年2次。', '演练应不少于每年1次。', 'relaxed'],
    ['设备应每周检查一次。', '设备应每月检查一次。', 'relaxed'],
    ['完整率应不低于95 %。', '完整率应不低于0.95。', 'reworded'],
    ['完整率应不低于95 %。', '完整率应不低于0.98。', 'tightened'],
    ['误差应控制在5%以内。', '误差应控制在3%以内。', 'tightened'],
    ['浓度不应高于限值的1.5倍。', '浓度不应高于限值的2倍。', 'relaxed'],
    ['应于每年3月31日前报送。', '应于每年1月31日前报送。', 'changed'],
    ['应配备三名工作人员。', '应配备3名工作人员。', 'reworded'],
    [
      'The temperature shall be between 5 °C and 10 °C.',
      'The temperature shall be between 5 °C and 8 °C.',
      'tightened',
    ],
    ['日志应保存不少于6个月。', '日志应保存不少于90天。', 'relaxed'],
    ['日志应保存不少于1个月。', '日志应保存不少于30天。', 'changed'],
    ['应在24 h内备份。', '应在1 d内备份。', 'reworded'],
    ['应在三日内备份。', '应在两日内备份。', 'tightened'],
    ['保存期限应为3年。', '保存期限应为5年。', 'changed'],
    ['车位不少于100个的停车场应设置引导屏。', '车位不少于50个的停车场应设置引导屏。', 'changed'],
    ['当浓度超过50 mg/L时，系统应报警。', '当浓度超过30 mg/L时，系统应报警。', 'changed'],
    ['不应在距离道路5 m内设置出入口。', '不应在距离道路10 m内设置出入口。', 'tightened'],
    ['文件大小不应超过1 000 KB。', '文件大小不应超过1 MB。', 'changed'],
    ['正确率应≥95 %，保存期限应不少于3年。', '正确率应≥98 %，保存期限应不少于1年。', 'changed'],
    ['记录应保存。', '记录应保存不少于3年。', 'tightened'],
    ['The interval shall not exceed 7 days.', 'The interval shall not exceed 3 days.', 'tightened'],
    ['数据应符合 GB/T 99991—2030 的规定。', '数据应符合 GB/T 99991—2034 的规定。', 'reworded'],
  ])('of %s and %s', (old, next, expected) => {
    expect(judge(old, next)).toBe(expected)
  })
})

describe('a list', () => {
  it.each([
    ['记录应包括车牌号码、进场时间。', '记录应包括车牌号码、进场时间、出场时间。', 'tightened'],
    ['记录应包括车牌号码、进场时间和出场时间。', '记录应包括车牌号码和进场时间，并存档。', 'changed'],
    ['记录应包括车牌号码、进场时间、出场时间。', '记录应包括车牌号码、进场时间。', 'relaxed'],
    ['颜色应为红、黄、蓝之一。', '颜色应为红、黄之一。', 'tightened'],
    ['支付方式可采用现金、银行卡或扫码。', '支付方式可采用银行卡或扫码、转账。', 'changed'],
    ['不应使用甲、乙。', '不应使用甲、乙、丙。', 'tightened'],
    ['不应使用现金。', '不应使用现金和支票。', 'tightened'],
    ['车位分为小型、中型。', '车位分为小型、中型、大型。', 'changed'],
    ['记录应包括名称、地址和电话。', '记录应包括名称和地址。', 'relaxed'],
    ['记录应包括名称、地址和电话。', '记录应包括地址、名称和电话。', 'reworded'],
    [
      'The log shall include the date and the user.',
      'The log shall include the date, the user and the result.',
      'tightened',
    ],
    ['餐饮企业、食堂应安装净化设施。', '餐饮企业应安装净化设施。', 'relaxed'],
    ['餐饮企业应安装净化设施。', '餐饮企业和食堂应安装净化设施。', 'tightened'],
    ['可采用现金、刷卡支付。', '可采用现金、刷卡、扫码支付。', 'relaxed'],
    ['应登记名称和地址。', '应登记名称或地址。', 'relaxed'],
  ])('of %s and %s', (old, next, expected) => {
    expect(judge(old, next)).toBe(expected)
  })

  it.each<[string[], string[], string]>([
    [['号牌；', '时间。'], ['号牌；', '时间；', '地点。'], 'tightened'],
    [['号牌；', '时间；', '地点。'], ['号牌；', '时间。'], 'relaxed'],
    [['号牌；', '延迟不大于5 s的时间。'], ['号牌；', '延迟不大于3 s的时间。'], 'tightened'],
    [['号牌；', '时间。'], ['号牌；', '地点。'], 'changed'],
  ])('that follows the sentence, from %s to %s', (old, next, expected) => {
    const lead = '记录应包括下列内容：'
    expect(compareProvision(provision(lead, old), provision(lead, next)).change).toBe(expected)
  })
})

describe('a condition', () => {
  it.each([
    ['系统应备份数据。', '必要时，系统应备份数据。', 'relaxed'],
    ['必要时，系统应备份数据。', '系统应备份数据。', 'tightened'],
    ['系统应备份数据。', '系统应备份全部数据。', 'changed'],
    ['管理单位应建立台账。', '管理者应建立台账。', 'reworded'],
    ['The door shall be locked.', 'The door shall be locked unless a person is present.', 'relaxed'],
    ['系统应备份数据。', '系统应备份数据，并定期演练。', 'tightened'],
    ['车辆应登记。', '除应急车辆外，车辆应登记。', 'relaxed'],
    ['管理单位应建立台账。', '使用单位应建立台账。', 'changed'],
    ['管理单位应建立台账。', '各管理单位应建立台账。', 'reworded'],
    ['系统应提供接口。', '系统应对外提供接口。', 'reworded'],
    ['系统应提供接口。', '平台应给出查询用的入口。', 'reworded'],
  ])('of %s and %s', (old, next, expected) => {
    expect(judge(old, next)).toBe(expected)
  })
})

it('says why in both languages', () => {
  expect(compareProvision(provision('备份周期不应超过7天。'), provision('备份周期不应超过3天。')).why).toEqual({
    zh: '“不应超过7天”改为“不应超过3天”，更严',
    en: '“不应超过7天” became “不应超过3天”, which is tighter',
  })
  expect(compareProvision(provision('系统应备份。'), provision('系统宜备份。')).why).toEqual({
    zh: '“应”改为“宜”（由要求变为推荐）',
    en: '“应” became “宜” (from requirement to recommendation)',
  })
})

it('names no direction when the rest of the sentence became another', () => {
  const verdict = compareProvision(provision('备份应在7天内完成。'), provision('管理单位应在3天内通知所有车主。'))
  expect(verdict.change).toBe('changed')
})

describe('any two sentences', () => {
  const sentence = fc
    .tuple(
      fc.constantFrom('', '必要时，', '除应急车辆外，', '当超过50个时，'),
      fc.constantFrom('管理单位', '使用单位', '系统', '数据'),
      fc.constantFrom('应', '不应', '宜', '不宜', '可', '不得', '必须', '不必'),
      fc.constantFrom(
        '在7天内备份',
        '在3天内备份',
        '保存不少于3年',
        '保存不少于1年',
        '超过5 %',
        '超过3 %',
        '包括名称、地址和电话',
        '包括名称和地址',
        '采用红、黄之一',
        '每月检查一次',
        '每周检查一次',
        '温度为5 ℃～10 ℃',
        '温度控制在5 ℃～8 ℃',
        '公开数据',
        '公开全部数据',
        '采用现金',
        '采用现金和支票',
        '低于0.95',
        '低于95 %',
      ),
      fc.constantFrom('', '，并记录', '，并每年演练'),
    )
    .map(parts => `${parts.join('')}。`)
  const turned = { tightened: 'relaxed', relaxed: 'tightened', changed: 'changed', reworded: 'reworded' }

  it('are tightened one way where they are relaxed the other, and are as they were beside themselves', () => {
    fc.assert(
      fc.property(sentence, sentence, (old, next) => {
        expect(judge(next, old)).toBe(turned[judge(old, next)])
        expect(compareProvision(provision(old), provision(old)).reasons).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
