import { queriesOf } from './connection.ts'
import { eachRow, presentTables } from './dump.ts'
import type { Store } from './store.ts'
import { type Evidence, makeStoreAudit, type StoreVerdict } from './store-audit.ts'

/** Audits a store as it is at this moment, while others go on writing. */
export function verifyStore(store: Store, evidence: Evidence): Promise<StoreVerdict> {
  return store.snapshot(async reader => {
    const audit = makeStoreAudit(evidence)
    const names = await presentTables(queriesOf(reader))
    for await (const line of eachRow(queriesOf(reader), names)) audit.addRow(line)
    return audit.finish(true)
  })
}
