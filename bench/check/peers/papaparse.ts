import { createReadStream, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import papaparse from 'papaparse'
import { recordRules } from '../defects.ts'
import { makeChecker } from './papaparse-rules.ts'

/*
 * PapaParse with checks written by hand, in a process of its own: the file `--csv`, with `--regions`.
 * The answer is one line of JSON.
 */
const { values } = parseArgs({
  options: { csv: { type: 'string' }, regions: { type: 'string' } },
})
const regions = new Set(
  readFileSync(values.regions ?? '', 'utf8')
    .split('\n')
    .slice(1)
    .map(line => line.slice(0, line.indexOf(','))),
)
const oldest = new Date(Date.now() - 3650 * 86_400_000).toISOString().slice(0, 19).replace('T', ' ')
const check = makeChecker(regions, oldest)
const counts = new Uint32Array(recordRules.length)
let records = -1

// A file as a stream with pieces of 1 MiB and a dialect that is told: the quickest way that PapaParse has.
const stream = createReadStream(values.csv ?? '', {
  encoding: 'utf8',
  highWaterMark: 1 << 20,
})
papaparse.parse<string[]>(stream, {
  delimiter: ',',
  newline: '\n',
  quoteChar: '"',
  chunk: ({ data }) => {
    for (const cells of data) {
      if (cells.length === 1) continue
      if (records >= 0) check(cells, counts)
      records += 1
    }
  },
  complete: () => {
    const failed = Object.fromEntries(recordRules.map((rule, ordinal) => [rule, counts[ordinal]]))
    process.stdout.write(`${JSON.stringify({ records, failed })}\n`)
  },
})
