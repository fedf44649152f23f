import { expect, it } from 'vitest'
import { build, cited, sect, term } from '../model/build-under-test.ts'
import { numberDocument } from '../model/number-document.ts'
import { gatherReferences } from './references.ts'
import { gatherTerms } from './terms.ts'

const document = numberDocument(
  build({
    body: [
      sect('scope', ['范围。']),
      sect('normative-references', [
        cited('GB/T 99991 甲', 'GB/T 99991'),
        cited('GB/T 99992—2030 乙', 'GB/T 99992-2030'),
      ]),
      sect('terms', [term('车位', 'space', '一个位置。'), term('车场', '', '多个车位。')]),
      sect('clause', [
        sect('clause', ['应符合 GB/T 99992—2030 的规定，见 GB/T 99993。', '也见 GB/T 99992—2030。'], '要求'),
      ]),
    ],
    back: [sect('bibliography', [cited('GB/T 99994—2030 丙', 'GB/T 99994-2030')])],
  }),
)

it('references are gathered with where they are listed and cited', () => {
  const clause = document.body[3]?.sections[0]?.id
  expect(gatherReferences(document)).toEqual([
    { normal: 'GB/T 99991', listed: 'normative', title: '甲', clauses: [] },
    {
      normal: 'GB/T 99992-2030',
      listed: 'normative',
      title: '乙',
      clauses: [{ section: clause, number: '4.1', isDated: true }],
    },
    { normal: 'GB/T 99994-2030', listed: 'bibliography', title: '丙', clauses: [] },
    {
      normal: 'GB/T 99993',
      listed: 'none',
      title: null,
      clauses: [{ section: clause, number: '4.1', isDated: false }],
    },
  ])
})

it('terms are gathered with their clause', () => {
  expect(gatherTerms(document).map(({ term, section }) => [term.number.computed, section.kind])).toEqual([
    ['3.1', 'terms'],
    ['3.2', 'terms'],
  ])
})
