import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRules } from '../package/read-rules.ts'
import { importPackage } from './import-package.ts'

const words = [
  'fields',
  'resources',
  'schema',
  'name',
  'type',
  'format',
  'constraints',
  'enum',
  'pattern',
  'minLength',
  'maximum',
  'primaryKey',
  'foreignKeys',
  'reference',
  'missingValues',
  'categories',
  'trueValues',
  'properties',
  'items',
  'required',
  'allOf',
  'anyOf',
  '$ref',
  '$defs',
  'if',
  'then',
  'dependentRequired',
  'const',
  'title',
  'multipleOf',
  'tables',
  'tableSchema',
  'columns',
  'titles',
  'datatype',
  'base',
  'null',
  'dialect',
  'url',
  '@context',
  'kind',
  'apiVersion',
  'logicalType',
  'logicalTypeOptions',
  'quality',
  'metric',
  'mustBe',
  'relationships',
  'to',
  '__proto__',
  'constructor',
]
const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    'string',
    'integer',
    'number',
    'boolean',
    'date',
    'object',
    'array',
    'default',
    'any',
    'email',
    'library',
    'nullValues',
    'invalidValues',
    'rowCount',
    'DataContract',
    '#',
    '#/properties/a',
    '',
    ' ',
    'a',
    '名称',
    '(',
    '[a-z]+',
    '%Y-%m-%d',
    'yyyy-MM',
    '\u0000',
    '\ud800',
    ': - #',
    'x'.repeat(300),
  ),
  fc.constantFrom<unknown>(0, 1, -1, 1e300, 0.01, 5e-324, 99_999, 1_000_001, true, false, null),
)
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words, 'a', 'b'), tie('value'), { maxKeys: 5 }),
  ),
}))
const root = fc.oneof(
  fc.array(value, { maxLength: 4 }).map(fields => ({ fields })),
  fc
    .array(fc.record({ name: scalar, type: scalar, format: scalar, constraints: value }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(fields => ({ fields, primaryKey: 'a' })),
  fc.record(
    {
      properties: fc.dictionary(fc.constantFrom('a', 'b', '', '__proto__'), value),
      required: value,
      allOf: value,
      dependentRequired: value,
      if: value,
      else: value,
      items: value,
    },
    { requiredKeys: ['properties'] },
  ),
  fc.array(value, { maxLength: 3 }).map(columns => ({ tableSchema: { columns, primaryKey: 'a' }, dialect: {} })),
  fc
    .array(value, { maxLength: 3 })
    .map(properties => ({ kind: 'DataContract', schema: [{ name: 't', properties, quality: properties }] })),
  fc.dictionary(fc.constantFrom(...words), value),
)

test('whatever a schema holds, it is imported as a sound package or refused with a reason', () => {
  fc.assert(
    fc.property(root, made => {
      const { files, losses } = importPackage('a.json', JSON.stringify(made))
      if (files) expect(readRules(files).value).not.toBeNull()
      else expect(losses.some(({ severity }) => severity === 'error')).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('whatever a field table or a statement of SQL holds too', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '字段名',
      '类型',
      '是否为空',
      '主键',
      '值域',
      '备注',
      'varchar(5)',
      'NUMBER(99,80)',
      '1-男；2-女',
      '[0,',
      'PK',
      'a',
      '',
      'x\ny',
      '0-',
      '(((((',
      'number(1,5)',
    ),
    fc.string(),
  )
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 5 }), { maxLength: 5 })
  fc.assert(
    fc.property(rows, made => {
      const csv = [['字段名', '类型', '备注'], ...made]
        .map(row => row.map(one => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\n')
      const { files, losses } = importPackage('a.csv', csv)
      if (!files) expect(losses.some(({ severity }) => severity === 'error')).toBe(true)
    }),
    { numRuns: 200 },
  )
  const token = fc.constantFrom(
    'create',
    'table',
    'a',
    '"b"',
    '(',
    ')',
    ',',
    ';',
    'varchar',
    '10',
    'not',
    'null',
    'primary',
    'key',
    'check',
    'in',
    "'x'",
    'references',
    'comment',
    'on',
    'column',
    'is',
    '.',
    'constraint',
    'unique',
    'enum',
    '<=',
    "'",
  )
  fc.assert(
    fc.property(fc.array(token, { maxLength: 40 }), made => {
      const { files, losses } = importPackage('a.sql', `create table t (a int, ${made.join(' ')}`)
      if (!files) expect(losses.some(({ severity }) => severity === 'error')).toBe(true)
    }),
    { numRuns: 300 },
  )
})
