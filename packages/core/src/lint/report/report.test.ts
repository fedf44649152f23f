import { expect, it } from 'vitest'
import { z } from 'zod'
import { para, sect } from '../../document/model/build-under-test.ts'
import { draft } from '../draft-under-test.ts'
import { lint } from '../engine.ts'
import { toSarif } from './sarif.ts'
import { toText } from './text.ts'

/** What SARIF 2.1.0 demands of the parts that we write (OASIS Standard, clauses 3.13 to 3.33), nothing else allowed. */
const message = z.strictObject({ text: z.string().min(1) })
const properties = z.record(z.string(), z.unknown())
const uri = z.string().regex(/^[A-Za-z0-9\-._~!$&'()*+,;=:@%/]+$/)
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri, index: z.number().int().min(-1) }),
    region: z.strictObject({ startLine: z.number().int().min(1) }).optional(),
  }),
  logicalLocations: z.array(
    z.strictObject({
      name: z.string(),
      fullyQualifiedName: z.string().optional(),
      kind: z.string(),
      properties: properties.optional(),
    }),
  ),
})
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: message,
              fullDescription: message,
              help: message,
              properties,
            }),
          ),
        }),
      }),
      language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      artifacts: z.array(z.strictObject({ location: z.strictObject({ uri }) })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message,
          locations: z.array(location),
          suppressions: z
            .array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() }))
            .optional(),
          properties,
        }),
      ),
    }),
  ]),
})

const faulty = draft({
  meta: { ics: ['36'] },
  chapters: [
    sect(
      'clause',
      [para('一段。。'), sect('clause', ['甲应有乙。'], '甲'), sect('clause', ['丙应有丁。'], '丙')],
      '要求',
    ),
  ],
  suppressions: [{ rule: 'hanging-paragraph', at: null, reason: '沿用旧版' }],
})

it.each(['zh', 'en'] as const)('writes SARIF 2.1.0 in %s', language => {
  const file = { file: 'drafts/我的 标准.docx', result: lint(faulty) }
  const written = JSON.parse(JSON.stringify(toSarif([file], language)))
  const [run] = sarif.parse(written).runs
  expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['ics-invalid', 'warning'],
    ['punctuation-doubled', 'warning'],
    ['hanging-paragraph', 'warning'],
  ])
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  expect(run.results[2]?.suppressions).toEqual([{ kind: 'inSource', justification: '沿用旧版' }])
  expect(run.artifacts[0]?.location.uri).toBe('drafts/%E6%88%91%E7%9A%84%20%E6%A0%87%E5%87%86.docx')
  expect(run.results[1]?.locations[0]?.logicalLocations[0]?.name).toBe('4')
})

it('writes a line for each finding, how to mend it, and the counts', () => {
  const text = toText({ file: 'a.docx', result: lint(faulty) })
  expect(text.split('\n')).toEqual([
    'a.docx:封面: 警告 ICS 没有大类 36（36）。 [CVR-02 ics-invalid] (GB/T 1.1—2020，8.1)',
    expect.stringMatching(/^ {4}按国际标准分类法写/),
    'a.docx:4: 警告 有“。。”。 [TXT-07 punctuation-doubled] (标尺自有规则)',
    '    留一个。',
    'a.docx: 0 个错误，2 个警告，0 个提示，1 个已说明不改（gbt1.1-2020，draft）',
  ])
})

it('says how many more findings of a rule there are than it prints', () => {
  const chapters = [
    sect(
      'clause',
      Array.from({ length: 9 }, () => '甲应有乙。。'),
      '要求',
    ),
  ]
  const text = toText({ file: 'a.docx', result: lint(draft({ chapters }), { samples: 2 }) }, 'en')
  expect(text).toContain('a.docx: 7 more of punctuation-doubled')
  expect(text).toContain('errors 0, warnings 9, info 0, suppressed 0 (gbt1.1-2020, draft)')
})
