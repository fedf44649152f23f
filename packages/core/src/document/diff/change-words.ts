import type { Text } from '../../finding.ts'
import type { ClauseChangeKind, ProvisionChangeKind } from './document-diff.ts'

/** What became of a clause, in words. */
export const clauseChangeNames: Readonly<Record<ClauseChangeKind, Text>> = {
  unchanged: { zh: '未变', en: 'unchanged' },
  changed: { zh: '更改', en: 'changed' },
  added: { zh: '增加', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  moved: { zh: '移动', en: 'moved' },
  renumbered: { zh: '编号改变', en: 'renumbered' },
  split: { zh: '拆出', en: 'split off' },
  merged: { zh: '并入', en: 'merged' },
}

/** What became of a provision, in words. */
export const provisionChangeNames: Readonly<Record<ProvisionChangeKind, Text>> = {
  added: { zh: '增加', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  tightened: { zh: '收紧', en: 'tightened' },
  relaxed: { zh: '放宽', en: 'relaxed' },
  changed: { zh: '更改', en: 'changed' },
  reworded: { zh: '改写', en: 'reworded' },
}
