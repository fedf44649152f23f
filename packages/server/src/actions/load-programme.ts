import { join } from 'node:path'
import { annotate } from '@biaochi/core/document/annotate/annotate.ts'
import type { Programme } from '@biaochi/core/evaluation/programme.ts'
import { canonicalise } from '@biaochi/core/log/canonical.ts'
import { appendEvent } from '../store/event.ts'
import { loadProgramme as loadStored, saveProgramme } from '../store/programme.ts'
import { programmeState } from '../store/record-state.ts'
import type { Writer } from '../store/store.ts'
import { type DocumentAdded, storeDocument } from './add-document.ts'
import type { Context } from './context.ts'
import { storeFramework } from './import-framework.ts'
import { type ImportReport, importRegistry } from './import-registry.ts'
import { listPackages } from './read-facts.ts'
import { readPackage, type StandardPackage } from './read-package.ts'
import { type ProgrammeFile, type ProgrammeFolder, readProgramme } from './read-programme.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** What loading a programme did. */
export interface ProgrammeLoad {
  readonly programme: string
  readonly framework: 'added' | 'changed' | 'unchanged'
  readonly plan: 'added' | 'changed' | 'unchanged'
  readonly standards: Pick<ImportReport, 'added' | 'changed' | 'unchanged' | 'defects'>
  /** Our own standards that are held now, by what came of each. */
  readonly documents: Readonly<Record<DocumentAdded['outcome'], number>>
}

/** What is loaded beside the programme. */
export interface ProgrammeOptions {
  /** Folder of packages; those with a place in the framework of the programme are held as documents. */
  readonly packages?: string
}

/**
 * Reads the folder of a programme and stores it in one transaction: framework, standards by way of the importer, plan,
 * and the texts of our own standards.
 * Loading it again changes nothing; when anything is refused, nothing is stored.
 */
export async function loadProgramme(
  context: Context,
  folder: string,
  options: ProgrammeOptions = {},
): Promise<ProgrammeLoad | Refusal> {
  const { value, findings } = await readProgramme(folder)
  if (value === null) return { refused: findings }
  const { programme, framework, files } = value
  const packages = await readPackagesOf(framework.id, options.packages)
  if (isRefusal(packages)) return packages
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
    const documents = await storePackages(tx, context, packages)
    return {
      programme: programme.id,
      framework: stored.outcome,
      plan,
      standards: { added, changed, unchanged, defects },
      documents,
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

async function readPackagesOf(
  framework: string,
  folder: string | undefined,
): Promise<readonly StandardPackage[] | Refusal> {
  if (folder === undefined) return []
  const packages: StandardPackage[] = []
  for (const name of await listPackages(folder)) {
    const { value, findings } = await readPackage(join(folder, name))
    if (!value)
      return { refused: findings.map(one => ({ ...one, at: { ...one.at, file: join(name, one.at.file ?? '') } })) }
    if (value.facts.places.some(place => place.startsWith(`${framework}/`))) packages.push(value)
  }
  return packages
}

async function storePackages(
  tx: Writer,
  context: Context,
  packages: readonly StandardPackage[],
): Promise<ProgrammeLoad['documents']> {
  const outcomes = { added: 0, changed: 0, unchanged: 0 }
  for (const { facts, document } of packages) {
    const { id: slug, text: file, places } = facts
    const stored = await storeDocument(tx, context, { document: annotate(document), file, slug, places })
    if (isRefusal(stored)) throw new Error(`a package with the address ${slug} was refused`)
    outcomes[stored.outcome]++
  }
  return outcomes
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
