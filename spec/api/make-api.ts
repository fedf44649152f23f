import type { Standard } from '@biaochi/core/registry/standard.ts'
import { newToken } from '@biaochi/server/actions/new-token.ts'
import { isRefusal } from '@biaochi/server/actions/refusal.ts'
import { buildApp } from '@biaochi/server/api/app.ts'
import { describeApi } from '@biaochi/server/api/openapi.ts'
import { resources } from '@biaochi/server/api/resources.ts'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import { makeRegistry, makeStandard, type TestRegistry } from './make-registry.ts'
import { compareWithDocument } from './openapi-referee.ts'

/** A web server on a registry of its own; every answer of the API is held against the document. */
export interface TestApi {
  readonly app: FastifyInstance
  readonly registry: TestRegistry
  /** The header of a new token. */
  authorise(): Promise<{ authorization: string }>
  /** Sends a request below `/api/v1`. */
  ask(address: string, options?: InjectOptions): Promise<LightMyRequestResponse>
  remove(): Promise<void>
}

const document = describeApi(resources, '/api/v1')

/** Opens a server, not listening, with a few standards. */
export async function makeApi(
  options: { basePath?: string; requestsPerMinute?: number; trustProxy?: boolean } = {},
): Promise<TestApi> {
  const registry = await makeRegistry()
  await registry.save(someStandards)
  const root = `${options.basePath ?? ''}/api/v1`
  const app = await buildApp(registry.context, {
    basePath: '',
    trustProxy: false,
    publicOrigin: null,
    contact: null,
    ...options,
  })
  return {
    app,
    registry,
    authorise: async () => {
      const token = await newToken(registry.context, 'test')
      if (isRefusal(token)) throw new Error('a token called “test” was refused')
      return { authorization: `Bearer ${token.secret}` }
    },
    ask: async (address, more = {}) => {
      const answer = await app.inject({ method: 'GET', ...more, url: root + address })
      const method = more.method ?? 'GET'
      if (!['HEAD', 'OPTIONS'].includes(method) && ![304, 404, 405].includes(answer.statusCode)) {
        const mediaType = String(answer.headers['content-type']).split(';')[0] ?? ''
        const { statusCode: status, body } = answer
        expect(compareWithDocument(document, root, { method, url: root + address, status, mediaType, body })).toEqual(
          [],
        )
      }
      return answer
    },
    remove: async () => {
      await app.close()
      await registry.remove()
    },
  }
}

const dated = { force: 'recommended', issued: '2020-01-01', effective: '2020-06-01' } satisfies Partial<Standard>

const someStandards = [
  makeStandard('a', 'GB/T 99001-2010', {
    ...dated,
    titleZh: '数据质量',
    issued: '2010-01-01',
    effective: '2010-06-01',
  }),
  makeStandard('b', 'GB/T 99001-2020', {
    ...dated,
    titleZh: '数据质量 第二版',
    titleEn: 'Data quality',
    ics: ['35.240'],
    organisations: [{ role: 'custodian', name: '某委员会' }],
    relations: [
      { type: 'replaces', target: 'GB/T 99001-2010' },
      { type: 'cites', target: 'GB/T 99999' },
    ],
  }),
  makeStandard('c', 'DB31/T 9001-2021', { ...dated, class: 'local', titleZh: '城市数据' }),
  makeStandard('d', null, { titleZh: '拟制定的标准', unnumbered: 'need', confidence: 'low' }),
]
