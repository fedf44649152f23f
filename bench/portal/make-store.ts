import { join, resolve } from 'node:path'
import { importRegistry } from '@biaochi/server/actions/import-registry.ts'
import { loadProgramme } from '@biaochi/server/actions/load-programme.ts'
import { openContext } from '@biaochi/server/actions/open-context.ts'
import { isRefusal } from '@biaochi/server/actions/refusal.ts'
import { readConfig } from '@biaochi/server/config.ts'
import { generateRecords } from '../import/generate.ts'
import { writeRelaton } from '../import/relaton-text.ts'

const programme = resolve(import.meta.dirname, '../../programme/shanghai-2022')

/** Configuration of a store below a folder that holds the programme, and as many generated records as asked for. */
export async function makeStore(folder: string, records: number) {
  const config = { ...readConfig({}, folder), dataFolder: join(folder, `store-${records}`) }
  const context = await openContext(config, { kind: 'system', id: null })
  try {
    const loaded = await loadProgramme(context, programme)
    if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded.refused))
    if (records > 0) await addRecords(context, records)
  } finally {
    await context.store.close()
  }
  return config
}

async function addRecords(context: Parameters<typeof importRegistry>[0], count: number): Promise<void> {
  const sources = generateRecords(count).records.map((record, index) => {
    const bytes = new TextEncoder().encode(writeRelaton(record))
    return { name: `${index}.yaml`, size: bytes.length, read: async () => bytes }
  })
  const { written, added } = await importRegistry(context, sources)
  if (!written || added < count) throw new Error(`only ${added} of ${count} generated records were imported`)
}
