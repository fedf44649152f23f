import { describeApi } from '@biaochi/server/api/openapi.ts'
import { resources } from '@biaochi/server/api/resources.ts'
import { textIn } from '@biaochi/server/portal/explorer/api-document.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApi, type TestApi } from './make-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeApi({ basePath: '/base' })
})
afterAll(() => api.remove())

const document = describeApi(resources, '/base/api/v1')

/** Every text of the document for people: descriptions and summaries, wherever they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    (name === 'description' || name === 'summary') && typeof member === 'string' ? [member] : textsIn(member),
  )
}

describe('the document', () => {
  it.each([...new Set(textsIn(document))])('says in both languages: %s', text => {
    expect(textIn('zh', text)).toMatch(/[一-鿿]|OpenAPI/)
    expect(textIn('en', text)).toMatch(/[A-Za-z]{2}/)
    expect(textIn('en', text)).not.toMatch(/[一-鿿]/)
  })

  it('gives every component a use', () => {
    const json = JSON.stringify(document)
    const unused = Object.keys(document.components?.schemas ?? {}).filter(
      name => !json.includes(`"#/components/schemas/${name}"`),
    )
    expect(unused).toEqual([])
  })
})

describe.each(['/base/api', '/base/en/api'])('the page %s', address => {
  it('describes every operation, every shape, and leads nowhere that is not', async () => {
    const { body } = await api.app.inject(address)
    for (const route of resources.flatMap(resource => resource.routes)) expect(body).toContain(`id="${route.id}"`)
    const ids = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map(match => match[1]))
    const targets = [...body.matchAll(/href="#([^"]+)"/g)].map(match => match[1])
    expect(targets.filter(target => !ids.has(target))).toEqual([])
    expect(targets.length).toBeGreaterThan(50)
  })

  it('has no id twice, nothing inline, and a form only for what reads', async () => {
    const { body } = await api.app.inject(address)
    const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(match => match[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle="|\son\w+="/)
    const forms = [...body.matchAll(/<form class="api-try" method="(\w+)" action="([^"]+)"/g)]
    expect(forms.every(([, method, action]) => method === 'get' && action?.startsWith('/base/api/v1/'))).toBe(true)
    expect(forms.length).toBe(
      resources.flatMap(resource => resource.routes).filter(route => route.method === 'get').length,
    )
  })

  it('links problems to pages that are there', async () => {
    const { body } = await api.app.inject(address)
    for (const href of new Set([...body.matchAll(/href="([^"]*\/problems\/[^"]+)"/g)].map(match => match[1] ?? ''))) {
      expect((await api.app.inject(href)).statusCode, href).toBe(200)
    }
  })
})
