import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exportLog } from '@biaochi/server/actions/export-log.ts'
import { newToken } from '@biaochi/server/actions/new-token.ts'
import { publishCheckpoint } from '@biaochi/server/actions/publish-checkpoint.ts'
import { openStore } from '@biaochi/server/store/store.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTestFolder } from './engines-under-test.ts'
import { makeTestContext } from './test-context.ts'

const page = readFileSync(resolve(import.meta.dirname, '../docs/guide/log-format.md'), 'utf8')

describe('the verifier printed in docs/guide/log-format.md', () => {
  const folder = makeTestFolder()
  const verifier = join(folder, 'verify.mjs')
  const log = join(folder, 'log.jsonl')
  let checkpoint = ''

  beforeAll(async () => {
    writeFileSync(verifier, /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
    const store = await openStore({ folder, databaseUrl: null })
    const context = makeTestContext(store)
    for (let count = 0; count < 12; count++) await newToken(context, `令牌 ${count}`)
    checkpoint = (await publishCheckpoint(context)).note
    const lines: string[] = []
    await exportLog(context, async line => void lines.push(line))
    writeFileSync(log, lines.map(line => `${line}\n`).join(''))
    await store.close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('accepts an exported log, and finds the name, size and root of its checkpoint', () => {
    const printed = execFileSync(process.execPath, [verifier, log], { encoding: 'utf8' })
    expect(printed.split('\n').slice(0, 3)).toEqual(checkpoint.split('\n').slice(0, 3))
  })

  it.each([
    ['a changed event', (text: string) => text.replace('token.new', 'token.now')],
    ['a missing event', (text: string) => text.replace(/^.*"seq":5,.*\n/m, '')],
    ['a log cut off', (text: string) => text.replace(/^.*"seq":13,.*\n/m, '')],
  ])('refuses %s', (_, spoil) => {
    const spoilt = join(folder, 'spoilt.jsonl')
    writeFileSync(spoilt, spoil(readFileSync(log, 'utf8')))
    expect(spawnSync(process.execPath, [verifier, spoilt]).status).toBe(1)
  })
})
