import { resolve } from 'node:path'
import { languages } from '@biaochi/core/language.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type EngineUnderTest,
  enginesUnderTest,
  makeTestStore,
  type TestStore,
} from '../../../../spec/engines-under-test.ts'
import { inLanguages, sampleAddresses } from '../../../../spec/portal/sample-addresses.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import type { Context } from '../actions/context.ts'
import { loadProgramme } from '../actions/load-programme.ts'
import { buildApp } from '../api/app.ts'
import { pages } from './pages.ts'

const programme = resolve(import.meta.dirname, '../../../../programme/shanghai-2022')
const options = { basePath: '', trustProxy: false, publicOrigin: null, contact: null, language: 'zh' } as const

interface Site {
  readonly app: FastifyInstance
  remove(): Promise<void>
}

async function openSite(prepare: (context: Context) => Promise<unknown>, changes: object = {}): Promise<Site> {
  const made: TestStore = await makeTestStore(enginesUnderTest[0] as EngineUnderTest)
  const context = makeTestContext(made.store)
  await prepare(context)
  const app = await buildApp(context, { ...options, ...changes })
  return {
    app,
    remove: async () => {
      await app.close()
      await made.remove()
    },
  }
}

/** The text of a document, tags left out; scripts, code and texts to be copied have braces of their own and are none of it. */
function textOf(html: string): string {
  return html
    .replaceAll(/<(script|pre|code)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

let full: Site
let empty: Site
beforeAll(async () => {
  full = await openSite(context => loadProgramme(context, programme))
  empty = await openSite(async () => undefined)
})
afterAll(async () => {
  await full.remove()
  await empty.remove()
})

describe('the catalogue of pages', () => {
  it('names every page and address once, in both languages', () => {
    expect(new Set(pages.map(page => page.name)).size).toBe(pages.length)
    const paths = pages.flatMap(page => page.paths)
    expect(new Set(paths).size).toBe(paths.length)
    for (const page of pages) for (const language of languages) expect(page.title[language]).not.toBe('')
  })
})

const walk = sampleAddresses.flatMap(sample =>
  inLanguages(sample.path).map(({ language, address }) => ({ ...sample, language, address })),
)

describe.each(walk)('$address', ({ address, status, language }) => {
  it('is a document with a title, one heading and nothing unsaid', async () => {
    const { statusCode, body, headers } = await full.app.inject(address)
    expect(statusCode).toBe(status)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"`)
    expect(/<title>(.*)<\/title>/.exec(body)?.[1]?.length).toBeGreaterThan(1)
    expect(body.match(/<h1[ >]/g)).toHaveLength(1)
    expect(textOf(body)).not.toMatch(/undefined|\[object|NaN|(?<!\/)\{\w+\}|\$\{/)
  })

  it('helps as well when nothing is loaded', async () => {
    const { statusCode, body } = await empty.app.inject(address)
    expect(statusCode).toBeLessThan(500)
    if (statusCode !== 302) expect(body.match(/<h1[ >]/g)).toHaveLength(1)
    expect(textOf(body)).not.toMatch(/undefined|\[object|NaN|(?<!\/)\{\w+\}|\$\{/)
  })

  it('repeats no id and links to no address of the site that is not there', async () => {
    const { body } = await full.app.inject(address)
    const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(match => match[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const links = [
      ...new Set([...body.matchAll(/\shref="(\/[^"#]*)/g)].map(match => (match[1] ?? '').replaceAll('&amp;', '&'))),
    ]
    if (status < 400) for (const link of links) expect(await statusOf(link), link).toBeLessThan(400)
  })
})

const statuses = new Map<string, number>()

async function statusOf(link: string): Promise<number> {
  const url = decodeURI(link)
  const known = statuses.get(url)
  if (known !== undefined) return known
  const { statusCode } = await full.app.inject(url)
  statuses.set(url, statusCode)
  return statusCode
}
