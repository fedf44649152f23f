import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const launcher = resolve(import.meta.dirname, '../packages/server/bin/biaochi.js')

/** A Node of the machine that is too old for the program, which then runs with the one that came along. */
function findOldNode(): string | undefined {
  const nodes = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, 'node'))
  return nodes.find(node => {
    const version = existsSync(node) ? spawnSync(node, ['--version']).stdout?.toString() : ''
    const major = Number(/^v(\d+)/.exec(version)?.[1])
    return major >= 18 && major < 24
  })
}
const oldNode = findOldNode()

it.skipIf(!oldNode)(
  'ends the program when it is told to end itself, and gives its exit code (skipped where there is no Node older than 24)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'biaochi-launcher-'))
    const started = spawn(oldNode ?? '', [launcher, 'serve', '--port', '0', '--data', folder], { stdio: 'pipe' })
    let said = ''
    for await (const chunk of started.stderr) {
      said += String(chunk)
      if (said.includes('http://')) break
    }
    const [, port] = /127\.0\.0\.1:(\d+)/.exec(said) ?? []
    expect(port, said).toBeDefined()
    started.kill('SIGTERM')
    const [code] = await once(started, 'exit')
    expect(code).toBe(0)
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    rmSync(folder, { recursive: true })
    const wrong = spawnSync(oldNode ?? '', [launcher, 'number', 'nothing'], { stdio: 'pipe' })
    expect(wrong.status).toBe(3)
  },
  120_000,
)
