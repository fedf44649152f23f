import type { Finding, Text } from '../../finding.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import type { StandardRules } from './standard-rules.ts'

/** Faults of a pattern, with the file that has it. */
export function judgePattern(pattern: string, file: string): Finding[] {
  return compilePattern(pattern).findings.map(one => ({ ...one, at: { ...one.at, file } }))
}

/** A fault where a package names a code list that is not there. */
export function findList(id: string, file: string, { codes }: StandardRules): Finding[] {
  if (codes.some(list => list.id === id)) return []
  return [fault('code-list-unknown', file, { zh: `没有代码表 ${id}。`, en: `There is no code list ${id}.` })]
}

/** A fault where a package names an identifier scheme that is not there. */
export function findScheme(id: string, file: string, { schemes }: StandardRules): Finding[] {
  if (schemes.some(scheme => scheme.id === id)) return []
  return [
    fault('identifier-scheme-unknown', file, {
      zh: `没有标识代码规则 ${id}。`,
      en: `There is no identifier scheme ${id}.`,
    }),
  ]
}

/** That a check names a table that is not there. */
export function tableUnknown(table: string, id: string): Finding {
  return fault('table-unknown', 'checks.yaml', {
    zh: `检查 ${id}：没有表 ${table}。`,
    en: `Check ${id}: there is no table ${table}.`,
  })
}

/** That a table has no column of a name; `id` of the check that names it. */
export function columnUnknown(name: string, table: string, file: string, id?: string): Finding {
  const text = { zh: `表 ${table} 没有列“${name}”。`, en: `The table ${table} has no column “${name}”.` }
  return fault('column-unknown', file, id === undefined ? text : prefix(id, text))
}

/** A message about a check. */
export function prefix(id: string, { zh, en }: Text): Text {
  return { zh: `检查 ${id}：${zh}`, en: `Check ${id}: ${en}` }
}

/** A fault in a file of the package. */
export function fault(rule: string, file: string, message: Text): Finding {
  return { rule, severity: 'error', message, at: { file } }
}
