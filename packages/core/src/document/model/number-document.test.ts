import { describe, expect, it } from 'vitest'
import { build, list, note, sect, table, term } from './build-under-test.ts'
import { annexLetter, numberDocument } from './number-document.ts'
import type { StandardDocument } from './standard-document.ts'
import { topSections, walkSections } from './walk.ts'

function numbers(parts: Partial<StandardDocument>): (string | null)[] {
  const sections = walkSections(topSections(numberDocument(build(parts))))
  return [...sections].map(({ section: { number } }) => number.computed)
}

describe('the numbers of a document', () => {
  it('count chapters and clauses, letters for annexes, none for a foreword, 0.1 in an introduction', () => {
    const found = numbers({
      front: [sect('foreword'), sect('introduction', [sect('clause')])],
      body: [sect('scope'), sect('clause', [sect('clause', [sect('clause')]), sect('clause')])],
      annexes: [sect('annex', [sect('clause')]), sect('annex')],
      back: [sect('bibliography')],
    })
    expect(found).toEqual([null, null, '0.1', '1', '2', '2.1', '2.1.1', '2.2', 'A', 'A.1', 'B', null])
  })

  it('are 1.0.1 for clauses right below a chapter of an engineering standard', () => {
    const plain = () => sect('clause', [], null)
    const chapters = [sect('clause', [plain(), plain()]), sect('clause', [sect('clause', [plain()])])]
    expect(numbers({ profile: 'engineering', body: chapters })).toEqual(['1', '1.0.1', '1.0.2', '2', '2.1', '2.1.1'])
  })

  it('count term entries with the clauses', () => {
    const numbered = numberDocument(
      build({
        body: [sect('terms', [term('车位', 'space', '一个位置'), term('车位', 'space', '一个位置'), sect('clause')])],
      }),
    )
    const [terms] = numbered.body
    expect(terms?.blocks.map(block => (block.t === 'term' ? block.number.computed : null))).toEqual(['1.1', '1.2'])
    expect(terms?.sections[0]?.number.computed).toBe('1.3')
  })

  it('count tables through the body and anew in an annex', () => {
    const numbered = numberDocument(
      build({
        body: [
          sect('clause', [table('t', [], [note()])]),
          sect('clause', [sect('clause', [table('t', [], [note()])])]),
        ],
        annexes: [sect('annex', [list([[table('t', [], [note()])], [table('t', [])]])])],
      }),
    )
    const found = [...walkSections(topSections(numbered))].flatMap(
      ({ section: { blocks } }) =>
        JSON.stringify(blocks).match(/"t":"table","id":"\w+","number":\{"computed":"([^"]+)"/g) ?? [],
    )
    expect(found.map(each => each?.replace(/.*:"/, ''))).toEqual(['1"', '2"', 'A.1"', 'A.2"'])
  })

  it('are given to notes only where there are several, each table by itself', () => {
    const numbered = numberDocument(
      build({ body: [sect('clause', [note(), table('t', [], [note()]), list([[note()], [note()]])])] }),
    )
    const json = JSON.stringify(numbered.body[0]?.blocks)
    const found = [...json.matchAll(/"t":"note","id":"\w+","number":(?:null|\{"computed":"(\d)")/g)].map(
      each => each[1],
    )
    expect(found).toEqual(['1', undefined, '2', '3'])
  })
})

describe('letters of annexes', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [52, 'BA'],
  ])('%i is %s', (place, letter) => {
    expect(annexLetter(place)).toBe(letter)
  })
})
