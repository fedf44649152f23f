import { openBrowser } from '../../spec/portal/browser.ts'

/** Milliseconds until the largest thing of each page is painted, nothing in the cache; the best of some loads. */
export async function measurePaint(origin: string, addresses: readonly string[], loads: number): Promise<number[]> {
  const best: number[] = []
  for (const address of addresses) {
    const times: number[] = []
    for (let load = 0; load < loads; load += 1) times.push(await paintOnce(origin + address))
    best.push(Math.min(...times))
  }
  return best
}

async function paintOnce(url: string): Promise<number> {
  const browser = await openBrowser()
  try {
    const page = await browser.context.newPage()
    await page.goto(url, { waitUntil: 'networkidle' })
    return await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          new PerformanceObserver(list => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          })
        }),
    )
  } finally {
    await browser.close()
  }
}
