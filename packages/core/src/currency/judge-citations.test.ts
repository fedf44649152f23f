import { describe, expect, it } from 'vitest'
import type { StatusName } from '../registry/standard.ts'
import { citationFinding } from './citation-finding.ts'
import { citedInText } from './cited-in-text.ts'
import { holdsGrave, judgeCitations } from './judge-citations.ts'
import type { RegisteredStandard, RegistryAnswer, Successor } from './look-up.ts'

const asOf = '2026-01-01'

function registered(number: string, status: StatusName, more: Partial<RegisteredStandard> = {}): RegisteredStandard {
  return {
    number,
    titleZh: null,
    titleEn: null,
    status: { name: status, missing: [], since: null, successors: [] },
    issued: null,
    effective: null,
    isVerified: true,
    successors: [],
    ...more,
  }
}

function successor(number: string, status: StatusName, effective: string | null = null): Successor {
  return { number, title: '新规范', status, effective }
}

/** A registry of artificial records: each under its own number, and by series under those without a year. */
function judge(text: string, ...records: readonly RegisteredStandard[]) {
  const stem = (normal: string) => normal.replace(/[-:]\d{4}$/, '')
  const lookUp = ({ normal }: { readonly normal: string }): RegistryAnswer => ({
    matches: records.filter(record => record.number === normal),
    otherYears: records.filter(record => record.number !== normal && stem(record.number) === stem(normal)),
  })
  return judgeCitations(citedInText(text).citations, { lookUp, asOf })
}

const old = registered('GB/T 101-2001', 'replaced', {
  status: { name: 'replaced', missing: [], since: '2015-07-01', successors: ['GB/T 101-2015'] },
  successors: [
    successor('GB/T 101-2015', 'replaced'),
    successor('GB/T 101-2024', 'in-force'),
    successor('GB/T 101-2026', 'upcoming'),
  ],
})
const joint = 'DB11/T 500-2015/DB31/T 500-2015'
const gone = registered('DB31/T 500-2015', 'withdrawn')
const delta = 'DB31/T 310018-2024、DB32/T 310018-2024'
const current = registered('GB/T 102-2020', 'in-force', {
  titleZh: '样例规范 第1部分：总则',
  titleEn: 'Sample code',
  effective: '2021-01-01',
})

describe('the severity of a citation', () => {
  it.each([
    ['a standard in force', 'GB/T 102-2020', [current], 'none'],
    ['two numbers by a slash, one withdrawn', joint, [registered('DB11/T 500-2015', 'in-force'), gone], 'withdrawn'],
    ['two numbers by a slash, one unknown', joint, [registered('DB11/T 500-2015', 'in-force')], 'unknown'],
    [
      'an unknown one beside the adopted one',
      'GB/T 104-2020/ISO 1:2019',
      [registered('ISO 1:2019', 'in-force')],
      'unknown',
    ],
    ['joint numbers of the delta', delta, [registered('DB32/T 310018-2024', 'in-force')], 'none'],
    ['a replaced one', 'GB/T 101-2001', [old], 'replaced'],
    ['a withdrawn one', 'GB/T 103-2003', [registered('GB/T 103-2003', 'withdrawn')], 'withdrawn'],
    ['a partly replaced one', 'GB/T 103-2003', [registered('GB/T 103-2003', 'partly-replaced')], 'partly-replaced'],
    ['one that is to come', 'GB/T 103-2003', [registered('GB/T 103-2003', 'upcoming')], 'upcoming'],
    ['one that is still made', 'GB/T 103-2003', [registered('GB/T 103-2003', 'drafting')], 'upcoming'],
    ['one issued after the day', 'GB/T 103-2003', [registered('GB/T 103-2003', 'not-issued')], 'upcoming'],
    ['one of unknown status', 'GB/T 103-2003', [registered('GB/T 103-2003', 'unknown')], 'undecided'],
    [
      'an unverified record',
      'GB/T 103-2003',
      [registered('GB/T 103-2003', 'in-force', { isVerified: false })],
      'undecided',
    ],
    [
      'an unverified withdrawn record',
      'GB/T 103-2003',
      [registered('GB/T 103-2003', 'withdrawn', { isVerified: false })],
      'withdrawn',
    ],
    ['what the registry does not have', 'GB/T 104-2004', [current], 'unknown'],
    ['another year than the registry has', 'GB/T 102-2010', [current], 'unknown'],
    [
      'an older year, nothing said of replacement',
      'GB/T 102-2010',
      [current, registered('GB/T 102-2010', 'in-force')],
      'undecided',
    ],
    ['the newer of two years in force', 'GB/T 102-2020', [registered('GB/T 102-2010', 'in-force'), current], 'none'],
    ['a year of two that ended', 'GB/T 102-2020', [registered('GB/T 102-2010', 'replaced'), current], 'none'],
    ['no year', 'GB/T 102', [current], 'undated'],
    ['no year of a withdrawn one', 'GB/T 103', [registered('GB/T 103-2003', 'withdrawn')], 'withdrawn'],
    ['no year of one with a new edition', 'GB/T 102', [registered('GB/T 102-2010', 'replaced'), current], 'undated'],
    ['a number of a kind without years', 'ITU-T X.509', [registered('ITU-T X.509', 'in-force')], 'none'],
    ['the right title', '《样例规范 第 1 部分 总则》（GB/T 102-2020）', [current], 'none'],
    ['the title without its part', '《样例规范》（GB/T 102-2020）', [current], 'none'],
    ['the English title', 'GB/T 102-2020 Sample Code', [current], 'none'],
    ['another title', '《别的规范》（GB/T 102-2020）', [current], 'title-differs'],
    ['another title and no year', '《别的规范》（GB/T 102）', [current], 'title-differs'],
    ['another title of a replaced one', '《别的规范》（GB/T 101-2001）', [{ ...old, titleZh: '老规范' }], 'replaced'],
    [
      'a title that the registry lacks',
      '《别的规范》（GB/T 101-2024）',
      [registered('GB/T 101-2024', 'in-force')],
      'none',
    ],
    ['a known amendment', 'GB/T 102-2020/XG1-2022', [registered('GB/T 102-2020/XG1-2022', 'in-force')], 'none'],
    ['an unknown amendment', 'GB/T 102-2020/XG1-2022', [current], 'unknown'],
    ['an unknown amendment of a replaced one', 'GB/T 101-2001/XG1-2002', [old], 'replaced'],
    ['a plan', '计划号 20213297-T-469', [], 'unknown'],
    [
      'one of two records with one number',
      'GB/T 102-2020',
      [current, registered('GB/T 102-2020', 'withdrawn')],
      'withdrawn',
    ],
  ] as const)('%s: %s', (_what, text, records, severity) => {
    const { citations, counts } = judge(text, ...records)
    expect(citations.map(one => one.severity)).toEqual([severity])
    expect(counts).toMatchObject({ total: 1, [severity]: 1 })
  })

  it('never calls known what the registry does not have', () => {
    const { citations } = judge('GB/T 104-2004、GB/T 102-2020/XG1-2022、GB/T 102-2010、GB/T 102-2020', current)
    expect(citations.map(({ known, status }) => [known, status])).toEqual([
      [false, null],
      [false, 'in-force'],
      [false, null],
      [true, 'in-force'],
    ])
  })
})

describe('what is said of a citation', () => {
  it('leads to the newest successor in force, and shows the whole chain', () => {
    const [citation] = judge('按GB/T 101—2001执行', old).citations
    expect(citation).toMatchObject({ raw: 'GB/T 101—2001', normal: 'GB/T 101-2001', successor: 'GB/T 101-2024' })
    expect(citation?.chain.map(one => one.number)).toEqual(['GB/T 101-2015', 'GB/T 101-2024', 'GB/T 101-2026'])
    expect(citation?.advice).toEqual({
      zh: '已于 2015-07-01 被代替（GB/T 101-2015）。改用 GB/T 101-2024《新规范》。',
      en: 'Replaced on 2015-07-01 (by GB/T 101-2015). Use GB/T 101-2024 “新规范”.',
    })
  })

  it('names the edition that an undated citation means', () => {
    const [citation] = judge('按GB/T 102执行', current).citations
    expect(citation).toMatchObject({ meant: 'GB/T 102-2020', effective: '2021-01-01', status: 'in-force', known: true })
    expect(citation?.advice.zh).toContain('适用最新版本 GB/T 102-2020')
  })

  it('tells of the edition that will replace one in force', () => {
    const coming = { ...current, successors: [successor('GB/T 102-2026', 'upcoming', '2026-06-01')] }
    const [citation] = judge('GB/T 102-2020', coming).citations
    expect(citation?.severity).toBe('none')
    expect(citation?.advice.zh).toContain('GB/T 102-2026 将于 2026-06-01 代替它')
  })

  it('says of one issued after the day that it was not issued, not only that it was not in force', () => {
    const later = registered('GB/T 103-2030', 'not-issued', { effective: '2031-01-01' })
    expect(judge('GB/T 103-2030', later).citations[0]?.advice.zh).toContain('截至 2026-01-01 尚未发布')
  })

  it('names the other of two that are said to replace each other', () => {
    const status = { name: 'unknown', missing: ['direction'], since: null, successors: ['GB/T 103-2013'] } as const
    const [citation] = judge('GB/T 103-2003', registered('GB/T 103-2003', 'unknown', { status })).citations
    expect(citation).toMatchObject({ severity: 'undecided' })
    expect(citation?.advice.zh).toContain('与 GB/T 103-2013 互相代替')
  })

  it('offers the years that the registry has', () => {
    expect(judge('GB/T 102-2010', current).citations[0]?.advice.zh).toContain('有 GB/T 102-2020')
  })

  it.each([
    ['GB/T 101-2001', 'cited-standard-replaced', 'error'],
    ['GB/T 102', 'citation-undated', 'info'],
    ['GB/T 104-2004', 'cited-standard-unknown', 'warning'],
    ['《别的》（GB/T 102-2020）', 'cited-title-differs', 'warning'],
  ])('becomes a finding: %s → %s', (text, rule, severity) => {
    const [citation] = judge(`首行\n${text}`, old, current).citations
    const finding = citation && citationFinding(citation, 'a.txt')
    expect(finding).toMatchObject({ rule, severity, at: { file: 'a.txt', line: 2 } })
    expect(finding?.message.zh).toContain(citation?.raw)
    expect(finding?.fix?.en).toMatch(/\.$/)
  })

  it('is no finding for a sound citation', () => {
    const [citation] = judge('GB/T 102-2020', current).citations
    expect(citation && citationFinding(citation, 'a.txt')).toBeNull()
  })
})

describe('the judgement of a document', () => {
  it.each([
    ['GB/T 102-2020 GB/T 102', false],
    ['《别的》（GB/T 102-2020）', false],
    ['GB/T 101-2001', true],
    ['GB/T 104-2004', true],
    ['没有引用', false],
  ])('is grave when something withdrawn, replaced, undecided or unknown is cited: %s', (text, isGrave) => {
    expect(holdsGrave({ ...judge(text, old, current), unread: [] })).toBe(isGrave)
  })

  it('is grave when something could not be read', () => {
    const { unread } = citedInText('按GB/T 12O4-2019执行')
    expect(unread).toHaveLength(1)
    expect(holdsGrave({ ...judge('GB/T 102-2020', old, current), unread })).toBe(true)
  })

  it('asks the registry once for each number', () => {
    const asked: string[] = []
    const lookUp = ({ normal }: { readonly normal: string }) => {
      asked.push(normal)
      return { matches: [], otherYears: [] }
    }
    judgeCitations(citedInText('GB/T 101-2001、GB／T101—2001、GB/T 102').citations, { lookUp, asOf })
    expect(asked).toEqual(['GB/T 101-2001', 'GB/T 102'])
  })
})
