import type { Programme } from '@biaochi/core/evaluation/programme.ts'
import { canonicalise } from '@biaochi/core/log/canonical.ts'
import { appendEvent } from '../store/event.ts'
import { loadProgramme as loadStored, saveProgramme } from '../store/programme.ts'
import { programmeState } from '../store/record-state.ts'
import type { Writer } from '../store/store.ts'
import type { Context } from './context.ts'
import { storeFramework } from './import-framework.ts'
import { type ImportReport, importRegistry } from './import-registry.ts'
import { type ProgrammeFile, type ProgrammeFolder, readProgramme } from './read-programme.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** What loading a programme did. */
export interface ProgrammeLoad {
  readonly programme: string
  readonly framework: 'added' | 'changed' | 'unchanged'
  readonly plan: 'added' | 'changed' | 'unchanged'
  readonly standards: Pick<ImportReport, 'added' | 'changed' | 'unchanged' | 'defects'>
}

/**
 * Reads the folder of a programme and stores it in one transaction: framework, standards by way of the importer, plan.
 * Loading it again changes nothing; when anything is refused, nothing is stored.
 */
export async function loadProgramme(context: Context, folder: string): Promise<ProgrammeLoad | Refusal> {
  const { value, findings } = await readProgramme(folder)
  if (value === null) return { refused: findings }
  const { programme, framework, files } = value
  const standards = [sourceOf(files.standards)]
  const preview = await importRegistry(context, standards, { framework: framework.id, dryRun: true })
  if (preview.refusals.length > 0) return { refused: preview.refusals }
  return context.store.write(async tx => {
    const inside = within(context, tx)
    const source = { file: files.framework.name, sha256: files.framework.sha256 }
    const stored = await storeFramework(tx, context, { framework, source, assumedFrom: null, corrects: true })
    if (isRefusal(stored)) throw new Error('a framework that corrects the one before was refused')
    const { added, changed, unchanged, defects } = await importRegistry(inside, standards, { framework: framework.id })
    const plan = await storeProgramme(tx, context, value)
    return {
      programme: programme.id,
      framework: stored.outcome,
      plan,
      standards: { added, changed, unchanged, defects },
    }
  })
}

/** A context whose every write is part of a transaction that is already open. */
function within(context: Context, tx: Writer): Context {
  return { ...context, store: { ...context.store, read: tx, write: work => work(tx), snapshot: work => work(tx) } }
}

function sourceOf({ name, bytes }: ProgrammeFile) {
  return { name, size: bytes.length, read: async () => bytes }
}

async function storeProgramme(
  tx: Writer,
  context: Context,
  { programme, files }: ProgrammeFolder,
): Promise<ProgrammeLoad['plan']> {
  const before = await loadStored<Programme>(tx, programme.id)
  if (before && canonicalise({ ...before, version: 0 }) === canonicalise({ ...programme, version: 0 }))
    return 'unchanged'
  const next = { ...programme, version: (before?.version ?? 0) + 1 }
  await appendEvent(tx, {
    id: context.newId(),
    at: context.now(),
    action: 'programme.load',
    actor: context.actor,
    subject: { type: 'programme', id: programme.id },
    body: {
      files: Object.values(files).map(({ name, sha256 }) => ({ name, sha256 })),
      version: next.version,
    },
    records: [programmeState(next)],
  })
  await saveProgramme(tx, next)
  return before ? 'changed' : 'added'
}
