import { describe, expect, it } from 'vitest'
import { matchColumns } from './match-columns.ts'

const ids = (header: readonly string[]) => matchColumns(header, {}).matches.map(match => match.column?.id ?? null)
const rules = (header: readonly string[]) => matchColumns(header, {}).findings.map(finding => finding.rule)

describe('the header of a table', () => {
  it.each([
    [
      [
        'number',
        'title_zh',
        'title_en',
        'class',
        'status_seen',
        'issued',
        'effective',
        'ics',
        'ccs',
        'organisation',
        'area',
        'in_plan',
        'confidence',
        'source',
      ],
      [
        'number',
        'title_zh',
        'title_en',
        'class',
        'status',
        'issued',
        'effective',
        'ics',
        'ccs',
        'organisation',
        'area',
        'in_plan',
        'confidence',
        'source',
      ],
    ],
    [
      [
        '序号',
        '标准号',
        '标准名称',
        '标准状态',
        '发布日期',
        '实施日期',
        '代替标准',
        '采用标准',
        '归口单位',
        '主管部门',
      ],
      ['serial', 'number', 'title_zh', 'status', 'issued', 'effective', 'replaces', 'adopts', 'custodian', 'authority'],
    ],
    [
      [
        '标准编号',
        '中文标题',
        '英文标题',
        '国际标准分类号',
        '中国标准分类号',
        '起草单位',
        '提出单位',
        '废止日期',
        '计划号',
      ],
      ['number', 'title_zh', 'title_en', 'ics', 'ccs', 'drafter', 'proposer', 'withdrawn', 'source_key'],
    ],
    [
      ['Standard No.', 'Title', 'ISSUE DATE', 'Effective-Date', 'Superseded by'],
      ['number', 'title_zh', 'issued', 'effective', 'replaced_by'],
    ],
    [
      ['标准号（必填）', '标准名称*', '发布 日期'],
      ['number', 'title_zh', 'issued'],
    ],
    [
      ['标准编号', '中文标准名称', '英文标准名称', '有效性', '代替关系', '发布机构', '主管部门', '归口部门', '备案号'],
      ['number', 'title_zh', 'title_en', 'status', 'replaces', 'issuer', 'authority', 'custodian', 'source_key'],
    ],
    [
      [
        '标准名称（中文）',
        '标准名称（英文）',
        '替代情况',
        '被代替情况',
        '采标情况',
        '批准日期',
        '执行日期',
        '主要起草人',
      ],
      ['title_zh', 'title_en', 'replaces', 'replaced_by', 'adopts', 'issued', 'effective', 'drafters'],
    ],
    [
      ['标准号', '填表人'],
      ['number', null],
    ],
  ])('%j is understood', (header, expected) => {
    expect(ids(header)).toEqual(expected)
  })

  it('names the nearest column for one it does not know', () => {
    expect(matchColumns(['标准号', '实施日其'], {}).findings).toMatchObject([
      { rule: 'column-unknown', severity: 'warning', evidence: { nearest: 'effective' }, at: { column: '实施日其' } },
    ])
    expect(matchColumns(['number', 'efective'], {}).findings).toMatchObject([{ evidence: { nearest: 'effective' } }])
    expect(matchColumns(['number', 'colour of the cover'], {}).findings).toMatchObject([
      { evidence: { nearest: null } },
    ])
  })

  it('takes the first of two columns that mean the same', () => {
    expect(ids(['标准号', '标准编号', '标准名称'])).toEqual(['number', null, 'title_zh'])
    expect(rules(['标准号', '标准编号'])).toEqual(['column-doubled'])
  })

  it('is refused when nothing in it tells a standard', () => {
    expect(matchColumns(['发布日期'], {}).findings).toMatchObject([
      { rule: 'no-number-and-no-title-column', severity: 'error' },
    ])
    expect(rules([])).toEqual(['no-number-and-no-title-column'])
  })
})
