import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { build, cited, list, para, sect, table, term } from '../model/build-under-test.ts'
import { digest } from '../model/id.ts'
import { numberDocument } from '../model/number-document.ts'
import type { Section, StandardDocument } from '../model/standard-document.ts'
import { diffDocuments } from './diff-documents.ts'
import type { DocumentDiff } from './document-diff.ts'
import { anyDocument, readAgain } from './edited-document-under-test.ts'
import { newText, oldText, type Piece } from './pieces.ts'

const doc = (...body: Section[]) => numberDocument(build({ body }))
const scope = () => sect('scope', ['本文件规定了公共停车场的数据要求。'], '范围')

function clausesOf(old: StandardDocument, next: StandardDocument): string[] {
  return diffDocuments(old, next).clauses.map(
    ({ change, old: from, new: to }) => `${change} ${from?.number ?? '-'} ${to?.number ?? '-'}`,
  )
}

function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ t, text }) => (t === 'same' ? text : t === 'del' ? `[-${text}-]` : `{+${text}+}`)).join('')
}

function parts(diff: DocumentDiff): (readonly [string, string | null, string])[] {
  return diff.clauses.flatMap(clause =>
    clause.blocks.flatMap(block =>
      block.parts.map(part => [`${part.change} ${part.part}`, part.label, marked(part.pieces)] as const),
    ),
  )
}

describe('any documents', () => {
  it('do not differ from themselves, nor from a copy with other ids', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        for (const other of [document, readAgain(document)]) {
          const diff = diffDocuments(document, other)
          expect([diff.clauses, diff.provisions, diff.data, diff.meta]).toEqual([[], [], [], []])
          expect(diff.summary.isSame).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('give both texts back from the pieces of their comparison', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (old, next) => {
        const { clauses } = diffDocuments(old, next, { isWhole: true })
        const lines = (side: 'old' | 'new', read: (pieces: readonly Piece[]) => string) =>
          clauses
            .filter(({ change }) => change !== 'moved' && change !== 'renumbered')
            .flatMap(({ blocks }) =>
              blocks
                .filter(block => block[side])
                .flatMap(block =>
                  block.parts.filter(part => part[side] !== null).map(part => [part[side], read(part.pieces)]),
                ),
            )
        for (const [text, read] of [...lines('old', oldText), ...lines('new', newText)]) expect(read).toBe(text)
        const whole = (document: StandardDocument, side: 'old' | 'new') =>
          diffDocuments(document, document, { isWhole: true }).clauses.flatMap(({ blocks }) =>
            blocks.flatMap(block => block.parts.map(part => part[side])),
          )
        expect(lines('new', newText).map(([, text]) => text)).toEqual(whole(next, 'new'))
        expect(
          lines('old', oldText)
            .map(([, text]) => text)
            .sort(),
        ).toEqual(whole(old, 'old').sort())
      }),
      { numRuns: 200 },
    )
  })

  it('have added in one direction what they have removed in the other', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (old, next) => {
        const [there, back] = [diffDocuments(old, next).summary.clauses, diffDocuments(next, old).summary.clauses]
        expect([there.added, there.removed, there.changed]).toEqual([back.removed, back.added, back.changed])
      }),
      { numRuns: 200 },
    )
  })
})

describe('the cover', () => {
  it.each([
    ['another year', { number: 'DB99/T 1—2030' }, { number: 'DB99/T 1—2034' }, ['number']],
    ['other authors', { authors: ['甲'] }, { authors: ['乙'] }, ['authors']],
    ['authors that one side does not tell of', { authors: [] }, { authors: ['乙'] }, []],
  ])('tells of %s', (_, old, next, facts) => {
    const make = (meta: object) => numberDocument(build({ body: [scope()], meta }))
    expect(diffDocuments(make(old), make(next)).meta.map(({ fact }) => fact)).toEqual(facts)
  })
})

describe('clauses', () => {
  const chapters = (codes: readonly string[]) =>
    codes.map(code =>
      sect(
        'clause',
        [
          `${code}的总体规定，见第2章。`,
          sect('clause', [`${code}应登记。`], `${code}登记`),
          sect('clause', [`${code}应注销。`]),
        ],
        code,
      ),
    )

  it('that only shifted are one finding, and references to them no change of text', () => {
    const old = doc(scope(), ...chapters(['车位', '道闸', '终端']))
    const next = doc(
      scope(),
      sect('clause', ['新增的章。'], '安全'),
      ...chapters(['车位', '道闸', '终端']).map(one => ({
        ...one,
        blocks: [para(`${one.title?.[0]?.t === 'text' ? one.title[0].text : ''}的总体规定，见第3章。`)],
      })),
    )
    const diff = diffDocuments(old, readAgain(next))
    expect(diff.clauses.map(({ change, old: from, new: to }) => [change, from?.number, to?.number])).toEqual([
      ['added', undefined, '2'],
      ['renumbered', '2', '3'],
    ])
    expect(diff.clauses[1]?.scope).toEqual({
      text: {
        zh: '第2章起各章顺延：第2章至第4章改为第3章至第5章',
        en: 'From Clause 2 on all clauses shift: Clauses 2 to 4 are now Clauses 3 to 5',
      },
      pairs: [
        { old: '2', new: '3' },
        { old: '3', new: '4' },
        { old: '4', new: '5' },
      ],
      count: 9,
    })
  })

  it('that moved under another chapter are one finding for them all', () => {
    const moving = () =>
      sect('clause', ['平台应保存影像资料不少于30天。', sect('clause', ['影像应加密。'], '加密')], '影像')
    const old = doc(
      scope(),
      sect('clause', [sect('clause', ['车位应编号。'], '编号'), moving()], '设施'),
      sect('clause', [sect('clause', ['平台应备份。'], '备份')], '平台'),
    )
    const next = doc(
      scope(),
      sect('clause', [sect('clause', ['车位应编号。'], '编号')], '设施'),
      sect('clause', [sect('clause', ['平台应备份。'], '备份'), moving()], '平台'),
    )
    const [only, ...more] = diffDocuments(old, next).clauses
    expect(more).toEqual([])
    expect(only).toMatchObject({
      change: 'moved',
      old: { number: '2.2' },
      new: { number: '3.2' },
      scope: { count: 2, text: { zh: '2.2移至3.2', en: '2.2 moved to 3.2' } },
    })
  })

  it.each<[string, () => Section[], () => Section[], string[]]>([
    [
      'a title',
      () => [sect('clause', ['甲应登记，保存三年。'], '登记')],
      () => [sect('clause', ['甲应登记，保存三年。'], '登记和保存')],
      ['changed 2 2'],
    ],
    [
      'a rewritten clause that keeps its title',
      () => [sect('clause', ['甲应登记。'], '登记')],
      () => [sect('clause', ['乙宜每周检查设备。'], '登记')],
      ['changed 2 2'],
    ],
    [
      'another clause in its place',
      () => [sect('clause', ['甲应登记。'], '登记')],
      () => [sect('clause', ['乙宜每周检查设备。'], '巡检')],
      ['removed 2 -', 'added - 2'],
    ],
    [
      'a clause without a title, changed, behind a new one',
      () => [sect('clause', [sect('clause', ['出入口应设置道闸和号牌识别设备。'], null)], '设施')],
      () => [
        sect(
          'clause',
          [
            sect('clause', ['每个分区应设置引导屏。'], null),
            sect('clause', ['出入口应设置道闸和车牌识别设备。'], null),
          ],
          '设施',
        ),
      ],
      ['added - 2.1', 'renumbered 2.1 2.2', 'changed 2.1 2.2'],
    ],
    [
      'a paragraph that became a clause of its own',
      () => [sect('clause', ['设施应定期检查并记录结果。', '影像资料应加密保存不少于三十天。'], '设施')],
      () => [
        sect('clause', ['设施应定期检查并记录结果。'], '设施'),
        sect('clause', ['影像资料应加密保存不少于三十天。'], '影像'),
      ],
      ['changed 2 2', 'split 2 3'],
    ],
  ])('tell of %s', (_, old, next, expected) => {
    expect(clausesOf(doc(scope(), ...old()), readAgain(doc(scope(), ...next())))).toEqual(expected)
  })
})

describe('blocks', () => {
  it.each<[string, Section, Section, unknown[]]>([
    [
      'words',
      sect('clause', ['备份应在7天内完成。']),
      sect('clause', ['备份应在3天内完成。']),
      [['changed text', null, '备份应在[-7-]{+3+}天内完成。']],
    ],
    [
      'an item',
      sect('clause', [list(['车牌号码；', '进场时间。'])]),
      sect('clause', [list(['车牌号码；', '车辆颜色；', '进场时间。'])]),
      [['added text', 'b)', '{+车辆颜色；+}']],
    ],
    [
      'a cell',
      sect('clause', [
        table('限值', [
          ['项目', '限值'],
          ['噪声', '55'],
          ['照度', '30'],
        ]),
      ]),
      sect('clause', [
        table('限值', [
          ['项目', '限值'],
          ['震动', '5'],
          ['噪声', '50'],
          ['照度', '30'],
        ]),
      ]),
      [
        ['added cell', '项目 · 震动', '{+震动+}'],
        ['added cell', '限值 · 震动', '{+5+}'],
        ['changed cell', '限值 · 噪声', '[-55-]{+50+}'],
      ],
    ],
    [
      'a column',
      sect('clause', [
        table('限值', [
          ['项目', '限值'],
          ['噪声', '55'],
        ]),
      ]),
      sect('clause', [
        table('限值', [
          ['项目', '单位', '限值'],
          ['噪声', 'dB', '55'],
        ]),
      ]),
      [
        ['added cell', '单位 · 项目', '{+单位+}'],
        ['added cell', '单位 · 噪声', '{+dB+}'],
      ],
    ],
    [
      'a term',
      sect('terms', [term('车位', 'space', '停放一辆车的位置。')], '术语和定义'),
      sect('terms', [term('车位', 'parking space', '停放一辆机动车的位置。')], '术语和定义'),
      [
        ['changed name', 'en', '{+parking +}space'],
        ['changed definition', null, '停放一辆{+机动+}车的位置。'],
      ],
    ],
    [
      'the year of a reference',
      sect('normative-references', [cited('GB/T 99991—2030 甲', 'GB/T 99991-2030')], '规范性引用文件'),
      sect('normative-references', [cited('GB/T 99991—2034 甲', 'GB/T 99991-2034')], '规范性引用文件'),
      [['changed text', null, 'GB/T 99991—[-2030-]{+2034+} 甲']],
    ],
  ])('tell of %s', (_, old, next, expected) => {
    expect(parts(diffDocuments(doc(old), doc(next)))).toEqual(expected)
  })

  it('tell of a picture that was exchanged, whatever its id', () => {
    const figure = (asset: string) => ({
      t: 'figure' as const,
      id: 'f1',
      number: null,
      title: [{ t: 'text' as const, text: '流程' }],
      images: [{ asset, alt: '' }],
      parts: [],
      key: [],
      notes: [],
    })
    const make = (asset: string, content: string) => ({
      ...doc(sect('clause', [figure(asset)])),
      assets: [{ id: asset, type: 'image/png', name: 'a.png', content }],
    })
    expect(parts(diffDocuments(make('a1', 'AAAA'), make('a2', 'AAAA')))).toEqual([])
    expect(parts(diffDocuments(make('a1', 'AAAA'), make('a1', 'BBBB')))).toEqual([['changed image', null, '']])
  })
})

describe('long documents', () => {
  const size = 7500
  const word = (at: number, seed: string) => digest(`${seed}${at}`) + digest(`${at}${seed}`)

  it.each<[string, (at: number) => string, (at: number) => string]>([
    ['of wholly different paragraphs', at => word(at, 'old'), at => word(at, 'new')],
    [
      'of paragraphs that are all alike',
      at => `停车场管理单位应按第${word(at, 'old')}号的要求检查设备并记录结果。`,
      at => `停车场管理单位应按第${word(at, 'new')}号的要求检查设备并记录结果。`,
    ],
    ['of which one is the other backwards', at => word(at, ''), at => word(size - at, '')],
    [
      'of two sentences in disorder',
      at => (digest(`${at}`) < 'm' ? '甲应登记。' : '乙应注销。'),
      at => (digest(`n${at}`) < 'm' ? '甲应登记。' : '乙应注销。'),
    ],
  ])('%s are told apart without comparing each with each', (_, old, next) => {
    const make = (text: (at: number) => string) =>
      doc(
        sect(
          'clause',
          Array.from({ length: size }, (_each, at) => text(at)),
        ),
      )
    const blocks = diffDocuments(make(old), make(next), { isWhole: true }).clauses.flatMap(clause => clause.blocks)
    expect(blocks.filter(block => block.old).length).toBe(size)
    expect(blocks.filter(block => block.new).length).toBe(size)
  })
})
