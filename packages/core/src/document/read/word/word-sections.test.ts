import { describe, expect, test } from 'vitest'
import { bookmarked, commented, noteXml, paragraph as p, run, table } from './draft-under-test.ts'
import { readDraft, sketchOf } from './sketch-under-test.ts'

const bold = (text: string) => p(run(text, '<w:b/>'))
const built = [1, 2, 3].map(level => ({ id: `h${level}`, name: `heading ${level}`, outline: level - 1 }))

describe('drafts without the styles of a template', () => {
  test('are told by their typed numbers, where these follow each other', () => {
    const body = [
      p('城市数据　质量要求'),
      p('目　　次'),
      p('前言……………………II'),
      p('1 范围\t1'),
      bold('前　　言'),
      p('本文件按照GB/T 1.1—2020《标准化工作导则》的规定起草。'),
      p('城市数据　质量要求'),
      bold('1 范围'),
      p('本文件规定了要求。'),
      bold('2 要求'),
      p('2.1 一般要求'),
      p('2.1.1 数据应准确，应完整。'),
      p('货物重3.5 kg。'),
      p('3 个方面如下：'),
      p('2.2 存储'),
      p('附录A给出了示例。'),
      p('附录A'),
      p('（资料性）'),
      p('示例'),
      p('A.1 概述'),
      p('文字。'),
      bold('参考文献'),
      p('[1] GB/T 1.1—2020 标准化工作导则'),
    ].join('')
    expect(sketchOf({ body })).toEqual([
      '# contents 目　　次 (i)',
      ' p 前言……………………II',
      ' p 1 范围\t1',
      '# foreword 前　　言 (i)',
      ' p 本文件按照GB/T 1.1—2020《标准化工作导则》的规定起草。',
      '# scope 1~ 范围',
      ' p 本文件规定了要求。',
      '# clause 2~ 要求',
      ' # clause 2.1~ 一般要求',
      '  # clause 2.1.1~ -',
      '   p 数据应准确，应完整。',
      '   p 货物重3.5 kg。',
      '   p 3 个方面如下：',
      ' # clause 2.2~ 存储',
      '  p 附录A给出了示例。',
      '# annex A~ 示例 (i)',
      ' # clause A.1~ 概述 (i)',
      '  p 文字。',
      '# bibliography 参考文献 (i)',
      ' ref 1~ GB/T 1.1-2020 dated 标准化工作导则',
    ])
    const { findings } = readDraft({ body })
    expect(findings.filter(({ rule }) => rule === 'word-heading-guessed')).toHaveLength(9)
  })

  test('are told by the levels of a list that numbers clauses', () => {
    const lists = [{ id: 0, levels: [{ text: '%1' }, { text: '%1.%2' }] }]
    const body = [
      p('范围', { list: 1, level: 0 }),
      p('要求', { list: 1, level: 0 }),
      p('数据应准确。', { list: 1, level: 1 }),
    ].join('')
    expect(sketchOf({ lists, nums: [{ id: 1, list: 0 }], body })).toEqual([
      '# scope 1 范围',
      '# clause 2 要求',
      ' # clause 2.1 -',
      '  p 数据应准确。',
    ])
  })

  test('are told by the headings of Word', () => {
    const body = [
      p('标题', { style: 'h1' }),
      p('1 范围', { style: 'h1' }),
      p('2 要求', { style: 'h1' }),
      p('2.1 总则', { style: 'h2' }),
      p('附录A（规范性附录）代码', { style: 'h1' }),
      p('A.1 甲', { style: 'h2' }),
    ].join('')
    expect(sketchOf({ styles: built, body })).toEqual([
      '# scope 1~ 范围',
      '# clause 2~ 要求',
      ' # clause 2.1~ 总则',
      '# annex A~ 代码',
      ' # clause A.1~ 甲',
    ])
  })
})

test('engineering standards number clauses 1.0.1 and explain their words at the end', () => {
  const body = [
    p('1 总则', { style: 'h1' }),
    p('1.0.1 为了规范，制定本标准。'),
    p('2 术语', { style: 'h1' }),
    p('2.0.1 构件 member'),
    p('组成结构的单元。'),
    p('本标准用词说明', { style: 'h1' }),
    p('说明。'),
  ].join('')
  expect(sketchOf({ styles: built, body })).toEqual([
    '# clause 1~ 总则',
    ' # clause 1.0.1~ -',
    '  p 为了规范，制定本标准。',
    '# terms 2~ 术语',
    ' term 2.0.1~ 构件 zh preferred, member en preferred',
    '  p 组成结构的单元。',
    '# clause 本标准用词说明',
    ' p 说明。',
  ])
  expect(readDraft({ styles: built, body }).document.profile).toBe('engineering')
})

describe('term entries', () => {
  const lines = (...texts: readonly string[]) => {
    const body = [p('1 术语和定义', { style: 'h1' }), ...texts.map(text => p(text))].join('')
    return sketchOf({ styles: built, body }).slice(1)
  }
  test.each<[name: string, texts: readonly string[], expected: readonly string[]]>([
    [
      'number, names and definition on lines of their own',
      ['1.1', '数据　data', '信息的形式。'],
      [' term 1.1~ 数据 zh preferred, data en preferred', '  p 信息的形式。'],
    ],
    [
      'number and names on one line',
      ['1.1 数据 data', '信息的形式。'],
      [' term 1.1~ 数据 zh preferred, data en preferred', '  p 信息的形式。'],
    ],
    [
      'English on the second line',
      ['1.1 数据', 'data', '信息的形式。'],
      [' term 1.1~ 数据 zh preferred, data en preferred', '  p 信息的形式。'],
    ],
    [
      'names that begin with Latin letters',
      ['1.1 API接口 API interface', '程序的接口。'],
      [' term 1.1~ API接口 zh preferred, API interface en preferred', '  p 程序的接口。'],
    ],
    [
      'an admitted and a deprecated name',
      ['1.1', '泊位　parking space', '许用：车位', '停车格（拒用）', '停放车辆的位置。'],
      [
        ' term 1.1~ 泊位 zh preferred, parking space en preferred, 车位 zh admitted, 停车格 zh deprecated',
        '  p 停放车辆的位置。',
      ],
    ],
    [
      'a source behind the definition',
      ['1.1 数据 data', '信息的形式。[来源：GB/T 99991—2020，3.1]'],
      [' term 1.1~ 数据 zh preferred, data en preferred', '  p 信息的形式。', '  source GB/T 99991—2020，3.1'],
    ],
    [
      'groups of entries',
      ['1.1 基础术语', '1.1.1 数据 data', '信息的形式。', '1.2 缩略语', 'API：程序接口。'],
      [
        ' # clause 1.1~ 基础术语',
        '  term 1.1.1~ 数据 zh preferred, data en preferred',
        '   p 信息的形式。',
        ' # symbols 1.2~ 缩略语',
        '  p API：程序接口。',
      ],
    ],
  ])('%s', (_, texts, expected) => {
    expect(lines(...texts)).toEqual(expected)
  })
})

describe('annexes', () => {
  test.each<[name: string, texts: readonly string[], expected: readonly string[]]>([
    ['on three lines', ['附　录　A', '（规范性）', '代码', '文字。'], ['# annex A~ 代码', ' p 文字。']],
    ['on one line', ['附录 B （资料性附录） 样例', '文字。'], ['# annex B/A~ 样例 (i)', ' p 文字。']],
    ['a mention is none', ['附录A（资料性）给出了样例。'], [' p 附录A（资料性）给出了样例。']],
  ])('%s', (_, texts, expected) => {
    const body = [p('1 范围', { style: 'h1' }), ...texts.map(text => p(text))].join('')
    expect(sketchOf({ styles: built, body }).slice(1)).toEqual(expected)
  })
})

test('ids that bookmarks of ours keep go to the pieces they stand at, and to no others', () => {
  const body = [
    p(bookmarked('bc_s1234567890', run('1 范围')), { style: 'h1' }),
    p('同文。'),
    p(bookmarked('bc_pabcdefgh12', run('同文。'))),
    bookmarked(
      'bc_t1111111111',
      p('表1　甲') +
        table([
          [p('a'), p('b')],
          [p('1'), p('2')],
        ]),
    ),
    p(bookmarked('_Toc1', run('别的。'))),
  ].join('')
  const { document } = readDraft({ styles: built, body })
  const [scope] = document.body
  expect(scope?.id).toBe('s1234567890')
  expect(scope?.blocks.map(({ id }) => id).slice(1, 3)).toEqual(['pabcdefgh12', 't1111111111'])
  expect(scope?.blocks[0]?.id).not.toBe('pabcdefgh12')
})

test('comments suppress findings at what they are anchored at, with their reason', () => {
  const comment = (id: number, text: string) => noteXml('comment', id, p(text))
  const body = [
    p(commented(1, run('1 范围')), { style: 'h1' }),
    p(`${run('前')}${commented(2, run('数据'))}`),
    p(commented(3, run('后'))),
  ].join('')
  const comments = [
    comment(1, '标尺忽略 title-form：已定'),
    comment(2, 'biaochi-ignore modal-word: quoted'),
    comment(3, '标尺忽略'),
  ].join('')
  const { document } = readDraft({ styles: built, body, comments })
  const [scope] = document.body
  expect(document.suppressions).toEqual([
    { rule: 'title-form', at: scope?.id, reason: '已定' },
    { rule: 'modal-word', at: scope?.blocks[0]?.id, reason: 'quoted' },
  ])
})
