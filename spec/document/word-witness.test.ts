import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPackage } from '@biaochi/core/container/office-package.ts'
import { readWord } from '@biaochi/core/document/read/read-word.ts'
import { writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { fullDraft } from '@biaochi/core/document/read/word/full-draft-under-test.ts'
import { sketchOf, sketchOfDocument } from '@biaochi/core/document/read/word/sketch-under-test.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const templates = [2009, 2020] as const

/** LibreOffice without its formula editor drops formulas, so that these are words here. */
const drafts = templates.map(template => {
  const draft = fullDraft(template)
  return { ...draft, body: draft.body.replace(/<m:oMath>.*?<\/m:oMath>/g, '<w:r><w:t>x</w:t></w:r>') }
})

describe.skipIf(!hasLibreOffice)(
  'drafts that LibreOffice has written anew (skipped where soffice is not installed)',
  () => {
    let folder = ''

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'biaochi-word-witness-'))
      const files = drafts.map((draft, at) => {
        const file = join(folder, `${templates[at]}.docx`)
        writeFileSync(file, writeDraft(draft))
        return file
      })
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const how = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'anew')]
      execFileSync('soffice', [profile, ...how, ...files], { stdio: 'pipe' })
    }, 120_000)
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test.each(templates.map((template, at) => ({ template, at })))(
      'have the structure and the numbers that they had: $template',
      ({ template, at }) => {
        const bytes = new Uint8Array(readFileSync(join(folder, 'anew', `${template}.docx`)))
        const { document } = readWord(openPackage(bytes))
        const draft = drafts[at]
        expect(draft && sketchOfDocument(document)).toEqual(draft && sketchOf(draft))
        expect(document.meta.titles).toHaveLength(2)
      },
    )
  },
)
