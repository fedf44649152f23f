import { describe, expect, it } from 'vitest'
import { type Checkpoint, parseCheckpoint, printCheckpoint } from './checkpoint.ts'

const checkpoint: Checkpoint = {
  origin: 'biaochi/0123456789abcdef',
  size: 20_852_163,
  root: Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64'),
  chain: { sha256: 'a'.repeat(64), sm3: 'b'.repeat(64) },
  time: '2026-01-02T03:04:05.678Z',
}

describe('a checkpoint', () => {
  it('is read as it was written', () => {
    const text = printCheckpoint(checkpoint)
    expect(text.split('\n')[2]).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=')
    const read = parseCheckpoint(text)
    expect(read && { ...read, root: Buffer.from(read.root) }).toEqual(checkpoint)
  })

  it('of the published example, without our lines, is read', () => {
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
    expect(parseCheckpoint(text)).toMatchObject({ size: 20_852_163, chain: null, time: null })
  })

  it.each([
    ['a size with a leading zero', /20852163/, '020852163'],
    ['a negative size', /20852163/, '-1'],
    ['a root that is too short', /CsUYapGGPo4dkMgIAUqom/, 'CsUY'],
    ['no origin', /^.*\n/, '\n'],
    ['a blank line', /\nchain sm3/, '\n\nchain sm3'],
    ['no line break at the end', /\n$/, ''],
  ])('is not read from one with %s', (_, part, spoilt) => {
    expect(parseCheckpoint(printCheckpoint(checkpoint).replace(part, spoilt))).toBeNull()
  })
})
