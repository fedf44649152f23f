import {
  type DocumentProfile,
  type DocumentStage,
  documentProfiles,
  documentStages,
} from '../../document/model/standard-document.ts'
import { rules } from '../list.ts'
import type { Level, Rule } from '../rule.ts'

const levelLetters: Readonly<Record<Level, string>> = { off: '–', info: 'I', warning: 'W', error: 'E' }
const marks: Readonly<Record<Rule['mark'], string>> = { verified: 'V', secondary: 'S', memory: 'M' }

/**
 * The catalogue as a table in Markdown, a row for each rule: what it finds, its basis, how well that is known, how grave it
 * is in each profile. `W` is a warning at every stage; `W, examination E` an error from examination on.
 */
export function ruleTable(): string {
  const columns = ['rule', 'code', '中文 · English', 'basis', 'known', ...documentProfiles]
  return [rowOf(columns), rowOf(columns.map(() => '---')), ...rules.map(rule => rowOf(cellsOf(rule)))].join('\n')
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function cellsOf(rule: Rule): readonly string[] {
  const { id, code, title, basis, mark } = rule
  const where = /^GB/.test(basis.zh) ? basis.en.replace('GB/T 1.1—2020, ', '') : 'own'
  const levels = documentProfiles.map(profile => levelsOf(rule, profile))
  return [`\`${id}\``, code, `${title.zh} · ${title.en}`, where, marks[mark], ...levels]
}

function levelsOf({ severity }: Rule, profile: DocumentProfile): string {
  const levels = severity[profile]
  if (!levels) return levelLetters.off
  const changes = documentStages.filter((stage, at) => at > 0 && levels[stage] !== levels[stageBefore(at)])
  return [levelLetters[levels.draft], ...changes.map(stage => `${stage} ${levelLetters[levels[stage]]}`)].join(', ')
}

function stageBefore(at: number): DocumentStage {
  return documentStages[at - 1] ?? 'draft'
}
