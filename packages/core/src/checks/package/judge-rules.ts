import type { Finding } from '../../finding.ts'
import { checksOfColumns } from './column-checks.ts'
import { judgeCheck, scopesOf } from './judge-check.ts'
import { judgeElement } from './judge-element.ts'
import { columnUnknown, fault } from './rule-faults.ts'
import type { StandardRules } from './standard-rules.ts'
import type { PackageTable } from './table-schema.ts'

/** What does not fit together in a package: names that lead nowhere, said twice, and options that a kind refuses. */
export function judgeRules(rules: StandardRules): Finding[] {
  const ofColumns = idsOfColumns(rules)
  const scope = { rules, tables: scopesOf(rules) }
  const twice = [
    ...repeated(
      'elements.yaml',
      rules.elements.map(({ id }) => id),
    ),
    ...repeated(
      'codes',
      rules.codes.map(({ id }) => id),
    ),
    ...repeated(
      'tables.yaml',
      rules.tables.map(({ id }) => id),
    ),
    ...rules.tables.flatMap(table =>
      repeated(
        'tables.yaml',
        table.columns.map(({ name }) => name),
      ),
    ),
    ...repeated('checks.yaml', [...ofColumns, ...rules.checks.map(({ common }) => common.id)]),
  ]
  return [
    ...twice,
    ...rules.elements.flatMap(element => judgeElement(element, rules)),
    ...rules.tables.flatMap(table => judgeTable(table, rules)),
    ...rules.checks.flatMap(check => judgeCheck(check, scope)),
    ...judgeTuning(rules, new Set(ofColumns)),
  ]
}

function idsOfColumns(rules: StandardRules): string[] {
  const elements = new Map(rules.elements.map(element => [element.id, element]))
  return rules.tables.flatMap(table => checksOfColumns(table, id => elements.get(id)).map(({ id }) => id))
}

function repeated(file: string, ids: readonly string[]): Finding[] {
  const seen = new Set<string>()
  return ids.flatMap(id => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [fault('package-name-twice', file, { zh: `“${id}”出现了两次。`, en: `“${id}” is there twice.` })]
  })
}

function judgeTable(table: PackageTable, rules: StandardRules): Finding[] {
  const elements = new Set(rules.elements.map(({ id }) => id))
  const names = new Set(table.columns.map(({ name }) => name))
  return [
    ...table.columns
      .filter(({ element }) => !elements.has(element))
      .map(({ name, element }) =>
        fault('element-unknown', 'tables.yaml', {
          zh: `表 ${table.id} 的列“${name}”所说的数据元 ${element} 不存在。`,
          en: `Column “${name}” of the table ${table.id} names the element ${element}, which does not exist.`,
        }),
      ),
    ...table.key.filter(name => !names.has(name)).map(name => columnUnknown(name, table.id, 'tables.yaml')),
  ]
}

function judgeTuning({ tuning }: StandardRules, ofColumns: ReadonlySet<string>): Finding[] {
  const stray = tuning.filter(({ check }) => !ofColumns.has(check))
  return stray.map(({ check }) =>
    fault('tuning-unknown', 'checks.yaml', {
      zh: `tuning 中的检查 ${check} 不是由列得出的检查。`,
      en: `The check ${check} under tuning does not follow from a column.`,
    }),
  )
}
