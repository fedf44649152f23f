import { canonicalise } from '@biaochi/core/log/canonical.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'

/** Stores a new version of a framework. The event that tells of it names `frameworkState(framework)` among its records. */
export async function saveFramework(tx: Writer, framework: Framework): Promise<void> {
  const { id, version, from } = framework
  await queriesOf(tx)
    .insertInto('framework')
    .values({ id, version, valid_from: from, record: canonicalise(framework) })
    .execute()
}

/** A version of a framework, the newest when none is named; null for an unknown one. */
export async function loadFramework(reader: Reader, id: string, version?: number): Promise<Framework | null> {
  let query = queriesOf(reader).selectFrom('framework').select('record').where('id', '=', id)
  if (version !== undefined) query = query.where('version', '=', version)
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ? readFramework(row) : null
}

/** The version of a framework that holds on a day: the newest whose `from` has come; null when none has. */
export async function loadFrameworkAsOf(reader: Reader, id: string, day: Day): Promise<Framework | null> {
  const row = await queriesOf(reader)
    .selectFrom('framework')
    .select('record')
    .where('id', '=', id)
    .where('valid_from', '<=', day)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readFramework(row) : null
}

/** Every version of every framework, by id and version. */
export async function listFrameworks(reader: Reader): Promise<Framework[]> {
  const rows = await queriesOf(reader)
    .selectFrom('framework')
    .select('record')
    .orderBy('id')
    .orderBy('version')
    .execute()
  return rows.map(readFramework)
}

function readFramework(row: { readonly record: string }): Framework {
  return JSON.parse(row.record) as Framework
}
