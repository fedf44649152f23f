import { expect, test } from 'vitest'
import { outlineOfFile } from '../../outline-of-file.ts'
import { paragraph, writeDraft } from './draft-under-test.ts'
import { sampleDraft, template2009 } from './sample-draft-under-test.ts'

function outline(draft: Parameters<typeof writeDraft>[0]) {
  const { value } = outlineOfFile({ name: 'draft.docx', bytes: writeDraft(draft) })
  return value?.map(({ number, kind, level, text }) => [number, kind, level, text])
}

test('a draft in the style of the templates', () => {
  expect(outline(sampleDraft)).toEqual([
    [null, 'heading', 1, '前 言'],
    ['1', 'heading', 1, '范围'],
    ['1.1', 'heading', 2, '总则'],
    ['1.2', 'clause', 2, '数据应准确。'],
    ['a)', 'list', 1, '第一项；'],
    ['注1：', 'note', 1, '说明。'],
    ['表1', 'table', 1, '字段'],
    ['附　录　A', 'annex', 1, '（规范性） 代码'],
    ['A.1', 'heading', 2, '一般要求'],
  ])
})

test('styles of the template of 2020 have the same names with a word before them', () => {
  const styles = template2009.styles.map(style => ({ ...style, name: `标准文件_${style.name}` }))
  const body = paragraph('范围', { style: 'a' }) + paragraph('总则', { style: 'b' })
  expect(outline({ ...template2009, styles, body })).toEqual([
    ['1', 'heading', 1, '范围'],
    ['1.1', 'heading', 2, '总则'],
  ])
})

test('a term entry is a number without text', () => {
  const styles = [...template2009.styles, { id: 'y', name: '标准文件_术语条一', basedOn: 'b' }]
  const body = paragraph('术语', { style: 'a' }) + paragraph('', { style: 'y' }) + paragraph('标准 standard')
  expect(outline({ ...template2009, styles, body })).toEqual([
    ['1', 'heading', 1, '术语'],
    ['1.1', 'term', 2, ''],
  ])
})

test('headings that Word has by itself, with numbers that were typed', () => {
  const styles = [1, 2].map(level => ({ id: `h${level}`, name: `heading ${level}`, outline: level - 1 }))
  const body = [
    paragraph('4 要求', { style: 'h1' }),
    paragraph('4.1　总则', { style: 'h2' }),
    paragraph('2023年工作要点', { style: 'h1' }),
    paragraph('附录A（规范性）代码', { style: 'h1' }),
    paragraph('text', { outline: 9 }),
  ].join('')
  expect(outline({ styles, body })).toEqual([
    ['4', 'heading', 1, '要求'],
    ['4.1', 'heading', 2, '总则'],
    [null, 'heading', 1, '2023年工作要点'],
    ['附录A', 'heading', 1, '（规范性）代码'],
  ])
})

test('what is no Word document is refused with the reason', () => {
  const { value, findings } = outlineOfFile({ name: 'x.docx', bytes: new Uint8Array([1, 2, 3]) })
  expect(value).toBeNull()
  expect(findings[0]).toMatchObject({ severity: 'error', at: { file: 'x.docx' } })
})
