import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outlineOfFile } from '@biaochi/core/document/outline-of-file.ts'
import { paragraph, writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { expect, it } from 'vitest'
import { convertOldWord } from './convert-old-word.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

it.skipIf(!hasLibreOffice)('an old Word file keeps its numbers (skipped where soffice is not installed)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-'))
  const lists = [{ id: 0, levels: [{ text: '%1' }, { text: '%1.%2' }] }]
  const body = [0, 1, 1].map(level => paragraph(`level ${level}`, { list: 1, level })).join('')
  writeFileSync(join(folder, 'a.docx'), writeDraft({ lists, nums: [{ id: 1, list: 0 }], body }))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'doc', '--outdir', folder, join(folder, 'a.docx')], {
    stdio: 'pipe',
  })
  const { value } = await convertOldWord('a.doc', readFileSync(join(folder, 'a.doc')))
  rmSync(folder, { recursive: true })
  const outline = outlineOfFile({ name: 'a.docx', bytes: value ?? new Uint8Array() })
  expect(outline.value?.map(({ number }) => number)).toEqual(['1', '1.1', '1.2'])
})

/** The directory entry of an OLE container, after its head. */
function withEntry(name: string): Uint8Array {
  const bytes = new Uint8Array(640)
  for (const [at, letter] of [...name].entries()) bytes[512 + at * 2] = letter.charCodeAt(0)
  bytes[512 + 64] = (name.length + 1) * 2
  return bytes
}

it('an old file of Excel is no Word file, and says so', async () => {
  const { findings } = await convertOldWord('a.doc', withEntry('Workbook'))
  expect(findings).toMatchObject([{ rule: 'doc-not-word', at: { file: 'a.doc' } }])
})

it('a machine without LibreOffice says so', async () => {
  const { PATH } = process.env
  process.env.PATH = tmpdir()
  const { findings } = await convertOldWord('a.doc', withEntry('WordDocument'))
  process.env.PATH = PATH
  expect(findings).toMatchObject([{ rule: 'doc-without-converter', at: { file: 'a.doc' } }])
})
