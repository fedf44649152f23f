import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { commands } from './commands.ts'
import { runCommandLine } from './run.ts'
import { makeTerminal } from './terminal.ts'

async function helpOf(words: readonly string[]): Promise<string> {
  const printed: string[] = []
  const stream = { write: (chunk: string | Uint8Array) => printed.push(String(chunk)) > 0 }
  const config = () => readConfig({ BIAOCHI_LANGUAGE: 'en' }, '/work')
  await runCommandLine([...words, '--help'], { terminal: makeTerminal(stream, stream), config })
  return printed.join('')
}

describe('the help', () => {
  it.each(commands.map(({ name }) => name))('of %s has --json, as the manual says of every command', async name => {
    expect(await helpOf(name.split(' '))).toContain('--json')
  })

  it.each(commands.map(({ name }) => name))('of its group lists %s', async name => {
    const words = name.split(' ')
    expect(await helpOf(words.slice(0, -1))).toMatch(new RegExp(`^ +${words.at(-1)}\\b`, 'm'))
  })
})
