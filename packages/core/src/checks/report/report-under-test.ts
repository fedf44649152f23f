import type { CheckReport, DataReport, RuleReport, RuleSample } from './check-report.ts'

/** A record that fails, as a report shows it. */
export function sampleOf(record: number, values: Readonly<Record<string, string>>, zh = '不合要求'): RuleSample {
  const [first] = Object.entries(values)
  const line = record === 0 ? null : record + 1
  const [column = null, value = ''] = first ?? []
  return { record, line, column, value, values, message: { zh, en: 'it is not as required' } }
}

/** A rule that passed, but for what is given. */
export function ruleOf(over: Partial<RuleReport> = {}): RuleReport {
  return {
    id: 'parking/total/range',
    data: 'parking.csv',
    table: 'parking',
    clause: '5.2.1',
    kind: 'range',
    title: { zh: '“泊位总数”为 1 至 20000', en: '“泊位总数” lies from 1 to 20000' },
    severity: 'error',
    dimension: 'accuracy',
    status: 'passed',
    why: null,
    checked: 98_765,
    failed: 0,
    rate: '1.000000',
    threshold: {},
    samples: [],
    ...over,
  }
}

/** Data with some rejected records, but for what is given. */
export function dataOf(over: Partial<DataReport> = {}): DataReport {
  return {
    name: 'parking.csv',
    table: 'parking',
    title: { zh: '停车场（库）', en: 'Car parks' },
    records: 98_767,
    checked: 98_765,
    rejected: 2,
    blank: 1,
    sha256: '0123456789abcdef'.repeat(4),
    encoding: 'gb18030',
    bytes: 12_345_678,
    engine: 'bytes',
    profiles: [
      {
        column: '停车场编号',
        present: 98_765,
        missing: 0,
        shortest: 12,
        longest: 12,
        least: null,
        greatest: null,
        distinct: 98_760,
      },
      {
        column: '泊位总数',
        present: 98_700,
        missing: 65,
        shortest: 1,
        longest: 6,
        least: '-1',
        greatest: '999999',
        distinct: 812,
      },
    ],
    ...over,
  }
}

const rules: readonly RuleReport[] = [
  ruleOf({
    status: 'failed',
    failed: 1234,
    rate: '0.987505',
    samples: [
      sampleOf(7, { 泊位总数: '-1' }, '“-1”小于下限 1'),
      sampleOf(19, { 泊位总数: '' }, '缺失'),
      sampleOf(1002, { 泊位总数: ' 12\t' }, '前后有空白'),
    ],
  }),
  ruleOf({
    id: 'parking/hours/order',
    kind: 'order',
    clause: '5.3',
    title: { zh: '“开放时间”不晚于“关闭时间”', en: '“开放时间” is not after “关闭时间”' },
    severity: 'warning',
    dimension: 'consistency',
    status: 'failed',
    checked: 90_000,
    failed: 2,
    rate: '0.999977',
    threshold: { rows: 1 },
    samples: [
      sampleOf(12, { 开放时间: '22:00', 关闭时间: '06:00' }),
      sampleOf(77, { 开放时间: '9:00', 关闭时间: '08:00' }),
    ],
  }),
  ruleOf({
    id: 'parking/rows',
    kind: 'row-count',
    clause: '6.1',
    title: { zh: '至少 100,000 条', en: 'At least 100,000 records' },
    dimension: 'completeness',
    status: 'failed',
    checked: 1,
    failed: 1,
    rate: '0.000000',
    samples: [sampleOf(0, {}, '条数不够，实有 98,765')],
  }),
  ruleOf(),
  ruleOf({
    id: 'parking/phone/format',
    clause: '5.4',
    title: { zh: '“联系电话”的格式', en: 'Form of “联系电话”' },
    severity: 'info',
    dimension: 'conformity',
    failed: 40,
    rate: '0.999594',
    threshold: { rows: 100, share: '0.01' },
    samples: [sampleOf(3, { 联系电话: '021' })],
  }),
  ruleOf({
    id: 'parking/photo/required',
    clause: '5.9',
    status: 'inapplicable',
    why: { zh: '数据没有列“照片”', en: 'the data have no column “照片”' },
    checked: 0,
    rate: null,
  }),
  ruleOf({
    id: 'parking/district/reference',
    clause: '5.5',
    status: 'not-executed',
    why: { zh: '没有给出表 districts 的数据', en: 'no data of the table districts were given' },
    checked: 0,
    rate: null,
  }),
]

/** A report in which everything that a report may hold is there. */
export function reportOf(over: Partial<CheckReport> = {}): CheckReport {
  return {
    verdict: 'does-not-conform',
    reasons: [
      { zh: '规则 parking/district/reference 没有执行', en: 'The rule parking/district/reference was not executed' },
    ],
    standard: {
      id: 'parking-data-elements',
      edition: 'draft-1',
      title: { zh: '停车场（库）信息数据元', en: 'Data elements of car parks' },
      notice: { zh: '演示用草案，不是发布的标准。', en: 'A demonstration draft, not an issued standard.' },
      sha256: 'fedcba9876543210'.repeat(4),
    },
    asOf: '2026-11-25',
    now: '2026-11-25T06:00:00Z',
    data: [dataOf()],
    absent: [{ table: 'districts', title: { zh: '行政区划', en: 'Districts' } }],
    rules,
    structure: [
      {
        rule: 'quote-unclosed',
        data: 'parking.csv',
        severity: 'error',
        count: 2,
        message: { zh: '引号没有结束', en: 'A quote does not end' },
        samples: [
          {
            rule: 'quote-unclosed',
            severity: 'error',
            message: {
              zh: '第 502 行打开的引号没有正确结束。',
              en: 'A quote opened on line 502 does not end properly.',
            },
            at: { file: 'parking.csv', record: 501, line: 502, column: '停车场名称' },
            evidence: { seen: '"人民广场' },
            fix: { zh: '字段里的引号要写成两个（""）。', en: 'Write a quote inside a field twice ("").' },
          },
        ],
      },
    ],
    dimensions: [
      { dimension: 'conformity', rules: 1, checked: 98_765, failed: 40, rate: '0.999594' },
      { dimension: 'accuracy', rules: 2, checked: 197_530, failed: 1234, rate: '0.993752' },
    ],
    indicators,
    reconciled: true,
    tool: { name: 'biaochi', version: '0.1.0' },
    elapsed: 812,
    ...over,
  }
}

const leaf = { form: 'positive', element: 'value' } as const
const indicators: CheckReport['indicators'] = {
  score: '97.12',
  strays: ['990101'],
  indicators: [
    {
      indicator: {
        code: '03',
        title: { zh: '准确性', en: 'Accuracy' },
        definition: { zh: '值与所指相合', en: 'Values agree with what they stand for' },
        form: 'mean',
        dimension: 'accuracy',
      },
      score: '97.12',
      weight: '1.0000',
      rules: 2,
      checked: 197_530,
      failed: 1234,
      indicators: [
        {
          indicator: {
            ...leaf,
            code: '030100',
            title: { zh: '值域', en: 'Value domain' },
            definition: { zh: '值在范围之内', en: 'Values lie within their range' },
          },
          score: '99.37',
          weight: null,
          rules: 2,
          checked: 197_530,
          failed: 1234,
          indicators: [],
        },
        {
          indicator: {
            ...leaf,
            code: '030200',
            title: { zh: '脏数据', en: 'Dirty data' },
            definition: { zh: '没有乱码', en: 'Nothing is garbled' },
          },
          score: null,
          weight: null,
          rules: 0,
          checked: 0,
          failed: 0,
          indicators: [],
        },
      ],
    },
  ],
}

const ownWords = new Set(['verdict', 'severity', 'status', 'dimension', 'form', 'element'])

/** A report in which every text that a stranger may write is this one, keys of objects included. */
export function hostileReport(text: string): CheckReport {
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return ownWords.has(key) || /^[0-9.]+$|^[0-9-]{10}/.test(value) ? value : text
    if (Array.isArray(value)) return value.map(one => change(one, key))
    if (value === null || typeof value !== 'object') return value
    const entries = Object.entries(value)
    const free = key === 'values' || key === 'evidence'
    return Object.fromEntries(entries.map(([name, one]) => [free ? text : name, change(one, name)]))
  }
  return change(reportOf(), '') as CheckReport
}
