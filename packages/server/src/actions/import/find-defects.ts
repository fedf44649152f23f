import type { Finding, Place } from '@biaochi/core/finding.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { DefectFinder, type DefectReport } from '@biaochi/core/registry/defects.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Reader } from '../../store/connection.ts'
import { eachStandard } from '../../store/standard.ts'

/** The defects of every record that the registry holds, with some of them replaced or added. */
export async function findDefects(
  reader: Reader,
  asOf: Day,
  instead: ReadonlyMap<string, StandardRecord> = new Map(),
): Promise<DefectReport> {
  const finder = new DefectFinder()
  for await (const { record } of eachStandard(reader)) if (!instead.has(record.id)) finder.add(record)
  for (const record of instead.values()) finder.add(record)
  return finder.find(asOf)
}

/** Defects of the records that an import spoke of, each with the place in the file where that can be told. */
export function* defectsOf(report: DefectReport, places: ReadonlyMap<string, Place>): Generator<Finding> {
  for (const { records, finding } of report.defects) {
    const own = records.find(id => places.has(id))
    if (own !== undefined) yield { ...finding, at: { ...places.get(own), ...finding.at } }
  }
}
