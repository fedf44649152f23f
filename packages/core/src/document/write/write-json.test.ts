import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate/annotate.ts'
import { arbitraryDocument } from '../model/arbitrary-under-test.ts'
import { build, list, para, sect } from '../model/build-under-test.ts'
import { readJson } from '../read/read-json.ts'
import { writeJson } from './write-json.ts'

const small = () => writeJson(build({ body: [sect('scope', [para('本文件规定了停车数据元。')], '范围')] }))

describe('a document written as JSON', () => {
  it('reads back as it was, and is written again the same', () => {
    fc.assert(
      fc.property(arbitraryDocument(), document => {
        const text = writeJson(document)
        const { document: back, findings } = readJson(text)
        expect(findings).toEqual([])
        expect(back).toEqual(document)
        expect(writeJson(JSON.parse(text))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what the annotations of its text say', () => {
    const items = list(['名称唯一；', '编码由六位数字组成。'])
    const document = annotate(build({ body: [sect('clause', ['数据元应符合下列要求：', items], '要求')] }))
    expect(writeJson(document)).toContain('"leadIn"')
    expect(readJson(writeJson(document)).document).toEqual(document)
  })

  it('has its keys in the same order whatever order they were made in', () => {
    const document = build({ body: [sect('scope', ['文'])] })
    const turned = Object.fromEntries(Object.entries(document).reverse()) as typeof document
    expect(writeJson(turned)).toBe(writeJson(document))
    expect(Object.keys(JSON.parse(writeJson(document))).slice(0, 3)).toEqual(['format', 'version', 'id'])
  })
})

describe('JSON that is no document', () => {
  it.each([
    ['not JSON', '{"format": ', 'document-json-malformed', ''],
    ['another format', '{"format": "x"}', 'document-json-foreign', ''],
    ['a list', '[]', 'document-json-foreign', ''],
    ['another version', '{"format": "biaochi-document", "version": 2}', 'document-json-version', ''],
    ['deep nesting', '['.repeat(100_000), 'document-json-too-deep', ''],
    ['an unknown member', small().replace('"nature"', '"natur"'), 'document-json-invalid', '/body/0/nature'],
    ['a wrong kind', small().replace('"scope"', '"scop"'), 'document-json-invalid', '/body/0/kind'],
    ['an id that is none', small().replace(/"id": "x\d+"/, '"id": "1 2"'), 'document-json-invalid', '/body/0/id'],
    [
      'a block of unknown type',
      small().replace('"t": "paragraph"', '"t": "para"'),
      'document-json-invalid',
      '/body/0/blocks/0/t',
    ],
    [
      'an id that is taken',
      small().replaceAll(/"id": "x\d+"/g, '"id": "x"'),
      'document-json-id-taken',
      '/body/0/blocks/0',
    ],
  ])('is refused for %s, with its place', (_, text, rule, pointer) => {
    const { document, findings } = readJson(text)
    expect(document).toBeNull()
    expect(findings.map(one => [one.rule, one.at.pointer])).toContainEqual([rule, pointer])
    expect(findings.every(one => one.severity === 'error')).toBe(true)
  })
})
