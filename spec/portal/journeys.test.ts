import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, skipReason, type TestBrowser } from './browser.ts'
import { openSite, type TestSite } from './open-site.ts'
import { inLanguages, onePerPage } from './sample-addresses.ts'

let site: TestSite
let plain: TestBrowser
let full: TestBrowser
let page: Page

beforeAll(async () => {
  if (skipReason !== '') return
  site = await openSite()
  plain = await openBrowser({ javaScriptEnabled: false })
  full = await openBrowser()
  page = await full.context.newPage()
})
afterAll(async () => {
  if (skipReason !== '') return
  await plain.close()
  await full.close()
  await site.close()
})

describe.skipIf(skipReason !== '')(`without scripts ${skipReason}`, () => {
  it('every page reads, and finds', async () => {
    const reader = await plain.context.newPage()
    for (const { path } of onePerPage) {
      for (const { address } of inLanguages(path)) {
        await reader.goto(site.origin + address)
        const text = (await reader.locator('main').textContent()) ?? ''
        expect(text.length, address).toBeGreaterThan(60)
        expect(await reader.locator('form[role="search"], form.search').count(), address).toBeGreaterThan(0)
      }
    }
  })

  it('a number in another spelling leads to its standard', async () => {
    const reader = await plain.context.newPage()
    await reader.goto(`${site.origin}/`)
    await reader.fill('[data-search]', 'db31t1537—2025')
    await reader.press('[data-search]', 'Enter')
    expect(reader.url()).toBe(`${site.origin}/std/DB31T-1537-2025`)
  })

  it('theme and type size stay as chosen, and lead back to the page', async () => {
    const reader = await plain.context.newPage()
    await reader.goto(`${site.origin}/en/plan`)
    await reader.click('button[name="type"][value="large"]')
    await reader.click('details.theme > summary')
    await reader.click('button[name="theme"][value="dark"]')
    expect(reader.url()).toBe(`${site.origin}/en/plan`)
    const root = reader.locator('html')
    expect(await root.getAttribute('data-theme')).toBe('dark')
    expect(await root.getAttribute('data-type')).toBe('large')
    await plain.context.clearCookies()
  })

  it('another day is asked for by a form and told in the address', async () => {
    const reader = await plain.context.newPage()
    await reader.goto(`${site.origin}/std/DB31T-1537-2025`)
    await reader.fill('input[name="asOf"]', '2025-03-01')
    await reader.click('form.as-of button')
    expect(reader.url()).toBe(`${site.origin}/std/DB31T-1537-2025/2025-03-01`)
    expect(await reader.locator('.banner-upcoming').count()).toBe(1)
  })
})

describe.skipIf(skipReason !== '')(`with the keyboard ${skipReason}`, () => {
  it('the first stop skips to the content, and Tab reaches the search box', async () => {
    for (const path of ['/', '/standards', '/std/DB31T-1537-2025', '/en/framework/shanghai-2022']) {
      await page.goto(site.origin + path)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href')), path).toBe('#main')
      let steps = 0
      const isThere = () => page.evaluate(() => document.activeElement?.matches('[data-search]') ?? false)
      while (!(await isThere()) && steps < 25) {
        await page.keyboard.press('Tab')
        steps += 1
      }
      expect(await isThere(), path).toBe(true)
    }
  })

  it('a slash goes to the search box, but stays a character while somebody types', async () => {
    await page.goto(`${site.origin}/plan`)
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-masthead')
    await page.keyboard.type('GB/T')
    expect(await page.inputValue('#search-masthead')).toBe('GB/T')
  })

  it('suggestions are walked by arrows and opened by Enter', async () => {
    await page.goto(`${site.origin}/`)
    await page.fill('#search-home', '')
    await page.type('#search-home', 'DB31/T 1537')
    await page.waitForSelector('#search-home-list [role="option"]')
    await page.keyboard.press('ArrowDown')
    const active = await page.getAttribute('#search-home', 'aria-activedescendant')
    expect(await page.getAttribute(`#${active}`, 'aria-selected')).toBe('true')
    await Promise.all([page.waitForURL('**/std/**'), page.keyboard.press('Enter')])
    expect(page.url()).toBe(`${site.origin}/std/DB31T-1537-2025`)
  })

  it('a citation is copied by its button', async () => {
    await page.goto(`${site.origin}/std/DB31T-1537-2025`)
    await page.click('button[data-copy="gbt7714-2015"]')
    await page.waitForFunction(
      () => document.querySelector('button[data-copy="gbt7714-2015"]')?.textContent === '已复制',
    )
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('DB31/T 1537—2025[S]')
  })
})
