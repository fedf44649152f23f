import { build, sect } from '@biaochi/core/document/model/build-under-test.ts'
import { utf8 } from '@biaochi/core/log/bytes.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { queriesOf } from '../store/connection.ts'
import { addDocument, type DocumentOrder } from './add-document.ts'
import type { Context } from './context.ts'
import { importRegistry } from './import-registry.ts'
import { isRefusal } from './refusal.ts'
import { showDocument, showDocuments, showDocumentsOf } from './show-document.ts'
import { verifyLog } from './verify-log.ts'

const first = build({
  meta: { titles: [{ language: 'zh', parts: ['城市数据', '质量'] }] },
  body: [sect('scope', ['甲。'])],
})
const second = build({ body: [sect('scope', ['乙。'])] })

describe.each(enginesUnderTest)('documents that are held on $name', under => {
  let test: TestStore
  let context: Context
  beforeEach(async () => {
    test = await makeTestStore(under)
    context = makeTestContext(test.store)
  })
  afterEach(() => test.remove())

  async function add(order: Partial<DocumentOrder>) {
    const added = await addDocument(context, { document: first, file: 'a.md', slug: 'draft', ...order })
    return isRefusal(added) ? added.refused.map(({ rule }) => rule) : added
  }

  it('get a version for every new text, and none for the same one', async () => {
    expect(await add({})).toMatchObject({
      outcome: 'added',
      held: { version: 1, titleZh: '城市数据 质量', standard: null },
    })
    expect(await add({ file: 'b.md' })).toMatchObject({ outcome: 'unchanged', held: { version: 1, file: 'a.md' } })
    expect(await add({ document: second })).toMatchObject({ outcome: 'changed', held: { version: 2 } })
    expect((await showDocument(context, 'draft'))?.document).toEqual(second)
    expect((await showDocument(context, 'draft', 1))?.document).toEqual(first)
    expect(await showDocument(context, 'draft', 3)).toBeNull()
    expect((await showDocuments(context)).map(({ slug, version }) => [slug, version])).toEqual([['draft', 2]])
  })

  it('belong to a record and have its address', async () => {
    const bytes = utf8('number,title_zh,issued\r\nDB31/T 9001-2020,标准,2020-01-01')
    await importRegistry(context, [{ name: 'a.csv', size: bytes.length, read: async () => bytes }])
    const added = await add({ standard: 'DB31∕T 9001—2020', slug: undefined })
    expect(added).toMatchObject({ outcome: 'added', held: { slug: 'DB31T-9001-2020' } })
    const id = 'held' in added ? added.held.standard : null
    expect(await showDocumentsOf(context, id ?? '')).toMatchObject([{ slug: 'DB31T-9001-2020', version: 1 }])
  })

  it('are refused without an address, and for a number that nobody knows', async () => {
    expect(await add({ slug: undefined })).toEqual(['document-without-address'])
    expect(await add({ slug: '../x' })).toEqual(['document-without-address'])
    expect(await add({ standard: 'GB/T 99999-2030' })).toEqual(['standard-unknown'])
    expect(await showDocuments(context)).toEqual([])
  })

  it('are held to the log: a text that was changed behind its back is found', async () => {
    await add({})
    const evidence = { checkpoints: [], keys: [] }
    expect(await verifyLog(context, evidence)).toMatchObject({ findings: [] })
    const change = sql`update document set content = ${JSON.stringify(second)}`
    await test.store.write(tx => change.execute(queriesOf(tx)))
    expect(await verifyLog(context, evidence)).toMatchObject({ findings: [{ rule: 'record-columns-altered' }] })
  })
})
