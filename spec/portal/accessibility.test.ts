import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, skipReason, type TestBrowser } from './browser.ts'
import { openSite, type TestSite } from './open-site.ts'
import { inLanguages, onePerPage } from './sample-addresses.ts'

const addresses = onePerPage.flatMap(({ path }) => inLanguages(path))
const widths = [1280, 360]
/** A screen of 1280 px at 400 % (WCAG 2.2, 1.4.10). */
const narrowest = 320
const allRules: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** A theme changes colours and nothing else: in the second one only the rules about colours are asked again. */
const colourRules: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
const rulesOf = { light: allRules, dark: colourRules }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let site: TestSite
let browser: TestBrowser
let page: Page
/** What the browser complained of since the last look. */
const complaints: string[] = []

beforeAll(async () => {
  if (skipReason !== '') return
  site = await openSite()
  browser = await openBrowser()
  page = await browser.context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
})
afterAll(async () => {
  if (skipReason !== '') return
  await browser.close()
  await site.close()
})

/** Every violation as `rule: element`, so that a failure says where to look. */
async function violations(runOnly: RunOptions['runOnly']): Promise<string[]> {
  const { violations: found } = await page.evaluate<AxeResults, RunOptions>(
    options => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { runOnly, resultTypes: ['violations'] },
  )
  return found.flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`))
}

/** Sets the width and says when the page scrolls sideways. */
async function overflow(width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  return wide > width ? [`at ${width} px the page is ${wide} px wide`] : []
}

describe.skipIf(skipReason !== '')(`every page in a browser ${skipReason}`, () => {
  it.each(addresses)('$address breaks no rule, in both themes, wide and narrow', async ({ address }) => {
    complaints.length = 0
    await page.goto(site.origin + address)
    // Evaluated by the debugger, which the policy of the page does not bind.
    await page.evaluate(axe)
    const found: string[] = []
    found.push(...(await overflow(narrowest)))
    for (const width of widths) {
      found.push(...(await overflow(width)))
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme })
        found.push(...(await violations(rulesOf[theme])).map(one => `${theme} ${width}: ${one}`))
      }
    }
    expect(found).toEqual([])
    expect(complaints).toEqual([])
  })
})
