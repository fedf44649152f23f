import { readFileSync, rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { recogniseFile } from '@biaochi/core/container/file-kind.ts'
import { documentFormats } from '@biaochi/core/document/document-format.ts'
import { titleOf } from '@biaochi/core/document/held-document.ts'
import { outlineOfDocument } from '@biaochi/core/document/outline-of-document.ts'
import { readDocument } from '@biaochi/core/document/read/read-document.ts'
import { readPackage } from '@biaochi/server/actions/read-package.ts'
import { readPdf } from '@biaochi/server/engine/read-pdf.ts'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Publication, publish } from '../tools/publish.ts'
import { makeTestFolder } from './engines-under-test.ts'

const name = 'parking-data-elements'
const label = '标尺项目示范草案，不是已发布的标准'
const folder = makeTestFolder()
let published: Publication
beforeAll(async () => {
  published = await publish(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const bytesOf = (format: string) => readFileSync(join(folder, name, `${name}.${format}`))

describe('our own standards, published', () => {
  it('come in every format, which could hold all of them', () => {
    expect(published.findings).toEqual([])
    const endings = published.files.filter(path => basename(path).startsWith(name)).map(path => extname(path).slice(1))
    expect(endings.sort()).toEqual([...documentFormats].sort())
  })

  const read = documentFormats.filter(format => !['pdf', 'xlsx'].includes(format))
  it.each(read)('open as %s and read as they were written: title, label, every numbered piece', async format => {
    const source = await readPackage(join(import.meta.dirname, '../programme/standards', name))
    const { document } = readDocument({ name: `${name}.${format}`, bytes: bytesOf(format) })
    expect(document && titleOf(document, 'zh')).toBe('公共停车场（库）信息数据元')
    expect(document?.meta.notice).toContain(label)
    const pieces = (one: typeof document) =>
      one &&
      outlineOfDocument(one)
        .filter(({ number }) => number !== null)
        .map(({ number, text }) => `${number} ${text}`)
    expect(pieces(document)).toEqual(pieces(source.value?.document ?? null))
  })

  it('open as PDF, of fifteen to twenty-five pages with the label on each', async () => {
    const text = await readPdf(bytesOf('pdf'))
    if ('refused' in text) throw new Error(JSON.stringify(text.refused))
    expect(text.pages.length).toBeGreaterThanOrEqual(15)
    expect(text.pages.length).toBeLessThanOrEqual(25)
    const unlabelled = text.pages.filter(lines => !lines.join('').replace(/\s/g, '').includes(label))
    expect(unlabelled).toEqual([])
  })

  it('say at the head of a page that a table goes on only where it does', async () => {
    const text = await readPdf(bytesOf('pdf'))
    const goesOn = ('pages' in text ? text.pages : []).flatMap(lines => {
      const at = lines.findIndex(line => /^表.*（续）/.test(line.replace(/\s/g, '')))
      return at < 0 ? [] : [lines.slice(at + 1, at + 3).join('')]
    })
    expect(goesOn.length).toBeGreaterThan(0)
    for (const next of goesOn) expect(next).toMatch(/标识符|项目|代码/)
  })

  it('say the label on the cover and at the head of every page of Word, and of the printed web page', () => {
    const parts = unzipSync(bytesOf('docx'))
    const heads = Object.keys(parts).filter(part => /^word\/header-(?:odd|even)\.xml$/.test(part))
    expect(heads).toHaveLength(2)
    for (const head of [...heads, 'word/document.xml']) expect(new TextDecoder().decode(parts[head])).toContain(label)
    expect(bytesOf('html').toString()).toMatch(/@page \{ @top-right \{ content: "标尺项目示范草案/)
  })

  it.each(documentFormats)('are recognised as %s', format => {
    const kinds = { json: 'other', html: 'html', docx: 'zip', pdf: 'pdf', md: 'other', xml: 'xml', xlsx: 'zip' }
    expect(recogniseFile(bytesOf(format))).toBe(kinds[format])
  })
})
