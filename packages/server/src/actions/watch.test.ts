import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { utf8 } from '@biaochi/core/log/bytes.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { listDeliveries } from '../store/delivery.ts'
import { sendLetter } from '../webhook/send.ts'
import { changeWatch } from './change-watch.ts'
import type { Context } from './context.ts'
import { correctStandard } from './correct-standard.ts'
import { importRegistry } from './import-registry.ts'
import { listEvents } from './list-events.ts'
import { listWatches } from './list-watches.ts'
import { type MadeWatch, newWatch, type WatchOrder } from './new-watch.ts'
import { isRefusal } from './refusal.ts'
import { removeWatch } from './remove-watch.ts'
import { showWatch } from './show-watch.ts'
import { tellWatchers } from './tell-watchers.ts'
import { verifyLog } from './verify-log.ts'

const table = [
  'number,title_zh,issued,effective,replaces',
  'DB31/T 9001-2020,旧标准,2020-01-01,2020-02-01,',
  'DB31/T 9001-2026,新标准,2026-01-05,2026-03-01,DB31/T 9001-2020',
].join('\r\n')

describe.each(enginesUnderTest)('watch lists on $name', under => {
  let test: TestStore
  let context: Context
  let now = '2026-01-10T02:00:00.000Z'
  beforeEach(async () => {
    now = '2026-01-10T02:00:00.000Z'
    test = await makeTestStore(under)
    context = { ...makeTestContext(test.store), now: () => now }
    const bytes = utf8(table)
    await importRegistry(context, [{ name: 'a.csv', size: bytes.length, read: async () => bytes }])
  })
  afterEach(() => test.remove())

  async function make(order: Partial<WatchOrder> = {}): Promise<MadeWatch> {
    const made = await newWatch(context, {
      title: '合同附件',
      numbers: ['DB31∕T 9001—2020', 'GB/T 99999-2030'],
      ...order,
    })
    if (isRefusal(made)) throw new Error(JSON.stringify(made.refused))
    return made
  }

  async function show(id: string) {
    const view = await showWatch(context, id)
    if (isRefusal(view)) throw new Error(JSON.stringify(view.refused))
    return view
  }

  it('say what stands in force, what takes its place, and what nobody knows', async () => {
    const { items, changes } = await show((await make()).id)
    expect(items.map(item => [item.standard?.status, item.successor?.number])).toEqual([
      ['in-force', 'DB31/T 9001-2026'],
      [undefined, undefined],
    ])
    expect(changes).toEqual([])
  })

  it('notice when a status changes by the passing of days alone', async () => {
    const { id } = await make()
    now = '2026-03-02T00:00:00.000Z'
    expect((await show(id)).changes).toMatchObject([
      { kind: 'status', day: '2026-03-01', turn: { before: 'in-force', after: 'replaced' } },
    ])
  })

  it('notice a correction of the record, and a number that is registered at last', async () => {
    const { id } = await make()
    now = '2026-01-11T00:00:00.000Z'
    await correctStandard(context, { standard: 'DB31/T 9001-2020', fields: { withdrawn: '2026-02' }, reason: '公告' })
    const bytes = utf8('number,title_zh\r\nGB/T 99999-2030,终于\r\n')
    await importRegistry(context, [{ name: 'b.csv', size: bytes.length, read: async () => bytes }])
    const view = await show(id)
    expect(view.changes.map(change => change.kind === 'record' && change.entry.action).sort()).toEqual([
      'standard.add',
      'standard.correct',
    ])
    expect(view.items[1]?.standard?.titleZh).toBe('终于')
  })

  it('tell the status that a correction turned, once, and not that of today beside it', async () => {
    const { id } = await make()
    now = '2026-02-11T02:00:00.000Z'
    await correctStandard(context, {
      standard: 'DB31/T 9001-2020',
      fields: { withdrawn: '2026-02-01' },
      reason: '公告',
    })
    now = '2026-02-12T02:00:00.000Z'
    await correctStandard(context, { standard: 'DB31/T 9001-2020', fields: { withdrawn: '' }, reason: '误报' })
    now = '2026-03-02T00:00:00.000Z'
    expect((await show(id)).changes).toMatchObject([
      { kind: 'status', day: '2026-03-01', status: 'replaced', turn: { before: 'in-force', after: 'replaced' } },
      { kind: 'record', status: 'in-force', turn: { day: '2026-02-12', before: 'withdrawn', after: 'in-force' } },
      { kind: 'record', status: 'withdrawn', turn: { day: '2026-02-11', before: 'in-force', after: 'withdrawn' } },
    ])
  })

  it('tell the coming turn with the correction that brings it, and the turn when its day has come', async () => {
    const { id } = await make()
    now = '2026-01-12T02:00:00.000Z'
    await correctStandard(context, {
      standard: 'DB31/T 9001-2020',
      fields: { withdrawn: '2026-02-01' },
      reason: '公告',
    })
    const coming = { kind: 'record', status: 'in-force', turn: { day: '2026-02-01', after: 'withdrawn' } }
    expect((await show(id)).changes).toMatchObject([coming])
    now = '2026-02-02T02:00:00.000Z'
    expect((await show(id)).changes).toMatchObject([{ kind: 'status', day: '2026-02-01', seq: null }, coming])
  })

  it('notice a successor that is registered after the day it took effect', async () => {
    const { id } = await make({ numbers: ['DB31/T 9001-2026'] })
    now = '2026-05-01T02:00:00.000Z'
    const bytes = utf8(
      'number,title_zh,issued,effective,replaces\r\nDB31/T 9002-2026,更新,2026-01-06,2026-01-07,DB31/T 9001-2026\r\n',
    )
    await importRegistry(context, [{ name: 'b.csv', size: bytes.length, read: async () => bytes }])
    expect((await show(id)).changes).toMatchObject([
      { kind: 'status', day: '2026-05-01', seq: expect.any(Number), turn: { before: 'in-force', after: 'replaced' } },
      { kind: 'status', day: '2026-03-01', seq: null, turn: { before: 'upcoming', after: 'in-force' } },
    ])
  })

  it('watch every edition of a number without a year, those to come included', async () => {
    const made = await make({ numbers: ['DB31/T 9001'] })
    expect(made).toMatchObject({ findings: [{ rule: 'watch-number-undated', severity: 'info' }] })
    const { items } = await show(made.id)
    expect(items[0]?.standard?.number).toBe('DB31/T 9001-2020')
    expect(items[0]?.editions.map(one => one.number)).toEqual(['DB31/T 9001-2020', 'DB31/T 9001-2026'])
    now = '2026-03-02T00:00:00.000Z'
    const bytes = utf8('number,title_zh\r\nDB31/T 9001-2027,更新\r\n')
    await importRegistry(context, [{ name: 'b.csv', size: bytes.length, read: async () => bytes }])
    const view = await show(made.id)
    expect(view.items[0]?.standard?.number).toBe('DB31/T 9001-2026')
    expect(view.changes.map(({ kind, standard }) => `${kind} ${standard.number}`).sort()).toEqual([
      'record DB31/T 9001-2027',
      'status DB31/T 9001-2020',
      'status DB31/T 9001-2026',
    ])
  })

  it('take no entry that is no number, and tell of numbers that are not registered', async () => {
    const refused = await newWatch(context, { title: 'a', numbers: ['hello', 'GB/T 1.1-2020', '某标准'] })
    expect(refused).toMatchObject({
      refused: [
        { rule: 'watch-number-unfit', at: { subject: 'hello' } },
        { rule: 'watch-number-unfit', at: { subject: '某标准' } },
      ],
    })
    expect(await listWatches(context)).toEqual([])
    const made = await make()
    expect(made).toMatchObject({ findings: [{ rule: 'watch-number-unregistered', severity: 'info' }] })
    expect(await changeWatch(context, made.id, { add: ['hello'] })).toMatchObject({
      refused: [{ rule: 'watch-number-unfit' }],
    })
  })

  it.each(['http://127.0.0.1:9/hook', 'http://localhost/hook', 'http://[::1]/hook', 'https://10.1.2.3/'])(
    'warn that nothing is sent to %s, unless that is allowed',
    async webhook => {
      const made = await make({ webhook })
      expect(made).toMatchObject({ findings: [{ rule: 'watch-number-unregistered' }, { rule: 'webhook-inside' }] })
      expect(await show(made.id)).toMatchObject({ webhook: { state: 'held-back' } })
      expect((await listWatches(context))[0]?.webhook?.heldBack).toBe(true)
      context = { ...context, mayWebhooksGoInside: true }
      expect(await show(made.id)).toMatchObject({ webhook: { state: 'sending' } })
    },
  )

  it('hear of a number from the day it was added, and keep their secret to themselves', async () => {
    const { id } = await make({ numbers: ['GB/T 99999-2030'], webhook: 'https://example.org/hook' })
    now = '2026-03-02T00:00:00.000Z'
    expect(await changeWatch(context, id, { add: ['DB31/T9001-2020'], remove: ['GB/T 99999—2030'] })).toMatchObject({
      numbers: ['DB31/T9001-2020'],
      webhook: null,
    })
    expect((await show(id)).changes).toEqual([])
    now = '2026-03-03T00:00:00.000Z'
    await correctStandard(context, { standard: 'DB31/T 9001-2020', fields: { withdrawn: '2026-03' }, reason: '公告' })
    expect((await show(id)).changes).toHaveLength(1)
    expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({ findings: [] })
  })

  it.each([
    ['a number that is not on it', { remove: ['GB/T 1'] }, 'watch-number-absent'],
    ['the last number', { remove: ['DB31/T 9001-2020', 'GB/T 99999-2030'] }, 'watch-numbers-unfit'],
    ['a title of blanks', { title: ' ' }, 'watch-title-unfit'],
  ])('do not change by %s', async (_title, change, rule) => {
    const { id } = await make()
    expect(await changeWatch(context, id, change)).toMatchObject({ refused: [{ rule }] })
  })

  it('are in the log without secrets, are no news to readers of changes, and can be removed', async () => {
    const watch = await make({ webhook: 'https://example.org/hook' })
    expect(watch.webhook?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/)
    expect(JSON.stringify(await listWatches(context))).not.toContain('whsec_')
    const { items } = await listEvents(context, { before: null, limit: 50 })
    expect(items.some(item => item.subject.type === 'watch')).toBe(false)
    expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({ findings: [] })
    expect(await removeWatch(context, watch.id)).toEqual({ id: watch.id })
    expect(await removeWatch(context, watch.id)).toMatchObject({ refused: [{ rule: 'watch-unknown' }] })
    expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({ findings: [] })
  })

  it.each([
    ['a file', 'file:///etc/passwd'],
    ['a password', 'https://user:word@example.org/'],
    ['no address at all', 'hook'],
  ])('send to no address with %s', async (_title, webhook) => {
    const refused = await newWatch(context, { title: 'a', numbers: ['GB/T 1'], webhook })
    expect(refused).toMatchObject({ refused: [{ rule: 'webhook-address-unfit' }] })
  })

  describe('with a webhook', () => {
    let receiver: Server
    let address = ''
    let answer = 204
    let received: { headers: IncomingHttpHeaders; body: string }[] = []
    beforeEach(async () => {
      answer = 204
      received = []
      receiver = createServer((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', chunk => chunks.push(chunk))
        request.on('end', () => {
          received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
          response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end()
        })
      })
      await new Promise<void>(done => receiver.listen(0, '127.0.0.1', () => done()))
      address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
    })
    afterEach(() => new Promise(done => receiver.close(done)))

    const tell = (mayGoInside = true) =>
      tellWatchers(context, letter => sendLetter(letter, { timeout: 5000, mayGoInside }))

    it('send each change once, signed', async () => {
      const watch = await make({ webhook: address })
      expect(await tell()).toEqual({ sent: 0, failed: 0 })
      now = '2026-03-02T00:00:00.000Z'
      expect(await tell()).toEqual({ sent: 1, failed: 0 })
      expect(await tell()).toEqual({ sent: 0, failed: 0 })
      const [one] = received
      expect(JSON.parse(one?.body ?? '')).toMatchObject({
        type: 'standard.status',
        data: { number: 'DB31∕T 9001—2020', before: 'in-force', after: 'replaced' },
      })
      const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = one?.headers ?? {}
      const key = Buffer.from(watch.webhook?.secret.slice('whsec_'.length) ?? '', 'base64')
      const expected = createHmac('sha256', key).update(`${id}.${time}.${one?.body}`).digest('base64')
      expect(signature).toBe(`v1,${expected}`)
      expect(Number(time)).toBe(Date.parse(now) / 1000)
    })

    it('send a turn that a correction brought as a status too', async () => {
      await make({ webhook: address })
      now = '2026-02-11T02:00:00.000Z'
      await correctStandard(context, {
        standard: 'DB31/T 9001-2020',
        fields: { withdrawn: '2026-02-01' },
        reason: '公告',
      })
      expect(await tell()).toEqual({ sent: 2, failed: 0 })
      const turn = { day: '2026-02-11', before: 'in-force', after: 'withdrawn' }
      expect(received.map(one => JSON.parse(one.body)).sort((a, b) => (a.type < b.type ? -1 : 1))).toMatchObject([
        { type: 'standard.record', timestamp: now, data: { action: 'standard.correct', turn } },
        { type: 'standard.status', timestamp: now, data: { ...turn, seq: expect.any(Number) } },
      ])
      now = '2026-02-20T02:00:00.000Z'
      expect(await tell()).toEqual({ sent: 0, failed: 0 })
    })

    it.each([500, 302])('try again after an answer %i, later and later, and do not follow it', async status => {
      const watch = await make({ webhook: address })
      now = '2026-03-02T00:00:00.000Z'
      answer = status
      expect(await tell()).toEqual({ sent: 0, failed: 1 })
      expect(await tell()).toEqual({ sent: 0, failed: 0 })
      expect(received).toHaveLength(1)
      now = '2026-03-02T00:00:05.000Z'
      answer = 200
      expect(await tell()).toEqual({ sent: 1, failed: 0 })
      expect(await listDeliveries(test.store.read, watch.id)).toMatchObject([
        { attempts: 2, dueAt: null, failure: null },
      ])
      expect(new Set(received.map(one => one.headers['webhook-id'])).size).toBe(1)
    })

    it('give up where nobody wants it any more', async () => {
      const watch = await make({ webhook: address })
      now = '2026-03-02T00:00:00.000Z'
      answer = 410
      await tell()
      expect(await listDeliveries(test.store.read, watch.id)).toMatchObject([{ dueAt: null, failure: 'HTTP 410' }])
      expect((await listWatches(context))[0]?.webhook).toEqual({
        url: address,
        heldBack: true,
        waiting: 0,
        arrived: 0,
        givenUp: 1,
        failure: 'HTTP 410',
      })
      answer = 204
      await correctStandard(context, { standard: 'DB31/T 9001-2020', fields: { withdrawn: '2026-02' }, reason: '公告' })
      expect(await tell()).toEqual({ sent: 0, failed: 0 })
      const changed = await changeWatch(context, watch.id, { webhook: address })
      expect(changed).toMatchObject({ webhook: { url: address, secret: expect.stringMatching(/^whsec_/) } })
      expect(await tell()).toEqual({ sent: 2, failed: 0 })
      expect((await listWatches(context))[0]?.webhook).toMatchObject({ waiting: 0, arrived: 2, givenUp: 0 })
    })

    it.each(['', 'localhost'])('send nothing into the network of the house (%s)', async name => {
      const watch = await make({ webhook: name === '' ? address : address.replace('127.0.0.1', name) })
      now = '2026-03-02T00:00:00.000Z'
      expect(await tell(false)).toEqual({ sent: 0, failed: 1 })
      expect(received).toEqual([])
      const [delivery] = await listDeliveries(test.store.read, watch.id)
      expect(delivery?.failure).toContain('no public address')
    })
  })
})
