import { expect, test } from 'vitest'
import { importPackage } from '../import-package.ts'
import { judgeRows, judgeTables, planOf, rulesOf } from '../imported-under-test.ts'

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: parking
version: 1.0.0
status: active
domain: traffic
schema:
  - id: lots_obj
    name: lots
    physicalName: t_lot
    logicalType: object
    businessName: 停车场
    properties:
      - { id: lot_id, name: code, logicalType: string, physicalType: varchar(8), primaryKey: true, primaryKeyPosition: 1, required: true }
      - name: opened
        logicalType: date
        logicalTypeOptions: { minimum: '2000-01-01' }
      - name: spaces
        logicalType: integer
        logicalTypeOptions: { minimum: 1, format: i16 }
        classification: public
        quality:
          - { metric: nullValues, mustBeLessThan: 2, unit: rows, dimension: cp, severity: warning }
      - name: fee
        logicalType: number
        logicalTypeOptions: { multipleOf: 0.01, exclusiveMinimum: 0 }
        partitioned: false
        tags: []
      - name: kind
        physicalType: VARCHAR2(4)
        quality:
          - { metric: invalidValues, arguments: { validValues: [a, b] }, mustBe: 0 }
          - { type: sql, query: 'SELECT 1', mustBe: 0 }
      - { name: updated, logicalType: timestamp, logicalTypeOptions: { format: "yyyy-MM-dd'T'HH:mm:ssZ" } }
    quality:
      - { metric: rowCount, mustBeBetween: [1, 100] }
      - { metric: duplicateValues, arguments: { properties: [opened, kind] }, mustBeLessOrEqualTo: 1, unit: percent }
  - name: gates
    properties:
      - name: lot
        logicalType: string
        relationships:
          - { to: lots.code, type: foreignKey }
      - { name: lot2, logicalType: string }
    relationships:
      - { from: gates.lot2, to: /schema/lots_obj/properties/lot_id }
`

test('a contract becomes tables with types, keys, references and quality', () => {
  const imported = importPackage('parking.odcs.yaml', contract)
  const rules = rulesOf(imported)
  expect(rules.tables.map(({ id, key }) => [id, key])).toEqual([
    ['lots', ['code']],
    ['gates', []],
  ])
  const sound = ['L1', '2020-01-01', '5', '1.50', 'a', '2020-01-01T00:00:00+08:00']
  expect(
    judgeRows(rules, [
      sound,
      ['123456789', '1999-12-31', '40000', '0', 'c', '2020-01-01T00:00:00'],
      ['L2', '', 'x', '1.505', 'b', ''],
    ]),
  ).toEqual([[], ['among', 'length', 'moment', 'range', 'range', 'range'], ['number', 'precision']])
  expect(
    judgeTables(rules, [
      [sound],
      [
        ['L1', 'L1'],
        ['L9', 'L8'],
      ],
    ])[1],
  ).toEqual([[], ['reference', 'reference']])
  const thresholds = planOf(rules).tables[0]?.rules.filter(({ threshold }) => Object.keys(threshold).length > 0)
  expect(
    thresholds?.map(({ kind, threshold, severity, dimension }) => ({ kind, threshold, severity, dimension })),
  ).toEqual([
    { kind: 'required', threshold: { rows: 1 }, severity: 'warning', dimension: 'completeness' },
    { kind: 'unique', threshold: { share: '0.01' }, severity: 'error', dimension: 'accuracy' },
  ])
  const said = imported.losses.map(({ rule, message }) => `${rule} ${message.en}`).join('\n')
  for (const part of ['domain', 'quality sql']) expect(said).toContain(part)
  expect(said).not.toContain('tags')
})

test('rules that bind something else than how many fail are losses', () => {
  const quality = (rule: string) =>
    `apiVersion: v3.1.0\nkind: DataContract\nschema:\n  - name: t\n    properties:\n      - name: a\n        quality:\n          - ${rule}\n`
  for (const rule of [
    '{ metric: nullValues, mustBeGreaterThan: 3 }',
    '{ metric: nullValues, mustBe: 3 }',
    '{ type: text, description: 人看 }',
    '{ metric: freshness, mustBe: 0 }',
  ]) {
    expect(importPackage('a.yaml', quality(rule)).losses.map(one => one.rule)).toContain('demand-lost')
  }
})
