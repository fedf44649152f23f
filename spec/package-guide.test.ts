import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { dateForms, timeForms } from '@biaochi/core/checks/ast.ts'
import { kinds } from '@biaochi/core/checks/kind/list.ts'
import { elementStatuses } from '@biaochi/core/checks/package/element-schema.ts'
import { columnTypes, dimensions } from '@biaochi/core/checks/plan.ts'
import { runCommandLine } from '@biaochi/server/cli/run.ts'
import { makeTerminal } from '@biaochi/server/cli/terminal.ts'
import { readConfig } from '@biaochi/server/config.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../docs/guide')
const guide = await readFile(resolve(folder, 'package.md'), 'utf8')
const blocks = [...guide.matchAll(/^```(?:yaml|markdown|csv) (\S+)\n([\s\S]*?)^```$/gm)]

describe('the guide to standard packages', () => {
  let home: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'biaochi-guide-'))
    for (const [, path = '', text = ''] of blocks) {
      const target = join(home, 'lamp-posts', path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, text)
    }
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  async function run(...words: string[]) {
    const printed: string[] = []
    const stream = { write: (chunk: string | Uint8Array) => printed.push(Buffer.from(chunk).toString()) > 0 }
    const terminal = makeTerminal(stream, stream)
    const code = await runCommandLine(words, { terminal, config: () => ({ ...readConfig({}, home), language: 'en' }) })
    return { code, printed: printed.join('') }
  }

  it('has a package whose samples give what it says, with every rule seen to fail', async () => {
    const { code, printed } = await run('package', 'test', 'lamp-posts', '--json')
    expect({ code, printed }).toMatchObject({ code: 0 })
    expect(JSON.parse(printed)).toMatchObject({ unseen: [], samples: [{}, {}] })
  })

  it.each([
    ['pass.csv', 0, 'conforms'],
    ['fail.csv', 3, 'does-not-conform'],
  ])('checks %s as it should', async (sample, wanted, verdict) => {
    const words = ['check', `lamp-posts/samples/${sample}`, '--standard', 'lamp-posts', '--json']
    const { code, printed } = await run(...words)
    expect({ code, printed }).toMatchObject({ code: wanted })
    expect(JSON.parse(printed)).toMatchObject({ verdict, reconciled: true })
  })

  it('leaves no requirement of the example open', async () => {
    const { code, printed } = await run('package', 'coverage', 'lamp-posts')
    expect({ code, printed }).toMatchObject({ code: 0 })
  })

  it('lists every kind, and none that is not', () => {
    const [, section = ''] = /^### 种类 · Kinds$([\s\S]*?)^### /m.exec(guide) ?? []
    const listed = [...section.matchAll(/^\| \[`([a-z-]+)`\]/gm)].map(([, id]) => id)
    expect(listed).toEqual(kinds.map(({ id }) => id))
  })

  it('leads only to pages that there are', async () => {
    const links = [...guide.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(kinds.length)
    for (const link of links) await expect(readFile(resolve(folder, link), 'utf8'), link).resolves.toContain('# ')
  })

  it.each([...dateForms, ...timeForms, ...columnTypes, ...dimensions, ...elementStatuses])('names %s', word => {
    expect(guide).toContain(`\`${word}\``)
  })
})
