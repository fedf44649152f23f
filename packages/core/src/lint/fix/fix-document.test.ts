import { expect, it } from 'vitest'
import { list, para, sect } from '../../document/model/build-under-test.ts'
import { blockText } from '../../document/model/plain-text.ts'
import { draft } from '../draft-under-test.ts'
import { lint } from '../engine.ts'
import { applyFixes } from './apply-fixes.ts'
import { fixDocument } from './fix-document.ts'

const faulty = () =>
  draft({
    foreword: sect(
      'foreword',
      [
        '本标准按照GB/T 1.1-2020给出的规则起草。',
        '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。',
        '本文件由示例单位提出并归口。',
        '本文件起草单位：示例单位。本文件主要起草人：示例。',
        '本文件为首次发布。',
      ],
      '前言',
    ),
    chapters: [
      sect(
        'clause',
        [
          sect('clause', ['存放处的宽度应不小于60cm，坡度应为1~3%，本标准另有规定的除外。。'], '位置。'),
          sect('clause', [para('存放处应有下列标识：'), list(['编号牌；', '管理者；', '开放时间；'])], '标识'),
        ],
        '要求',
      ),
    ],
  })

it('mends what can be mended safely, and the faults are gone', () => {
  const before = lint(faulty())
  const { document, fixed, result } = fixDocument(faulty())
  expect(new Set(fixed.map(({ rule }) => rule))).toEqual(
    new Set([
      'drafting-basis-wording',
      'unit-without-space',
      'range-without-unit',
      'self-named-standard',
      'punctuation-doubled',
      'title-with-stop',
      'list-item-punctuation',
    ]),
  )
  expect(result.findings).toEqual([])
  expect(before.findings.length).toBeGreaterThan(fixed.length - 1)
  const clause = document.body[3]?.sections[0]
  expect(clause?.blocks.map(blockText)).toEqual(['存放处的宽度应不小于60 cm，坡度应为1%~3%，本文件另有规定的除外。'])
})

it('fixes nothing twice: a fixed document stays as it is', () => {
  const { document } = fixDocument(faulty())
  expect(fixDocument(document).document).toBe(document)
})

it('skips an edit whose text is another by now', () => {
  const { findings } = lint(faulty())
  const other = draft()
  const { document, applied, skipped } = applyFixes(other, findings)
  expect(document).toBe(other)
  expect(applied).toEqual([])
  expect(skipped.length).toBe(findings.filter(({ edit }) => edit).length)
})

it('moves provisions and references along with the text', () => {
  const paragraph = {
    ...para('宽度应不小于60cm，见5.2。'),
    provisions: [
      {
        id: 'v1',
        range: [0, 11] as const,
        type: 'requirement' as const,
        isNegative: false,
        modal: '应',
        confidence: 1,
      },
    ],
    references: [{ t: 'internal' as const, range: [12, 15] as const, label: '5.2', to: null }],
  }
  const edit = { at: paragraph.id, part: 'text' as const, start: 6, end: 8, old: '60', text: '60 ' }
  const finding = { ...lint(faulty()).findings[0], edit, piece: paragraph.id } as ReturnType<typeof lint>['findings'][0]
  const { document } = applyFixes(draft({ chapters: [sect('clause', [paragraph], '要求')] }), [finding])
  const changed = document.body[3]?.blocks[0]
  expect(changed).toMatchObject({ provisions: [{ range: [0, 12] }], references: [{ range: [13, 16] }] })
})

it.each([
  [
    'one inside the other: the longer one is made',
    [
      [0, 4, '坡度'],
      [2, 4, '宽'],
    ],
    '坡度应不小于60 cm。',
    1,
  ],
  [
    'overlapping: the first of the longest is made',
    [
      [0, 3, '甲'],
      [2, 5, '乙'],
    ],
    '甲度应不小于60 cm。',
    1,
  ],
  [
    'side by side: both are made',
    [
      [0, 2, '甲'],
      [2, 4, '乙'],
    ],
    '甲乙应不小于60 cm。',
    2,
  ],
] as const)('makes edits that lie %s', (_, edits, expected, made) => {
  const text = '车位宽度应不小于60 cm。'
  const paragraph = para(text)
  const document = draft({ chapters: [sect('clause', [paragraph], '要求')] })
  const [finding] = lint(faulty()).findings
  if (!finding) throw new Error('a faulty draft has findings')
  const findings = edits.map(([start, end, put]) => ({
    ...finding,
    edit: { at: paragraph.id, part: 'text' as const, start, end, old: text.slice(start, end), text: put },
  }))
  const changed = applyFixes(document, findings)
  expect(changed.document.body[3]?.blocks.map(blockText)).toEqual([expected])
  expect([changed.applied.length, changed.skipped.length]).toEqual([made, edits.length - made])
})
