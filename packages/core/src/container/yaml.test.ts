import { describe, expect, it } from 'vitest'
import { readYaml, type YamlOptions } from './yaml.ts'

const texts: YamlOptions = { scalars: 'texts', deepest: 100, longest: 1_000_000, mayAlias: true }
const core: YamlOptions = { ...texts, scalars: 'core', mayAlias: false }
const valuesOf = (text: string, options = texts) => readYaml(text, options).documents.map(document => document.value)
const rulesOf = (text: string, options = texts) =>
  readYaml(text, options).findings.map(({ rule, at }) => `${rule} ${at.line}`)

describe('YAML', () => {
  it('keeps every scalar as it is written', () => {
    expect(valuesOf('a: 1.10\nb: no\nc: 2024-01-02\nd: ~\ne:\nf: 0o17\n')).toEqual([
      { a: '1.10', b: 'no', c: '2024-01-02', d: '~', e: '', f: '0o17' },
    ])
  })

  it('reads the types of YAML 1.2 and no others where asked', () => {
    expect(valuesOf('a: 1\nb: no\nc: 2024-01-02\nd: ~\ne: true\nf: 1_000\n', core)).toEqual([
      { a: 1, b: 'no', c: '2024-01-02', d: null, e: true, f: '1_000' },
    ])
  })

  it.each([
    [
      'a tag of a program',
      'a: !ruby/sym b\nc: !ruby/object:X {d: e}\nf: !x [g]\n',
      [{ a: 'b', c: { d: 'e' }, f: ['g'] }],
    ],
    ['a document under a directive and a comment', '%YAML 1.2\n# x\n---\na: b\n', [{ a: 'b' }]],
    ['documents that end with dots', 'a\n...\n---\nb\n...\n%YAML 1.2\n---\nc\n', ['a', 'b', 'c']],
    ['three dashes inside a text', 'a: |\n  x\n  ---\n  y\n', [{ a: 'x\n---\ny\n' }]],
    ['a name that objects have', '__proto__: {a: b}\n', [JSON.parse('{"__proto__": {"a": "b"}}')]],
    ['a mark of the byte order and Windows line ends', '\uFEFFa: b\r\n---\r\nc: d\r\n', [{ a: 'b' }, { c: 'd' }]],
    ['nothing', '', []],
  ])('reads %s', (_title, text, expected) => {
    expect(valuesOf(text)).toEqual(expected)
  })

  it.each([
    ['a member said twice', 'a: 1\nb: 2\na: 3\n', ['yaml-invalid 3']],
    ['a broken document between sound ones', 'a: 1\n---\nb: "x\n---\nc: 1\n', ['yaml-invalid 4']],
    ['nesting by brackets', '['.repeat(100_000), ['yaml-too-deep 1']],
    ['nesting by dashes', `${'- '.repeat(5000)}x`, ['yaml-too-deep 1']],
    ['a long document', `a: ${'x'.repeat(1_000_001)}`, ['yaml-too-long 1']],
    ['a node inside itself', 'x: y\na: &a [*a]\n', ['yaml-alias-bomb 2']],
    ['an alias of nothing', 'a: *b\n', ['yaml-invalid 1']],
    ['a null character', 'a: \0\n', ['yaml-invalid 1']],
  ])('says what is wrong with %s, and where', (_title, text, expected) => {
    expect(rulesOf(text)).toEqual(expected)
  })

  it('names the line and the character of a fault', () => {
    expect(readYaml('a: 1\nb:  "x', texts).findings[0]?.message.en).toContain('line 2, character 7')
  })

  it('gives the documents on both sides of a broken one, with their lines', () => {
    const { documents } = readYaml('a: 1\n---\nb: "x\n---\nc: 1\n', texts)
    expect(documents.map(({ value, line }) => ({ value, line }))).toEqual([
      { value: { a: '1' }, line: 1 },
      { value: { c: '1' }, line: 4 },
    ])
  })

  it('follows many aliases of small things and refuses few of large ones', () => {
    const many = `a: &a [x]\nb: [${Array(5000).fill('*a').join(', ')}]\n`
    expect(rulesOf(many)).toEqual([])
    const levels = Array.from({ length: 8 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`)
    expect(rulesOf(`l0: &l0 [x]\n${levels.join('\n')}\n`)).toEqual(['yaml-alias-bomb 2'])
    expect(rulesOf('a: &a x\nb: *a\n', core)).toEqual(['yaml-alias 2'])
  })

  it('tells the line of a member, or of the nearest around it', () => {
    const [document] = readYaml('# x\na:\n  - b: 1\n    c:\n      d: 2\n  - e\nf: g\n', core).documents
    const lines = [[], ['a', 0, 'c', 'd'], ['a', 1], ['f'], ['a', 0, 'nothing'], ['a', 7, 'x']].map(path =>
      document?.lineOf(path),
    )
    expect(lines).toEqual([2, 5, 6, 7, 3, 3])
  })
})
