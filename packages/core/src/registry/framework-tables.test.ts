import { describe, expect, it } from 'vitest'
import { coverFramework, type DatedStandard } from './coverage.ts'
import { compareFrameworks } from './framework-compare.ts'
import { detailTable } from './framework-detail.ts'
import { gapTable } from './framework-gaps.ts'
import { figuresIn, fillNotes, noteFigures } from './framework-notes.ts'
import { sampleFramework, sampleStandard } from './framework-sample.ts'
import { classTable, presentRatio, ratioTable, statisticsTable } from './framework-statistics.ts'
import type { FrameworkTable } from './framework-table.ts'

const framework = sampleFramework
const records = [
  sampleStandard('1', ['A1', 'A1.1'], {
    effective: '2023-05-01',
    issued: '2023-01-01',
    relations: [
      { type: 'replaces', target: 'DB00/T 0-2010' },
      { type: 'adopts', target: 'ISO 1:2019', degree: 'IDT' },
    ],
    organisations: [{ role: 'custodian', name: '某委员会' }],
    sources: [{ tier: 'press', text: '某报' }],
  }),
  sampleStandard('2', ['A1.1'], { class: 'group', status: 'upcoming', issued: '2024-05-01' }),
  sampleStandard('3', ['B1.1'], { unnumbered: 'project', status: 'drafting', titleZh: '项目' }),
  sampleStandard('4', ['B2'], { confidence: 'low' }),
  sampleStandard('5', ['B2'], { status: 'replaced' }),
]

function cover(standards: readonly DatedStandard[] = records, asOf = '2024-06-01') {
  return coverFramework({ framework, standards, asOf })
}

/** A row as an object by the ids of its columns. */
function rowsOf(table: FrameworkTable): Record<string, unknown>[] {
  return table.rows.map(row => Object.fromEntries(table.columns.map((column, index) => [column.id, row[index]])))
}

describe('the tables of a framework', () => {
  it('are as wide as their heads', () => {
    const tables = [
      detailTable(framework, cover(), 'zh'),
      statisticsTable(framework, cover(), 'zh'),
      classTable(cover(), 'zh'),
      ratioTable(cover(), 'zh'),
      gapTable(framework, cover(), 'zh'),
    ]
    for (const { id, columns, rows } of tables)
      expect([id, ...rows.map(row => row.length)]).toEqual([id, ...rows.map(() => columns.length)])
  })

  it('detail one row a record at its primary place and one a topic without any record', () => {
    const rows = rowsOf(detailTable(framework, cover(), 'zh'))
    expect(rows.map(row => [row.row, row.system_number, row.title])).toEqual([
      [1, 'A1-01', '题1'],
      [2, 'A1.1-01', '题2'],
      [3, 'A1.2-01', '甲A1.2'],
      [4, 'B1.1-01', '项目'],
      [5, 'B1.10-01', '甲B1.10'],
      [6, 'B2-01', '题4'],
      [7, 'B2-02', '题5'],
    ])
  })

  it('detail what GB/T 13016 asks of a standard, and where it stands besides', () => {
    expect(rowsOf(detailTable(framework, cover(), 'zh'))[0]).toMatchObject({
      number: 'DB00/T 1-2023',
      class: '地方标准',
      effective: '2023-05-01',
      adopts: 'ISO 1:2019, IDT',
      replaces: 'DB00/T 0-2010',
      standing: '现行',
      also_in: 'A1.1',
      custodian: '某委员会',
      source: '某报（媒体）',
    })
  })

  it('count what should be, what is, and the ratio of the two', () => {
    const rows = rowsOf(statisticsTable(framework, cover(), 'en'))
    expect(rows.map(row => [row.code, row.should_have, row.present, row.ratio])).toEqual([
      ['A', 3, 2, 66.7],
      ['A1', 3, 2, 66.7],
      ['B', 2, 0, 0],
      ['B1', 2, 0, 0],
      ['B2', 0, 0, null],
      ['', 5, 2, 40],
    ])
  })

  it('have the same totals by class as by box', () => {
    const rows = rowsOf(classTable(cover(), 'en'))
    expect(rows.map(row => [row.class, row.should_have, row.present])).toEqual([
      ['Local', 2, 1],
      ['Group', 1, 1],
      ['Class open (topics without any record)', 2, 0],
      ['Total', 5, 2],
    ])
  })

  it('give each ratio with what it is made from', () => {
    const rows = rowsOf(ratioTable(cover(), 'en'))
    expect(rows.map(row => [row.value, row.part, row.whole])).toEqual([
      [40, 2, 5],
      [20, 1, 5],
      [50, 1, 2],
      [0, 0, 2],
      [0.8, 1.5, 2],
      [0, 0, 2],
    ])
  })

  it('list the topics without a standard with what is known of them', () => {
    const rows = rowsOf(gapTable(framework, cover(), 'en'))
    expect(rows.map(row => [row.code, row.state, row.recorded])).toEqual([
      ['A1.2', 'Blank', null],
      ['B1.1', 'Planned', '项目'],
      ['B1.10', 'Blank', null],
    ])
    expect(rows[0]).toMatchObject({ domain: 'Box A', area: 'Box A1', topic: 'Box A1.2' })
  })

  it('have no ratio where nothing should be', () => {
    expect(presentRatio(0, 0)).toBeNull()
  })
})

describe('the compilation notes', () => {
  it('are filled with the figures of the day', () => {
    expect(fillNotes(framework, cover(), 'zh')).toEqual([
      { id: 'a', title: '背景', paragraphs: ['共4个主题。', '现有2项。'] },
    ])
  })

  it('keep a name that stands for no figure, even one that every object has', () => {
    const note = { id: 'a', title: { zh: '甲', en: 'a' }, text: { zh: '{constructor}{what}', en: 'x' } }
    const [filled] = fillNotes({ ...framework, notes: [note] }, cover(), 'zh')
    expect(filled?.paragraphs).toEqual(['{constructor}{what}'])
  })

  it('know how to say every figure in both languages', () => {
    const text = noteFigures.map(name => `{${name}}`).join('|')
    const note = { id: 'a', title: { zh: '甲', en: 'a' }, text: { zh: text, en: text } }
    for (const language of ['zh', 'en'] as const) {
      const [filled] = fillNotes({ ...framework, notes: [note] }, cover(), language)
      expect(figuresIn(filled?.paragraphs.join('\n') ?? '{}')).toEqual([])
      expect(filled?.paragraphs.join('\n')).not.toMatch(/undefined|NaN|null/)
    }
  })
})

describe('comparing two states of a framework', () => {
  it('finds nothing between a state and itself', () => {
    const state = { framework, coverage: cover() }
    expect(compareFrameworks(state, state)).toMatchObject({ boxes: [], topics: [], standards: [] })
  })

  it('finds what a day more has brought', () => {
    const comparison = compareFrameworks(
      { framework, coverage: cover([]) },
      { framework, coverage: cover(records, '2024-07-01') },
    )
    expect(comparison.topics.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['A1.1', 'gap', 'covered'],
      ['B1.1', 'gap', 'planned'],
    ])
    expect(comparison.standards).toContainEqual({ id: '2', before: null, after: 'upcoming' })
    expect(comparison.boxes.map(({ code, before, after }) => [code, before?.present, after?.present])).toEqual([
      ['A', 0, 2],
      ['A1', 0, 2],
      ['B', 0, 0],
      ['B1', 0, 0],
    ])
    expect(comparison.total).toMatchObject({ before: { present: 0 }, after: { present: 2 } })
  })

  it('knows of no boxes and no standards before there was a framework', () => {
    const { before, total, boxes, topics, standards } = compareFrameworks(
      { framework, coverage: cover(records, '2018-01-01') },
      { framework, coverage: cover() },
    )
    expect(before).toEqual({ version: null, asOf: '2018-01-01' })
    expect([total.before, total.after?.present]).toEqual([null, cover().total.present])
    expect(new Set(boxes.map(box => box.kind))).toEqual(new Set(['added']))
    expect(topics.map(topic => topic.before)).toEqual(Object.keys(cover().topics).map(() => null))
    expect(standards.map(change => change.before)).toEqual(Object.keys(cover().standards).map(() => null))
  })

  it('finds boxes that a new version added, removed or renamed', () => {
    const next = {
      ...framework,
      version: 2,
      nodes: [
        ...framework.nodes
          .filter(node => node.code !== 'B2')
          .map(node => (node.code === 'A1' ? { ...node, title: { zh: '新', en: 'New' } } : node)),
        {
          code: 'C',
          parent: null,
          level: 'domain' as const,
          title: { zh: '丙', en: 'C' },
          focus: null,
          place: 'pillar' as const,
        },
      ],
    }
    const after = coverFramework({ framework: next, standards: records, asOf: '2024-06-01' })
    const {
      boxes,
      before,
      after: now,
    } = compareFrameworks({ framework, coverage: cover() }, { framework: next, coverage: after })
    expect(boxes.map(({ code, kind, formerTitle }) => [code, kind, formerTitle?.en ?? null])).toEqual([
      ['A1', 'changed', 'Box A1'],
      ['C', 'added', null],
      ['B2', 'removed', null],
    ])
    expect([before.version, now.version]).toEqual([1, 2])
  })
})
