import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPackage } from '../container/office-package.ts'
import { writeWorkbook } from '../container/sheet-write.ts'
import { paragraph, run, table, writeDraft } from '../document/read/word/draft-under-test.ts'
import { annotateFile } from './annotate-file.ts'
import { citationsOfFile } from './citations-of-file.ts'
import { judgeCitations } from './judge-citations.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
const asOf = '2026-01-01'

function annotate(name: string, bytes: Uint8Array) {
  const { citations } = citationsOfFile({ name, bytes })
  const judged = judgeCitations(citations, { lookUp: () => ({ matches: [], otherYears: [] }), asOf }).citations
  const annotating = { citations, judged, language: 'zh', asOf, instant: '2026-01-01T00:00:00.000Z' } as const
  return { citations, ...annotateFile({ name, bytes }, annotating) }
}

const word = writeDraft({
  body: [
    paragraph(`${run('按 GB/T 1')}${run('.1—2020', '<w:b/>')}${run(' 与 GB/T 7714-2015 起草。')}`),
    table([[paragraph('DB31/T 9001-2024'), paragraph('没有')]]),
    paragraph('没有引用的一段'),
  ].join(''),
})
const workbook = writeWorkbook([
  {
    name: '清单',
    header: [['标准号', '名称']],
    rows: [
      ['GB/T 1.1-2020', '甲'],
      ['无', '乙'],
      ['ISO 9001:2015', '丙'],
    ],
  },
]).bytes

describe.each([
  ['a Word document', 'a.docx', word, 3, 'fodt'],
  ['a workbook', 'b.xlsx', workbook, 2, 'fods'],
] as const)('comments written into %s', (_title, name, bytes, count, flat) => {
  test('stand at every citation, and are no part of what the file says', () => {
    const { value, citations } = annotate(name, bytes)
    expect(citations).toHaveLength(count)
    const again = citationsOfFile({ name, bytes: value ?? new Uint8Array() }).citations
    expect(again.map(one => [one.number.normal, one.place])).toEqual(
      citations.map(one => [one.number.normal, one.place]),
    )
  })

  test('leave every other part of the file as it is', () => {
    const before = openPackage(bytes)
    const after = openPackage(annotate(name, bytes).value ?? new Uint8Array())
    const touched = /document\.xml|Content_Types|\.rels$|comments|drawing|sheet1\.xml/
    for (const entry of before.archive.entries) {
      if (touched.test(entry.name)) continue
      const same = after.archive.find(entry.name)
      expect(same && Buffer.concat([...after.archive.pieces(same)])).toEqual(
        Buffer.concat([...before.archive.pieces(entry)]),
      )
    }
  })

  test.skipIf(!hasLibreOffice)('are comments to LibreOffice (skipped where soffice is not installed)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'biaochi-'))
    try {
      writeFileSync(join(folder, name), annotate(name, bytes).value ?? '')
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const how = ['--headless', '--convert-to', flat, '--outdir', folder]
      execFileSync('soffice', [profile, ...how, join(folder, name)], { stdio: 'pipe' })
      const shown = readFileSync(join(folder, name.replace(/\w+$/, flat)), 'utf8')
      expect(shown.match(/<office:annotation /g)).toHaveLength(count)
      expect(shown.match(/【未登记】/g)).toHaveLength(count)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

test('a file that takes no comments is told so', () => {
  const { value, findings } = annotate('a.txt', new TextEncoder().encode('GB/T 1.1-2020'))
  expect(value).toBeNull()
  expect(findings[0]).toMatchObject({ rule: 'file-takes-no-comments', at: { file: 'a.txt' } })
})
