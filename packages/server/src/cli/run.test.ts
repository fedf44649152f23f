import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { runCommandLine } from './run.ts'
import { makeTerminal } from './terminal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-test-'))
  writeFileSync(join(folder, 'good.csv'), 'number,title_zh\nGB/T 99001-2020,甲\n')
  writeFileSync(join(folder, 'bad.csv'), 'number,title_zh\nGB/T 99001-2020,甲\n,\nx,,\n')
  writeFileSync(join(folder, 'bad.yaml'), 'title: 1\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(words: readonly string[]): Promise<number> {
  const stream = { write: () => true }
  return runCommandLine(words, {
    terminal: makeTerminal(stream, stream),
    config: () => readConfig({ BIAOCHI_DATA: 'data/inner' }, folder),
  })
}

describe('a command that comes to nothing in a folder without a store', () => {
  it.each([
    { words: ['restore', 'good.csv'], code: 1 },
    { words: ['restore', 'nowhere'], code: 1 },
    { words: ['registry', 'import', '--dry-run', 'good.csv'], code: 0 },
    { words: ['registry', 'import', 'bad.csv'], code: 3 },
    { words: ['registry', 'import', 'nowhere.csv'], code: 1 },
    { words: ['framework', 'import', 'bad.yaml'], code: 3 },
    { words: ['token', 'new'], code: 2 },
    { words: ['serve', '--programme', 'nowhere', '--port', '0'], code: 1 },
    { words: ['search', 'x'], code: 1 },
  ])('biaochi $words leaves nothing and ends with $code', async ({ words, code }) => {
    expect(await run(words)).toBe(code)
    expect(readdirSync(folder)).toEqual(['bad.csv', 'bad.yaml', 'good.csv'])
  })

  it.each([
    { words: ['registry', 'import', 'good.csv'], code: 0 },
    { words: ['registry', 'import', '--partial', 'bad.csv'], code: 3 },
  ])('but biaochi $words, which writes, keeps its store', async ({ words, code }) => {
    expect(await run(words)).toBe(code)
    expect(readdirSync(join(folder, 'data/inner'))).toContain('biaochi.sqlite')
  })
})
