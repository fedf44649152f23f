import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { eraseLeaves } from '../store/leaf.ts'
import { checkToken } from './check-token.ts'
import type { Context } from './context.ts'
import { listTokens } from './list-tokens.ts'
import { type MadeToken, newToken } from './new-token.ts'
import { isRefusal } from './refusal.ts'
import { revokeToken } from './revoke-token.ts'
import { verifyLog } from './verify-log.ts'

describe.each(enginesUnderTest)('a token on $name', engine => {
  let test: TestStore
  let context: Context

  beforeEach(async () => {
    test = await makeTestStore(engine)
    context = makeTestContext(test.store)
  })
  afterEach(async () => {
    await test.remove()
  })

  const make = async (name = '数据交换平台'): Promise<MadeToken> => {
    const made = await newToken(context, name)
    if (isRefusal(made)) throw new Error(JSON.stringify(made.refused))
    return made
  }

  it('has a secret of 256 bits, which says who presents it', async () => {
    const made = await make()
    expect(made.secret).toMatch(/^bc_[\w-]{43}$/)
    expect((await make()).secret).not.toBe(made.secret)
    expect(await checkToken(context, made.secret)).toEqual({ kind: 'token', id: made.id })
  })

  it.each(['', 'bc_', 'bc_'.padEnd(46, 'A'), '\u0000', '😀'])('is not found by the secret %j', async secret => {
    await make()
    expect(await checkToken(context, secret)).toBeNull()
  })

  it('is not valid any more once it is revoked, and revoking it again changes nothing', async () => {
    const made = await make()
    const revoked = await revokeToken(context, made.id)
    const mark = await test.store.changeMark()
    expect(await checkToken(context, made.secret)).toBeNull()
    expect(await revokeToken(context, made.id)).toEqual(revoked)
    expect(await test.store.changeMark()).toBe(mark)
    expect(await listTokens(context)).toMatchObject([{ id: made.id, revokedAt: expect.any(String) }])
  })

  it('that nobody made can not be revoked', async () => {
    expect(await revokeToken(context, 'x')).toMatchObject({ refused: [{ rule: 'token-unknown' }] })
  })

  it.each(['', '   ', 'x'.repeat(201), 'a\u0000b', '甲\u202e乙'])('is not made with the name %j', async name => {
    expect(await newToken(context, name)).toMatchObject({ refused: [{ rule: 'token-name-unfit' }] })
    expect(await test.store.changeMark()).toBe(0)
  })

  it('loses its name when that is erased; the log still verifies', async () => {
    await make('某人的令牌')
    const order = {
      seq: 1,
      paths: ['/name'],
      reason: '本人要求',
      id: context.newId(),
      at: context.now(),
      actor: context.actor,
    }
    await test.store.write(tx => eraseLeaves(tx, order))
    expect(await listTokens(context)).toMatchObject([{ name: null, revokedAt: null }])
    expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({
      findings: [],
      leaves: { verified: 0, erased: 1 },
    })
  })

  // The files of a server are its own.
  if (engine.name !== 'SQLite') return

  it('leaves neither its secret nor an erased name in the files of the database', async () => {
    const made = await make('某人的令牌')
    const order = {
      seq: 1,
      paths: ['/name'],
      reason: '本人要求',
      id: context.newId(),
      at: context.now(),
      actor: context.actor,
    }
    await test.store.write(tx => eraseLeaves(tx, order))
    await test.store.close()
    const bytes = Buffer.concat(readdirSync(test.folder).map(name => readFileSync(join(test.folder, name))))
    expect(bytes.includes(made.id)).toBe(true)
    expect(bytes.includes(made.secret.slice(3))).toBe(false)
    expect(bytes.includes('某人的令牌')).toBe(false)
  })
})
