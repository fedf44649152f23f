import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../container/office-package.ts'
import { arbitraryDocument } from '../../model/arbitrary-under-test.ts'
import type { Num } from '../../model/block.ts'
import { build, sect } from '../../model/build-under-test.ts'
import { numberDocument } from '../../model/number-document.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { readWord } from '../../read/read-word.ts'
import { writeDraft } from '../../read/word/draft-under-test.ts'
import { fullDraft } from '../../read/word/full-draft-under-test.ts'
import { numberingCases } from '../../read/word/numbering-cases-under-test.ts'
import { sampleDraft } from '../../read/word/sample-draft-under-test.ts'
import { richDraft } from './rich-draft-under-test.ts'
import { expectSameAnew, setAnew } from './round-trip-under-test.ts'
import { writeWord } from './write-word.ts'

function read(bytes: Uint8Array): StandardDocument {
  return readWord(openPackage(bytes)).document
}

/** A document without who made its numbers, its annotations, the languages of code, and the one spelling of formulas. */
function told(document: StandardDocument): unknown {
  return JSON.parse(JSON.stringify(setAnew({ ...document, source: 'docx' })), (key, value: unknown) => {
    if (['provisions', 'references', 'language', 'isHeader', 'isModified', 'latex'].includes(key)) return undefined
    if (key === 'mathml')
      return String(value).replace(/<\/?mrow>|<mo fence="true">[()]<\/mo>|<\/?math[^>]*>/g, '').length > 0
    if (key === 'text' && value === 'GB/T 99991—2020，3.1，有修改') return 'GB/T 99991—2020，3.1'
    if (key === 'number' && isNumber(value)) return value.stated ?? value.computed ?? null
    return value
  })
}

function isNumber(value: unknown): value is Num {
  return typeof value === 'object' && value !== null && 'computed' in value
}

// Every draft that the tests of reading are about is held to this too, where it is read.
describe('a Word document that was read, written and read again is the same', () => {
  test.each([
    { name: 'a sample', bytes: writeDraft(sampleDraft) },
    { name: 'one of our own writing', bytes: writeWord(richDraft()) },
    ...numberingCases.map(({ name, draft }) => ({ name, bytes: writeDraft(draft) })),
  ])('$name', ({ bytes }) => expectSameAnew(read(bytes)))

  test.each([2009, 2020] as const)('the template of %i, in the words of its numbers too', template => {
    const first = read(writeDraft(fullDraft(template)))
    const printed = (document: StandardDocument) =>
      [...JSON.stringify(document).matchAll(/"printed":"([^"]*)"/g)].map(([, text]) => text)
    expectSameAnew(first)
    expect(printed(read(writeWord(first)))).toEqual(printed(first))
  })

  test('one that was made elsewhere, but for what the writer says', () => {
    const draft = richDraft()
    const back = read(writeWord(draft))
    const withoutContents = back.front.filter(({ kind }) => kind !== 'contents')
    expect(told({ ...back, front: withoutContents })).toEqual(told(draft))
  })

  test('an engineering standard, whose clauses right below a chapter Word numbers too', () => {
    const body = ['总则', '术语', '设计'].map(title =>
      sect('clause', [sect('clause', ['应一。'], null), sect('clause', ['应二。'], null)], title),
    )
    const back = read(writeWord(numberDocument(build({ profile: 'engineering', body }))))
    const numbers = back.body.flatMap(({ sections }) => sections.map(({ number }) => number))
    const stated = ['1.0.1', '1.0.2', '2.0.1', '2.0.2', '3.0.1', '3.0.2']
    expect(numbers).toEqual(stated.map(number => ({ computed: number, stated: number, isAutomatic: true })))
    expectSameAnew(back)
  })

  test('any document', () => {
    fc.assert(
      fc.property(arbitraryDocument(), document => expectSameAnew(read(writeWord(document)))),
      { numRuns: 60, seed: 7 },
    )
  })
})
