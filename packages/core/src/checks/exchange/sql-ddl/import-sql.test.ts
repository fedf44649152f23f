import { expect, test } from 'vitest'
import { importPackage } from '../import-package.ts'
import { judgeTables, rulesOf } from '../imported-under-test.ts'

const mysql = `
-- 停车场
CREATE TABLE IF NOT EXISTS \`park\`.\`lot\` (
  \`id\` int(11) NOT NULL AUTO_INCREMENT COMMENT '主键',
  \`name\` varchar(10) NOT NULL DEFAULT '' COMMENT '名称',
  \`kind\` char(1) DEFAULT NULL COMMENT '类型：1-路外，2-路内',
  \`fee\` decimal(6,2) CHECK (fee >= 0),
  \`state\` enum('on','off') DEFAULT 'on',
  PRIMARY KEY (\`id\`),
  UNIQUE KEY \`uk_name\` (\`name\`),
  KEY \`k\` (\`kind\`)
) ENGINE=InnoDB COMMENT='停车场';
INSERT INTO lot VALUES (1, 'CREATE TABLE x (y int)');
`
const oracle = `
CREATE TABLE "T_LOT" ("CODE" VARCHAR2(4 CHAR) PRIMARY KEY, "LEVEL_NO" NUMBER(2) CONSTRAINT c1 CHECK ("LEVEL_NO" BETWEEN 1 AND 5), "MADE" DATE NOT NULL, "PIC" BLOB);
CREATE TABLE t_gate (lot VARCHAR2(4) REFERENCES t_lot, sex CHAR(1) CHECK (sex IN ('1','2')), CONSTRAINT fk FOREIGN KEY (lot) REFERENCES T_LOT (CODE), CHECK (lot <> sex));
COMMENT ON TABLE T_LOT IS '停车场表';
COMMENT ON COLUMN PARK.T_LOT.MADE IS '建成日期';
`

test('statements of MySQL become tables with keys, codes and bounds', () => {
  const rules = rulesOf(importPackage('park.sql', mysql))
  expect(rules.tables.map(({ id, name, key }) => [id, name.zh, key])).toEqual([['lot', '停车场', ['id']]])
  expect(rules.elements[2]).toMatchObject({ id: 'kind', name: { zh: '类型' } })
  const rows = [
    ['1', '甲', '1', '1.50', 'on'],
    ['1', '甲', '3', '-1.505', 'x'],
    ['x', '', '', '', ''],
  ]
  expect(judgeTables(rules, [rows])[0]).toEqual([
    [],
    ['among', 'codes', 'precision', 'range', 'unique', 'unique'],
    ['number', 'required'],
  ])
})

test('statements of Oracle and 达梦 have comments of their own, and refer to one another', () => {
  const imported = importPackage('a.txt', oracle)
  const rules = rulesOf(imported)
  expect(rules.tables.map(({ name }) => name.zh)).toEqual(['停车场表', 't_gate'])
  expect(rules.elements[2]?.name.zh).toBe('建成日期')
  expect(
    judgeTables(rules, [
      [['A', '6', '2020-02-30', '']],
      [
        ['A', '1'],
        ['B', '3'],
      ],
    ]),
  ).toEqual([[['date', 'range']], [[], ['among', 'reference', 'reference']]])
  expect(imported.losses.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['type-lost', 'demand-lost']))
})

test('statements that end early are read as far as they go', () => {
  for (const text of [
    "CREATE TABLE a (b int, c varchar(5) COMMENT 'x",
    'CREATE TABLE a (b int',
    'CREATE TABLE a (b int) /* c',
    'CREATE TABLE',
  ]) {
    const { files, losses } = importPackage('a.sql', text)
    expect(files !== null || losses.some(({ severity }) => severity === 'error')).toBe(true)
  }
})
