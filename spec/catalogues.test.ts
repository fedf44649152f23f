import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openContext } from '@biaochi/server/actions/open-context.ts'
import { buildApp } from '@biaochi/server/api/app.ts'
import { resources } from '@biaochi/server/api/resources.ts'
import { commands } from '@biaochi/server/cli/commands.ts'
import { runCommandLine } from '@biaochi/server/cli/run.ts'
import { makeTerminal } from '@biaochi/server/cli/terminal.ts'
import { pages } from '@biaochi/server/portal/pages.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCommandExamples, readRequestExamples } from './catalogue/read-examples.ts'
import { copyHome, makeHome, type ScratchHome } from './catalogue/scratch-home.ts'

const server = resolve(import.meta.dirname, '../packages/server/src')

const catalogues = [
  {
    what: 'command',
    folder: join(server, 'cli/commands'),
    names: commands.map(each => each.name.replaceAll(' ', '-')),
  },
  { what: 'route', folder: join(server, 'api/routes'), names: resources.map(each => each.name) },
  { what: 'page', folder: join(server, 'portal/pages'), names: pages.map(each => each.name) },
]

let home: ScratchHome
beforeAll(async () => {
  home = await makeHome()
})
afterAll(() => home.remove())

describe.each(catalogues)('the catalogue of every $what', ({ folder, names }) => {
  const files = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))

  it('lists every file once, and nothing else', () => {
    expect([...names].sort()).toEqual(files.map(name => name.slice(0, -3)).sort())
  })

  it.each(names)('documents %s in Chinese and English', name => {
    const file = join(folder, `${name}.md`)
    expect(existsSync(file), `write ${name}.md beside ${name}.ts (see CONTRIBUTING.md)`).toBe(true)
    const prose = readFileSync(file, 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '')
    const paragraphs = prose.split(/\n\s*\n/).filter(each => !each.startsWith('#'))
    expect(
      paragraphs.some(each => /[\u4e00-\u9fff]{4}/.test(each)),
      'a paragraph in Chinese',
    ).toBe(true)
    expect(
      paragraphs.some(each => /^(?:[ -~“”‘’—–…]|\s){20,}/.test(each)),
      'a paragraph in English',
    ).toBe(true)
  })

  it.each(names)('shows %s by one to six examples', name => {
    const file = join(folder, `${name}.md`)
    const count = readCommandExamples(file).length + readRequestExamples(file).length
    expect(count).toBeGreaterThanOrEqual(1)
    expect(count).toBeLessThanOrEqual(6)
  })
})

describe('the examples of commands', () => {
  const examples = commands.flatMap(command => {
    const name = command.name.replaceAll(' ', '-')
    const file = join(server, 'cli/commands', `${name}.md`)
    return existsSync(file)
      ? readCommandExamples(file).map(example => ({ ...example, typed: example.words.join(' ') }))
      : []
  })

  it.each(examples)('biaochi $typed', async example => {
    const own = await copyHome(home)
    try {
      const printed: string[] = []
      const stream = { write: (chunk: string | Uint8Array) => printed.push(Buffer.from(chunk).toString()) > 0 }
      const code = await runCommandLine(example.words, {
        terminal: makeTerminal(stream, stream),
        config: () => own.config,
      })
      const text = fold(printed.join(''))
      for (const line of example.prints) expect(text).toContain(fold(line))
      expect(code, printed.join('')).toBe(example.exit)
    } finally {
      await own.remove()
    }
  })
})

describe('the examples of routes and pages', () => {
  const documents = catalogues.slice(1).flatMap(({ folder, names }) => names.map(name => join(folder, `${name}.md`)))
  const examples = documents
    .filter(file => existsSync(file))
    .flatMap(file =>
      readRequestExamples(file).map(example => ({ ...example, typed: `${example.method} ${example.path}` })),
    )

  it.each(examples)('$typed answers $status', async example => {
    const context = await openContext(home.config, { kind: 'system', id: null })
    const app = await buildApp(context, home.config)
    try {
      const answer = await app.inject({ method: example.method as 'GET', url: example.path })
      expect(answer.statusCode, answer.body.slice(0, 500)).toBe(example.status)
      for (const part of example.contains) expect(fold(answer.body)).toContain(fold(part))
    } finally {
      await app.close()
      await context.store.close()
    }
  })
})

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
