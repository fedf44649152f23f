import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPackage } from '@biaochi/core/container/office-package.ts'
import { writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { numberingCases } from '@biaochi/core/document/read/word/numbering-cases-under-test.ts'
import { WordDocument } from '@biaochi/core/document/read/word/word-document.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

describe.skipIf(!hasLibreOffice)('LibreOffice shows the same numbers (skipped where soffice is not installed)', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'biaochi-witness-'))
    const files = numberingCases.map(({ draft }, index) => {
      const file = join(folder, `${index}.docx`)
      writeFileSync(file, writeDraft(draft))
      return file
    })
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    execFileSync('soffice', [profile, ...how, ...files], { stdio: 'pipe' })
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(numberingCases.map((each, index) => ({ ...each, index })))(
    '$name',
    ({ numbers, elsewhere, draft, index }) => {
      const shown = readFileSync(join(folder, `${index}.txt`), 'utf8').replace(/^\uFEFF/, '')
      const expected = elsewhere?.numbers ?? numbers
      const texts = [...new WordDocument(openPackage(writeDraft(draft))).paragraphs()].map(({ text }) => text)
      const lines = shown.replace(/\n$/, '').split('\n')
      const wanted = expected.flatMap((number, at) => (number === null ? [] : [fold(`${number} ${texts[at]}`)]))
      expect(lines.map(fold)).toEqual(wanted)
    },
  )
})

/** White space behind a number is up to the program that shows it. */
function fold(line: string): string {
  return line.replace(/\s+/g, '')
}
