import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import { writeFrameworkYaml } from '@biaochi/core/registry/framework-yaml.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { eachEvent } from '../store/event.ts'
import { compareFramework } from './compare-framework.ts'
import type { Context } from './context.ts'
import { exportFramework, type FrameworkFormat } from './export-framework.ts'
import { importFramework } from './import-framework.ts'
import { loadProgramme } from './load-programme.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { showFramework } from './show-framework.ts'
import { showProgramme } from './show-programme.ts'
import { showTargets } from './show-targets.ts'
import { verifyLog } from './verify-log.ts'

const shanghai = resolve(import.meta.dirname, '../../../../programme/shanghai-2022')
const id = 'shanghai-2022'
const day = '2026-01-02'

/** The result of an action that is expected to do what it was asked. */
function done<T extends object>(result: T | Refusal | null): T {
  if (result === null || isRefusal(result)) throw new Error(JSON.stringify(result))
  return result
}

const rulesOf = (result: object) => ('refused' in result ? (result as Refusal).refused.map(each => each.rule) : [])

describe.each(enginesUnderTest)('a programme on $name', under => {
  let made: TestStore
  let context: Context
  beforeEach(async () => {
    made = await makeTestStore(under)
    context = makeTestContext(made.store)
  })
  afterEach(() => made.remove())

  const importYaml = (framework: Framework, how: { corrects?: boolean } = {}) =>
    importFramework(context, {
      ...how,
      bytes: new TextEncoder().encode(writeFrameworkYaml(framework)),
      file: 'f.yaml',
      facts: {},
    })

  it('is loaded whole: framework, standards, plan, each with its events', async () => {
    const loaded = done(await loadProgramme(context, shanghai))
    expect(loaded).toMatchObject({ framework: 'added', plan: 'added', standards: { added: 25, defects: [] } })
    const actions = new Map<string, number>()
    for await (const { action } of eachEvent(context.store.read, { after: 0 })) {
      actions.set(action, (actions.get(action) ?? 0) + 1)
    }
    expect(Object.fromEntries(actions)).toEqual({
      'framework.import': 1,
      'registry.import': 1,
      'standard.add': 25,
      'programme.load': 1,
    })
    const verified = done(await verifyLog(context, { checkpoints: [], keys: [] }))
    expect(verified.findings).toEqual([])
  })

  it('is loaded a second time without changing anything', async () => {
    await loadProgramme(context, shanghai)
    const mark = await context.store.changeMark()
    const again = done(await loadProgramme(context, shanghai))
    expect(again).toMatchObject({ framework: 'unchanged', plan: 'unchanged', standards: { added: 0, changed: 0 } })
    expect(await context.store.changeMark()).toBe(mark)
  })

  it.each([
    ['targets.yaml', 'targets: [\n', 'yaml-invalid'],
    ['framework.yaml', 'id: x\n', 'content-invalid'],
    ['standards.csv', 'number,title_zh\nDBXX/TXXXX,\n', 'neither-number-nor-title'],
  ])('is refused whole when its %s cannot be read', async (name, text, rule) => {
    const folder = mkdtempSync(join(tmpdir(), 'biaochi-programme-'))
    try {
      cpSync(shanghai, folder, { recursive: true })
      writeFileSync(join(folder, name), text)
      expect(rulesOf(await loadProgramme(context, folder))).toContain(rule)
      expect(await context.store.changeMark()).toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is refused when its folder lacks a file, and is told which', async () => {
    const result = await loadProgramme(context, join(shanghai, '..'))
    expect(rulesOf(result)).toEqual(Array.from({ length: 5 }, () => 'programme-file-missing'))
  })

  it('gets a new version when its plan has changed, and keeps the old', async () => {
    await loadProgramme(context, shanghai)
    const folder = mkdtempSync(join(tmpdir(), 'biaochi-programme-'))
    try {
      cpSync(shanghai, folder, { recursive: true })
      const targets = readFileSync(join(folder, 'targets.yaml'), 'utf8')
      writeFileSync(join(folder, 'targets.yaml'), targets.replace('atLeast: 100', 'atLeast: 120'))
      expect(done(await loadProgramme(context, folder))).toMatchObject({ plan: 'changed', framework: 'unchanged' })
      expect(await showProgramme(context)).toMatchObject({ version: 2, targets: [{ atLeast: 120 }, {}, {}, {}] })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('counts its targets, says where nothing is recorded, and names every record it counts or leaves out', async () => {
    await loadProgramme(context, shanghai)
    const view = done(await showTargets(context, day))
    expect(view.targets.map(({ result }) => [result.target.id, result.noRecords])).toEqual([
      ['T1', false],
      ['T2', true],
      ['T3', true],
      ['T4', true],
    ])
    const first = view.targets[0]
    expect(first?.result).toMatchObject({ within: { value: 0 }, since: { value: 5 }, expected: 100 })
    expect(first?.figures.map(figure => figure.value)).toEqual([84])
    const named = [
      ...(first?.result.since.standards ?? []),
      ...(first?.result.undated ?? []),
      ...(first?.result.unverified ?? []),
    ]
    expect(named.map(one => view.standards[one]?.id)).toEqual(named)
  })

  it('shows and exports nothing before it is loaded', async () => {
    expect(await showProgramme(context)).toBeNull()
    expect(await showTargets(context, day)).toBeNull()
    expect(await showFramework(context, id, day)).toBeNull()
    const order = { id: null, asOf: day, format: 'yaml', language: 'zh' } as const
    expect(rulesOf(await exportFramework(context, order))).toEqual(['framework-unknown'])
  })

  describe('whose framework', () => {
    let framework: Framework
    beforeEach(async () => {
      await loadProgramme(context, shanghai)
      framework = done(await showFramework(context, id, day)).framework
    })

    it('has 4 domains, 24 areas and 126 topics, every one with its counts', () => {
      const count = (level: string) => framework.nodes.filter(node => node.level === level).length
      expect([count('domain'), count('area'), count('topic')]).toEqual([4, 24, 126])
    })

    it.each<FrameworkFormat>(['yaml', 'xlsx'])(
      'comes back from its export as %s as the version there is',
      async format => {
        const { bytes } = done(await exportFramework(context, { id: null, asOf: day, format, language: 'zh' }))
        const result = done(await importFramework(context, { bytes, file: `f.${format}`, facts: {} }))
        expect(result).toMatchObject({ id, version: 1, outcome: 'unchanged', findings: [] })
      },
    )

    it('is exported as notes and as data', async () => {
      const order = { id, asOf: day, language: 'en' } as const
      const notes = done(await exportFramework(context, { ...order, format: 'docx' }))
      expect([...notes.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b])
      const json = done(await exportFramework(context, { ...order, format: 'json' }))
      const parsed = JSON.parse(new TextDecoder().decode(json.bytes))
      expect(parsed.tables.map((table: { id: string }) => table.id)).toEqual([
        'detail',
        'statistics',
        'classes',
        'ratios',
        'gaps',
      ])
    })

    it('gets a next version that holds from its day on, while the old one still answers for the days before', async () => {
      const gone = framework.nodes.filter(node => node.code !== 'D6.10')
      const result = done(await importYaml({ ...framework, from: '2026-01-01', nodes: gone }))
      expect(result).toMatchObject({ version: 2, outcome: 'changed' })
      expect(result.findings.map(finding => [finding.rule, finding.at.subject])).toEqual([
        ['framework-code-gone', 'D6.10'],
      ])
      const topics = async (asOf: string) => done(await showFramework(context, id, asOf)).coverage.total.topicCount
      expect([await topics('2025-12-31'), await topics('2026-01-01')]).toEqual([126, 125])
      expect(await topics('2020-01-01')).toBe(126)
      const comparison = done(await compareFramework(context, id, { from: '2025-12-31', to: '2026-01-01' }))
      expect(comparison.comparison.topics.map(topic => [topic.code, topic.after])).toEqual([['D6.10', null]])
      expect(comparison.after.versions.map(one => one.version)).toEqual([1, 2])
    })

    it('shows between two days what came into force', async () => {
      const { comparison, standards } = done(
        await compareFramework(context, id, { from: '2025-05-31', to: '2025-06-01' }),
      )
      const changed = comparison.standards.map(change => [standards[change.id]?.number, change.before, change.after])
      expect(changed).toEqual([['DB31/T 1537-2025', 'upcoming', 'in-force']])
    })

    it('has one version more for every import that says something new, and none for one that does not', async () => {
      const renamed = { ...framework, from: '2026-01-01', title: { zh: '新', en: 'New' } }
      expect(done(await importYaml(renamed)).version).toBe(2)
      expect(done(await importYaml(renamed))).toMatchObject({ version: 2, outcome: 'unchanged' })
    })

    it.each([
      ['an earlier day', '2020-01-01'],
      ['the same day', null],
    ])('takes no version from %s, which would hide the one there is, unless it corrects that', async (_which, from) => {
      const changed = { ...framework, from: from ?? framework.from, title: { zh: '新', en: 'New' } }
      const mark = await context.store.changeMark()
      expect(rulesOf(await importYaml(changed))).toEqual(['framework-version-hidden'])
      expect(await context.store.changeMark()).toBe(mark)
      const corrected = done(await importYaml(changed, { corrects: true }))
      expect(corrected).toMatchObject({
        version: 2,
        findings: [{ rule: 'framework-version-hidden', severity: 'warning', evidence: { version: 1 } }],
      })
    })

    it('of another city stands beside it', async () => {
      const order = { id, asOf: day, format: 'xlsx', language: 'en' } as const
      const { bytes } = done(await exportFramework(context, order))
      const result = done(await importFramework(context, { bytes, file: 'f.xlsx', facts: { id: 'my-town' } }))
      expect(result).toMatchObject({ id: 'my-town', version: 1, outcome: 'added' })
      expect(done(await showFramework(context, 'my-town', day)).coverage.total.present).toBe(0)
    })

    it('stays as it was when an import is refused', async () => {
      const mark = await context.store.changeMark()
      const bytes = new TextEncoder().encode('id: x\n')
      expect(rulesOf(await importFramework(context, { bytes, file: 'f.yaml', facts: {} }))).toContain('content-invalid')
      expect(await context.store.changeMark()).toBe(mark)
    })
  })
})
