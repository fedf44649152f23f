import { describe, expect, test } from 'vitest'
import { readSheets } from '../../container/sheet.ts'
import { textsOf } from '../../container/sheet-cell.ts'
import { annotate } from '../annotate/annotate.ts'
import { listRequirements } from '../annotate/list-requirements.ts'
import { build, list, note, para, sect } from '../model/build-under-test.ts'
import { numberDocument } from '../model/number-document.ts'
import type { StandardDocument } from '../model/standard-document.ts'
import { type RequirementsOptions, writeRequirementsWorkbook } from './requirements-workbook.ts'

const draft = build({
  meta: {
    number: 'DBXX/T XXXX—XXXX',
    titles: [
      { language: 'zh', parts: ['公共停车场', '信息数据元'] },
      { language: 'en', parts: ['Public parking lots', 'Data elements'] },
    ],
    notice: '演示文件，不是标准',
  },
  body: [
    sect('scope', ['本文件规定了停车场的数据元。'], '范围'),
    sect(
      'clause',
      [
        sect(
          'clause',
          [
            '名称应唯一。',
            '名称不宜超过20个字。',
            '数据元应符合下列要求：',
            list(['编码由六位数字组成；', '名称唯一。']),
            note('名称可由用户修改。'),
          ],
          '名称',
        ),
      ],
      '要求',
    ),
  ],
})

function rowsOf(document: StandardDocument, options: RequirementsOptions = {}) {
  const { bytes, findings } = writeRequirementsWorkbook(document, options)
  expect(findings).toEqual([])
  const [sheet] = readSheets(bytes).sheets
  if (!sheet) throw new Error('the workbook has a sheet')
  return { sheet, rows: [...sheet.rows].map(row => textsOf(row, 12)) }
}

describe('the list of requirements as a workbook', () => {
  test('has a head with title, number, notice and day', () => {
    const { sheet, rows } = rowsOf(draft, { asOf: '2026-11-25' })
    expect(sheet.name).toBe('要求清单')
    expect(rows[0]?.[0]).toBe(
      '要求清单 · 公共停车场　信息数据元 · DBXX/T XXXX—XXXX · 演示文件，不是标准 · 截至 2026-11-25',
    )
    const english = rowsOf(draft, { language: 'en', asOf: '2026-11-25' })
    expect(english.rows[0]?.[0]).toContain('Public parking lots — Data elements')
    expect(english.rows[0]?.[0]).toContain('as of 2026-11-25')
  })

  test('has a row for each provision, as the list of requirements has it', () => {
    const { rows } = rowsOf(draft)
    const listed = listRequirements(annotate(numberDocument(draft)))
    expect(rows[1]).toEqual('序号 条款 章节标题 要求 类型 情态词 否定 位置 规范性 置信度 人工核对 永久链接'.split(' '))
    expect(rows.slice(2).map(row => [row[3], row[11]])).toEqual(listed.map(({ text, paragraph }) => [text, paragraph]))
    expect(rows.slice(2).map(row => row.slice(0, 3).concat(row.slice(4, 9)))).toEqual([
      ['1', '2.1', '要求 › 名称', '要求', '应', '否', '条文', '是'],
      ['2', '2.1', '要求 › 名称', '推荐', '不宜', '是', '条文', '是'],
      ['3', '2.1 a)', '要求 › 名称', '要求', '应', '否', '条文', '是'],
      ['4', '2.1 b)', '要求 › 名称', '要求', '应', '否', '条文', '是'],
      ['5', '2.1', '要求 › 名称', '允许', '可', '否', '注', '是'],
    ])
  })

  test('lists statements when asked to', () => {
    const texts = rowsOf(draft, { withStatements: true, language: 'en' }).rows.map(row => row[4])
    expect(texts).toContain('statement')
  })

  test('runs nothing: what looks like a formula is text', () => {
    const evil = ['=HYPERLINK("http://example.org")应删除。', '+1应删除。', '-1应删除。', '@SUM(1)应删除。']
    const document = build({ body: [sect('clause', evil.map(para), '=1+1')] })
    const { bytes } = writeRequirementsWorkbook(document)
    const cells = [...(readSheets(bytes).sheets[0]?.rows ?? [])].slice(2).map(({ cells }) => cells)
    expect(cells.map(row => row[3]?.text)).toEqual(evil)
    expect(cells.map(row => row[2]?.text)).toEqual(evil.map(() => '=1+1'))
    expect(cells.every(row => row[3]?.kind === 'text' && row[3].formula === null)).toBe(true)
  })

  test('leads to the paragraph on the web where its address is known', () => {
    const { bytes } = writeRequirementsWorkbook(draft, { addressOf: id => `https://example.org/d#${id}` })
    const [sheet] = readSheets(bytes).sheets
    expect([...(sheet?.rows ?? [])][2]?.cells[11]?.text).toMatch(/^x\d+$/)
  })

  test('of a document without provisions has its head alone', () => {
    expect(rowsOf(build({ body: [] })).rows).toHaveLength(2)
  })
})
