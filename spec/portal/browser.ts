import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

/** The system's Chromium; null where there is none. */
export const chromiumPath =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? null

/** Why journeys in a browser are skipped; empty where they are not. */
export const skipReason =
  chromiumPath === null ? 'skipped: there is no Chromium in /usr/bin (apt-get install chromium)' : ''

/** A browser with a profile of its own that asks nobody on the network for anything. */
export interface TestBrowser {
  readonly context: BrowserContext
  close(): Promise<void>
}

/** Opens a browser of a test's own; scripts of pages run, and type is of 16 px, unless told otherwise. */
export async function openBrowser({ javaScriptEnabled = true, fontSize = 16 } = {}): Promise<TestBrowser> {
  if (chromiumPath === null) throw new Error(skipReason)
  const profile = mkdtempSync(join(tmpdir(), 'biaochi-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: true,
    javaScriptEnabled,
    viewport: { width: 1280, height: 900 },
    permissions: javaScriptEnabled ? ['clipboard-read', 'clipboard-write'] : [],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--blink-settings=defaultFontSize=${fontSize}`,
    ],
  })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
