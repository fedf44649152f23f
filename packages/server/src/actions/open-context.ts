import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Config } from '../config.ts'
import { openClauseIndex, openClauseMemory } from '../search/open-clause-index.ts'
import { openMemoryIndex, openRegistryIndex } from '../search/open-registry-index.ts'
import { hasDatabase } from '../store/sqlite-file.ts'
import { openStore, openStoreToRead } from '../store/store.ts'
import type { Actor, Context } from './context.ts'

/** What of the configuration a context needs. */
type ContextSettings = Pick<Config, 'dataFolder' | 'databaseUrl'> & Partial<Pick<Config, 'mayWebhooksGoInside'>>

/** Opens the store that the configuration names, with the real clock and ids; whoever opens it closes it. */
export async function openContext(config: ContextSettings, actor: Actor): Promise<Context> {
  const opened = await openStore({ folder: config.dataFolder, databaseUrl: config.databaseUrl })
  const index = openRegistryIndex(opened, { folder: join(config.dataFolder, 'index'), report: reportFinding })
  const clauses = openClauseIndex(opened, {
    folder: join(config.dataFolder, 'index-clauses'),
    report: reportFinding,
  })
  // The index reads the store as long as it is open.
  const store = { ...opened, close: () => closeAll([clauses, index, opened]) }
  const { mayWebhooksGoInside = false } = config
  return { store, index, clauses, actor, mayWebhooksGoInside, now: () => new Date().toISOString(), newId: makeId }
}

/** Opens the store to be read only, in a folder that may be read only itself. */
export async function openContextToRead(
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
  actor: Actor,
): Promise<Context> {
  const store = await openStoreToRead({ folder: config.dataFolder, databaseUrl: config.databaseUrl })
  const [index, clauses] = [openMemoryIndex(store), openClauseMemory(store)]
  return { store, index, clauses, actor, now: () => new Date().toISOString(), newId: makeId }
}

/** Closes one after the other, the rest too when one fails. */
async function closeAll([first, ...others]: readonly { close(): Promise<void> }[]): Promise<void> {
  await first?.close().finally(() => closeAll(others))
}

/** What is wrong with the files of the index concerns whoever runs the process; every answer is right all the same. */
function reportFinding({ severity, message, fix }: Finding): void {
  if (severity === 'info') return
  process.stderr.write(`${message.zh}${fix?.zh ?? ''}\n${message.en} ${fix?.en ?? ''}\n`)
}

/** Whether the configuration names a store that is there. */
export function holdsStore(config: Pick<Config, 'dataFolder' | 'databaseUrl'>): boolean {
  return config.databaseUrl !== null || hasDatabase(config.dataFolder)
}

/** Throws where the configuration names a folder without an embedded store. */
export function requireStore(config: Pick<Config, 'dataFolder' | 'databaseUrl'>): void {
  if (holdsStore(config)) return
  throw new Error(
    `${config.dataFolder} 里没有库。请检查 --data；新库由 serve、registry import、framework import、token new 或 restore 建立。\n` +
      `There is no store in ${config.dataFolder}. Check --data; serve, registry import, framework import, token new or restore make a new one.`,
  )
}

/** A UUID version 7 (RFC 9562, 5.7): its order is the order of time, to the millisecond. */
function makeId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
