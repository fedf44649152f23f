import type { Finding } from '@biaochi/core/finding.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Actor, type Context, today } from '../actions/context.ts'
import { isRefusal } from '../actions/refusal.ts'
import type { AppOptions } from './app.ts'
import { chooseLanguage } from './choose-language.ts'
import { isNamedIn, makeEntityTag, readExpectedRevision } from './entity-tag.ts'
import { problemKindOf } from './problem-kinds.ts'
import { readPart } from './read-request.ts'
import { type Answer, type Call, type Route, refuse } from './route.ts'
import { sendProblem } from './send-problem.ts'

/** What answering needs beyond the request. */
export interface Door {
  readonly context: Context
  readonly options: AppOptions
  /** New at every start: a later release may word an answer differently, and no cache may keep the old one. */
  readonly build: string
  /** Path of the API, the base path before it. */
  readonly root: string
  document(): object
}

/** Reads a request by its route, runs it, and sends what came of it. */
export async function answerRequest(
  door: Door,
  route: Route,
  { request, reply, actor }: { request: FastifyRequest; reply: FastifyReply; actor: Actor },
): Promise<FastifyReply> {
  const target = { request, reply, options: door.options }
  const parts = readParts(route, request)
  if ('refused' in parts) return sendProblem(target, parts.refused)
  const expected = readGuard(route, request)
  if (typeof expected === 'object' && expected) return sendProblem(target, expected.refused)
  const context = { ...door.context, actor }
  // Read first: an answer that is newer than its tag is fetched again, an older one would never be.
  const stamp = [await context.index.position(), today(context), door.build]
  const result = await route.run({
    ...parts,
    context,
    expected,
    mediaType: mediaTypeOf(request),
    language: chooseLanguage(request.headers['accept-language']),
    root: door.root,
    document: door.document,
  })
  if (isRefusal(result)) {
    const present = presentRevision(result.refused)
    if (present !== null) reply.header('etag', makeEntityTag(stamp, present))
    const explain = (finding: Finding) =>
      expected === noRevision ? explainTag(finding, request.headers['if-match']) : finding
    return sendProblem(target, result.refused.map(explain))
  }
  return sendAnswer({ request, reply }, route, { answer: result, stamp })
}

function readParts(
  route: Route,
  request: FastifyRequest,
): Pick<Call, 'path' | 'query' | 'body'> | ReturnType<typeof refuse> {
  const { path, query, body } = route.request
  if (query && !isWellEncoded(request.url)) return refuse('request-invalid', badEncoding, { at: { pointer: '/query' } })
  const schema = body?.[mediaTypeOf(request)]
  if (body && !schema)
    return refuse('media-type-unknown', unknownMedia(Object.keys(body)), { at: { pointer: '/header/Content-Type' } })
  const readings = [
    path ? readPart('path', path, request.params) : { value: null },
    query ? readPart('query', query, withoutEmpty(request.query, query)) : { value: null },
    schema && schema !== 'file' ? readPart('body', schema, request.body) : { value: request.body },
  ]
  const refused = readings.flatMap(reading => ('refused' in reading ? reading.refused : []))
  if (refused.length > 0) return { refused }
  const [pathValue, queryValue, bodyValue] = readings.map(reading => ('value' in reading ? reading.value : null))
  return { path: pathValue, query: queryValue, body: bodyValue } as Pick<Call, 'path' | 'query' | 'body'>
}

/** Whether every `%` of an address stands for a byte of UTF-8 (RFC 3986, 2.1). */
function isWellEncoded(url: string): boolean {
  try {
    decodeURIComponent(url)
    return true
  } catch (failure) {
    if (failure instanceof URIError) return false
    throw failure
  }
}

const badEncoding = {
  zh: '参数中的 % 须按 UTF-8 编码，例如“数”写作 %E6%95%B0，% 本身写作 %25。',
  en: 'Every % of the parameters has to stand for a byte of UTF-8: “数” is %E6%95%B0, and % itself is %25.',
}

/** A form sends every field; one that was left empty asks for nothing. A flag is on by being there. */
function withoutEmpty(query: unknown, schema: z.ZodObject): object {
  const isFlag = (name: string) => schema.shape[name]?.meta()?.['x-flag'] === true
  return Object.fromEntries(Object.entries(Object(query)).filter(([name, value]) => value !== '' || isFlag(name)))
}

function readGuard(route: Route, request: FastifyRequest): number | null | ReturnType<typeof refuse> {
  if (!route.guarded) return null
  const header = request.headers['if-match']
  if (route.guarded === 'or-new' && request.headers['if-none-match']?.trim() === '*') return 0
  const at = { pointer: '/header/If-Match' }
  if (header === undefined) return refuse('revision-missing', missingGuard, { at })
  const expected = readExpectedRevision(header)
  if (expected === 'any') return null
  return expected ?? noRevision
}

/** Stands for a tag of another making: no revision that anything has. */
const noRevision = -1

/** Says of a tag that is none of ours what a tag is, rather than that somebody else was faster. */
function explainTag(finding: Finding, header: string | undefined): Finding {
  if (problemKindOf(finding.rule).rule !== 'revision-stale') return finding
  return {
    ...finding,
    message: {
      zh: 'If-Match 中的不是本接口给出的 ETag；什么都没有改。',
      en: 'What If-Match holds is no ETag of this API; nothing was changed.',
    },
    at: { pointer: '/header/If-Match' },
    evidence: { revision: finding.evidence?.revision ?? null, value: (header ?? '').slice(0, 200) },
    fix: {
      zh: 'ETag 是读取时的响应头，形如 "3-Vb2sT0q1xYzA"，连同双引号原样发送，只发一个。',
      en: 'An ETag is a header of the answer that you read, such as "3-Vb2sT0q1xYzA"; send that one as it is, quotes included.',
    },
  }
}

/** What the revision is now, when that is why a change was refused. */
function presentRevision(findings: readonly Finding[]): number | null {
  const stale = findings.find(finding => problemKindOf(finding.rule).rule === 'revision-stale')
  const present = stale?.evidence?.revision
  return typeof present === 'number' && present > 0 ? present : null
}

function sendAnswer(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  route: Route,
  { answer, stamp }: { answer: Answer; stamp: readonly (string | number)[] },
): FastifyReply {
  const tag = makeEntityTag(stamp, answer.revision)
  reply.code(answer.status ?? 200).headers({ 'cache-control': 'no-cache', ...answer.headers })
  if (!route.writes || answer.revision !== undefined) reply.header('etag', tag)
  if (!route.writes && isNamedIn(request.headers['if-none-match'], tag)) return reply.code(304).send()
  if ('body' in answer) return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body))
  reply.type(answer.media)
  if ('file' in answer) return reply.send(Buffer.from(answer.file.buffer, answer.file.byteOffset, answer.file.length))
  return reply.send(request.method === 'HEAD' ? '' : answer.stream())
}

function mediaTypeOf(request: FastifyRequest): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function unknownMedia(allowed: readonly string[]) {
  return {
    zh: `Content-Type 须为以下之一：${allowed.join('、')}。`,
    en: `Content-Type must be one of ${allowed.join(', ')}.`,
  }
}

const missingGuard = {
  zh: '缺少请求头 If-Match；先读取，再原样发送其 ETag。',
  en: 'The header If-Match is missing; read the resource first and send its ETag.',
}
