import { build, list, sect, table } from '@biaochi/core/document/model/build-under-test.ts'
import { numberDocument } from '@biaochi/core/document/model/number-document.ts'
import { expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { addDocument } from './add-document.ts'
import { findCitingClauses } from './find-citing-clauses.ts'
import { searchClauses } from './search-clauses.ts'

const draft = numberDocument(
  build({
    meta: { titles: [{ language: 'zh', parts: ['停车场数据'] }] },
    body: [
      sect('scope', ['本文件规定了数据项。']),
      sect(
        'clause',
        [sect('clause', ['泊位编号应符合 GB/T 99991—2030 的规定。'], '编号'), list(['道闸状态；'])],
        '要求',
      ),
    ],
    annexes: [
      sect(
        'annex',
        [
          table('代码', [
            ['值', '名称'],
            ['1', '立体车库'],
          ]),
        ],
        '代码表',
      ),
    ],
  }),
)

it.each(enginesUnderTest)('clauses are found by their words on $name, and follow what changes', async under => {
  const test = await makeTestStore(under)
  const context = makeTestContext(test.store)
  const found = async (text: string) =>
    (await searchClauses(context, { text, documents: [], offset: 0, limit: 20 })).items.map(({ number }) => number)
  await addDocument(context, { document: draft, file: 'a.md', slug: 'parking' })
  expect(await found('泊位编号')).toEqual(['2.1'])
  expect(await found('立体车库')).toEqual(['A'])
  expect(await found('道闸')).toEqual(['2'])
  expect(await found('GB/T 99991')).toEqual(['2.1'])
  const [hit] = (await searchClauses(context, { text: '泊位', documents: ['parking'], offset: 0, limit: 1 })).items
  expect(hit).toMatchObject({ slug: 'parking', version: 1, documentTitle: '停车场数据', text: { marks: [[0, 2]] } })
  const citing = async (normal: string) =>
    (await findCitingClauses(context, { numbers: [{ normal, role: 'primary' }] })).map(one => [one.number, one.isDated])
  expect(await citing('GB/T 99991-2030')).toEqual([['2.1', true]])
  expect(await citing('GB/T 99991-2020')).toEqual([])
  const next = numberDocument(build({ body: [sect('clause', ['车位编号。'], '要求')] }))
  await addDocument(context, { document: next, file: 'a.md', slug: 'parking' })
  expect(await found('泊位')).toEqual([])
  expect(await found('车位')).toEqual(['1'])
  await test.remove()
})
