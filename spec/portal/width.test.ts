import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, skipReason, type TestBrowser } from './browser.ts'
import { openSite, type TestSite } from './open-site.ts'
import { inLanguages, sampleAddresses } from './sample-addresses.ts'

/** Phones, a screen of 1280 px at 400 %, tablets, small and ordinary screens, in CSS pixels. */
const widths = [1440, 1280, 1100, 1024, 768, 360, 320]

/** Sizes of type that readers choose: in the page, or in the browser itself. */
const sizes = [
  { name: 'ordinary type', cookie: 'auto.ordinary', fontSize: 16 },
  { name: 'the large type of the page', cookie: 'auto.large', fontSize: 16 },
  { name: 'a browser whose type is half as large again', cookie: 'auto.ordinary', fontSize: 24 },
] as const

let site: TestSite
beforeAll(async () => {
  if (skipReason === '') site = await openSite()
})
afterAll(async () => {
  if (skipReason === '') await site.close()
})

/** What stands out to the right of the page at a width, but for what moves within a place of its own. */
function outliers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const isHeld = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible') return true
      return false
    }
    const out = [...document.body.querySelectorAll('*')].filter(
      element => element.getBoundingClientRect().right > width + 0.5 && !isHeld(element),
    )
    return [
      'the page',
      ...out.slice(-3).map(one => `${one.tagName} ${one.className} “${(one.textContent ?? '').trim().slice(0, 30)}”`),
    ]
  })
}

/** Places that move sideways but that a keyboard cannot reach, or that have no name. */
function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter(one => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
      .filter(one => !one.matches('[tabindex="0"]:is([aria-label], [aria-labelledby])'))
      .map(one => `unreachable ${one.tagName} ${one.className}`),
  )
}

describe.skipIf(skipReason !== '').each(sizes)(`with $name ${skipReason}`, ({ cookie, fontSize }) => {
  let browser: TestBrowser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser({ fontSize })
    await browser.context.addCookies([{ name: 'display', value: cookie, url: site.origin }])
    page = await browser.context.newPage()
  })
  afterAll(() => browser.close())

  it.each(sampleAddresses)('$path never moves sideways', async ({ path }) => {
    const found: string[] = []
    for (const { address } of inLanguages(path)) {
      await page.goto(site.origin + address)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        const all = [...(await outliers(page)), ...(await unreachable(page))]
        found.push(...all.map(one => `${address} at ${width} px: ${one}`))
      }
    }
    expect(found).toEqual([])
  })
})
