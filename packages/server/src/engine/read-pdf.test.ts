import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paragraph, writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { expect, test } from 'vitest'
import { readPdf } from './read-pdf.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** The smallest file with one page: these operators draw on it. */
function onePage(operators: string, font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${operators.length}>>\nstream\n${operators}\nendstream`,
    font,
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF`)
}

test('lines of a page come from top to bottom', async () => {
  const text = 'BT /F 12 Tf 50 700 Td (See GB/T 1.1-2020) Tj 0 -20 Td (and ISO 9001:2015) Tj ET'
  expect(await readPdf(onePage(text))).toEqual({ pages: [['See GB/T 1.1-2020', 'and ISO 9001:2015']] })
})

test('a page without text is told to be a scan', async () => {
  expect(await readPdf(onePage('0 0 100 100 re f'))).toEqual({ refused: 'without-text' })
})

test('what is no PDF file behind its first bytes is told to be damaged', async () => {
  expect(await readPdf(new TextEncoder().encode('%PDF-1.7 and nothing more'))).toEqual({ refused: 'damaged' })
})

test('a font that names its characters by a Chinese table needs nothing from elsewhere', async () => {
  // 见 and the dash in GBK, for a font that is not in the file.
  const text = '<BCFB> Tj (GB/T 1.1) Tj <A1AA> Tj (2020) Tj'
  const font =
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>]>>'
  expect(await readPdf(onePage(`BT /F 12 Tf 50 700 Td ${text} ET`, font))).toEqual({ pages: [['见GB/T 1.1—2020']] })
})

/** What LibreOffice makes of a Word file with one sentence. */
function convertByLibreOffice(filter: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-'))
  try {
    writeFileSync(join(folder, 'a.docx'), writeDraft({ body: paragraph('本文件按照 GB/T 1.1—2020 的规定起草。') }))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const how = ['--headless', '--convert-to', filter, '--outdir', folder]
    execFileSync('soffice', [profile, ...how, join(folder, 'a.docx')], { stdio: 'pipe' })
    return readFileSync(join(folder, 'a.pdf'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(!hasLibreOffice)('Chinese text is read (skipped where soffice is not installed)', async () => {
  expect(await readPdf(convertByLibreOffice('pdf'))).toEqual({ pages: [['本文件按照 GB/T 1.1—2020 的规定起草。']] })
})

test.skipIf(!hasLibreOffice)('a password is told of (skipped where soffice is not installed)', async () => {
  const options = {
    EncryptFile: { type: 'boolean', value: 'true' },
    DocumentOpenPassword: { type: 'string', value: 'secret' },
  }
  expect(await readPdf(convertByLibreOffice(`pdf:writer_pdf_Export:${JSON.stringify(options)}`))).toEqual({
    refused: 'encrypted',
  })
})
