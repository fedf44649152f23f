import { describe, expect, it } from 'vitest'
import { sectionText, titleText } from '../../model/plain-text.ts'
import { topSections, walkSections } from '../../model/walk.ts'
import { readPages } from './read-pages.ts'

const pages = [
  ['ICS 35.240.01', 'CCS L 70', 'DB31/T 99991—2030', '城市数据质量', '2030-01-02 发布', '2030-03-01 实施'],
  ['DB31/T 99991—2030', '目 次', '1 范围 ………………… 1', '2 要求 …………………… 1', '附录 A（资料性） 示例 …… 3', 'I'],
  ['DB31/T 99991—2030', '前 言', '本文件按照给定的规则起草。', 'II'],
  [
    'DB31/T 99991—2030',
    '1 范围',
    '本文件规定了城市数据',
    '质量的要求。',
    '2 要求',
    '2.1 数据项',
    '2.1.1 数据项应符合下列要求：',
    'a) 完整；',
    'b) 唯一。',
    '注1：这是事实。',
    '1',
  ],
  ['DB31/T 99991—2030', '2.2 时限', '共 3 项，每项 5.2 元。', '3 项数据应公开。', '2.4 不接在后面的号', '2'],
  ['DB31/T 99991—2030', '附 录 A', '（资料性）', '示例', 'A.1 甲', '某例。', '参考文献', '[1] 某书', '3'],
]

describe('a document read from pages', () => {
  const { document, findings } = readPages(pages)
  const sections = [...walkSections(topSections(document))].map(({ section }) => section)

  it('has the elements whose numbers follow each other, and no others', () => {
    expect(sections.map(({ kind, number, title }) => [kind, number.stated, titleText(title)])).toEqual([
      ['contents', null, '目次'],
      ['foreword', null, '前言'],
      ['scope', '1', '范围'],
      ['clause', '2', '要求'],
      ['clause', '2.1', '数据项'],
      ['clause', '2.1.1', ''],
      ['clause', '2.2', '时限'],
      ['annex', 'A', '示例'],
      ['clause', 'A.1', '甲'],
      ['bibliography', null, '参考文献'],
    ])
  })

  it('joins the lines of a paragraph and keeps what is no heading as text', () => {
    expect(sections.slice(2).map(sectionText).join('\n')).toContain('本文件规定了城市数据质量的要求。')
    expect(sections.find(({ number }) => number.stated === '2.2')?.blocks.length).toBe(3)
    const list = sections.find(({ number }) => number.stated === '2.1.1')?.blocks[1]
    expect(list).toMatchObject({
      t: 'list',
      style: 'alpha',
      items: [{ number: { stated: 'a' } }, { number: { stated: 'b' } }],
    })
  })

  it('drops headers and page numbers, and reads the cover', () => {
    expect(sections.map(sectionText).join('\n')).not.toContain('DB31/T 99991')
    expect(document.meta).toMatchObject({
      normal: 'DB31/T 99991-2030',
      ics: ['35.240.01'],
      ccs: 'L 70',
      issued: '2030-01-02',
      implemented: '2030-03-01',
    })
  })

  it('says what it cannot know', () => {
    expect(findings).toMatchObject([{ rule: 'pdf-layout-unknown', evidence: { pages: 6 } }])
  })

  it('takes nothing for nothing', () => {
    expect(readPages([]).document.body).toEqual([])
  })
})
