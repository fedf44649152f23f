import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openContext } from '@biaochi/server/actions/open-context.ts'
import { startServer } from '@biaochi/server/api/start-server.ts'
import { skipReason } from '../../spec/portal/browser.ts'
import { onePerPage } from '../../spec/portal/sample-addresses.ts'
import { makeStore } from './make-store.ts'
import { measurePaint } from './measure-browser.ts'
import { countBytes, measureServer } from './measure-server.ts'

/**
 * `npm run bench:portal`: what every page costs, on the programme alone and among as many records as a national register
 * holds, against what DESIGN promises of a page. Ends with 1 when a promise is not kept.
 */
const promise = { serverMs: 20, bytes: 60_000, paintMs: 1000 }

const { values } = parseArgs({
  options: { records: { type: 'string' }, rounds: { type: 'string' }, loads: { type: 'string' } },
})
const rounds = Number(values.rounds ?? 5)
const loads = Number(values.loads ?? 3)

/** Pages that are heavy only among many records. */
const heavy = [
  '/standards?class=international',
  '/standards?q=technology',
  '/standards?status=replaced&sort=issued',
  '/number?q=ISO+900001',
  '/changes',
]

const folder = mkdtempSync(join(tmpdir(), 'biaochi-bench-portal-'))
let isKept = true
try {
  say(`${cpus().length} processors; server time in ms, best of ${rounds} rounds of 200; bytes compressed (br)`)
  const pages = onePerPage.filter(({ status }) => status === 200).map(({ path }) => path)
  for (const records of [0, Number(values.records ?? 70_000)]) {
    await measureSite(records, records === 0 ? pages : [...new Set([...pages, ...heavy])])
  }
  say(isKept ? 'every promise is kept' : 'NOT KEPT: see the lines marked !')
  process.exitCode = isKept ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measureSite(records: number, addresses: readonly string[]): Promise<void> {
  const config = await makeStore(folder, records)
  const context = await openContext(config, { kind: 'system', id: null })
  const app = await startServer(context, { ...config, host: '127.0.0.1', port: 0 })
  try {
    // The first request waits for the index to be read; what that costs is another bench's to say.
    await app.inject('/')
    const { port } = app.server.address() as AddressInfo
    const paints = skipReason === '' ? await measurePaint(`http://127.0.0.1:${port}`, addresses, loads) : []
    say(
      `\nthe programme${records > 0 ? ` and ${records} generated records` : ''}${skipReason ? `; painting ${skipReason}` : ''}`,
    )
    say(line(['', 'p50', 'p95', 'cpu', 'html', 'assets', 'paint', 'page']))
    for (const [index, address] of addresses.entries()) {
      const cost = await measureServer(app, address, rounds)
      const { document, assets } = await countBytes(app, address)
      const paint = paints[index] ?? Number.NaN
      const isLate = cost.p95 > promise.serverMs || document + assets > promise.bytes || paint > promise.paintMs
      if (isLate) isKept = false
      const figures = [cost.p50, cost.p95, cost.cpu].map(value => value.toFixed(1))
      say(line([isLate ? '!' : '', ...figures, String(document), String(assets), paint.toFixed(0), address]))
    }
  } finally {
    await app.close()
    await context.store.close()
  }
}

function line(cells: readonly string[]): string {
  const widths = [1, 6, 6, 6, 7, 7, 6]
  return cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('  ')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
