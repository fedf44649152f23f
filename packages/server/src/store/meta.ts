import { randomBytes } from 'node:crypto'
import { queriesOf, type Reader, type Writer } from './connection.ts'

/** Name of the log, which checkpoints begin with; null before it has one. */
export async function loadOrigin(reader: Reader): Promise<string | null> {
  const row = await queriesOf(reader).selectFrom('meta').select('value').where('key', '=', 'origin').executeTakeFirst()
  return row?.value ?? null
}

/** Gives the log its name, once: `biaochi/` and 16 random hexadecimal digits. */
export async function nameLog(tx: Writer): Promise<void> {
  await queriesOf(tx)
    .insertInto('meta')
    .values({ key: 'origin', value: `biaochi/${randomBytes(8).toString('hex')}` })
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute()
}
