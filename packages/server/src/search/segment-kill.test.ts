import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { schema } from '@biaochi/core/search/corpus-under-test.ts'
import { expect, it } from 'vitest'
import { SegmentServer } from './segment-server.ts'

const writer = join(import.meta.dirname, 'segment-writer-under-test.ts')

/** Runs the writer on a folder, and kills it right after it said so many things. */
async function killAfter(folder: string, lines: number): Promise<void> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = 0
  for await (const _ of createInterface({ input: child.stdout })) if (++said >= lines) child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

it('an index whose process is killed while it builds and merges is whole afterwards, as of some change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'segments-'))
  for (const lines of [1, 3, 10, 24]) {
    await killAfter(folder, lines)
    const server = new SegmentServer({ parent: folder, schema })
    const { point, findings } = server.load()
    const page = server.search({
      text: '养老数据',
      asOf: '2024-06-01',
      choice: {},
      facets: [],
      facetLimit: 1,
      sort: 'relevance',
      limit: 1,
      offset: 0,
      cursor: null,
    })
    expect(findings).toEqual([])
    expect(page?.total).toBe(point?.position)
    expect(readdirSync(join(folder, 'copy-0')).filter(name => name.endsWith('.temp'))).toEqual([])
    server.close()
    // The next writer begins anew: its documents are the first ones again.
    rmSync(join(folder, 'copy-0'), { recursive: true })
  }
  rmSync(folder, { recursive: true })
})
