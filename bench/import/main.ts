import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportReport } from '@biaochi/server/actions/import-registry.ts'
import { openContext } from '@biaochi/server/actions/open-context.ts'
import { generateRecords, type Truth } from './generate.ts'
import { writeRelaton } from './relaton-text.ts'

/** What one command cost: seconds and megabytes. */
interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly peakMB: number
}

const promise = { wall: 60, peakMB: 1000 }

const { values } = parseArgs({ options: { records: { type: 'string' }, runs: { type: 'string' } } })
const runs = Number(values.runs ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'biaochi-bench-import-'))
try {
  const { records, truth } = generateRecords(Number(values.records ?? 70_000))
  const files = join(folder, 'records')
  mkdirSync(files)
  let bytes = 0
  records.forEach((record, index) => {
    const text = writeRelaton(record)
    bytes += text.length
    writeFileSync(join(files, `${String(index).padStart(6, '0')}.yaml`), text)
  })
  say(`${records.length} Relaton records in as many files, ${(bytes / 1e6).toFixed(0)} MB; ${cpus().length} processors`)
  const first: Cost[] = []
  const second: Cost[] = []
  for (let run = 1; run <= runs; run += 1) {
    const data = join(folder, `store-${run}`)
    first.push(await measure(files, data, report => expectFirst(report, truth)))
    second.push(await measure(files, data, report => expectSecond(report, truth)))
    if (run === 1) await expectStatuses(data, truth)
    say(`run ${run}: into an empty store ${print(first.at(-1))}; the same again ${print(second.at(-1))}`)
    rmSync(data, { recursive: true })
  }
  const best = first.reduce((a, b) => (b.wall < a.wall ? b : a))
  const isKept = best.wall <= promise.wall && Math.max(...first.map(cost => cost.peakMB)) <= promise.peakMB
  say(
    `best of ${runs}: ${print(best)}; promised: ${promise.wall} s, ${promise.peakMB} MB → ${isKept ? 'kept' : 'NOT KEPT'}`,
  )
  process.exitCode = isKept ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

function measure(files: string, data: string, expect: (report: ImportReport) => void): Promise<Cost> {
  const words = ['registry', 'import', '--json', files, '--data', data]
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), ...words], {
    env: { ...process.env, BIAOCHI_LANGUAGE: 'en' },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', chunk => (out += chunk))
  child.stderr.on('data', chunk => (err += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      if (code !== 0) return reject(new Error(`registry import ended with ${code}: ${err}`))
      expect(JSON.parse(out) as ImportReport)
      resolve(JSON.parse(err.trim().split('\n').at(-1) ?? '') as Cost)
    })
  })
}

function expectFirst(report: ImportReport, { records, relations, defects }: Truth): void {
  const { read, added, changed, unchanged, refused } = report
  demand(
    'counts',
    { read, added, changed, unchanged, refused, relations: report.relations },
    {
      read: records,
      added: records,
      changed: 0,
      unchanged: 0,
      refused: 0,
      relations,
    },
  )
  demand('defects', Object.fromEntries(report.defects.map(({ kind, count }) => [kind, count])), defects)
}

function expectSecond({ added, changed, unchanged, refused, event }: ImportReport, { records }: Truth): void {
  demand(
    'the second run',
    { added, changed, unchanged, refused, event },
    { added: 0, changed: 0, unchanged: records, refused: 0, event: null },
  )
}

async function expectStatuses(data: string, { statuses }: Truth): Promise<void> {
  const context = await openContext({ dataFolder: data, databaseUrl: null }, { kind: 'cli', id: null })
  try {
    for (const { number, status, successor } of statuses) {
      const [found] = await context.index.resolve(number, '2026-01-01')
      const view = found ? await context.index.show(found.id, '2026-01-01') : null
      const known = { status: view?.status.name, successor: view?.status.successors[0] ?? null }
      demand(number, known, { status, successor })
    }
  } finally {
    await context.store.close()
  }
}

function demand(what: string, found: object, expected: object): void {
  const sorted = (value: object) => JSON.stringify(Object.fromEntries(Object.entries(value).sort()))
  if (sorted(found) !== sorted(expected)) {
    throw new Error(`${what}: found ${sorted(found)}, expected ${sorted(expected)}`)
  }
}

function print(cost: Cost | undefined): string {
  return cost ? `${cost.wall.toFixed(1)} s wall, ${cost.cpu.toFixed(1)} s CPU, ${cost.peakMB} MB` : ''
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
