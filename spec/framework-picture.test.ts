import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { openContext } from '@biaochi/server/actions/open-context.ts'
import { buildApp } from '@biaochi/server/api/app.ts'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeHome, type ScratchHome } from './catalogue/scratch-home.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Sheet of an A3 page on its side, in points. */
const a3 = { width: 420 * (72 / 25.4), height: 297 * (72 / 25.4) }
const map = { zh: '/framework/shanghai-2022', en: '/en/framework/shanghai-2022' } as const

if (!executablePath) console.warn('framework-picture: skipped, no Chromium on this machine')

describe.skipIf(!executablePath)('the picture of the framework in a browser', () => {
  let home: ScratchHome
  let origin: string
  let browser: Browser
  const closers: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    home = await makeHome()
    const context = await openContext(home.config, { kind: 'system', id: null })
    const app = await buildApp(context, home.config)
    await app.listen({ host: '127.0.0.1', port: 0 })
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: quiet })
    closers.push(
      () => browser.close(),
      () => app.close(),
      () => context.store.close(),
      () => home.remove(),
    )
  })
  afterAll(async () => {
    for (const close of closers) await close()
  })

  async function open(path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
    await page.goto(origin + path)
    return page
  }

  it.each(['zh', 'en'] as const)('prints on one A3 sheet, in %s', async language => {
    const page = await open(map[language])
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    await page.close()
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const [, width = '', height = ''] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf) ?? []
    expect(Number(width)).toBeCloseTo(a3.width, -1)
    expect(Number(height)).toBeCloseTo(a3.height, -1)
  })

  it('says on paper where it is from and of which day', async () => {
    const page = await open(`${map.zh}?asOf=2025-12-31`)
    await page.emulateMedia({ media: 'print' })
    const foot = page.locator('.print-foot')
    const [isShown, text] = [await foot.isVisible(), await foot.textContent()]
    await page.close()
    expect(isShown).toBe(true)
    expect(text).toContain(`${origin}${map.zh}?asOf=2025-12-31 · 截至 2025年12月31日`)
  })

  it.each(['zh', 'en'] as const)('is one column without sideways scrolling at 360 px, in %s', async language => {
    const page = await open(map[language], 360)
    const [overflow, lefts] = await page.evaluate(() => [
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      [
        ...new Set(
          [...document.querySelectorAll('.fmap-area')].map(area => Math.round(area.getBoundingClientRect().left)),
        ),
      ],
    ])
    await page.close()
    expect(overflow).toBe(0)
    expect(lefts).toHaveLength(1)
  })

  it('stands the pillars abreast on the base, beneath the roof, on a wide screen', async () => {
    const page = await open(map.zh, 1440)
    const tops = await page.evaluate(() =>
      ['.fmap-frame-structure', '.fmap-domain-pillar', '.fmap-domain-base', '.fmap-frame-safeguard'].map(selector =>
        [...document.querySelectorAll(selector)].map(box => Math.round(box.getBoundingClientRect().top)),
      ),
    )
    await page.close()
    const [roof = [], pillars = [], base = [], ground = []] = tops
    expect(new Set(pillars).size).toBe(1)
    expect(pillars).toHaveLength(3)
    const order = [roof[0], pillars[0], base[0], ground[0]]
    expect(order).toEqual([...order].sort((a, b) => (a ?? 0) - (b ?? 0)))
  })

  it('can be walked from the whole to a standard by keyboard alone', async () => {
    const page = await open(map.zh)
    const go = async (href: RegExp) => {
      for (let steps = 0; steps < 200; steps += 1) {
        await page.keyboard.press('Tab')
        const address = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
        if (href.test(address)) break
      }
      await Promise.all([page.waitForURL(url => href.test(url.pathname)), page.keyboard.press('Enter')])
    }
    await go(/\/shanghai-2022\/C4$/)
    await go(/\/std\/DB31T-1537-2025$/)
    expect(await page.textContent('h1')).toContain('适应自动驾驶')
    await page.close()
  })

  const views = ['', '/C', '/C4', '/C4.2', '/E1']
  it.each(
    views.flatMap(view => (['light', 'dark'] as const).map(theme => [view || 'the whole', theme, view] as const)),
  )('has no accessibility violations looking into %s, %s', async (_, theme, view) => {
    const page = await open(map.en + view, 1280, theme)
    await page.evaluate(axe)
    const violations = await page.evaluate(
      'axe.run().then(({violations}) => violations.map(v => v.id + ": " + v.nodes.map(n => n.html).join(" ")))',
    )
    await page.close()
    expect(violations).toEqual([])
  })
})
