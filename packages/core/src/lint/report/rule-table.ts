import { type DocumentProfile, documentStages } from '../../document/model/standard-document.ts'
import { rules } from '../list.ts'
import type { Level, Rule } from '../rule.ts'

const words: Readonly<Record<Level, string>> = { off: '–', info: 'info', warning: 'warning', error: 'error' }
const marks: Readonly<Record<Rule['mark'], string>> = { verified: 'V', secondary: 'S', memory: 'M' }

/** The catalogue as a table in Markdown, a row for each rule: what it finds, its basis, how well that is known, how grave it is. */
export function ruleTable(): string {
  const head = '| rule | code | 中文 · English | basis | known | GB/T 1.1—2020 |'
  return [head, '|---|---|---|---|---|---|', ...rules.map(rowOf)].join('\n')
}

function rowOf(rule: Rule): string {
  const { id, code, title, basis, mark } = rule
  const where = /^GB/.test(basis.zh) ? basis.en.replace('GB/T 1.1—2020, ', '') : 'own'
  return `| \`${id}\` | ${code} | ${title.zh} · ${title.en} | ${where} | ${marks[mark]} | ${levelsOf(rule, 'gbt1.1-2020')} |`
}

/** `info → warning (consultation) → error (approval)` */
function levelsOf({ severity }: Rule, profile: DocumentProfile): string {
  const levels = severity[profile]
  if (!levels) return '–'
  const steps = documentStages.flatMap((stage, at) => {
    const before = at === 0 ? undefined : levels[documentStages[at - 1] ?? 'draft']
    if (levels[stage] === before) return []
    return [at === 0 ? words[levels[stage]] : `${words[levels[stage]]} (${stage})`]
  })
  return steps.join(' → ')
}
