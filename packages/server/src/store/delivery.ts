import { queriesOf, type Reader, type Writer } from './connection.ts'

/** A message that is to be sent. */
export interface Delivery {
  /** Id of the message: the receiver knows by it what came twice. */
  readonly id: string
  readonly watchId: string
  /** The bytes that are sent and signed. */
  readonly body: string
  /** How often it was tried. */
  readonly attempts: number
  /** When it is tried next, ISO 8601 in UTC; null when it has arrived or was given up. */
  readonly dueAt: string | null
  /** Why the last try failed; null after one that did not. */
  readonly failure: string | null
}

/** Puts messages on their way that are not yet. */
export async function insertDeliveries(tx: Writer, deliveries: readonly Delivery[]): Promise<void> {
  for (const { id, watchId, body, attempts, dueAt, failure } of deliveries) {
    await queriesOf(tx)
      .insertInto('delivery')
      .values({ id, watch_id: watchId, body, attempts, due_at: dueAt, failure })
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute()
  }
}

/** Takes what is due, and puts it off until a lease has ended, so that nobody else sends it meanwhile. */
export async function takeDue(
  tx: Writer,
  { now, lease, limit }: { readonly now: string; readonly lease: string; readonly limit: number },
): Promise<Delivery[]> {
  const rows = await queriesOf(tx)
    .selectFrom('delivery')
    .selectAll()
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute()
  const ids = rows.map(row => row.id)
  if (ids.length > 0)
    await queriesOf(tx).updateTable('delivery').set({ due_at: lease }).where('id', 'in', ids).execute()
  return rows.map(readDelivery)
}

/** Notes how a try ended. */
export async function saveAttempt(
  tx: Writer,
  { id, attempts, dueAt, failure }: Pick<Delivery, 'id' | 'attempts' | 'dueAt' | 'failure'>,
): Promise<void> {
  await queriesOf(tx).updateTable('delivery').set({ attempts, due_at: dueAt, failure }).where('id', '=', id).execute()
}

/** Removes messages that were given up, so that they are put on their way once more. */
export async function deleteFailed(tx: Writer, watchId: string): Promise<void> {
  await queriesOf(tx)
    .deleteFrom('delivery')
    .where('watch_id', '=', watchId)
    .where('due_at', 'is', null)
    .where('failure', 'is not', null)
    .execute()
}

/** What became of the messages of a watch list. */
export interface DeliveryCount {
  /** Waiting, the first time or after a failure. */
  readonly waiting: number
  readonly arrived: number
  readonly givenUp: number
  /** Why one of those failed that have not arrived; null where none did. */
  readonly failure: string | null
}

/** Counts of messages by watch list, of one of them where it is named; lists without any are left out. */
export async function countDeliveries(reader: Reader, watchId?: string): Promise<ReadonlyMap<string, DeliveryCount>> {
  const { fn } = queriesOf(reader)
  const rows = await queriesOf(reader)
    .selectFrom('delivery')
    .$if(watchId !== undefined, query => query.where('watch_id', '=', watchId ?? ''))
    .select(['watch_id', fn.countAll().as('all'), fn.count('due_at').as('waiting'), fn.max('failure').as('failure')])
    .select(({ eb }) =>
      fn
        .sum(eb.case().when('due_at', 'is', null).then(1).else(0).end())
        .filterWhere('failure', 'is not', null)
        .as('lost'),
    )
    .groupBy('watch_id')
    .execute()
  return new Map(
    rows.map(row => {
      const [all, waiting, givenUp] = [Number(row.all), Number(row.waiting), Number(row.lost ?? 0)]
      return [row.watch_id, { waiting, givenUp, arrived: all - waiting - givenUp, failure: row.failure }]
    }),
  )
}

/** Every message of a watch list. */
export async function listDeliveries(reader: Reader, watchId: string): Promise<Delivery[]> {
  const rows = await queriesOf(reader)
    .selectFrom('delivery')
    .selectAll()
    .where('watch_id', '=', watchId)
    .orderBy('id')
    .execute()
  return rows.map(readDelivery)
}

interface DeliveryRow {
  readonly id: string
  readonly watch_id: string
  readonly body: string
  readonly attempts: number
  readonly due_at: string | null
  readonly failure: string | null
}

function readDelivery(row: DeliveryRow): Delivery {
  const { id, body, attempts, failure } = row
  return { id, watchId: row.watch_id, body, attempts: Number(attempts), dueAt: row.due_at, failure }
}
