/**
 * Makes the fixture of the newest migration: a small store as this release writes it, as a SQLite file and as a backup,
 * in packages/server/src/store/migrations/fixtures/. Run it once, when a migration is finished; a fixture that was
 * released is never made anew, since it stands for the stores that are out there.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { emptyDocument } from '@biaochi/core/document/model/empty-document.ts'
import { blankStandard, type StandardRecord } from '@biaochi/core/registry/standard.ts'
import { addDocument } from '@biaochi/server/actions/add-document.ts'
import { backUp } from '@biaochi/server/actions/back-up.ts'
import type { Context } from '@biaochi/server/actions/context.ts'
import { newToken } from '@biaochi/server/actions/new-token.ts'
import { newWatch } from '@biaochi/server/actions/new-watch.ts'
import { publishCheckpoint } from '@biaochi/server/actions/publish-checkpoint.ts'
import { isRefusal, type Refusal } from '@biaochi/server/actions/refusal.ts'
import { revokeToken } from '@biaochi/server/actions/revoke-token.ts'
import { openClauseMemory } from '@biaochi/server/search/open-clause-index.ts'
import { openMemoryIndex } from '@biaochi/server/search/open-registry-index.ts'
import { saveDefects } from '@biaochi/server/store/defect.ts'
import { appendEvent } from '@biaochi/server/store/event.ts'
import { saveFramework } from '@biaochi/server/store/framework.ts'
import { eraseLeaves } from '@biaochi/server/store/leaf.ts'
import { migrations } from '@biaochi/server/store/migrations/migrations.ts'
import { saveProgramme } from '@biaochi/server/store/programme.ts'
import { frameworkState, programmeState, standardState } from '@biaochi/server/store/record-state.ts'
import { saveStandards } from '@biaochi/server/store/standard.ts'
import { openStore, type Store } from '@biaochi/server/store/store.ts'

const fixtures = resolve(import.meta.dirname, '../packages/server/src/store/migrations/fixtures')

const records: readonly StandardRecord[] = [
  {
    ...blankStandard,
    id: 'standard-1',
    revision: 1,
    class: 'local',
    numbers: [
      { normal: 'DB31/T 99991-2020', role: 'primary' },
      { normal: 'DB32/T 99991-2020', role: 'joint' },
    ],
    titleZh: '示例标准：城市数据质量',
    issued: '2020-01-01',
    effective: '2020-04',
    relations: [{ type: 'replaces', target: 'DB31/T 99991-2010' }],
  },
  { ...blankStandard, id: 'standard-2', revision: 1, titleZh: '示例项目', unnumbered: 'project', sourceKey: 'plan-1' },
]

const framework = {
  id: 'example',
  version: 1,
  title: { zh: '示例体系', en: 'Example framework' },
  source: { zh: '示例', en: 'example' },
  from: '2020-01-01',
  nodes: [],
  frame: [],
  notes: [],
}

const programme = { id: 'example', version: 1 }

/** Something in every table. */
async function fill(context: Context): Promise<void> {
  const { store } = context
  await store.write(async tx => {
    await saveStandards(tx, records)
    await saveFramework(tx, framework)
    await saveProgramme(tx, programme)
    await saveDefects(tx, [
      { rule: 'example', severity: 'warning', message: { zh: '示例', en: 'example' }, at: { subject: 'standard-1' } },
    ])
    await appendEvent(tx, {
      id: context.newId(),
      at: context.now(),
      action: 'registry.import',
      actor: context.actor,
      subject: { type: 'import', id: 'import-1' },
      body: { reason: '示例' },
      records: [...records.map(standardState), frameworkState(framework), programmeState(programme)],
    })
  })
  const names = ['有效的令牌', '撤销的令牌', '抹除了名称的令牌']
  const tokens = []
  for (const name of names) tokens.push(done(await newToken(context, name)))
  done(await revokeToken(context, tokens[1]?.id ?? ''))
  await publishCheckpoint(context)
  const order = {
    seq: 4,
    paths: ['/name'],
    reason: '示例',
    id: context.newId(),
    at: context.now(),
    actor: context.actor,
  }
  await store.write(tx => eraseLeaves(tx, order))
  await publishCheckpoint(context)
  done(await addDocument(context, { document: emptyDocument, file: 'example.md', slug: 'example-draft' }))
  done(await newWatch(context, { title: '示例清单', numbers: ['DB31/T 99991-2020'] }))
}

function done<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(JSON.stringify(result.refused))
  return result
}

function contextOf(store: Store): Context {
  let count = 0
  return {
    store,
    index: openMemoryIndex(store),
    clauses: openClauseMemory(store),
    actor: { kind: 'cli', id: null },
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * count++).toISOString(),
    newId: () => `id-${++count}`,
  }
}

const name = Object.keys(migrations).at(-1) ?? ''
const target = join(fixtures, `${name}.sqlite.gz`)
if (existsSync(target)) {
  console.error(`${target} 已有；发布过的样本不再改 / exists; a fixture that was released is never changed`)
  process.exitCode = 1
} else {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-fixture-'))
  const store = await openStore({ folder, databaseUrl: null })
  await fill(contextOf(store))
  done(await backUp(contextOf(store), join(fixtures, `${name}.backup.gz`)))
  await store.close()
  writeFileSync(target, gzipSync(readFileSync(join(folder, 'biaochi.sqlite')), { level: 9 }))
  rmSync(folder, { recursive: true })
  console.error(target)
}
