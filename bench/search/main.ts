import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crc32 } from 'node:zlib'
import { hasNumber } from '@biaochi/core/search/query/match-number.ts'
import { parseQuery } from '@biaochi/core/search/query/parse-query.ts'
import { openSegment } from '@biaochi/core/search/segment/segment.ts'
import { FileSource } from '@biaochi/server/search/segment-file.ts'
import { buildEngine, EngineServer } from './child.ts'
import { compareAnswers } from './compare.ts'
import { makeRecords, schema } from './corpus.ts'
import type { BenchQuery } from './engine.ts'
import { measure, measureSuggestions, type Percentiles, type Times } from './measure.ts'
import { makeQueries, makeTypings } from './queries.ts'

/**
 * `npm run bench:search`: two hundred questions over HTTP against a million generated records, beside SQLite FTS5 and,
 * where BIAOCHI_TEST_DATABASE_URL names a server, PostgreSQL. Every engine answers with the twenty best with their
 * matches marked, the exact total and four facets. Ends with 1 when answers differ or a promise is not kept.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    'peer-rounds': { type: 'string', default: '2' },
    peers: { type: 'string', default: process.env.BIAOCHI_TEST_DATABASE_URL ? 'fts5,postgres' : 'fts5' },
    /** Keeps the indexes in a folder, and uses those that are there. */
    keep: { type: 'string' },
  },
})
const records = Number(values.records)
const rounds = Number(values.rounds)
const peers = values.peers.split(',').filter(name => name !== '')

/** What is promised of so many records: ms and times a peer at p95, seconds of processor time, MB. */
const promise =
  records > 1_000_000 ? { p95: 40, suggest: 5 } : { p95: 10, suggest: 5, lead: 30, cpuSeconds: 90, resident: 250 }
/** p95 of a million records known of the peers, in ms: one that is much slower is not in its best form. */
const known: Readonly<Record<string, number>> = { fts5: 575, postgres: 1256 }

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'biaochi-bench-search-'))
const broken: string[] = []
try {
  say(`${records} records, ${cpus().length} processors; ms, best of ${rounds} rounds of 200 questions`)
  for (const name of ['ours', ...peers]) await build(name)
  const queries = readQueries()
  say(line(['', '', 'p50', 'p95', 'p99']))
  const us = await EngineServer.start('ours', folderOf('ours'))
  const ours = await measureUs(us, queries)
  for (const name of peers) await comparePeer(name, us, ours, queries)
  await us.stop()
  for (const one of broken) say(`! ${one}`)
  say(broken.length === 0 ? 'every promise is kept' : 'NOT KEPT: see the lines marked !')
  process.exitCode = broken.length === 0 ? 0 : 1
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
}

async function build(name: string): Promise<void> {
  if (existsSync(folderOf(name))) return
  mkdirSync(folderOf(name), { recursive: true })
  const { cpuSeconds, seconds } = await buildEngine(name, folderOf(name), records)
  say(`${name}: built in ${seconds.toFixed(0)} s, ${cpuSeconds.toFixed(0)} s of processor time`)
  if (name === 'ours') hold('s of processor time to build', cpuSeconds, promise.cpuSeconds)
}

/** The questions, taken apart as our index does, the same for every engine. */
function readQueries(): BenchQuery[] {
  const copy = join(folderOf('ours'), 'copy-0')
  const file = readdirSync(copy).find(name => name.endsWith('.segment')) ?? ''
  const segment = openSegment(new FileSource(join(copy, file)), schema, crc32)
  if ('rule' in segment) throw new Error(segment.message.en)
  const queries = makeQueries([...makeRecords(Math.min(records, 5000))])
  return queries.map(query => ({ ...query, ...parseQuery(query.text, form => hasNumber(segment, form)) }))
}

async function measureUs(us: EngineServer, queries: readonly BenchQuery[]): Promise<Times> {
  const times = await measure(us, queries, rounds)
  show('ours', times)
  // Where others use the processors too, the time of waiting for them is not ours.
  if (isBusy()) hold('ms of processor time at p95 (the machine is busy)', times.cpu.p95, promise.p95)
  else hold('ms at p95', times.wall.p95, promise.p95)
  say(`${us.resident().toFixed(0)} MB resident`)
  hold('MB resident', us.resident(), promise.resident)
  const suggestions = await measureSuggestions(us, makeTypings([...makeRecords(40)]), rounds)
  say(line(['', 'typing', ...cells(suggestions)]))
  hold('ms at p95 to complete what is typed', suggestions.p95, promise.suggest)
  return times
}

async function comparePeer(name: string, us: EngineServer, ours: Times, queries: readonly BenchQuery[]): Promise<void> {
  const peer = await EngineServer.start(name, folderOf(name))
  broken.push(...(await compareAnswers(us, peer, queries)))
  const times = await measure(peer, queries, Number(values['peer-rounds']))
  await peer.stop()
  show(name, times)
  const lead = times.wall.p95 / ours.wall.p95
  say(`ours is ${lead.toFixed(0)} times ahead of ${name} at p95`)
  if (promise.lead && lead < promise.lead)
    broken.push(`${lead.toFixed(1)} times ahead of ${name}, promised ${promise.lead}`)
  if (!isBusy()) hold(`ms at p95 of ${name}: not its best form`, times.wall.p95, (known[name] ?? 0) * (records / 1e6))
}

/** Whether more wants to run than there are processors. */
function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > cpus().length
}

function hold(what: string, found: number, promised: number | undefined): void {
  if (promised !== undefined && found > promised) broken.push(`${found.toFixed(1)} ${what}, promised ${promised}`)
}

function folderOf(name: string): string {
  return join(folder, name)
}

function show(name: string, { wall, cpu }: Times): void {
  say(line([name, 'wall', ...cells(wall)]))
  say(line(['', 'cpu', ...cells(cpu)]))
}

function cells({ p50, p95, p99 }: Percentiles): string[] {
  return [p50, p95, p99].map(value => value.toFixed(1))
}

function line(parts: readonly string[]): string {
  return parts.map((part, at) => (at < 2 ? part.padEnd(10) : part.padStart(10))).join('')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
