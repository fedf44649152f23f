import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')

describe('a command whose reader has gone', () => {
  it.each([
    { words: ['number', 'GB/T 1.1-2020'], closed: ['stdout'], code: 0 },
    { words: ['number', 'no number'], closed: ['stdout'], code: 3 },
    { words: ['number', 'no number'], closed: ['stdout', 'stderr'], code: 3 },
    { words: ['number', '--json', 'no number'], closed: ['stdout'], code: 3 },
    { words: ['--help'], closed: ['stdout'], code: 0 },
    { words: ['nothing'], closed: ['stderr'], code: 2 },
  ] as const)('biaochi $words without $closed ends with $code and no stack', async ({ words, closed, code }) => {
    const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()))
    for (const name of closed) child[name].destroy()
    const [exit] = await once(child, 'exit')
    expect(exit).toBe(code)
    expect(said.join('')).not.toMatch(/EPIPE|\n {4}at /)
  })
})
