import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CheckReport } from '@biaochi/core/checks/report/check-report.ts'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../tools/bundle.ts'
import { openBrowser, skipReason, type TestBrowser } from './browser.ts'
import type { TestSite } from './open-site.ts'

const samples = resolve(import.meta.dirname, '../../programme/standards/air-quality-monitoring/samples')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let site: TestSite
let browser: TestBrowser
let page: Page
let folder: string

beforeAll(async () => {
  if (skipReason !== '') return
  await bundle()
  // The server reads its assets when it is loaded: after they are built.
  const { openSite } = await import('./open-site.ts')
  site = await openSite()
  browser = await openBrowser()
  page = await browser.context.newPage()
  folder = await mkdtemp(join(tmpdir(), 'biaochi-check-'))
})
afterAll(async () => {
  if (skipReason !== '') return
  await browser.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

/** Hourly values of the sound sample over and over, hour by hour, with a fault in every seventh record. */
async function writeHours(records: number): Promise<string> {
  const text = await readFile(join(samples, 'pass/hourly.csv'), 'utf8')
  const [head = '', first = ''] = text.split('\n')
  const cells = first.trim().split(',')
  const lines = Array.from({ length: records }, (_, index) => {
    const hour = new Date(Date.UTC(2000, 0, 1, index)).toISOString().slice(0, 13)
    const value = index % 7 === 0 ? '-5' : String(index % 50)
    return [cells[0], `${hour}:00:00+08:00`, cells[2], value, ...cells.slice(4, 7), `${hour}:05:10+08:00`].join(',')
  })
  const path = join(folder, 'hourly.csv')
  await writeFile(path, `${head}\n${lines.join('\n')}\n`)
  return path
}

async function saveReport(): Promise<CheckReport> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('.check-downloads a[download$=".json"]'),
  ])
  return JSON.parse(await readFile(await download.path(), 'utf8'))
}

/** A report without what differs from run to run and from engine to engine. */
function comparable({ elapsed: _elapsed, data, ...rest }: CheckReport) {
  return { ...rest, data: data.map(({ sha256: _sha256, engine: _engine, ...one }) => one) }
}

/** The report of the server on the same files. */
async function checkOnServer(paths: readonly string[], { asOf, now }: CheckReport): Promise<CheckReport> {
  const { checkAgainstOwn } = await import('@biaochi/server/actions/check-sent-data.ts')
  const files = paths.map(path => ({ name: path.split('/').at(-1) ?? '', path }))
  const options = { asOf, now, table: null, samples: 10 }
  const report = await checkAgainstOwn('air-quality-monitoring', files, options)
  if ('refused' in report) throw new Error(JSON.stringify(report.refused))
  return report
}

async function violations(options: RunOptions): Promise<string[]> {
  const { violations: found } = await page.evaluate<AxeResults, RunOptions>(
    chosen => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(chosen),
    { ...options, resultTypes: ['violations'] },
  )
  return found.flatMap(one => one.nodes.map(node => `${one.id} ${node.html.slice(0, 100)}`))
}

async function overflow(width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  return wide > width ? [`at ${width} px the page is ${wide} px wide`] : []
}

describe.skipIf(skipReason !== '')(`data checked in the browser ${skipReason}`, () => {
  it('without a network give the report of the server', async () => {
    const hours = await writeHours(20_000)
    await page.goto(`${site.origin}/check?standard=air-quality-monitoring`)
    await page.waitForLoadState('networkidle')
    await browser.context.setOffline(true)
    try {
      await page.setInputFiles('#files', [hours, join(samples, 'pass/stations.csv')])
      await page.click('.check-run')
      await page.waitForSelector('#check-result article')
      const report = await saveReport()
      expect(report.data.map(({ records }) => records)).toEqual([20_000, 3])
      expect(report.rules.find(({ id }) => id === 'no-number-for-missing')?.failed).toBe(2858)
      const asked = [hours, join(samples, 'pass/stations.csv')]
      expect(comparable(report)).toEqual(comparable(await checkOnServer(asked, report)))
    } finally {
      await browser.context.setOffline(false)
    }
  })

  it('give every failing record with its reasons', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.check-downloads a[download="hourly-failures.csv"]'),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
    expect(lines.length).toBe(2858 + 1)
    expect(lines[0]?.startsWith('\uFEFFtable,record,line,rules,clauses,messages,站点编码')).toBe(true)
    expect(lines[1]).toContain('no-number-for-missing')
  })

  it('can be stopped', async () => {
    await page.goto(`${site.origin}/en/check?standard=air-quality-monitoring`)
    await page.waitForLoadState('networkidle')
    await page.setInputFiles('#files', [await writeHours(60_000)])
    // In the page itself, so that nothing can end between the first news and the click.
    await page.evaluate(
      () =>
        new Promise<void>(done => {
          const observer = new MutationObserver(() => {
            if (!/records checked/.test(document.querySelector('.check-progress p')?.textContent ?? '')) return
            observer.disconnect()
            document.querySelector<HTMLButtonElement>('.check-progress button')?.click()
            done()
          })
          observer.observe(document.body, { childList: true, subtree: true, characterData: true })
          document.querySelector<HTMLButtonElement>('.check-run')?.click()
        }),
    )
    expect(await page.textContent('#check-result')).toBe('Stopped. Nothing was kept.')
  })

  it.each([
    ['', 'pass', '符合'],
    ['/en', 'fail-structure', 'Does not conform'],
  ])(
    'of a sample take one click (%s %s), and the report breaks no rule of accessibility',
    async (prefix, id, verdict) => {
      await page.goto(`${site.origin}${prefix}/check`)
      await page.click(`button[value="air-quality-monitoring/${id}"]`)
      expect(await page.textContent('#check-result article .verdict strong')).toContain(verdict)
      expect(await overflow(360)).toEqual([])
      expect(await overflow(1280)).toEqual([])
      await page.evaluate(axe)
      expect(await violations({})).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations({ runOnly: { type: 'rule', values: ['color-contrast'] } })).toEqual([])
    },
  )

  it('find their standard by their columns', async () => {
    await page.goto(`${site.origin}/en/check`)
    await page.setInputFiles('#files', [join(samples, 'pass/stations.csv')])
    await page.click('.check-run')
    await page.waitForSelector('#check-result article')
    expect(await page.textContent('#check-result')).toContain('Data elements for ambient air quality monitoring')
  })

  it('that fit no standard are refused with a reason', async () => {
    const path = join(folder, 'other.csv')
    await writeFile(path, 'alpha,beta\n1,2\n')
    await page.goto(`${site.origin}/en/check`)
    await page.setInputFiles('#files', [path])
    await page.click('.check-run')
    expect(await page.textContent('#check-result [role="alert"]')).toContain('fit none of the standards')
  })

  it('meet programs only in a worker that reaches no address', async () => {
    await page.goto(`${site.origin}/check`)
    await page.waitForLoadState('networkidle')
    const [worker] = page.workers()
    // As a text, since the test runner would rewrite `import`.
    const reached = await worker?.evaluate(`(async () => {
      const tries = [fetch('${site.origin}/healthz'), fetch('https://example.org/'), import('${site.origin}/assets/portal.js')]
      return (await Promise.allSettled(tries)).map(({ status }) => status)
    })()`)
    expect(reached).toEqual(['rejected', 'rejected', 'rejected'])
    // Later, so that no debugger stands behind it.
    const made = await page.evaluate(
      () =>
        new Promise<string>(done => {
          setTimeout(() => {
            try {
              done(String(new Function('return 1')()))
            } catch (failure) {
              done((failure as Error).name)
            }
          })
        }),
    )
    expect(made).toBe('EvalError')
  })
})

describe.skipIf(skipReason !== '')(`data checked without scripts ${skipReason}`, () => {
  it('go to the server, which gives the same report and keeps nothing', async () => {
    const plain = await openBrowser({ javaScriptEnabled: false })
    try {
      const reader = await plain.context.newPage()
      await reader.goto(`${site.origin}/en/check`)
      await reader.setInputFiles('#files', [join(samples, 'fail-daily/stations.csv')])
      await reader.click('.check-run')
      expect(await reader.textContent('#check-result .verdict strong')).toContain('Conforms')
      await reader.click('button[value="air-quality-monitoring/fail-daily"]')
      expect(await reader.textContent('#check-result .verdict strong')).toContain('Does not conform')
    } finally {
      await plain.close()
    }
  })
})
