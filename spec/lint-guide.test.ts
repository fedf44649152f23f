import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { documentProfiles, documentStages } from '@biaochi/core/document/model/standard-document.ts'
import { ruleTable } from '@biaochi/core/lint/report/rule-table.ts'
import { expect, it } from 'vitest'

const guide = readFileSync(resolve(import.meta.dirname, '../docs/guide/lint.md'), 'utf8')

it('the guide to the linter lists every rule as the catalogue has it', () => {
  const [, rules = ''] = guide.split('## Rules')
  const table = rules.split('\n').filter(line => line.startsWith('| `') || line.startsWith('| rule '))
  const expected = ruleTable()
    .split('\n')
    .filter(line => !line.startsWith('| ---'))
  expect(table, 'put what ruleTable() gives into docs/guide/lint.md').toEqual(expected)
})

it.each([...documentProfiles, ...documentStages])('the guide to the linter tells of %s', word => {
  expect(guide).toContain(`\`${word}\``)
})
