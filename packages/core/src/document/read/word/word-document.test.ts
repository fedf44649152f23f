import { describe, expect, test } from 'vitest'
import { openPackage } from '../../../container/office-package.ts'
import { changed, paragraph, run, val, writeDraft } from './draft-under-test.ts'
import type { Version } from './inline-reader.ts'
import { decimalLevels, numberingCases } from './numbering-cases-under-test.ts'
import { WordDocument } from './word-document.ts'

function read(bytes: Uint8Array, version: Version = 'accepted') {
  return [...new WordDocument(openPackage(bytes)).paragraphs(version)]
}

function lines(bytes: Uint8Array, version: Version = 'accepted') {
  return read(bytes, version).map(({ number, text }) => (number ? `${number.text} ${text}` : text))
}

const counted = { lists: [{ id: 0, levels: decimalLevels(3) }], nums: [{ id: 1, list: 0 }] }

describe('numbers of paragraphs are those that Word shows', () => {
  test.each(numberingCases)('$name', ({ draft, numbers }) => {
    expect(read(writeDraft(draft)).map(({ number }) => number?.text.trim() ?? '')).toEqual(numbers)
  })
})

describe('documents with tracked changes', () => {
  const numbered = (text: string, more = {}) => paragraph(text, { list: 1, level: 0, ...more })

  test('a paragraph whose end was taken away is one with the next, which gives it its number', () => {
    const body = [
      numbered(`${run('old ')}${changed('del', 'gone ')}`, { end: 'del' }),
      numbered(`${changed('ins', 'new ')}${run('text')}`),
      numbered('last'),
    ].join('')
    expect(lines(writeDraft({ ...counted, body }))).toEqual(['1 old new text', '2 last'])
    expect(lines(writeDraft({ ...counted, body }), 'base')).toEqual(['1 old gone ', '2 text', '3 last'])
  })

  test('an added paragraph counts when changes are accepted', () => {
    const body = [numbered('one'), numbered(changed('ins', 'added'), { end: 'ins' }), numbered('two')].join('')
    expect(lines(writeDraft({ ...counted, body }))).toEqual(['1 one', '2 added', '3 two'])
    expect(lines(writeDraft({ ...counted, body }), 'base')).toEqual(['1 one', '2 two'])
  })

  test('a paragraph that was put at another level', () => {
    const before = `${val('pStyle', 'x')}<w:numPr>${val('ilvl', 0)}${val('numId', 1)}</w:numPr>`
    const body = [numbered('one'), paragraph('two', { list: 1, level: 1, before })].join('')
    expect(lines(writeDraft({ ...counted, body }))).toEqual(['1 one', '1.1 two'])
    expect(lines(writeDraft({ ...counted, body }), 'base')).toEqual(['1 one', '2 two'])
  })

  test('moved text stands where it was moved to', () => {
    const body = [
      numbered(changed('moveFrom', 'moved'), { end: 'moveFrom' }),
      numbered('stays'),
      numbered(changed('moveTo', 'moved'), { end: 'moveTo' }),
    ].join('')
    expect(lines(writeDraft({ ...counted, body }))).toEqual(['1 stays', '2 moved'])
    expect(lines(writeDraft({ ...counted, body }), 'base')).toEqual(['1 moved', '2 stays'])
  })
})

describe('text of a paragraph', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
  test.each([
    [
      'results of fields, not their codes',
      `${field('begin')}${code('REF a')}${field('separate')}${run('4.1')}${field('end')}`,
      ['4.1'],
    ],
    ['hidden text is left out', run('seen') + run('unseen', '<w:vanish/>'), ['seen']],
    ['tabs, line breaks and hyphens', '<w:r><w:t>a</w:t><w:tab/><w:br/><w:noBreakHyphen/></w:r>', ['a\t\n-']],
    [
      'a text box once, behind its paragraph',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('box')}</mc:Choice><mc:Fallback>${box('box')}</mc:Fallback></mc:AlternateContent></w:r>${run('text')}`,
      ['text', 'box'],
    ],
    ['formulas', '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>', ['x=1']],
    [
      'ruby by its base',
      '<w:r><w:ruby><w:rt><w:r><w:t>biao</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>标</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ['标'],
    ],
  ])('%s', (_, content, texts) => {
    expect(read(writeDraft({ body: paragraph(content) })).map(({ text }) => text)).toEqual(texts)
  })
})

function field(turn: string): string {
  return `<w:r><w:fldChar w:fldCharType="${turn}"/></w:r>`
}

function code(text: string): string {
  return `<w:r><w:instrText>${text}</w:instrText></w:r>`
}
