import { join } from 'node:path'
import type { Text } from '@biaochi/core/finding.ts'
import { listPackages } from './read-facts.ts'
import { planOf, programmeFolder, readRunnable } from './read-runnable.ts'

/** A standard that comes with the program and can run, in short. */
export interface RunnableSummary {
  readonly id: string
  readonly edition: string
  readonly title: Text
  readonly notice: Text | null
  readonly places: readonly string[]
  readonly tables: readonly {
    readonly id: string
    readonly title: Text
    readonly columns: number
    readonly rules: number
  }[]
  readonly elements: number
  readonly codes: number
  readonly rules: number
}

/** The standards that come with the program and can run, by id; those whose package is faulty are left out, which the content check finds. */
export async function listRunnable(): Promise<readonly RunnableSummary[]> {
  const root = join(programmeFolder, 'standards')
  const summaries: RunnableSummary[] = []
  for (const name of await listPackages(root)) {
    const { value } = await readRunnable(join(root, name))
    if (!value) continue
    const { facts, rules } = value
    const { plan } = planOf(value, { asOf: '2000-01-01', now: '2000-01-01T00:00:00Z' })
    const tables = plan.tables.map(table => ({
      id: table.id,
      title: table.title,
      columns: table.columns.length,
      rules: table.rules.length,
    }))
    summaries.push({
      id: facts.id,
      edition: facts.edition,
      title: facts.title,
      notice: facts.notice ?? null,
      places: facts.places,
      tables,
      elements: rules.elements.length,
      codes: rules.codes.length,
      rules: tables.reduce((sum, table) => sum + table.rules, 0),
    })
  }
  return summaries
}
