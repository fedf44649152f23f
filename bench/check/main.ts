import { existsSync, mkdirSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareAnswer, type RuleAnswer, type Run, runOurs, runPeer } from './answer.ts'
import { better, type Cost, measure } from './cost.ts'
import { recordRules, rules } from './defects.ts'
import { generate } from './generate.ts'
import type { Truth } from './truth.ts'
import { ruleCounts, writeVariants } from './variants.ts'

/**
 * `npm run bench:check`: ten million records with known defects, checked by ours and by the peers, each in a process of its
 * own; every count must be the truth. `--rows N` tries it small. Ends with 1 when an answer is wrong or a promise is not kept.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000000' },
    rounds: { type: 'string', default: '5' },
    'peer-rounds': { type: 'string', default: '2' },
    /** Some of the measurements: csv, unique, gb18030, parquet, xlsx, rules. */
    only: { type: 'string', default: 'csv,unique,gb18030,parquet,xlsx,rules' },
    /** Measures the peers alone. */
    peers: { type: 'boolean', default: false },
    /** Where files are kept between runs. */
    folder: { type: 'string', default: join(tmpdir(), 'biaochi-bench-check') },
  },
})
const rounds = Number(values.rounds)
const peerRounds = Number(values['peer-rounds'])
const wanted = new Set(values.only.split(','))

/** MB, records a second, and how many times quicker than a peer. */
const promise = { csv: 150, unique: 400, duckdb: 2, papaparse: 8, parquet: 0.9, sheet: 50_000, slope: 1.5 }

const broken: string[] = []
mkdirSync(values.folder, { recursive: true })
say(`${values.rows} records of 17 columns, ${cpus().length} processors; best of ${rounds} runs, peers ${peerRounds}`)
const made = await generate(values.folder, Number(values.rows))
const packages = writeVariants(join(values.folder, 'packages'))
if (wanted.has('parquet') && !existsSync(made.parquet)) {
  const { cost } = await measure(join(import.meta.dirname, 'peers/duckdb.ts'), [
    '--csv',
    made.csv,
    '--to',
    made.parquet,
  ])
  say(`Parquet written by DuckDB in ${cost.wall.toFixed(0)} s`)
}
say(line(['', 'MB', 'wall s', 'CPU s', 'peak MB', 'records/s']))
const measurements: readonly (readonly [name: string, run: () => Promise<void>])[] = [
  ['csv', measureCsv],
  ['unique', measureUnique],
  ['gb18030', measureGb18030],
  ['parquet', measureParquet],
  ['xlsx', measureSheets],
  ['rules', measureRules],
]
for (const [name, run] of measurements) if (wanted.has(name)) await run()
for (const one of broken) say(`! ${one}`)
if (broken.length > 0) say('NOT KEPT: see the lines marked !')
else say(values.peers ? 'every peer tells the truth' : 'every promise is kept')
process.exitCode = broken.length === 0 ? 0 : 1

async function measureCsv(): Promise<void> {
  const whole = { file: made.csv, truth: made.truth.whole, asked: recordRules }
  const ours = await measureOurs('CSV', { ...whole, standard: packages.records })
  const duckdb = await measurePeer('DuckDB, one pass over CSV', 'duckdb', ['--csv'], whole)
  const head = { file: made.head, truth: made.truth.head, asked: recordRules }
  const papaparse = await measurePeer('PapaParse, checks by hand', 'papaparse', ['--csv'], head)
  if (!ours) return
  holdBelow('MB for CSV', ours.peak, promise.csv)
  holdLead('DuckDB over CSV', ratio(duckdb, ours, 1), promise.duckdb)
  const share = made.truth.whole.records / made.truth.head.records
  holdLead('PapaParse', ratio(papaparse, ours, share), promise.papaparse)
}

async function measureUnique(): Promise<void> {
  const whole = { file: made.csv, truth: made.truth.whole }
  const ours = await measureOurs('CSV and uniqueness', {
    ...whole,
    standard: packages.unique,
    asked: [...recordRules, 'id-unique'],
  })
  if (ours) holdBelow('MB for CSV and uniqueness', ours.peak, promise.unique)
  await measureOurs('CSV, uniqueness, dependency', { ...whole, standard: packages.all, asked: rules })
  await measurePeer('DuckDB, three passes', 'duckdb', ['--set', '--csv'], { ...whole, asked: rules })
}

async function measureGb18030(): Promise<void> {
  const whole = { truth: made.truth.whole, asked: recordRules }
  await measureOurs('CSV in GB 18030', { ...whole, file: made.gb18030, standard: packages.records })
}

async function measureParquet(): Promise<void> {
  const whole = { file: made.parquet, truth: made.truth.whole, asked: recordRules }
  const ours = await measureOurs('Parquet', { ...whole, standard: packages.records })
  const duckdb = await measurePeer('DuckDB, one pass over Parquet', 'duckdb', ['--parquet'], whole)
  if (ours) holdLead('SQL over Parquet', ratio(duckdb, ours, 1), promise.parquet)
}

async function measureSheets(): Promise<void> {
  for (const [name, file] of Object.entries(made.xlsx)) {
    const sheet = { file, truth: made.truth.sheet, asked: recordRules, standard: packages.records }
    const ours = await measureOurs(`XLSX, ${name} strings`, sheet)
    if (!ours) continue
    const rate = made.truth.sheet.records / (isBusy(ours) ? ours.cpu : ours.wall)
    if (rate < promise.sheet) broken.push(`${rate.toFixed(0)} records/s of XLSX, promised ${promise.sheet}`)
  }
}

/** Processor time that a rule costs more, between few rules and between many; DuckDB says what each must count. */
async function measureRules(): Promise<void> {
  if (values.peers) return
  const most = Math.max(...ruleCounts)
  const { answer } = await runPeer('duckdb', ['--many', String(most), '--csv', made.head, '--regions', made.regions])
  const used = new Map<number, number>()
  for (const [count, standard] of packages.many) {
    const asked = Object.keys(answer.rules).slice(0, count)
    const ours = await measureOurs(`CSV, ${count} rules`, { file: made.head, truth: answer, asked, standard })
    if (ours) used.set(count, ours.cpu)
  }
  const [few = 0, , some = 0, many = 0] = ruleCounts.map(count => used.get(count) ?? 0)
  if (many === 0) return
  const [early, late] = [(some - few) / 80, (many - some) / 100]
  say(
    `a rule more costs ${nanoseconds(early)} ns a record from 20 to 100 rules, ${nanoseconds(late)} ns from 100 to 200`,
  )
  if (late > early * promise.slope)
    broken.push(`a rule costs ${(late / early).toFixed(2)} times more among many, promised ${promise.slope}`)
}

function nanoseconds(seconds: number): string {
  return ((seconds * 1e9) / made.truth.head.records).toFixed(0)
}

/** What is checked, by which rules, and what is true of it. */
interface Subject {
  readonly file: string
  readonly truth: Pick<Truth, 'records'> & { readonly rules: Readonly<Record<string, RuleAnswer>> }
  readonly asked: readonly string[]
}

async function measureOurs(name: string, subject: Subject & { standard: string }): Promise<Cost | null> {
  if (values.peers) return null
  const run = (): Promise<Run> => runOurs(subject.file, { standard: subject.standard, regions: made.regions })
  const cost = await best(name, subject, { run, rounds })
  show(name, subject, cost)
  return cost
}

async function measurePeer(name: string, script: string, options: readonly string[], subject: Subject): Promise<Cost> {
  const run = (): Promise<Run> => runPeer(script, [...options, subject.file, '--regions', made.regions])
  const cost = await best(name, subject, { run, rounds: peerRounds })
  show(name, subject, cost)
  return cost
}

/** The quickest of some runs, with the most memory of all of them; a wrong answer is told once. */
async function best(name: string, subject: Subject, how: { run: () => Promise<Run>; rounds: number }): Promise<Cost> {
  const costs: Cost[] = []
  for (let round = 0; round < how.rounds; round++) {
    const { answer, cost } = await how.run()
    costs.push(cost)
    if (round === 0) broken.push(...compareAnswer(answer, subject.truth, subject.asked).map(one => `${name}: ${one}`))
  }
  return { ...costs.reduce(better), peak: Math.max(...costs.map(({ peak }) => peak)) }
}

/** Whether others used the processors so much that the clock on the wall measures them. */
function isBusy({ others }: Cost): boolean {
  return others > 0.1
}

/** How many times longer the peer takes for as many records. */
function ratio(peer: Cost, ours: Cost, share: number): number {
  const clock = isBusy(peer) || isBusy(ours) ? 'cpu' : 'wall'
  if (clock === 'cpu') say('  the machine is busy: processor time is compared')
  return (peer[clock] * share) / ours[clock]
}

function holdLead(peer: string, lead: number, promised: number): void {
  say(`  ours is ${lead.toFixed(2)} times as quick as ${peer}`)
  if (lead < promised) broken.push(`${lead.toFixed(2)} times as quick as ${peer}, promised ${promised}`)
}

function holdBelow(what: string, found: number, promised: number): void {
  if (found > promised) broken.push(`${found.toFixed(0)} ${what}, promised ${promised}`)
}

function show(name: string, { file, truth }: Subject, cost: Cost): void {
  const size = (statSync(file).size / 1e6).toFixed(0)
  const figures = [
    cost.wall.toFixed(1),
    cost.cpu.toFixed(1),
    cost.peak.toFixed(0),
    (truth.records / cost.wall).toFixed(0),
  ]
  const note = isBusy(cost) ? `  others used ${(cost.others * 100).toFixed(0)} %` : ''
  say(line([name, size, ...figures]) + note)
}

function line([name = '', ...figures]: readonly string[]): string {
  return name.padEnd(32) + figures.map(figure => figure.padStart(11)).join('')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
