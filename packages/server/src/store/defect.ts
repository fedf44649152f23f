import type { Finding } from '@biaochi/core/finding.ts'
import { batchSize, eachPage, inBatches } from './batch.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'

/** Replaces the stored findings about the registry's records. They are derived from the records and need no event. */
export async function saveDefects(tx: Writer, findings: readonly Finding[]): Promise<void> {
  await queriesOf(tx).deleteFrom('defect').execute()
  const rows = findings.map((finding, position) => ({ position, rule: finding.rule, finding: JSON.stringify(finding) }))
  for (const batch of inBatches(rows, batchSize)) await queriesOf(tx).insertInto('defect').values(batch).execute()
}

/** Findings about the registry's records, in the order they were stored. */
export async function* eachDefect(reader: Reader): AsyncGenerator<Finding> {
  const rows = eachPage<{ position: number; finding: string }>((last, limit) =>
    queriesOf(reader)
      .selectFrom('defect')
      .select(['position', 'finding'])
      .where('position', '>', last?.position ?? -1)
      .orderBy('position')
      .limit(limit)
      .execute(),
  )
  for await (const row of rows) yield JSON.parse(row.finding) as Finding
}
