import type { AddressInfo } from 'node:net'
import { openContext } from '@biaochi/server/actions/open-context.ts'
import { startServer } from '@biaochi/server/api/start-server.ts'
import { makeHome } from '../catalogue/scratch-home.ts'

/** The real server on a store of its own with the programme. */
export interface TestSite {
  /** `http://127.0.0.1:40123` */
  readonly origin: string
  close(): Promise<void>
}

/** Starts the site on a port that is free. */
export async function openSite(): Promise<TestSite> {
  const home = await makeHome()
  const context = await openContext(home.config, { kind: 'system', id: null })
  const app = await startServer(context, { ...home.config, host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await app.close()
      await context.store.close()
      await home.remove()
    },
  }
}
