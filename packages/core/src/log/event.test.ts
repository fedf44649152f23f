import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { changedRecords, type EventDraft, emptyHead, sealEvent } from './event.ts'
import type { Hashes } from './hash.ts'
import { personal } from './personal.ts'

const hashes: Hashes = {
  sha256: bytes => createHash('sha256').update(bytes).digest(),
  sm3: bytes => createHash('sm3').update(bytes).digest(),
}
const tools = { hashes, newSalt: () => new Uint8Array(32).fill(7) }
const draft: EventDraft = {
  id: 'e1',
  at: '2026-01-02T03:04:05.678Z',
  action: 'token.new',
  actor: { kind: 'cli', id: null },
  subject: { type: 'token', id: 't1' },
  body: { name: personal('某人'), list: [{ 'a/b~c': personal({ z: 1, a: 2 }) }], plain: 1 },
  records: [
    { kind: 'token', key: 't1', value: { b: 1, a: 2 } },
    { kind: 'token', key: 't0', value: null },
  ],
}

describe('a sealed event', () => {
  const { event, canonical, digest, leaves } = sealEvent(draft, emptyHead, tools)

  it('has the bytes that docs/guide/log-format.md describes', () => {
    expect(canonical).toMatchInlineSnapshot(
      `"{"action":"token.new","actor":{"id":null,"kind":"cli"},"at":"2026-01-02T03:04:05.678Z","body":{"list":[{"a/b~c":{"$leaf":{"sha256":"c41e4b266b7795b272aa1f5036d01c08dbf2b8be32fae507e4e51a769ce1e661","sm3":"94f7a4ba3d6b1355f6b1e46634d88d5c3584ac3155c3cb9b2df04661b767a524"}}}],"name":{"$leaf":{"sha256":"cb5c66e28da1c2005aa7853a8fb529910d83af0aaf19bcb74eac8e0d1d3bcc0d","sm3":"4f801646a4790ae8f5e4d809706dd556ba9dedc14c05d3c6840566eb56b6c5d6"}},"plain":1,"records":[{"key":"t1","kind":"token","sha256":"d3626ac30a87e6f7a6428233b3c68299976865fa5508e4267c5415c76af7a772","sm3":"875d70b36eca0e9522ccd9af8a762ff10f6e6bce12e9dd127cc4ad2debbfaea1"},{"key":"t0","kind":"token","sha256":null,"sm3":null}]},"id":"e1","prev":{"sha256":"0000000000000000000000000000000000000000000000000000000000000000","sm3":"0000000000000000000000000000000000000000000000000000000000000000"},"seq":1,"subject":{"id":"t1","type":"token"},"v":1}"`,
    )
    expect(digest).toMatchInlineSnapshot(`
      {
        "sha256": "202116080c92befb314ffc352ddc1f189ea7d6bd45a1160bd10ea9de78b03333",
        "sm3": "912ebcbd081b482a79a838d2fb40f5bbb15ef65e438c169f0970902416965c5d",
      }
    `)
  })

  it('follows the head it was given', () => {
    const next = sealEvent(draft, { seq: event.seq, ...digest }, tools)
    expect(next.event.seq).toBe(2)
    expect(next.event.prev).toEqual(digest)
  })

  it('holds digests in the place of personal values, and the values beside it', () => {
    expect(canonical).not.toContain('某人')
    expect(leaves.map(({ path, value }) => [path, value])).toEqual([
      ['/name', '"某人"'],
      ['/list/0/a~1b~0c', '{"a":2,"z":1}'],
    ])
    const salted = Buffer.concat([Buffer.alloc(32, 7), Buffer.from('"某人"')])
    expect(event.body.name).toEqual({
      $leaf: {
        sha256: createHash('sha256').update(salted).digest('hex'),
        sm3: createHash('sm3').update(salted).digest('hex'),
      },
    })
  })

  it('says what the records are after it', () => {
    const bytes = '{"a":2,"b":1}'
    expect(changedRecords(event)).toEqual([
      {
        kind: 'token',
        key: 't1',
        digest: {
          sha256: createHash('sha256').update(bytes).digest('hex'),
          sm3: createHash('sm3').update(bytes).digest('hex'),
        },
      },
      { kind: 'token', key: 't0', digest: null },
    ])
  })

  it.each([
    ['records', { records: [] }],
    ['$leaf', { a: [{ $leaf: 1 }] }],
  ])('is refused when the body uses the name %s, which belongs to the log', (_, body) => {
    expect(() => sealEvent({ ...draft, body }, emptyHead, tools)).toThrow(TypeError)
  })
})
