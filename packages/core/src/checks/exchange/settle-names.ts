import { wordOf } from '../package/column-checks.ts'
import { DistinctNames } from './distinct-names.ts'
import type { Losses } from './losses.ts'

/** A header that a table may have, and the one that the source writes where it differs. */
export interface SettledName {
  readonly name: string
  readonly aliases: readonly string[]
}

/**
 * Headers of a table, none twice: the ids of checks are made of their letters and digits, so those must differ too. A name
 * that had to change keeps the old one as an alias, and the loss is told.
 */
export function settleNames(names: readonly (string | undefined)[], losses: Losses): SettledName[] {
  const distinct = new DistinctNames('_', wordOf)
  return names.map((given, index) => {
    const written = given === undefined || given.trim() === '' ? undefined : given
    const base = (written ?? `field${index + 1}`).slice(0, 190)
    const name = distinct.take(base)
    if (name === written) return { name, aliases: [] }
    losses.take('name-changed', {
      zh: `第 ${index + 1} 个字段的名称“${(written ?? '').slice(0, 60)}”${written === undefined ? '为空' : '与别的重复或过长'}，改作“${name.slice(0, 60)}”。`,
      en: `The name “${(written ?? '').slice(0, 60)}” of field ${index + 1} ${written === undefined ? 'is empty' : 'is there twice or too long'} and becomes “${name.slice(0, 60)}”.`,
    })
    return { name, aliases: written !== undefined && written.length <= 200 && name !== written ? [written] : [] }
  })
}

/** Ids of tables from their names, in ASCII, none twice; a name without Latin letters gives `table-1`. */
export function settleIds(names: readonly string[], fallback: string): string[] {
  const distinct = new DistinctNames('-')
  return names.map((name, index) => {
    const latin = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 50)
      .replace(/-+$/, '')
    const base = latin === '' ? `${fallback}-${index + 1}` : latin
    return distinct.take(base)
  })
}
