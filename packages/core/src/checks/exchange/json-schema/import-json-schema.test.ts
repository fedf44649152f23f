import { describe, expect, test } from 'vitest'
import { importPackage } from '../import-package.ts'
import { judgeRows, rulesOf } from '../imported-under-test.ts'
import type { JsonObject } from '../json-access.ts'
import { importJsonSchema } from './import-json-schema.ts'

/** Whether each cell is taken by the schema of a property. */
function isTaken(schema: unknown, cells: readonly string[], root: JsonObject = {}): boolean[] {
  const rules = rulesOf(importJsonSchema({ type: 'object', properties: { a: schema }, ...root }, 'row.schema.json'))
  return cells.map(cell => judgeRows(rules, [[cell]])[0]?.length === 0)
}

const cases: readonly (readonly [unknown, readonly string[], readonly string[]])[] = [
  [true, ['x', '1'], []],
  [{ type: 'string' }, ['x'], []],
  [{ type: 'integer' }, ['1', '-2'], ['1.5', 'x']],
  [{ type: 'number' }, ['1.5'], ['x', '1,000']],
  [{ type: 'boolean' }, ['true', 'false'], ['1', 'TRUE']],
  [{ type: ['string', 'null'], maxLength: 2 }, ['ab', ''], ['abc']],
  [{ type: ['integer', 'null'] }, ['1', ''], ['x']],
  [{ anyOf: [{ type: 'integer', minimum: 3 }, { type: 'null' }] }, ['3', ''], ['2', 'x']],
  [
    {
      oneOf: [
        { const: 'A', title: '甲' },
        { const: 'B', title: '乙' },
      ],
    },
    ['A', 'B'],
    ['C', '甲'],
  ],
  [{ type: 'string', pattern: 'b+' }, ['abc', 'b'], ['ac']],
  [{ type: 'string', pattern: '^b+$' }, ['bb'], ['abc']],
  [{ type: 'string', minLength: 2, maxLength: 4 }, ['ab', '中文'], ['a', 'abcde']],
  [{ type: 'integer', minLength: 4 }, ['1'], []],
  [{ type: 'integer', minimum: 0, exclusiveMaximum: 10 }, ['0', '9'], ['-1', '10']],
  [{ type: 'number', minimum: 0, exclusiveMinimum: true }, ['0.1'], ['0']],
  [{ type: 'number', multipleOf: 0.01 }, ['1', '1.25'], ['1.255']],
  [{ type: 'number', multipleOf: 1 }, ['1'], ['1.5']],
  [{ type: 'integer', multipleOf: 5 }, ['5', '-10', '0'], ['7']],
  [{ enum: ['甲', '乙'] }, ['甲'], ['丙']],
  [{ type: 'integer', enum: [1, 2] }, ['1'], ['3']],
  [{ const: 'x' }, ['x'], ['y']],
  [{ type: 'string', format: 'date' }, ['2020-02-29'], ['2019-02-29', '2020/02/28', '1963-W01']],
  [
    { type: 'string', format: 'date-time' },
    ['1963-06-19T08:30:06.283185Z', '1990-12-31T15:59:50+08:00'],
    ['1963-06-19T08:30:06', '1963-06-19 08:30:06Z', '1963-13-19T08:30:06Z'],
  ],
  [{ type: 'string', format: 'time' }, ['08:30:06Z'], ['08:30:06', '25:00:00Z']],
  [{ type: 'string', format: 'duration' }, ['P4DT12H'], ['PT']],
  [{ type: 'string', format: 'email' }, ['joe.bloggs@example.com'], ['2962', '.test@example.com']],
  [{ type: 'string', format: 'uri' }, ['urn:a:b'], ['//foo.bar/?baz']],
  [{ type: 'string', format: 'ipv4' }, ['192.168.0.1'], ['256.256.256.256', '127.0.0']],
  [{ type: 'string', format: 'ipv6' }, ['::1'], ['12345::']],
  [{ type: 'string', format: 'hostname' }, ['www.example.com'], ['-a.example', `${'a.'.repeat(127)}aa`]],
  [{ type: 'string', format: 'uuid' }, ['2eb8aa08-aa98-11ea-b4aa-73b441d16380'], ['x']],
  [{ allOf: [{ type: 'string', pattern: 'a' }, { pattern: 'b' }, { maxLength: 3 }] }, ['ab', 'ba'], ['a', 'b', 'aabb']],
  [{ $ref: '#/$defs/code', maxLength: 9 }, ['A1'], ['a1']],
  [{ type: 'integer', allOf: [{ minimum: 3 }, { minimum: 4, maximum: 9 }] }, ['4', '9'], ['3', '10']],
  [{ $ref: '#code' }, ['A1'], ['a1']],
]
const $defs = { code: { $anchor: 'code', type: 'string', pattern: '^[A-Z][0-9]$' } }

describe('a property', () => {
  test.each(cases)('%j takes %j and refuses %j', (schema, sound, faulty) => {
    expect(isTaken(schema, sound, { $defs })).toEqual(sound.map(() => true))
    expect(isTaken(schema, faulty, { $defs })).toEqual(faulty.map(() => false))
  })

  const lost: readonly (readonly [unknown, string, string])[] = [
    [{ type: 'string', pattern: '(?=a)b' }, 'demand-lost', '/properties/a/pattern'],
    [{ type: 'string', format: 'iri' }, 'demand-lost', '/properties/a'],
    [{ type: 'object', properties: { b: {} } }, 'type-lost', '/properties/a'],
    [{ type: 'array', items: {} }, 'demand-lost', '/properties/a/items'],
    [{ not: { const: 'x' } }, 'demand-lost', '/properties/a/not'],
    [{ oneOf: [{ type: 'string' }, { type: 'integer', minimum: 3 }] }, 'demand-lost', '/properties/a/oneOf'],
    [{ type: 'number', multipleOf: 0.3 }, 'demand-lost', '/properties/a'],
    [{ $ref: 'https://example.com/other.json' }, 'demand-lost', '/properties/a/$ref'],
    [
      { allOf: [{ multipleOf: 5 }, { multipleOf: 2 }], type: 'integer' },
      'demand-lost',
      '/properties/a/allOf/1/multipleOf',
    ],
    [{ type: ['string', 'null'], required: ['b'] }, 'demand-changed', '/properties/a'],
    [{ type: 'string', default: 'x' }, 'description-lost', '/properties/a/default'],
  ]
  test.each(lost)('%j has the loss %s at %s', (schema, rule, pointer) => {
    const { losses, files } = importJsonSchema(
      { type: 'object', properties: { a: schema }, required: ['a'] },
      'row.json',
    )
    expect(files).not.toBeNull()
    expect(losses).toContainEqual(expect.objectContaining({ rule, at: { pointer } }))
  })

  test('that refers to itself ends', () => {
    const { losses } = importJsonSchema({ type: 'object', properties: { a: { $ref: '#/properties/a' } } }, 'row.json')
    expect(losses.map(({ rule }) => rule)).toContain('demand-lost')
  })
})

function failures(schema: JsonObject, rows: readonly (readonly string[])[]): string[][] {
  return judgeRows(rulesOf(importJsonSchema(schema, 'row.json')), rows)
}

describe('a row', () => {
  const properties = { kind: { type: 'string' }, no: { type: 'string' }, n: { type: 'integer' } }

  test('has required properties, and those that no schema is given for', () => {
    expect(
      failures({ properties, required: ['kind', 'x'] }, [
        ['a', '', '', 'x'],
        ['', '', '', ''],
      ]),
    ).toEqual([[], ['required', 'required']])
  })

  test('has properties that ask for others', () => {
    const schema = {
      properties,
      dependentRequired: { kind: ['no'] },
      dependentSchemas: { no: { properties: { n: { minimum: 5 } } } },
    }
    expect(
      failures(schema, [
        ['', '', ''],
        ['a', '', ''],
        ['a', '1', '4'],
        ['a', '1', '5'],
      ]),
    ).toEqual([[], ['required'], ['range'], []])
  })

  test('has conditions on constants', () => {
    const allOf = JSON.parse(`[
      {"if": {"properties": {"kind": {"const": "a"}}, "required": ["kind"]},
       "then": {"required": ["no"]}, "else": {"properties": {"no": false}}},
      {"if": {"properties": {"n": {"enum": [1, 2]}}}, "then": {"properties": {"no": {"pattern": "^[0-9]$"}}}}
    ]`)
    const schema = { properties, allOf }
    const rows = [
      ['a', '', '9'],
      ['a', '1', '1'],
      ['b', '', '1'],
      ['b', '1', '9'],
      ['', '1', '9'],
      ['a', 'x', '1'],
      ['a', 'x', ''],
    ]
    expect(failures(schema, rows)).toEqual([['required'], [], [], ['absent'], ['absent'], ['pattern'], ['pattern']])
  })

  test('needs at least one of several', () => {
    expect(
      failures({ properties, anyOf: [{ required: ['kind'] }, { required: ['no'] }] }, [
        ['', '', ''],
        ['a', '', ''],
      ]),
    ).toEqual([['one-of'], []])
  })

  test('of a list has bounds on how many there are and is there once', () => {
    const rules = rulesOf(
      importJsonSchema(
        { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'object', properties } },
        'rows.json',
      ),
    )
    expect(rules.checks.map(({ common, options }) => [common.kind, options])).toEqual([
      ['row-count', { minimum: 1 }],
      ['unique', { columns: ['kind', 'no', 'n'] }],
    ])
  })

  test('has demands that are lost, each with its place', () => {
    const { losses } = importJsonSchema(
      { properties, patternProperties: { '^x': {} }, minProperties: 2, not: {}, if: { minProperties: 1 } },
      'row.json',
    )
    const places = losses.filter(({ rule }) => rule === 'demand-lost').map(({ at }) => at.pointer)
    expect(places).toEqual(['/patternProperties', '/minProperties', '/not', '/if'])
  })
})

test('bounds beyond the digits of a double are kept', () => {
  const { files } = importPackage(
    'a.json',
    '{"properties": {"a": {"type": "integer", "maximum": 12345678901234567891}}}',
  )
  expect(files?.get('elements.yaml')).toContain("'12345678901234567891'")
})

test('an object of lists of rows is a package of tables', () => {
  const list = (name: string) => ({
    type: 'array',
    items: { type: 'object', properties: { [name]: { type: 'string' } } },
  })
  expect(
    rulesOf(importJsonSchema({ properties: { stations: list('a'), meters: list('b') } }, 'x.json')).tables.map(
      ({ id }) => id,
    ),
  ).toEqual(['stations', 'meters'])
})

test('a schema without properties is refused', () => {
  expect(importJsonSchema({ type: 'object' }, 'x.json').files).toBeNull()
})
