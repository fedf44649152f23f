import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type DemonstrationTable, type Row, spoilRows, type Truth } from './demonstration/demonstration.ts'
import { demonstrations } from './demonstration/list.ts'
import { Random } from './demonstration/random.ts'

const usage = `node tools/demonstration.ts PACKAGE FOLDER [--rows 10000] [--faults 0.01] [--seed 1] [--day YYYY-MM-DD]
Writes made-up data of a package, a file a table, and truth.csv: how many records each rule must find.
Packages: ${demonstrations.map(({ id }) => id).join(', ')}
`

/** How much is made, and of what. */
export interface Amounts {
  readonly rows: number
  readonly faults: number
  readonly seed: number
  readonly day: string
}

/** Writes the tables of a package to a folder; what was spoilt is told. Throws a `RangeError` for a package that has no maker. */
export async function writeDemonstration(id: string, folder: string, amounts: Amounts): Promise<Truth> {
  const demonstration = demonstrations.find(one => one.id === id)
  if (!demonstration) throw new RangeError(`no data can be made for ${id}`)
  mkdirSync(folder, { recursive: true })
  const truth: Truth = new Map()
  const random = new Random(amounts.seed)
  for (const table of demonstration.tables(amounts.rows, amounts.day)) {
    const rows = spoilRows(table, { random, share: amounts.faults, truth })
    await writeTable(join(folder, `${table.id}.csv`), table, rows)
  }
  const lines = [...truth]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([rule, failed]) => `${rule},${failed}`)
  writeFileSync(join(folder, 'truth.csv'), `${['rule,failed', ...lines].join('\n')}\n`)
  return truth
}

/** Lines between two writes. */
const batch = 2000

async function writeTable(path: string, { rows: make }: DemonstrationTable, rows: Iterable<Row>): Promise<void> {
  const [first = {}] = make(new Random(0))
  const columns = Object.keys(first)
  const file = createWriteStream(path)
  let lines = [columns.join(',')]
  for (const row of rows) {
    lines.push(columns.map(name => quote(row[name] ?? '')).join(','))
    if (lines.length < batch) continue
    if (!file.write(`${lines.join('\n')}\n`)) await new Promise(resolve => file.once('drain', resolve))
    lines = []
  }
  file.end(lines.length > 0 ? `${lines.join('\n')}\n` : '')
  await finished(file)
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: '10000' },
      faults: { type: 'string', default: '0.01' },
      seed: { type: 'string', default: '1' },
      day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  })
  const [id, folder] = positionals
  const amounts = {
    rows: Number(values.rows),
    faults: Number(values.faults),
    seed: Number(values.seed),
    day: values.day,
  }
  const isSound =
    [amounts.rows, amounts.faults, amounts.seed].every(Number.isFinite) && /^\d{4}-\d\d-\d\d$/.test(amounts.day)
  if (!id || !folder || !isSound || !demonstrations.some(one => one.id === id)) {
    process.stderr.write(usage)
    process.exitCode = 2
  } else {
    const truth = await writeDemonstration(id, folder, amounts)
    for (const [rule, failed] of truth) process.stdout.write(`${rule}: ${failed}\n`)
  }
}
