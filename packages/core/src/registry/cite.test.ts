import { describe, expect, it } from 'vitest'
import { citationStyles, citeStandard } from './cite.ts'
import { blankStandard, type Standard } from './standard.ts'

const full: Standard = {
  ...blankStandard,
  numbers: [{ normal: 'DB99/T 1.2-2020', role: 'primary' }],
  titleZh: '甲要求 第2部分：乙',
  issued: '2020-03',
  organisations: [
    { role: 'custodian', name: '丙标准化技术委员会' },
    { role: 'issuer', name: '丁市场监督管理局' },
  ],
}
const official = { tier: 'official' as const, text: 'https://example.gov.cn/std?id=1_2' }

describe('a citation', () => {
  it.each([
    ['gbt7714-2015', full, '丙标准化技术委员会. 甲要求 第2部分：乙: DB99/T 1.2—2020[S]. 2020.'],
    ['gbt7714-2015', { ...full, organisations: [], issued: null }, '甲要求 第2部分：乙: DB99/T 1.2—2020[S].'],
    [
      'gbt7714-2015',
      { ...full, numbers: [{ normal: 'GB/T 1.1-2020', role: 'primary' as const }], organisations: [] },
      '甲要求 第2部分：乙: GB/T 1.1—2020[S]. 2020.',
    ],
    ['gbt7714-2025', full, 'DB99/T 1.2—2020 甲要求 第2部分：乙[S].'],
    [
      'gbt7714-2025',
      { ...full, sources: [official] },
      'DB99/T 1.2—2020 甲要求 第2部分：乙[S/OL]. https://example.gov.cn/std?id=1_2.',
    ],
    [
      'gbt7714-2025',
      { ...full, sources: [{ tier: 'secondary' as const, text: 'https://example.org' }] },
      'DB99/T 1.2—2020 甲要求 第2部分：乙[S].',
    ],
    ['gbt7714-2025', { ...full, numbers: [] }, '甲要求 第2部分：乙[S].'],
    [
      'bibtex',
      { ...blankStandard, numbers: [{ normal: 'DB99/T 1', role: 'primary' as const }] },
      '@standard{DB99T-1,\n  number = {DB99/T 1}\n}',
    ],
    ['gbt7714-2025', { ...full, titleZh: null }, 'DB99/T 1.2—2020[S].'],
  ] as const)('in %s', (style, standard, expected) => {
    expect(citeStandard(standard, style)).toBe(expected)
  })

  it('in BibTeX escapes what TeX would run', () => {
    expect(
      citeStandard(
        { ...full, titleZh: null, titleEn: 'Costs & {shares} of 5% \\input', sources: [official] },
        'bibtex',
      ),
    ).toBe(
      [
        '@standard{DB99T-1.2-2020,',
        '  title = {Costs \\& \\{shares\\} of 5\\% \\textbackslash{}input},',
        '  number = {DB99/T 1.2—2020},',
        '  institution = {丙标准化技术委员会},',
        '  publisher = {丁市场监督管理局},',
        '  date = {2020-03},',
        '  year = {2020},',
        '  url = {https://example.gov.cn/std?id=1_2},',
        '  langid = {english}',
        '}',
      ].join('\n'),
    )
  })

  it('in CSL-JSON has the date at its precision and says nothing it does not know', () => {
    expect(JSON.parse(citeStandard(full, 'csl-json'))).toEqual([
      {
        id: 'DB99T-1.2-2020',
        type: 'standard',
        title: '甲要求 第2部分：乙',
        number: 'DB99/T 1.2—2020',
        author: [{ literal: '丙标准化技术委员会' }],
        publisher: '丁市场监督管理局',
        issued: { 'date-parts': [[2020, 3]] },
        language: 'zh-CN',
      },
    ])
    expect(JSON.parse(citeStandard({ ...blankStandard, titleZh: '甲' }, 'csl-json'))).toEqual([
      { id: '甲', type: 'standard', title: '甲', language: 'zh-CN' },
    ])
  })

  it('has every style by name', () => {
    for (const { id } of citationStyles) expect(citeStandard(full, id)).toContain('DB99')
  })
})
