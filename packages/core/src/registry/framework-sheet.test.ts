import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../container/sheet-write.ts'
import { coverFramework } from './coverage.ts'
import type { Framework } from './framework.ts'
import { sampleFramework } from './framework-sample.ts'
import { readFrameworkWorkbook } from './framework-sheet.ts'
import { writeFrameworkWorkbook } from './framework-workbook.ts'
import { readFrameworkYaml, writeFrameworkYaml } from './framework-yaml.ts'

const facts = { id: 'town', title: { zh: '某市标准体系', en: 'A town' }, from: '2024-01-01' }

function workbook(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return writeWorkbook([{ name: '体系表', header: [head], rows }]).bytes
}

function read(head: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  return readFrameworkWorkbook(workbook(head, rows), { file: 't.xlsx', facts })
}

const heads = ['编码', '上级', '级别', '名称', '英文名称']

describe('a framework between formats', () => {
  it('comes back from YAML as it went', () => {
    const { value, findings } = readFrameworkYaml(writeFrameworkYaml(sampleFramework), 'f.yaml')
    expect(findings).toEqual([])
    expect(value).toEqual(sampleFramework)
  })

  it.each(['zh', 'en'] as const)('comes back from a workbook with heads in %s as it went', language => {
    const coverage = coverFramework({ framework: sampleFramework, standards: [], asOf: '2024-06-01' })
    const { bytes } = writeFrameworkWorkbook(sampleFramework, coverage, language)
    const { value, findings } = readFrameworkWorkbook(bytes, { file: 'f.xlsx', facts: {} })
    expect(findings).toEqual([])
    expect(value).toEqual(sampleFramework)
  })

  it('writes the same bytes for the same framework', () => {
    const coverage = coverFramework({ framework: sampleFramework, standards: [], asOf: '2024-06-01' })
    const write = () => writeFrameworkWorkbook(sampleFramework, coverage, 'zh').bytes
    expect(write()).toEqual(write())
  })
})

describe('the framework of another city', () => {
  it('needs one sheet with codes and titles, its parents and levels told by the codes', () => {
    const { value } = read(
      ['编码', '名称'],
      [
        ['A', '基础'],
        ['A1', '术语'],
        ['A1.1', '词汇'],
        ['B', '应用'],
      ],
    )
    const nodes = (value as Framework).nodes.map(({ code, parent, level }) => [code, parent, level])
    expect(nodes).toEqual([
      ['A', null, 'domain'],
      ['A1', 'A', 'area'],
      ['A1.1', 'A1', 'topic'],
      ['B', null, 'domain'],
    ])
  })

  it('may head its columns in English and stand below a title', () => {
    const { bytes } = writeWorkbook([
      {
        name: 'x',
        title: 'Our town',
        header: [['Code', 'Parent code', 'Level', 'Title (zh)', 'Title (en)']],
        rows: [['A', '', 'domain', '基础', 'Base']],
      },
    ])
    const { value } = readFrameworkWorkbook(bytes, { file: 't.xlsx', facts })
    expect(value?.nodes[0]?.title).toEqual({ zh: '基础', en: 'Base' })
  })

  it('is put in order depth first, whatever the order of its rows', () => {
    const { value } = read(heads, [
      ['A1', 'A', '方面', '术语', 'Terms'],
      ['B', '', '领域', '应用', 'Use'],
      ['A', '', '领域', '基础', 'Base'],
    ])
    expect(value?.nodes.map(node => node.code)).toEqual(['B', 'A', 'A1'])
  })

  it('takes a code that a spreadsheet made a number', () => {
    expect(read(heads, [[1, '', '领域', '基础', 'Base']]).value?.nodes[0]?.code).toBe('1')
  })

  it.each<[string, string, (string | number)[][]]>([
    [
      'a code given twice',
      'framework-code-duplicate',
      [
        ['A', '', '领域', '甲', 'a'],
        ['A', '', '领域', '乙', 'b'],
      ],
    ],
    ['an orphan', 'framework-parent-unknown', [['A1', 'Z', '方面', '甲', 'a']]],
    ['an area without a parent', 'framework-parent-missing', [['Q1', '', '方面', '甲', 'a']]],
    [
      'a topic right in a domain',
      'framework-level-wrong',
      [
        ['A', '', '领域', '甲', 'a'],
        ['A1', 'A', '主题', '乙', 'b'],
      ],
    ],
    [
      'a circle',
      'framework-circle',
      [
        ['A', 'B', '方面', '甲', 'a'],
        ['B', 'A', '方面', '乙', 'b'],
      ],
    ],
    ['a missing title', 'framework-title-missing', [['A', '', '领域', '', 'a']]],
    ['a missing code', 'framework-code-malformed', [['', '', '领域', '甲', 'a']]],
    ['a code that no address can hold', 'framework-code-malformed', [['A/1', '', '领域', '甲', 'a']]],
    [
      'a fourth level',
      'framework-level-unknown',
      [
        ['A', '', '', '甲', 'a'],
        ['A1', '', '', '乙', 'b'],
        ['A11', '', '', '丙', 'c'],
        ['A111', '', '', '丁', 'd'],
      ],
    ],
  ])('is refused for %s', (_, rule, rows) => {
    const { value, findings } = read(heads, rows)
    expect(value).toBeNull()
    expect(findings.filter(finding => finding.severity === 'error').map(finding => finding.rule)).toContain(rule)
    expect(findings.find(finding => finding.rule === rule)?.at).toMatchObject({ file: 't.xlsx', sheet: '体系表' })
  })

  it('says where a row is by its line in the sheet', () => {
    const { findings } = read(heads, [
      ['A', '', '领域', '甲', 'a'],
      ['A1', 'Z', '方面', '乙', 'b'],
    ])
    expect(findings[0]?.at).toMatchObject({ line: 3, subject: 'A1' })
  })

  it('warns of a title without a translation and keeps the framework', () => {
    const { value, findings } = read(['编码', '名称'], [['A', '甲']])
    expect(value?.nodes[0]?.title).toEqual({ zh: '甲', en: '甲' })
    expect(findings.map(finding => [finding.rule, finding.severity])).toEqual([
      ['framework-title-untranslated', 'warning'],
    ])
  })

  it('says what is missing when it is told neither its id nor its day', () => {
    const { value, findings } = readFrameworkWorkbook(workbook(['编码', '名称', '英文名称'], [['A', '甲', 'a']]), {
      file: 't.xlsx',
      facts: {},
    })
    expect(value).toBeNull()
    expect(findings.map(finding => [finding.rule, finding.at.pointer])).toEqual([
      ['framework-fact-missing', '/id'],
      ['framework-fact-missing', '/title'],
      ['framework-fact-missing', '/from'],
    ])
  })

  it('is refused when no sheet is a structure, and told what to head the columns with', () => {
    const { findings } = read(['甲', '乙'], [['1', '2']])
    expect(findings.map(finding => finding.rule)).toEqual(['framework-sheet-missing'])
  })

  it('is refused when the file is no workbook', () => {
    const { value, findings } = readFrameworkWorkbook(new TextEncoder().encode('编码,名称\nA,甲\n'), {
      file: 't.xlsx',
      facts,
    })
    expect(value).toBeNull()
    expect(findings.some(finding => finding.severity === 'error')).toBe(true)
  })
})

describe('a framework in YAML', () => {
  it.each([
    [
      'a code given twice',
      'framework-code-duplicate',
      '  - {code: A, title: {zh: 甲, en: a}}\n  - {code: A, title: {zh: 乙, en: b}}\n',
    ],
    ['a title in one language', 'content-invalid', '  - {code: A, title: {zh: 甲}}\n'],
    ['a member that nobody knows', 'content-invalid', '  - {code: A, title: {zh: 甲, en: a}, titel: x}\n'],
    ['an alias', 'yaml-alias', '  - &a {code: A, title: {zh: 甲, en: a}}\n  - *a\n'],
    ['a broken line', 'yaml-invalid', '  - {code: A, title: {zh: 甲, en: a\n'],
    ['nesting without end', 'yaml-too-deep', `  - ${'['.repeat(100)}\n`],
    ['list marks without end', 'yaml-too-deep', `  ${'- '.repeat(100)}x\n`],
  ])('is refused for %s', (_, rule, domains) => {
    const text = `id: t\nfrom: 2024-01-01\ntitle: {zh: 甲, en: a}\nsource: {zh: 甲, en: a}\ndomains:\n${domains}`
    const { value, findings } = readFrameworkYaml(text, 'f.yaml')
    expect(value).toBeNull()
    expect(findings[0]?.rule).toBe(rule)
    expect(findings[0]?.at.file).toBe('f.yaml')
  })

  it('names the line of a fault', () => {
    const text =
      'id: t\nfrom: 2024-13-01\ntitle: {zh: 甲, en: a}\nsource: {zh: 甲, en: a}\ndomains:\n  - {code: A, title: {zh: 甲, en: a}}\n'
    expect(readFrameworkYaml(text, 'f.yaml').findings[0]?.at).toMatchObject({ line: 2, pointer: '/from' })
  })
})
