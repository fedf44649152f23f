import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runCommandLine } from '@biaochi/server/cli/run.ts'
import { makeTerminal } from '@biaochi/server/cli/terminal.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { splitWords } from './catalogue/read-examples.ts'
import { makeHome, type ScratchHome } from './catalogue/scratch-home.ts'

const root = resolve(import.meta.dirname, '..')
const readmes = ['README.md', 'README.zh-CN.md'].map(file => ({
  file,
  text: readFileSync(resolve(root, file), 'utf8'),
}))

describe.each(readmes)('$file', ({ text }) => {
  let home: ScratchHome
  beforeAll(async () => {
    home = await makeHome()
  })
  afterAll(() => home.remove())

  const typed = [...text.matchAll(/^npx biaochi (.*)$/gm)].map(match => match[1] ?? '')

  it('shows commands', () => expect(typed.length).toBeGreaterThan(5))

  // One home for all, in the order printed, as a newcomer would type them.
  it.each(typed)('npx biaochi %s', async line => {
    const printed: string[] = []
    const stream = { write: (chunk: string | Uint8Array) => printed.push(Buffer.from(chunk).toString()) > 0 }
    const code = await runCommandLine(splitWords(line), {
      terminal: makeTerminal(stream, stream),
      config: () => home.config,
    })
    expect(code, printed.join('')).toBe(0)
    expect(printed.join('').trim()).not.toBe('')
  })

  it('names only files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(match => match[1] ?? '')
    for (const link of links) expect(() => readFileSync(resolve(root, link)), link).not.toThrow()
  })
})
