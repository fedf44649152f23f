import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { provisionTypes } from '@biaochi/core/document/model/inline.ts'
import { documentProfiles, documentStages } from '@biaochi/core/document/model/standard-document.ts'
import { ruleTable } from '@biaochi/core/lint/report/rule-table.ts'
import { expect, it } from 'vitest'
import { readLabelled } from '../bench/provision/labelled.ts'
import { ratesOf, scoreSentences } from '../bench/provision/score.ts'

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

it('the guide to the linter publishes how well provisions are told, as measured on held-out sentences', () => {
  const expected = (['zh', 'en'] as const).flatMap(language => {
    const score = scoreSentences(readLabelled(language).filter(({ split }) => split === 'held-out'))
    return provisionTypes.flatMap(type => {
      const one = score.byType.get(type)
      if (!one) return []
      const { precision, recall } = ratesOf(one)
      const cells = [language, type, one.right + one.missed, percent(precision), percent(recall)]
      return [`| ${cells.join(' | ')} |`]
    })
  })
  const table = guide.split('\n').filter(line => /^\| (?:zh|en) \|/.test(line))
  expect(table, 'put these lines into docs/guide/lint.md').toEqual(expected)
})

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
