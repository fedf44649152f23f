import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPackage } from '@biaochi/core/container/office-package.ts'
import { arbitraryDocument } from '@biaochi/core/document/model/arbitrary-under-test.ts'
import { build, sect } from '@biaochi/core/document/model/build-under-test.ts'
import { numberDocument } from '@biaochi/core/document/model/number-document.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { readWord } from '@biaochi/core/document/read/read-word.ts'
import { writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { fullDraft } from '@biaochi/core/document/read/word/full-draft-under-test.ts'
import { numberingCases } from '@biaochi/core/document/read/word/numbering-cases-under-test.ts'
import { WordDocument } from '@biaochi/core/document/read/word/word-document.ts'
import { richDraft } from '@biaochi/core/document/write/word/rich-draft-under-test.ts'
import { writeWord } from '@biaochi/core/document/write/word/write-word.ts'
import { sample } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

const read = (draft: Parameters<typeof writeDraft>[0]): StandardDocument =>
  readWord(openPackage(writeDraft(draft))).document
/** LibreOffice without its formula editor drops formulas, so that these are words here. */
const withoutFormulas = (document: StandardDocument): StandardDocument =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) => (isMath(value) ? { t: 'text', text: 'x' } : value))
const isMath = (value: unknown) => typeof value === 'object' && value !== null && 't' in value && value.t === 'math'
const made = sample(arbitraryDocument({ without: ['formula'] }), { numRuns: 12, seed: 2 }).map(withoutFormulas)
const documents: readonly (readonly [name: string, document: StandardDocument])[] = [
  ['one with a piece of every kind', richDraft()],
  [
    'an engineering standard',
    numberDocument(
      build({
        profile: 'engineering',
        body: ['总则', '设计'].map(title =>
          sect('clause', [sect('clause', ['一。'], null), sect('clause', ['二。'], null)], title),
        ),
      }),
    ),
  ],
  ['a draft of 2009', read(fullDraft(2009))],
  ['a draft of 2020', read(fullDraft(2020))],
  ...numberingCases.map(({ name, draft }) => [name, read(draft)] as const),
  ...made.map((document, at) => [`made up, ${at + 1}`, document] as const),
]
const files = documents.map(([, document]) => writeWord(document))

describe.skipIf(!hasLibreOffice)(
  'LibreOffice shows the numbers of what we have written (skipped where soffice is not installed)',
  () => {
    let folder = ''

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'biaochi-written-'))
      files.forEach((bytes, at) => {
        writeFileSync(join(folder, `${at}.docx`), bytes)
      })
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
      execFileSync('soffice', [profile, ...how, ...files.map((_, at) => join(folder, `${at}.docx`))], { stdio: 'pipe' })
    }, 120_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test.each(documents.map(([name], at) => ({ name, at })))('$name', ({ at }) => {
      const lines = readFileSync(join(folder, `${at}.txt`), 'utf8')
        .split('\n')
        .map(fold)
      const word = new WordDocument(openPackage(files[at] ?? new Uint8Array()))
      const expected = [...word.paragraphs()].flatMap(({ number, text }) =>
        number && number.text !== '' ? [fold(`${number.text} ${text.replace(/\n.*/s, '')}`)] : [],
      )
      expect(expected.length).toBeGreaterThan(0)
      expect(inOrder(lines, expected)).toEqual(expected)
    })
  },
)

/** Those of the wanted lines that come one behind the other, up to the first that does not. */
function inOrder(lines: readonly string[], wanted: readonly string[]): string[] {
  let from = 0
  const found: string[] = []
  for (const line of wanted) {
    // The marks of footnotes stand at the end.
    const at = lines.findIndex(
      (each, index) => index >= from && /^\d*$/.test(each.replace(line, '')) && each.startsWith(line),
    )
    if (at < 0) break
    found.push(line)
    from = at + 1
  }
  return found
}

/** White space behind a number is up to the program that shows it; formulas and pictures are none of its words. */
function fold(line: string): string {
  return line.replace(/[\s\u3000\uFEFF\ufffc]+/g, '')
}
