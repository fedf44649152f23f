import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSheets } from '../../container/sheet.ts'
import { readRules } from '../package/read-rules.ts'
import type { StandardRules } from '../package/standard-rules.ts'
import { exchangeFormats } from './exchange-formats.ts'
import { importPackage } from './import-package.ts'
import { judgeRows, planOf, rulesOf } from './imported-under-test.ts'
import { templateOf } from './template-of.ts'

const title = { id: 'sample', title: { zh: '样例', en: 'Sample' } }

/** The rules of a package after a way through another format and back; formats of one file for each table give one package a file. */
function comeBack(rules: StandardRules, id: string): { back: StandardRules[]; lost: string[] } {
  const format = exchangeFormats.find(one => one.id === id)
  if (!format) throw new Error(`there is no format ${id}`)
  const { files, losses } = format.export(rules, title)
  const imported = [...files].map(([name, content]) => importPackage(name, content))
  return {
    back: imported.map(rulesOf),
    lost: [...losses, ...imported.flatMap(one => one.losses)].map(({ rule }) => rule),
  }
}

const type = fc.oneof(
  fc.constant({ type: 'text' }),
  fc.integer({ min: 2, max: 99 }).map(length => ({ type: 'text', format: `c..${length}` })),
  fc.integer({ min: 2, max: 99 }).map(length => ({ type: 'text', format: `c${length}` })),
  fc.constant({ type: 'text', values: { among: ['a', 'b', '丙'] } }),
  fc.constant({ type: 'text', values: { codes: 'kinds' } }),
  fc.constant({ type: 'integer' }),
  fc
    .tuple(fc.integer({ min: -50, max: 0 }), fc.integer({ min: 1, max: 999 }))
    .map(([low, high]) => ({ type: 'integer', values: { minimum: String(low), maximum: String(high) } })),
  fc.constant({ type: 'decimal' }),
  fc.constant({ type: 'decimal', values: { minimum: '0.5' } }),
  fc.constant({ type: 'date' }),
  fc.constant({ type: 'date', form: 'YYYY-MM-DD', values: { maximum: '2030-12-31' } }),
  fc.constantFrom('YYYYMMDD', 'YYYY-MM', 'YYYY').map(form => ({ type: 'date', form })),
  fc
    .constantFrom('YYYY-MM-DD hh:mm:ss', 'YYYY-MM-DDThh:mm:ss[.f][Z]', 'hh:mm:ss')
    .map(form => ({ type: 'moment', form })),
)
const column = fc.record({ type, required: fc.boolean(), unique: fc.boolean() })
const packages = fc.record({
  columns: fc.array(column, { minLength: 1, maxLength: 6 }),
  hasKey: fc.boolean(),
  missing: fc.subarray(['-', 'N/A']),
})

function build({ columns, hasKey, missing }: typeof packages extends fc.Arbitrary<infer T> ? T : never): StandardRules {
  const said = (text: string) => ({ zh: `${text}名`, en: text })
  const elements = columns.map((one, index) => ({
    id: `f${index}`,
    name: said(`f${index}`),
    definition: said(`d${index}`),
    clause: '1',
    ...one.type,
  }))
  const table = {
    id: 'records',
    name: { zh: '记录', en: 'records' },
    clause: '1',
    missing,
    columns: columns.map(({ required, unique }, index) => ({
      name: `f${index}`,
      element: `f${index}`,
      required,
      unique,
    })),
    ...(hasKey && { key: ['f0'] }),
  }
  const codes = {
    id: 'kinds',
    title: said('kinds'),
    entries: [
      { code: '1', zh: '男', en: 'male' },
      { code: '2', zh: '女', en: 'female' },
    ],
  }
  const files = new Map([
    ['elements.yaml', JSON.stringify({ elements })],
    ['tables.yaml', JSON.stringify({ tables: [table] })],
    ['codes/kinds.yaml', JSON.stringify(codes)],
  ])
  return rulesOf({ files, losses: [] })
}

/** What the rules of a plan demand, without the names that each format makes up. */
function demandsOf(rules: StandardRules) {
  const lists = new Map(rules.codes.map(({ id, entries }) => [id, entries.map(({ code }) => code)]))
  return planOf(rules).tables.map(({ columns, rules: planned }) => ({
    columns: columns.map(({ name, isRequired, type: kind }) => ({ name, isRequired, kind })),
    rules: planned
      .map(({ kind, shape, threshold }) =>
        JSON.stringify({ kind, shape, threshold, lists: kind === 'codes' ? [...lists.values()] : undefined }),
      )
      .sort(),
  }))
}

describe('what a format can say comes back from it', () => {
  const speech: Readonly<Record<string, (rules: StandardRules) => boolean>> = {
    'table-schema': () => true,
    odcs: rules =>
      rules.tables.every(({ missing }) => missing.length === 0) &&
      rules.elements.every(({ values }) => !values || !('codes' in values || 'among' in values)),
    'field-document': rules => speech['field-table']?.(rules) === true,
    'field-table': rules =>
      rules.tables.every(({ missing }) => missing.length === 0) &&
      rules.elements.every(({ type: kind, values }) => kind !== 'date' || !values),
  }
  test.each(Object.entries(speech))('%s', (id, canSay) => {
    let seen = 0
    fc.assert(
      fc.property(packages, made => {
        const rules = build(made)
        if (!canSay(rules)) return
        seen++
        const { back, lost } = comeBack(rules, id)
        expect(lost).not.toContain('demand-lost')
        expect(back.flatMap(demandsOf)).toEqual(demandsOf(rules))
      }),
      { numRuns: 25 },
    )
    expect(seen).toBeGreaterThan(0)
  })
})

/** Cells that tell one demand from another. */
const cells = fc.constantFrom(
  '',
  'a',
  'b',
  '丙',
  '1',
  '2',
  '0',
  '-7',
  '1000',
  '0.5',
  '0.25',
  '2024-02-29',
  '2023-02-29',
  '20240229',
  '2024-02',
  '2031-01-01',
  '2024-01-01 10:00:00',
  '2024-01-01T10:00:00Z',
  '10:00:00',
  'x'.repeat(100),
  'N/A',
)

describe('no format takes what the package refuses, or the reverse, without a word', () => {
  test.each(exchangeFormats.map(({ id }) => id))('%s', id => {
    fc.assert(
      fc.property(
        packages,
        fc.array(fc.array(cells, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        (made, rows) => {
          const rules = build(made)
          const { back, lost } = comeBack(rules, id)
          const silent = !lost.some(rule => rule === 'demand-lost' || rule === 'demand-changed' || rule === 'type-lost')
          const cut = rows.map(row => row.slice(0, made.columns.length))
          const fails = (one: StandardRules) => judgeRows(one, cut).map(kinds => kinds.length > 0)
          if (silent) expect(back.map(fails)[0]).toEqual(fails(rules))
        },
      ),
      { numRuns: 25 },
    )
  })
})

const programme = join(import.meta.dirname, '../../../../../programme')

/** Texts of a folder and of its folder of codes. */
function readFolder(folder: string, prefix = ''): [string, string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.isDirectory()) return entry.name === 'codes' ? readFolder(join(folder, entry.name), 'codes/') : []
    return entry.name.endsWith('.yaml')
      ? [[`${prefix}${entry.name}`, readFileSync(join(folder, entry.name), 'utf8')] as [string, string]]
      : []
  })
}

const standards = readdirSync(join(programme, 'standards')).flatMap(name => {
  const files = new Map(readFolder(join(programme, 'standards', name)))
  const { value } = files.has('tables.yaml')
    ? readRules(files, new Map(readFolder(join(programme, 'codes'))))
    : { value: null }
  return value ? [{ name, rules: value }] : []
})

describe.each(standards)('the package $name', ({ rules }) => {
  test.each(exchangeFormats.map(({ id }) => id))('goes out as %s, is read again and says what is lost', id => {
    const { back, lost } = comeBack(rules, id)
    const tables = back.flatMap(one => one.tables)
    expect(tables.map(({ columns }) => columns.map(({ name }) => name))).toEqual(
      rules.tables.map(({ columns }) => columns.map(({ name }) => name)),
    )
    const count = (one: StandardRules) => planOf(one).tables.reduce((sum, table) => sum + table.rules.length, 0)
    const kept = back.reduce((sum, one) => sum + count(one), 0)
    if (kept < count(rules)) expect(lost).toContain('demand-lost')
  })

  test('has templates with its headers', () => {
    for (const table of rules.tables) {
      const { csv, xlsx } = templateOf(table, rules)
      const names = table.columns.map(({ name }) => name)
      for (const name of names) expect(csv).toContain(name)
      const [first, guide] = readSheets(xlsx).sheets.map(sheet =>
        [...sheet.rows].map(row => row.cells.map(({ text }) => text)),
      )
      expect(first).toEqual([names])
      expect(guide?.slice(1).map(([name]) => name)).toEqual(names)
    }
  })
})

test('there are packages to try', () => expect(standards.length).toBeGreaterThan(3))
