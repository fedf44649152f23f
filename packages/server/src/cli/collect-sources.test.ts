import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collectSources } from './collect-sources.ts'

describe('the files of an import', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'biaochi-collect-'))
    mkdirSync(join(folder, 'in/.git'), { recursive: true })
    for (const name of ['a.csv', 'b.xls', 'c.et', 'd.pdf', 'README.md', '~$e.xlsx', '.git/f.pack']) {
      writeFileSync(join(folder, 'in', name), 'x')
    }
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const collect = (...words: string[]) => collectSources({ path: typed => join(folder, typed) }, words)

  it('are those of a folder in formats that can be read; each of the others is named, with what to do', async () => {
    const { sources, missing, skipped } = await collect('in')
    expect(sources.map(({ name }) => name)).toEqual(['in/a.csv'])
    expect(missing).toEqual([])
    expect(skipped.map(({ severity, at, fix }) => [severity, at.file, fix?.zh.includes('.xlsx') ?? false])).toEqual([
      ['info', 'in/README.md', false],
      ['warning', 'in/b.xls', true],
      ['warning', 'in/c.et', true],
      ['warning', 'in/d.pdf', true],
    ])
  })

  it('are missing where a pattern finds none that can be read', async () => {
    const { missing } = await collect('in/*.xls')
    expect(missing.map(({ rule }) => rule)).toEqual(['file-skipped', 'file-not-found'])
  })
})
