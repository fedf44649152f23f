import { type ColumnDataType, type Expression, type Kysely, sql } from 'kysely'
import type { Engine } from '../engine.ts'

type ColumnType = ColumnDataType | Expression<unknown>

/** The registry, frameworks, programmes, tokens, and the log. */
export async function createRegistryAndLog(database: Kysely<unknown>, engine: Engine['name']): Promise<void> {
  const text = textType(engine)
  const create = (name: string) => {
    const table = database.schema.createTable(name)
    return engine === 'sqlite' ? table.modifyEnd(sql`strict`) : table
  }
  await create('meta')
    .addColumn('key', text, column => column.primaryKey())
    .addColumn('value', text, column => column.notNull())
    .execute()
  await createLog(create, text)
  await createRegistry(create, text)
  await database.schema.createIndex('standard_source_key').on('standard').column('source_key').execute()
  await database.schema.createIndex('number_key').on('number').column('key').execute()
  await database.schema.createIndex('slug_standard').on('slug').column('standard_id').execute()
  await database.schema
    .createIndex('event_subject')
    .on('event')
    .columns(['subject_type', 'subject_id', 'seq'])
    .execute()
  await database
    .insertInto('event_head' as never)
    .values({ id: 1, seq: 0, sha256: '0'.repeat(64), sm3: '0'.repeat(64), edge: '' } as never)
    .execute()
  await forbidRewriting(database, engine)
}

type Create = (name: string) => ReturnType<Kysely<unknown>['schema']['createTable']>

async function createRegistry(create: Create, text: ColumnType): Promise<void> {
  await create('standard')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('revision', 'integer', column => column.notNull())
    .addColumn('slug', text, column => column.notNull().unique())
    .addColumn('source_key', text)
    .addColumn('record', text, column => column.notNull())
    .execute()
  await create('number')
    .addColumn('standard_id', text, column => column.notNull().references('standard.id'))
    .addColumn('position', 'integer', column => column.notNull())
    .addColumn('key', text, column => column.notNull())
    .addPrimaryKeyConstraint('number_pk', ['standard_id', 'position'])
    .execute()
  await create('slug')
    .addColumn('slug', text, column => column.primaryKey())
    .addColumn('standard_id', text, column => column.notNull().references('standard.id'))
    .execute()
  await create('framework')
    .addColumn('id', text, column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('valid_from', text, column => column.notNull())
    .addColumn('record', text, column => column.notNull())
    .addPrimaryKeyConstraint('framework_pk', ['id', 'version'])
    .execute()
  await create('programme')
    .addColumn('id', text, column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('record', text, column => column.notNull())
    .addPrimaryKeyConstraint('programme_pk', ['id', 'version'])
    .execute()
  await create('defect')
    .addColumn('position', 'integer', column => column.primaryKey())
    .addColumn('rule', text, column => column.notNull())
    .addColumn('finding', text, column => column.notNull())
    .execute()
  await create('token')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('sha256', text, column => column.notNull().unique())
    .addColumn('created_at', text, column => column.notNull())
    .addColumn('revoked_at', text)
    .execute()
}

async function createLog(create: Create, text: ColumnType): Promise<void> {
  await create('event')
    .addColumn('seq', 'integer', column => column.primaryKey())
    .addColumn('subject_type', text, column => column.notNull())
    .addColumn('subject_id', text, column => column.notNull())
    .addColumn('canonical', text, column => column.notNull())
    .addColumn('sha256', text, column => column.notNull())
    .addColumn('sm3', text, column => column.notNull())
    .execute()
  await create('event_leaf')
    .addColumn('seq', 'integer', column => column.notNull().references('event.seq'))
    .addColumn('path', text, column => column.notNull())
    .addColumn('salt', text, column => column.notNull())
    .addColumn('value', text, column => column.notNull())
    .addPrimaryKeyConstraint('event_leaf_pk', ['seq', 'path'])
    .execute()
  await create('event_head')
    .addColumn('id', 'integer', column => column.primaryKey().check(sql`id = 1`))
    .addColumn('seq', 'integer', column => column.notNull())
    .addColumn('sha256', text, column => column.notNull())
    .addColumn('sm3', text, column => column.notNull())
    .addColumn('edge', text, column => column.notNull())
    .execute()
  await create('checkpoint')
    .addColumn('size', 'integer', column => column.primaryKey())
    .addColumn('published_at', text, column => column.notNull())
    .addColumn('note', text, column => column.notNull())
    .execute()
}

/** Texts compare byte by byte on both engines, whatever the locale of the server. */
function textType(engine: Engine['name']): ColumnType {
  return engine === 'sqlite' ? 'text' : sql`text collate "C"`
}

/** A second line of defence: what our code never does, the database refuses. */
async function forbidRewriting(database: Kysely<unknown>, engine: Engine['name']): Promise<void> {
  const statements = engine === 'sqlite' ? sqliteTriggers : postgresTriggers
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const sqliteTriggers = [
  ['event', 'update'],
  ['event', 'delete'],
  ['event_leaf', 'update'],
].map(
  ([table, verb]) => `create trigger ${table}_no_${verb} before ${verb} on ${table}
    begin select raise(abort, 'the log is append-only'); end`,
)

const postgresTriggers = [
  `create function refuse_rewriting() returns trigger language plpgsql as
    $$ begin raise exception 'the log is append-only'; end $$`,
  `create trigger event_append_only before update or delete or truncate on event
    for each statement execute function refuse_rewriting()`,
  `create trigger event_leaf_unchanged before update on event_leaf
    for each statement execute function refuse_rewriting()`,
]
