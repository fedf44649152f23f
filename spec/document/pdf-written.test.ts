import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arbitraryDocument } from '@biaochi/core/document/model/arbitrary-under-test.ts'
import { build, list, para, sect, table } from '@biaochi/core/document/model/build-under-test.ts'
import { numberDocument } from '@biaochi/core/document/model/number-document.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { pixel, richDraft } from '@biaochi/core/document/write/word/rich-draft-under-test.ts'
import { readPdf } from '@biaochi/server/engine/read-pdf.ts'
import { writePdf } from '@biaochi/server/engine/write-pdf.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const hasPoppler = spawnSync('pdfinfo', ['-v']).status === 0

async function pagesOf(document: StandardDocument): Promise<readonly (readonly string[])[]> {
  const { bytes } = await writePdf(document)
  const text = await readPdf(bytes ?? new Uint8Array())
  if ('refused' in text) throw new Error(text.refused)
  return text.pages
}

function structureOf(bytes: Uint8Array | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes ?? '')
    return spawnSync('pdfinfo', ['-struct-text', join(folder, 'a.pdf')], { encoding: 'utf8' }).stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a PDF', () => {
  it('has cover, contents with the pages of chapters, and the notice on every page', async () => {
    const pages = (await pagesOf(richDraft())).map(lines => lines.join('\n'))
    expect(pages[0]).toContain('征求意见稿')
    expect(pages[1]).toMatch(/范围[…\s]*1\n/)
    expect(pages[1]).toMatch(/附录\s?A（规范性）[^\n]*3/)
    expect(pages.filter(page => !page.includes('演示文件，不是标准'))).toEqual([])
    expect(pages.length).toBe(9)
  }, 30_000)

  it('says at the head of each page to which a table goes on that it does', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => [`${at}`, '停车位', '示例'])
    const tableOf = (name: string, count: number) => table(name, [['序号', '名称', '说明'], ...rows(count)])
    const body = [
      sect('clause', [tableOf('长表', 90), tableOf('短表', 5), '后文。'], '数据'),
      sect('clause', ['完。'], '其他'),
    ]
    const pages = (await pagesOf(numberDocument(build({ body })))).map(lines => lines.join('\n').replaceAll(' ', ''))
    const first = pages.findIndex(page => page.includes('长表'))
    const last = pages.findIndex(page => page.includes('短表'))
    expect(last - first).toBeGreaterThan(1)
    const told = pages.flatMap((page, at) => (page.includes('表1（续）') ? [at - first] : []))
    expect(told).toEqual(Array.from({ length: last - first }, (_, at) => at + 1))
    expect(pages.join('')).not.toContain('表2（续）')
  }, 30_000)

  it('of the same document is the same bytes, and meets PDF/UA-1', async () => {
    const [one, other] = await Promise.all([writePdf(richDraft()), writePdf(richDraft())])
    expect(one.findings).toEqual([])
    expect(one.bytes && Buffer.from(one.bytes).equals(other.bytes ?? new Uint8Array())).toBe(true)
    expect(Buffer.from(one.bytes ?? []).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  }, 30_000)

  it.skipIf(!hasPoppler)(
    'has headings, lists and tables in its structure, in order (skipped where pdfinfo is not installed)',
    async () => {
      const { bytes } = await writePdf(richDraft())
      const structure = structureOf(bytes)
      const seen = [...structure.matchAll(/^ *(H1|H2|L|Table|Formula|Figure|Note|TOC)\b/gm)].map(([, name]) => name)
      const order = (names: readonly (string | undefined)[]) => names.filter((name, at) => name !== names[at - 1])
      expect(order(seen).join(' ')).toBe(
        'H1 TOC H1 H2 H1 H2 L H2 L H2 H1 Formula Note Figure Formula Table Figure H1 H2 Table H1 Formula Figure H1',
      )
      for (const word of ['"3.1"', '"停车场　"', '"供车辆停放的场所。"', 'THead', 'Caption']) {
        expect(structure).toContain(word)
      }
      expect(structure.indexOf('"3.1"')).toBeLessThan(structure.indexOf('"停车场　"'))
    },
    30_000,
  )

  it('says what a document says, though it looks like code', async () => {
    const hostile = [
      '#panic("x") #import "/layout.typ": *',
      '")] #read("/etc/passwd") #["',
      '\\") \\u{41} $x^2$ *b* _i_ `r` <l> @ref // c /* d */',
      '#{ while true {} } $ {x} %{y} ~--- ',
    ]
    const blocks = [...hostile.map(para), list(hostile), table(hostile[1] ?? '', [hostile, hostile])]
    const meta = { number: hostile[0] ?? null, titles: [{ language: 'zh', parts: hostile }], notice: hostile[1] ?? '' }
    const document = numberDocument(build({ language: 'zh", x: "', meta, body: [sect('clause', blocks, hostile[0])] }))
    const read = (await pagesOf(document)).flat().join('').replace(/\s/g, '')
    for (const text of hostile) expect(read).toContain(text.replace(/\s/g, ''))
    expect(read).not.toContain('root:')
  }, 30_000)

  it('names the characters that no font has', async () => {
    const { bytes, findings } = await writePdf(build({ body: [sect('clause', ['甲𠮷乙🚗 ≥ ① ᵃ α ′ é'], '标题')] }))
    expect(bytes?.length).toBeGreaterThan(1000)
    expect(findings).toMatchObject([{ rule: 'glyph-missing', evidence: { characters: ['𠮷 U+20BB7', '🚗 U+1F697'] } }])
  }, 30_000)

  it('shows a box and a finding for pictures that it cannot show', async () => {
    const draft = richDraft()
    const assets = draft.assets.map(asset =>
      asset.id === 'pixel'
        ? { ...asset, content: pixel.slice(0, 40) }
        : { ...asset, type: 'image/x-emf', name: 'flow.emf', content: 'AQAAAGwAAAA=' },
    )
    const { bytes, findings } = await writePdf({ ...draft, assets })
    expect(bytes).not.toBeNull()
    expect(findings.map(({ rule, evidence }) => [rule, evidence?.name])).toEqual([
      ['picture-not-shown', 'flow.emf'],
      ['picture-not-shown', 'pixel.png'],
    ])
  }, 30_000)

  it('does not open what a picture leads to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'biaochi-'))
    const file = join(folder, 'secret.png')
    writeFileSync(file, Buffer.from(pixel, 'base64'))
    const draft = richDraft()
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><image href="${file}" width="9" height="9"/><rect width="9" height="9"/></svg>`
    const assets = draft.assets.map(asset => ({ ...asset, content: Buffer.from(svg).toString('base64') }))
    const present = await writePdf({ ...draft, assets })
    rmSync(folder, { recursive: true })
    expect(await writePdf({ ...draft, assets })).toEqual(present)
  }, 30_000)

  it('is given up when it takes too long or too much memory', async () => {
    const late = await writePdf(richDraft(), { bounds: { patience: 1, memory: 2_048 } })
    expect(late).toMatchObject({ bytes: null, findings: [{ rule: 'pdf-too-slow' }] })
    const large = await writePdf(richDraft(), { bounds: { patience: 30_000, memory: 30 } })
    expect(large).toMatchObject({ bytes: null, findings: [{ rule: 'pdf-too-intricate' }] })
  }, 60_000)

  it('comes of any document', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(), async document => {
        const { bytes, findings } = await writePdf(document)
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(bytes).not.toBeNull()
      }),
      { numRuns: 6, seed: 11 },
    )
  }, 60_000)
})
