import { describe, expect, it } from 'vitest'
import { makeTerminal } from './terminal.ts'

describe('a terminal', () => {
  it.each([
    ['\u001B[31m', '\u241B[31m'],
    ['甲\u202E乙', '甲\uFFFD乙'],
    ['a\u0007\u009B', 'a\u2407\uFFFD'],
    ['甲\t乙\n丙', '甲\t乙\n丙'],
  ])('is never made to obey %j', (text, shown) => {
    const printed: string[] = []
    const stream = { write: (chunk: string | Uint8Array) => printed.push(String(chunk)) > 0 }
    makeTerminal(stream, stream).out(text)
    expect(printed.join('')).toBe(`${shown}\n`)
  })
})
