import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const core = join(root, 'packages/core/src')
const server = join(root, 'packages/server/src')

/** Folders of core by step: a folder may import its own files and those of lower steps. */
const coreSteps = [
  ['finding.ts'],
  ['language.ts'],
  ['container', 'number', 'log'],
  ['registry', 'document'],
  ['search', 'lint', 'currency', 'checks', 'lifecycle', 'evaluation'],
  ['picture', 'access.ts', 'contract'],
]
const serverSteps = [
  ['config.ts', 'version.ts'],
  ['store', 'search', 'engine', 'webhook'],
  ['actions'],
  ['api', 'portal', 'cli'],
]
/** Neighbours that may look at each other: the index is built from the store; one process serves both doors. */
const agreed = new Set(['search→store', 'api→portal', 'cli→api'])
const doors = new Set(['api', 'portal', 'cli'])

interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      entry =>
        entry.isFile() &&
        entry.name.endsWith('.ts') &&
        !entry.name.endsWith('.test.ts') &&
        !entry.name.endsWith('-under-test.ts') &&
        !entry.name.endsWith('.d.ts'),
    )
    .map(entry => join(entry.parentPath, entry.name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm)
  const inline = text.matchAll(/\bimport\('([^']+)'\)/g)
  return [
    ...[...statements].map(match => ({ from: file, to: match[2] ?? '', isType: Boolean(match[1]) })),
    ...[...inline].map(match => ({ from: file, to: match[1] ?? '', isType: true })),
  ]
}

function resolveImport(one: Import): string | null {
  if (one.to.startsWith('.')) return resolve(dirname(one.from), one.to)
  if (one.to.startsWith('@biaochi/core/')) return join(core, one.to.slice('@biaochi/core/'.length))
  if (one.to.startsWith('@biaochi/server/')) return join(server, one.to.slice('@biaochi/server/'.length))
  return null
}

function topOf(base: string, file: string): string {
  return relative(base, file).split('/')[0] ?? ''
}

function stepOf(steps: readonly string[][], top: string): number {
  return steps.findIndex(step => step.includes(top))
}

const coreImports = sourcesOf(core).flatMap(importsOf)
const serverImports = sourcesOf(server).flatMap(importsOf)

describe('the house', () => {
  it('has no folder that the rule does not know', () => {
    const strangers = [
      ...sourcesOf(core)
        .map(file => topOf(core, file))
        .filter(top => stepOf(coreSteps, top) < 0),
      ...sourcesOf(server)
        .map(file => topOf(server, file))
        .filter(top => stepOf(serverSteps, top) < 0),
    ]
    expect([...new Set(strangers)]).toEqual([])
  })

  it('keeps core pure: it imports neither Node nor the server nor a platform', () => {
    const foreign = coreImports.filter(one => one.to.startsWith('node:') || one.to.startsWith('@biaochi/server'))
    expect(foreign.map(show)).toEqual([])
  })

  it('lets core import only what ADR 1 names from outside', () => {
    const agreedOutside = /^(?:zod|fflate|js-yaml|katex|mdast|mdast-util-[a-z-]+|micromark-extension-[a-z-]+)(?:\/|$)/
    const outside = coreImports.filter(one => resolveImport(one) === null && !agreedOutside.test(one.to))
    expect(outside.map(show)).toEqual([])
  })

  it('points its arrows down in core', () => {
    expect(wrongArrows(coreImports, core, coreSteps)).toEqual([])
  })

  it('points its arrows down in the server', () => {
    expect(wrongArrows(serverImports, server, serverSteps)).toEqual([])
  })

  it('lets no door open the store', () => {
    const opened = serverImports.filter(
      one => doors.has(topOf(server, one.from)) && resolveImport(one)?.startsWith(join(server, 'store/')),
    )
    expect(opened.map(show)).toEqual([])
  })

  it('reads the environment in one place', () => {
    const readers = sourcesOf(server).filter(
      file => !file.endsWith('-under-test.ts') && /\bprocess\.env\b/.test(readFileSync(file, 'utf8')),
    )
    expect(readers.map(file => relative(server, file)).sort()).toEqual(['cli/main.ts'])
  })

  it('has no cycle of value imports', () => {
    expect(cycles([...coreImports, ...serverImports].filter(one => !one.isType))).toEqual([])
  })

  it('has no file whose name says nothing', () => {
    const empty = /(^|\/)(utils?|helpers?|common|managers?|services?|data|info|misc)(\/|\.ts)/
    expect(
      [...sourcesOf(core), ...sourcesOf(server)].map(file => relative(root, file)).filter(file => empty.test(file)),
    ).toEqual([])
  })
})

function show(one: Import): string {
  return `${relative(root, one.from)} → ${one.to}`
}

function wrongArrows(imports: readonly Import[], base: string, steps: readonly string[][]): string[] {
  return imports
    .filter(one => {
      const target = resolveImport(one)
      if (target === null || !target.startsWith(base)) return false
      const [from, to] = [topOf(base, one.from), topOf(base, target)]
      return from !== to && !agreed.has(`${from}→${to}`) && stepOf(steps, to) >= stepOf(steps, from)
    })
    .map(show)
}

/** Every knot of files that reach each other, by Tarjan's strongly connected components. */
function cycles(imports: readonly Import[]): string[][] {
  const edges = new Map<string, string[]>()
  for (const one of imports) {
    const target = resolveImport(one)
    if (target) edges.set(one.from, [...(edges.get(one.from) ?? []), target])
  }
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const knots: string[][] = []
  const visit = (file: string): void => {
    order.set(file, order.size)
    low.set(file, order.get(file) ?? 0)
    stack.push(file)
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) visit(next)
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(file) !== order.get(file)) return
    const knot = stack.splice(stack.indexOf(file))
    if (knot.length > 1 || edges.get(file)?.includes(file)) knots.push(knot.map(each => relative(root, each)).sort())
  }
  for (const file of edges.keys()) if (!order.has(file)) visit(file)
  return knots
}
