import { expect, test } from 'vitest'
import { opaquePieces } from './opaque-word.ts'
import { piecesXml, wordNamespaces } from './word-xml.ts'

const { 'xmlns:w': main, 'xmlns:r': relations } = wordNamespaces

function written(source: string, text = '看得见的'): string {
  return piecesXml(opaquePieces({ t: 'opaque', id: 'o1', format: 'ooxml', source, text }))
}

const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

test.each([
  ['a field that runs a program', code(' DDEAUTO c:\\cmd.exe ')],
  ['one whose code is cut into pieces', code('DD') + code('EAUTO x')],
  ['a simple one', '<w:fldSimple w:instr=" INCLUDETEXT http://x "/>'],
  ['a picture from elsewhere', code('INCLUDEPICTURE') + code(' http://x')],
])('%s is only what can be read of it', (_, content) => {
  const xml = written(`<w:p xmlns:w="${main}">${content}</w:p>`)
  expect(xml).not.toMatch(/instr/)
  expect(xml).toContain('看得见的')
})

test('markup of Word stands as it was', () => {
  const paragraph = `<w:p xmlns:w="${main}"><w:r><w:t>字</w:t></w:r>${code(' REF a ')}</w:p>`
  expect(written(paragraph)).toBe(paragraph)
})

test.each([
  ['another file to take in', `<w:altChunk xmlns:w="${main}" xmlns:r="${relations}" r:id="x"/>`],
  ['a drawing of a part that is gone', `<w:drawing xmlns:w="${main}" xmlns:r="${relations}"><c r:id="x"/></w:drawing>`],
])('%s is kept where Word does not look', (_, source) => {
  const xml = written(source)
  expect(xml).toContain(source)
  expect(xml).toMatch(/<mc:Choice Requires="kept".*<mc:Fallback>.*看得见的.*<\/mc:Fallback>/)
})
