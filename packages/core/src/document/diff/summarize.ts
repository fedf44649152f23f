import type { Text } from '../../finding.ts'
import {
  type ClauseChangeKind,
  clauseChanges,
  type DiffSummary,
  type DocumentDiff,
  type ProvisionChangeKind,
  provisionChanges,
} from './document-diff.ts'

/** Counts what a comparison found. */
export function summarize({
  meta,
  clauses,
  provisions,
  data,
}: Pick<DocumentDiff, 'meta' | 'clauses' | 'provisions' | 'data'>): DiffSummary {
  const byClause = tally(clauseChanges, clauses)
  const byProvision = tally(provisionChanges, provisions)
  const breaking = data.filter(({ isBreaking }) => isBreaking === true).length
  const uncertain = data.filter(({ isBreaking }) => isBreaking === null).length
  return {
    isSame: meta.length === 0 && clauses.length === byClause.unchanged && provisions.length === 0 && data.length === 0,
    clauses: byClause,
    provisions: byProvision,
    data: { breaking, compatible: data.length - breaking - uncertain, uncertain },
    text: inWords(byClause, byProvision, breaking),
  }
}

function tally<K extends string>(kinds: readonly K[], changes: readonly { readonly change: K }[]): Record<K, number> {
  const counts = Object.fromEntries(kinds.map(kind => [kind, 0])) as Record<K, number>
  for (const { change } of changes) counts[change]++
  return counts
}

const clauseWords: readonly (readonly [ClauseChangeKind, string, string])[] = [
  ['changed', '更改', 'changed'],
  ['added', '增加', 'added'],
  ['removed', '删除', 'removed'],
  ['split', '拆分', 'split off'],
  ['merged', '合并', 'merged'],
  ['moved', '移动', 'moved'],
  ['renumbered', '编号顺延', 'renumbered'],
]

const provisionWords: readonly (readonly [ProvisionChangeKind, string, string])[] = [
  ['added', '增加', 'added'],
  ['removed', '删除', 'removed'],
  ['tightened', '收紧', 'tightened'],
  ['relaxed', '放宽', 'relaxed'],
  ['changed', '更改', 'changed'],
  ['reworded', '改写', 'reworded'],
]

function inWords(
  clauses: Readonly<Record<ClauseChangeKind, number>>,
  provisions: Readonly<Record<ProvisionChangeKind, number>>,
  breaking: number,
): Text {
  const ofClauses = clauseWords.filter(([kind]) => clauses[kind] > 0)
  const ofProvisions = provisionWords.filter(([kind]) => provisions[kind] > 0)
  const zh: string[] = []
  const en: string[] = []
  if (ofClauses.length > 0) {
    zh.push(`章条：${ofClauses.map(([kind, word]) => `${word}${clauses[kind]}处`).join('、')}`)
    en.push(`clauses: ${ofClauses.map(([kind, , word]) => `${clauses[kind]} ${word}`).join(', ')}`)
  }
  if (ofProvisions.length > 0) {
    zh.push(`条款：${ofProvisions.map(([kind, word]) => `${word}${provisions[kind]}条`).join('、')}`)
    en.push(`provisions: ${ofProvisions.map(([kind, , word]) => `${provisions[kind]} ${word}`).join(', ')}`)
  }
  if (breaking > 0) {
    zh.push(`数据：不兼容${breaking}处`)
    en.push(`data: ${breaking} breaking`)
  }
  return zh.length === 0
    ? { zh: '正文没有变化。', en: 'The text did not change.' }
    : { zh: `${zh.join('；')}。`, en: `${capital(en.join('; '))}.` }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
