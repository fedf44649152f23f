import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClass, readForce } from './class-words.ts'
import { readCcs, readIcs } from './classification.ts'
import { excelDay, readDate } from './date.ts'
import { joinList, splitList } from './list.ts'
import { readNumbers } from './number.ts'
import { readOrganisations, splitNames } from './organisation.ts'
import { readRelations } from './relation.ts'
import { guessTier } from './source-tier.ts'
import { readStatedStatus, readUnnumbered } from './stated-status.ts'

describe('a date in a cell', () => {
  it.each([
    ['2024-07-01', '2024-07-01'],
    ['2024-7-1', '2024-07-01'],
    ['2024/07/01', '2024-07-01'],
    ['2024.7.1', '2024-07-01'],
    ['2024年7月1日', '2024-07-01'],
    ['２０２４年０７月０１日', '2024-07-01'],
    ['2024 年 7 月 1 日', '2024-07-01'],
    ['二〇二四年七月一日', '2024-07-01'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二〇二四年十月二十日', '2024-10-20'],
    ['20240701', '2024-07-01'],
    ['202407', '2024-07'],
    ['2024-07', '2024-07'],
    ['2024年7月', '2024-07'],
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024-07-01 00:00:00', '2024-07-01'],
    ['2024-07-01T00:00:00.000', '2024-07-01'],
    ['2024-02-30', null],
    ['2023-13', null],
    ['20241301', null],
    ['1/7/2024', null],
    ['24-7-1', null],
    ['45474', null],
    ['2024-07-01T16:00:00Z', null],
    ['2024年春', null],
    ['待定', null],
    ['', null],
    ['9999-12-31', null],
  ])('%s is read as %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  it('that is a serial number of Excel is recognised for a hint', () => {
    expect(excelDay('45474')).toBe('2024-07-01')
    expect(excelDay('2024')).toBeNull()
  })
})

describe('a class in a cell', () => {
  it.each([
    ['国家标准', 'national'],
    ['强制性国家标准', 'national'],
    ['行业标准', 'sector'],
    ['地方标准（立项）', 'local'],
    ['长三角区域地方标准', 'local'],
    ['上海市工程建设规范', 'local'],
    ['地方标准化指导性技术文件', 'local'],
    ['团体标准', 'group'],
    ['企业标准', 'enterprise'],
    ['国际标准', 'international'],
    ['国家计量检定规程', 'metrology'],
    ['national', 'national'],
    ['International Standard', 'international'],
    ['白皮书', null],
  ])('%s is %s', (text, expected) => {
    expect(readClass(text)).toBe(expected)
  })

  it('may name the force as well', () => {
    expect(readForce('强制性国家标准')).toBe('mandatory')
    expect(readForce('地方标准化指导性技术文件')).toBe('guidance')
    expect(readForce('推荐性')).toBe('recommended')
    expect(readForce('地方标准')).toBeNull()
  })
})

describe('a status in a cell', () => {
  it.each([
    ['现行', 'in-force'],
    ['现行有效', 'in-force'],
    ['即将实施', 'upcoming'],
    ['废止', 'withdrawn'],
    ['作废', 'withdrawn'],
    ['被代替', 'replaced'],
    ['被 GB/T 1-2020 代替', 'replaced'],
    ['部分有效', 'partly-replaced'],
    ['在研', 'drafting'],
    ['立项', 'drafting'],
    ['征求意见', 'drafting'],
    ['送审稿通过（2021-10-09）', 'drafting'],
    ['待制定', 'planned'],
    ['60.60', 'in-force'],
    ['60.00', 'drafting'],
    ['90.20', 'in-force'],
    ['90.93', 'in-force'],
    ['95.99', 'withdrawn'],
    ['40.20', 'drafting'],
    ['30.98', 'withdrawn'],
    ['10.20', 'planned'],
    ['Withdrawn', 'withdrawn'],
    ['已发布', null],
    ['被引用', null],
    ['报道列举', null],
  ])('%s means %s', (text, expected) => {
    expect(readStatedStatus(text)).toBe(expected)
  })

  it.each([
    ['待制定', false, 'need'],
    ['立项', false, 'project'],
    ['送审稿通过（2021-10-09）', false, 'project'],
    ['已发布', false, 'publication'],
    ['报道列举', false, 'publication'],
    [null, true, 'publication'],
    [null, false, 'need'],
  ])('%s without a number (dated: %s) makes a %s', (text, isDated, expected) => {
    expect(readUnnumbered(text, isDated)).toBe(expected)
  })
})

describe('a classification in a cell', () => {
  it.each([
    ['35.240.01', '35.240.01', 'sound'],
    ['35', '35', 'sound'],
    ['ICS 35.240', '35.240', 'sound'],
    ['43.18', '43.180', 'mended'],
    ['43.1', '43.100', 'mended'],
    ['1.040.35', '01.040.35', 'mended'],
    ['35.24.1', '35.240.01', 'mended'],
    ['35240', '35240', 'malformed'],
    ['35.240.01.02', '35.240.01.02', 'malformed'],
    ['A00', 'A00', 'malformed'],
  ])('ICS %s is %s, %s', (text, code, state) => {
    expect(readIcs(text)).toEqual({ code, state })
  })

  it.each([
    ['L70', 'L70', 'sound'],
    ['l 70', 'L70', 'sound'],
    ['L70/84', 'L70/84', 'sound'],
    ['I70', 'I70', 'malformed'],
    ['O12', 'O12', 'malformed'],
    ['L7', 'L7', 'malformed'],
  ])('CCS %s is %s, %s', (text, code, state) => {
    expect(readCcs(text)).toEqual({ code, state })
  })
})

describe('organisations in a cell', () => {
  it.each([
    ['甲委提出并组织实施；乙标技委归口', ['proposer 甲委', 'implementer 甲委', 'custodian 乙标技委'], []],
    [
      '甲委提出；乙标准化技术委员会归口；丙院等起草',
      ['proposer 甲委', 'custodian 乙标准化技术委员会', 'drafter 丙院'],
      [],
    ],
    ['本文件由甲委提出并归口。', ['proposer 甲委', 'custodian 甲委'], []],
    ['甲委牵头编制', ['drafter 甲委'], []],
    ['甲、乙联合发布', ['issuer 甲', 'issuer 乙'], []],
    ['乙标准化技术委员会', ['custodian 乙标准化技术委员会'], []],
    ['甲协会组织；乙院等26家', [], ['甲协会组织', '乙院等26家']],
  ])('%s', (text, entries, unread) => {
    const read = readOrganisations(text)
    expect(read.entries.map(({ role, name }) => `${role} ${name}`)).toEqual(entries)
    expect(read.unread).toEqual(unread)
  })

  it('are split as lists of names are written', () => {
    expect(splitNames('甲院、乙所，丙公司等。')).toEqual(['甲院', '乙所', '丙公司'])
    expect(splitNames('A Co., Ltd.; B Institute')).toEqual(['A Co., Ltd.', 'B Institute'])
  })
})

describe('numbers in a cell', () => {
  it.each([
    ['GB/T 7408.1—2023/ISO 8601-1:2019', ['primary GB/T 7408.1-2023', 'dual ISO 8601-1:2019']],
    ['DB31/T 310003-2021 / DB32/T 310003-2021', ['primary DB31/T 310003-2021', 'joint DB32/T 310003-2021']],
    ['DB31/T 310003-2021；DB32/T 310003-2021', ['primary DB31/T 310003-2021', 'joint DB32/T 310003-2021']],
    ['GB/T 7408.1-2023\nISO 8601-1:2019', ['primary GB/T 7408.1-2023', 'dual ISO 8601-1:2019']],
    ['["any text"]', ['primary any text']],
    ['DBXX/TXXXX—XXXX', []],
  ])('%s', (cell, entries) => {
    expect(readNumbers(cell, 'primary').entries.map(({ role, normal }) => `${role} ${normal}`)).toEqual(entries)
  })
})

describe('the tier of a source', () => {
  it.each([
    ['https://std.samr.gov.cn/x', 'official'],
    ['www.iso.org/standard/1', 'official'],
    ['https://gov.cn.example.com/x', 'secondary'],
    ['某日报 2023-05-25', 'press'],
    ['example.org/1', 'secondary'],
    ['二手引用，未见原文', 'secondary'],
  ])('%s is %s', (text, tier) => {
    expect(guessTier(text)).toBe(tier)
  })
})

describe('a list in a cell', () => {
  it('reads back as it was written', () => {
    const value = fc
      .string({ maxLength: 6 })
      .map(text => text.trim())
      .filter(text => text !== '')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(value, fc.constantFrom('-', '无', 'a;b', '["x"]', '甲；乙')), { maxLength: 4 }),
        values => {
          expect(splitList(joinList(values))).toEqual(values)
        },
      ),
    )
  })
})

describe('a cell of a register that says more than its column', () => {
  it.each([
    ['被GB/T 13-2020代替', [{ type: 'replaces', direction: 'in', target: 'GB/T 13-2020' }]],
    ['已被GB/T 13-2020部分替代', [{ type: 'replaces-partly', direction: 'in', target: 'GB/T 13-2020' }]],
    ['代替GB/T 13-2010', [{ type: 'replaces', target: 'GB/T 13-2010' }]],
  ])('reads %s in the column of what is replaced', (cell, expected) => {
    expect(readRelations(cell, { type: 'replaces' }).relations).toEqual(expected)
  })

  it.each([
    ['GB/T 20000.3—2003，20000.4—2003', ['GB/T 20000.3-2003', 'GB/T 20000.4-2003'], []],
    ['GB/T 1234-2000、1235—2001；1236-2002', ['GB/T 1234-2000', 'GB/T 1235-2001', 'GB/T 1236-2002'], []],
    ['GB/T 1.1-2009、1.2', ['GB/T 1.1-2009', 'GB/T 1.2'], []],
    ['GB/T 1.1-2009、.2-2009', ['GB/T 1.1-2009', 'GB/T 1.2-2009'], []],
    ['GB/T 2828.1～2828.3-2003', ['GB/T 2828.1-2003', 'GB/T 2828.2-2003', 'GB/T 2828.3-2003'], []],
    ['GB/T 2828.1-2003至GB/T 2828.2-2003', ['GB/T 2828.1-2003', 'GB/T 2828.2-2003'], []],
    ['GB/T 17710-1999~17715-1999', ['GB/T 17710-1999', 'GB/T 17715-1999'], ['GB/T 17710-1999~17715-1999']],
    ['GB/T 2828.1-2003～2828.3-2012', ['GB/T 2828.1-2003', 'GB/T 2828.3-2012'], ['GB/T 2828.1-2003～2828.3-2012']],
    ['GB/T 2828.1～2828.999-2003', ['GB/T 2828.1', 'GB/T 2828.999-2003'], ['GB/T 2828.1～2828.999-2003']],
    ['GB/T 1.1-2009、2-2009', ['GB/T 1.1-2009'], ['2-2009']],
    ['GB/T 1-2000，1235', ['GB/T 1-2000'], ['1235']],
    ['GB/T 1.1—2009 第1号修改单', ['GB/T 1.1-2009/XG1'], []],
    ['代替GB/T 1.1—2009及其第1号修改单', ['GB/T 1.1-2009', 'GB/T 1.1-2009/XG1'], []],
    ['GB/T 1-2000和GB/T 2-2000', ['GB/T 1-2000', 'GB/T 2-2000'], []],
    ['GB/T 1-2000（第3章和第4章）', ['GB/T 1-2000'], []],
    ['京Q 5-86', ['京Q 5-86'], []],
  ])('reads the list %s, and says what of it is uncertain', (cell, targets, unread) => {
    const read = readRelations(cell, { type: 'replaces' })
    expect([read.relations.map(({ target }) => target), read.unread]).toEqual([targets, unread])
  })

  it.each(['已废除', '废除', '自行废止', '停止执行', '撤回', '2023年5月1日废止', '历史标准'])(
    'takes %s for an end',
    word => {
      expect(readStatedStatus(word)).toBe('withdrawn')
    },
  )

  it.each(['未废止', '部分废止', '拟废止'])('does not take %s for an end', word => {
    expect(readStatedStatus(word)).not.toBe('withdrawn')
  })

  it.each([
    ['废止转行标', 'withdrawn'],
    ['转为推荐性国家标准', 'in-force'],
    ['修订中', 'in-force'],
    ['即将废止', 'in-force'],
    ['报批稿', 'drafting'],
    ['即将实施', 'upcoming'],
    ['已发布', null],
  ])('takes %s for %s', (word, meaning) => {
    expect(readStatedStatus(word)).toBe(meaning)
  })

  it('keeps a second standard of the same issuer out of the row', () => {
    const { entries, unread } = readNumbers('GB/T 1-2020、GB/T 2-2020', 'primary')
    expect(entries).toEqual([{ normal: 'GB/T 1-2020', role: 'primary' }])
    expect(unread.map(each => each.findings[0]?.rule)).toEqual(['standards-in-one-cell'])
  })
})
