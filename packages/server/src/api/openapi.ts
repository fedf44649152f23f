import { problemSchema } from '@biaochi/core/contract/problem.ts'
import type { Text } from '@biaochi/core/finding.ts'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { problemKindOf } from './problem-kinds.ts'
import type { Resource, Route } from './route.ts'

/** The document of the API (OpenAPI 3.1). */
export type OpenApiDocument = ReturnType<typeof createDocument>

/** Kinds of problems that every route may answer with. */
const everywhere = ['too-many-requests', 'internal-failure', 'store-unavailable']

/** Describes every route in OpenAPI 3.1; texts are in both languages, Chinese first. */
export function describeApi(resources: readonly Resource[], root: string): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {}
  for (const resource of resources) {
    for (const route of resource.routes) {
      paths[route.address] = { ...paths[route.address], [route.method]: describeRoute(route, resource) }
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: '标尺 Biaochi',
      version: '1',
      description: both(introduction),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: root }],
    tags: resources.map(resource => ({ name: resource.name, description: both(resource.title) })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: both(tokenText) } },
    },
  })
}

const introduction: Text = {
  zh: '读取无须登录；写入须带令牌。错误一律为 RFC 9457 问题描述。列表以游标翻页，响应头 Link 给出下一页。',
  en: 'Reading needs nothing, writing needs a token. Every error is a problem document (RFC 9457). Lists are read on by cursors; the header Link names the next page.',
}

const tokenText: Text = {
  zh: '管理员在服务器上运行 biaochi token new 取得，只显示一次。',
  en: 'Made on the server by “biaochi token new”, shown once.',
}

function joinTexts(texts: readonly Text[]): Text {
  return { zh: texts.map(text => text.zh).join('；'), en: texts.map(text => text.en).join('; ') }
}

/** Both texts as one, Chinese first. */
function both(text: Text): string {
  return `${text.zh}\n\n${text.en}`
}

function describeRoute(route: Route, resource: Resource): ZodOpenApiOperationObject {
  const { path, query, body } = route.request
  return {
    operationId: route.id,
    tags: [resource.name],
    summary: `${route.title.zh} / ${route.title.en}`,
    description: both(route.text),
    ...(route.writes ? { security: [{ token: [] }] } : {}),
    requestParams: { ...(path ? { path } : {}), ...(query ? { query } : {}) },
    ...(route.guarded ? { parameters: guardsOf(route) } : {}),
    ...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
    responses: { [`${route.success.status}`]: describeSuccess(route), ...describeProblems(route) },
  }
}

function guardsOf(route: Route) {
  const match = {
    name: 'If-Match',
    in: 'header' as const,
    required: route.guarded === 'if-there',
    description: '读取时得到的 ETag / the ETag of the answer that you read',
    schema: { type: 'string' as const, examples: ['"3-Vb2sT0q1xYzA"'] },
  }
  const noneMatch = {
    name: 'If-None-Match',
    in: 'header' as const,
    required: false,
    description: '新建时为 * / * for what must not be there yet',
    schema: { type: 'string' as const, examples: ['*'] },
  }
  return route.guarded === 'or-new' ? [match, noneMatch] : [match]
}

const tagHeader = {
  ETag: { description: '版本标记 / entity tag', schema: { type: 'string' as const } },
}

function describeSuccess(route: Route) {
  const { success } = route
  return {
    description: both(success.text),
    headers: tagHeader,
    content: contentOf(success.content),
  }
}

function contentOf(content: Readonly<Record<string, Route['success']['content'][string] | 'file'>>) {
  return Object.fromEntries(
    Object.entries(content).map(([media, schema]) => [
      media,
      typeof schema === 'string'
        ? { schema: { type: 'string' as const }, ...(schema === 'file' ? {} : { example: schema }) }
        : { schema },
    ]),
  )
}

/** One response per status, since OpenAPI knows no more; `x-problems` names the kinds behind it. */
function describeProblems(route: Route) {
  const checked = route.request.path || route.request.query || route.request.body ? ['request-invalid'] : []
  const written = route.writes ? ['token-missing', 'token-unknown'] : []
  const guarded = route.guarded ? ['revision-missing', 'revision-stale'] : []
  const filled = route.request.body ? ['body-unreadable', 'body-too-large', 'media-type-unknown'] : []
  const rules = new Set([...checked, ...written, ...guarded, ...filled, ...route.problems, ...everywhere])
  const kinds = [...rules].map(problemKindOf)
  return Object.fromEntries(
    [...Map.groupBy(kinds, kind => kind.status)].map(([status, same]) => [
      `${status}`,
      {
        description: both(joinTexts(same.map(kind => kind.title))),
        'x-problems': same.map(kind => kind.rule),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  )
}
