import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columns, findColumn, lossless } from './columns.ts'
import { readRow, recordOf, writeRow } from './row.ts'
import { blankStandard, type Standard } from './standard.ts'
import { tidyStandard } from './tidy.ts'

/** Reads `{title_zh: '…'}`. */
function read(cells: Readonly<Record<string, string>>, framework: string | null = null) {
  const row = Object.entries(cells).map(([id, cell]) => {
    const column = findColumn(id)
    if (!column) throw new Error(`no column ${id}`)
    return [column, cell] as const
  })
  return readRow(row, { place: { file: 'a.csv', record: 1 }, framework })
}

describe('the columns', () => {
  it('have distinct ids, and no name that means two columns', () => {
    const names = columns.flatMap(column => [
      column.id,
      ...new Set([column.title.zh, column.title.en, ...column.names]),
    ])
    const folded = columns.flatMap(column => [
      ...new Set(
        [column.id, column.title.zh, column.title.en, ...column.names].map(name =>
          name.toLowerCase().replace(/[_ ]/g, ''),
        ),
      ),
    ])
    expect(new Set(names).size).toBeGreaterThan(columns.length)
    expect(folded.filter((name, index) => folded.indexOf(name) !== index)).toEqual([])
  })

  it('that are written are read too', () => {
    expect(lossless.filter(column => !column.read || !column.field).map(column => column.id)).toEqual([])
  })
})

describe('a row', () => {
  it('of the register of the city gives its facts', () => {
    const { facts } = read(
      {
        number: 'DB31/T 1—2025',
        title_zh: '甲要求',
        title_en: 'Requirements for A',
        class: '地方标准',
        status: '已发布',
        issued: '2025-02-08',
        effective: '2025年6月1日',
        ics: '33.060.20',
        ccs: 'M32',
        organisation: '甲委员会提出并组织实施；乙标准化技术委员会归口',
        area: 'C4',
        confidence: 'high',
        source: 'example.org/1 ; example.org/2',
      },
      'city-2022',
    )
    expect(facts).toEqual({
      numbers: [{ normal: 'DB31/T 1-2025', role: 'primary' }],
      titleZh: '甲要求',
      titleEn: 'Requirements for A',
      class: 'local',
      statedStatus: '已发布',
      statedMeaning: null,
      issued: '2025-02-08',
      effective: '2025-06-01',
      ics: ['33.060.20'],
      ccs: ['M32'],
      organisations: [
        { role: 'proposer', name: '甲委员会' },
        { role: 'implementer', name: '甲委员会' },
        { role: 'custodian', name: '乙标准化技术委员会' },
      ],
      placements: [{ framework: 'city-2022', node: 'C4', primary: true, basis: 'source' }],
      confidence: 'high',
      sources: [
        { tier: 'secondary', text: 'example.org/1' },
        { tier: 'secondary', text: 'example.org/2' },
      ],
    })
  })

  it('says nothing where its cells are blank', () => {
    expect(read({ number: '', title_zh: '甲', issued: ' ', replaces: '无', ics: '-' }).facts).toEqual({ titleZh: '甲' })
  })

  it('takes the error of a formula for a blank cell, and says so', () => {
    const { facts, findings } = read({ number: '#REF!', title_zh: '#N/A', title_en: '#1 of A', issued: '#DIV/0!' })
    expect(facts).toEqual({ titleEn: '#1 of A' })
    expect(findings.map(({ rule, at }) => `${rule} ${at.column}`)).toEqual([
      'cell-error number',
      'cell-error title_zh',
      'cell-error issued',
    ])
  })

  it('takes a code without the name of its class', () => {
    const { facts } = read({ title_zh: '甲', ics: '35.240.01 信息技术应用综合', ccs: 'L70 计算机应用；白皮书' })
    expect(facts).toMatchObject({ ics: ['35.240.01'], ccs: ['L70'] })
    expect(read({ title_zh: '甲', ics: '白皮书' }).facts.ics).toEqual(['白皮书'])
  })

  it('keeps word for word what it could not read', () => {
    const { facts } = read({
      title_zh: '甲',
      issued: '2024年春',
      effective: '45474',
      class: '白皮书',
      organisation: '乙等26家',
    })
    expect(facts.unread).toEqual([
      { field: 'issued', text: '2024年春' },
      { field: 'effective', text: '45474' },
      { field: 'class', text: '白皮书' },
      { field: 'organisation', text: '乙等26家' },
    ])
  })

  it('takes the number of a plan for the key of a project', () => {
    expect(read({ source_key: '20219999-T-469', title_zh: '甲' }).facts.sourceKey).toBe('20219999-T-469')
  })

  it.each([
    [
      'GB/T 1-2000; GB/T 2-2001',
      [
        { type: 'replaces', target: 'GB/T 1-2000' },
        { type: 'replaces', target: 'GB/T 2-2001' },
      ],
    ],
    [
      '代替GB/T 1—2000，GB/T 2—2001',
      [
        { type: 'replaces', target: 'GB/T 1-2000' },
        { type: 'replaces', target: 'GB/T 2-2001' },
      ],
    ],
    ['部分代替：GB/T 1-2000', [{ type: 'replaces-partly', target: 'GB/T 1-2000' }]],
    ['GB/T 1-2000（部分）', [{ type: 'replaces-partly', target: 'GB/T 1-2000' }]],
    ['[{"target":"X","from":"2024-01","note":"n"}]', [{ type: 'replaces', target: 'X', from: '2024-01', note: 'n' }]],
  ])('reads the replaced standards of %s', (cell, relations) => {
    expect(read({ replaces: cell }).facts.relations).toEqual(relations)
  })

  it.each([
    ['ISO 1:2020,IDT', { target: 'ISO 1:2020', degree: 'IDT' }],
    ['IDT ISO 1:2020', { target: 'ISO 1:2020', degree: 'IDT' }],
    ['ISO 1:2020（MOD）', { target: 'ISO 1:2020', degree: 'MOD' }],
    ['eqv ISO 1:2020', { target: 'ISO 1:2020', note: 'eqv' }],
    ['ISO 1:2020', { target: 'ISO 1:2020' }],
  ])('reads the adopted standard of %s', (cell, relation) => {
    expect(read({ adopts: cell }).facts.relations).toEqual([{ type: 'adopts', ...relation }])
  })
})

const word = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 8 }).map(text => text.trim()),
    fc.constantFrom(
      '甲；乙',
      'a; b',
      '[1]',
      '["a"]',
      '=1+1',
      '甲、乙等',
      '无',
      '-',
      'x（2020）',
      'line\nline',
      "'a",
      '2024-01-01',
      'a,b',
    ),
  )
  .filter(text => text !== '' && !/[\r\0]/.test(text))
const line = word.map(text => text.replace(/\s+/g, ' ')).filter(text => text.trim() === text && text !== '')
const date = fc.constantFrom('2020', '2020-02', '2020-02-29', '1999-12-31')
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 })
const number = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('GB/T', 'DB31/T', 'ISO', 'T/ABC'),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1990, max: 2025 }),
    )
    .map(([code, serial, year]) => `${code} ${serial}${code === 'ISO' ? ':' : '-'}${year}`),
  line,
)
const relation = fc.record(
  {
    type: fc.constantFrom(
      'replaces' as const,
      'replaces-partly' as const,
      'adopts' as const,
      'cites' as const,
      'supports' as const,
    ),
    direction: fc.constant('in' as const),
    target: number,
    degree: fc.constantFrom('IDT' as const, 'MOD' as const),
    from: date,
    note: line,
  },
  { requiredKeys: ['type', 'target'] },
)
const anyStandard: fc.Arbitrary<Standard> = fc
  .record({
    kind: fc.constantFrom('standard' as const, 'amendment' as const),
    class: fc.constantFrom('local' as const, 'unknown' as const, 'international' as const),
    force: fc.constantFrom('recommended' as const, 'unknown' as const),
    numbers: fc.array(
      fc.record({
        normal: number,
        role: fc.constantFrom('primary' as const, 'joint' as const, 'dual' as const, 'former' as const),
      }),
      { maxLength: 3 },
    ),
    titleZh: optional(line),
    titleEn: optional(line),
    issued: optional(date),
    effective: optional(date),
    withdrawn: optional(date),
    expires: optional(date),
    statedStatus: optional(fc.constantFrom('现行', '已发布', '被代替（某）', '60.60')),
    statedMeaning: optional(fc.constantFrom('upcoming' as const, 'withdrawn' as const)),
    unnumbered: optional(fc.constantFrom('need' as const, 'project' as const)),
    abstract: optional(word),
    ics: fc.subarray(['35.240.01', '01', '03.080']),
    ccs: fc.subarray(['L70', 'A00', 'P28/39']),
    editions: fc.array(fc.record({ label: line, issued: optional(date), effective: optional(date) }), { maxLength: 2 }),
    relations: fc.array(relation, { maxLength: 4 }),
    organisations: fc.array(
      fc.record({ role: fc.constantFrom('proposer' as const, 'drafter' as const, 'issuer' as const), name: line }),
      { maxLength: 4 },
    ),
    placements: fc.array(
      fc.record({
        framework: fc.constantFrom('f-1', 'g'),
        node: fc.constantFrom('A', 'A2.5'),
        primary: fc.boolean(),
        basis: fc.constantFrom('source' as const, 'title' as const),
      }),
      { maxLength: 2 },
    ),
    labels: fc.array(fc.record({ scheme: line, awarded: optional(date) }), { maxLength: 2 }),
    participation: optional(fc.constantFrom('lead' as const, 'participant' as const)),
    confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
    sources: fc.array(fc.record({ tier: fc.constantFrom('official' as const, 'secondary' as const), text: line }), {
      maxLength: 2,
    }),
    sourceKey: optional(line),
    unread: fc.array(fc.record({ field: fc.constantFrom('issued', 'class'), text: word }), { maxLength: 2 }),
    corrected: fc.array(fc.record({ field: fc.constantFrom('issued', 'ics'), source: optional(word) }), {
      maxLength: 1,
    }),
  })
  .map(facts => tidyStandard({ ...blankStandard, ...facts }))

describe('a record as a row', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(anyStandard, standard => {
        expect(recordOf(writeRow(standard))).toEqual(standard)
      }),
      { numRuns: 1000 },
    )
  })

  it('is tidied once and for all', () => {
    fc.assert(
      fc.property(anyStandard, standard => {
        expect(tidyStandard(standard)).toEqual(standard)
      }),
    )
  })
})
