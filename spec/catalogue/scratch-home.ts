import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeDraft } from '@biaochi/core/document/read/word/draft-under-test.ts'
import { sampleDraft } from '@biaochi/core/document/read/word/sample-draft-under-test.ts'
import { loadProgramme } from '@biaochi/server/actions/load-programme.ts'
import { openContext } from '@biaochi/server/actions/open-context.ts'
import { isRefusal } from '@biaochi/server/actions/refusal.ts'
import type { Config } from '@biaochi/server/config.ts'
import { readConfig } from '@biaochi/server/config.ts'

const root = resolve(import.meta.dirname, '../..')

/** A folder of its own with a store that holds the programme; the files of the project and a `draft.docx` are reachable from it. */
export interface ScratchHome {
  readonly config: Config
  remove(): Promise<void>
}

/** Makes a home with Shanghai's programme loaded, as the first start does. */
export async function makeHome(): Promise<ScratchHome> {
  const home = await emptyHome()
  const context = await openContext(home.config, { kind: 'system', id: null })
  try {
    const loaded = await loadProgramme(context, join(root, 'programme/shanghai-2022'))
    if (isRefusal(loaded)) throw new Error(JSON.stringify(loaded.refused, null, 2))
  } finally {
    await context.store.close()
  }
  return home
}

/** Makes a copy of a home, so that an example may change what it likes. */
export async function copyHome(from: ScratchHome): Promise<ScratchHome> {
  const home = await emptyHome()
  await cp(from.config.dataFolder, home.config.dataFolder, { recursive: true })
  return home
}

async function emptyHome(): Promise<ScratchHome> {
  const folder = await mkdtemp(join(tmpdir(), 'biaochi-home-'))
  for (const name of ['programme', 'README.md']) await symlink(join(root, name), join(folder, name))
  await writeFile(join(folder, 'draft.docx'), writeDraft(sampleDraft))
  return {
    config: { ...readConfig({}, folder), language: 'zh' },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
