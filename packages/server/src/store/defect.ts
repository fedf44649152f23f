import { createHash } from 'node:crypto'
import type { Finding } from '@biaochi/core/finding.ts'
import { canonicalise } from '@biaochi/core/log/canonical.ts'
import type { RecordState } from '@biaochi/core/log/event.ts'
import type { StoredRecord } from '@biaochi/core/log/record-audit.ts'
import { batchSize, eachPage, inBatches } from './batch.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'

/** What the log says of all stored defects together: their number, and a digest of them in their order. */
const defectsName = { kind: 'defects', key: 'registry' } as const

/**
 * Replaces the stored findings about the registry's records; what it returns belongs into the event of the change that
 * brought them about.
 */
export async function saveDefects(tx: Writer, findings: readonly Finding[]): Promise<RecordState> {
  await queriesOf(tx).deleteFrom('defect').execute()
  const rows = findings.map((finding, position) => ({ position, rule: finding.rule, finding: JSON.stringify(finding) }))
  for (const batch of inBatches(rows, batchSize)) await queriesOf(tx).insertInto('defect').values(batch).execute()
  const sum = makeDefectSum()
  for (const row of rows) sum.add(row)
  return { ...defectsName, value: sum.finish() }
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

/** The part of an audit that adds the stored defects up, row by row in their order. */
export interface DefectAudit {
  addRow(row: { readonly rule: string; readonly finding: string }): void
  finish(): StoredRecord
}

/** Begins to add up. */
export function makeDefectAudit(): DefectAudit {
  const sum = makeDefectSum()
  return {
    addRow: sum.add,
    finish: () => ({ ...defectsName, canonical: canonicalise(sum.finish()), isBesideTrue: true }),
  }
}

function makeDefectSum() {
  const hash = createHash('sha256')
  let count = 0
  return {
    add: ({ rule, finding }: { readonly rule: string; readonly finding: string }) => {
      hash.update(`${rule}\n${finding}\n`)
      count++
    },
    finish: () => ({ count, sha256: hash.digest('hex') }),
  }
}
