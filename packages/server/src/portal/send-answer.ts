import { createHash } from 'node:crypto'
import { say } from '@biaochi/core/language.ts'
import type { FastifyReply } from 'fastify'
import { showAbsence } from './absence.ts'
import { assetAddress, languageTags } from './address.ts'
import { layOut } from './layout.ts'
import type { Absent, Answer, Section, Shown, Visit } from './page.ts'
import type { Exchange } from './portal.ts'

/** What the answer is to. */
export interface Asked {
  readonly visit: Visit
  readonly wantsJson: boolean
  readonly section: Section | null
  /** Reading of `performance.now()` when work on it began. */
  readonly started: number
}

/** Sends what a page answered: a document, its twin, a redirection, a file, or a page that says what is missing. */
export function sendAnswer(exchange: Exchange, asked: Asked, answer: Answer): FastifyReply {
  const { reply } = exchange
  if ('moved' in answer) {
    return reply
      .code(answer.forGood ? 301 : 302)
      .header('location', asked.wantsJson ? answer.moved.replace(/^[^?#]+/, '$&.json') : answer.moved)
      .send()
  }
  if ('body' in answer) {
    if (answer.fileName) reply.header('content-disposition', asAttachment(answer.fileName))
    return sendText(exchange, asked, { text: answer.body, media: answer.media })
  }
  if ('absent' in answer && asked.wantsJson) return sendAbsence(exchange, asked, answer)
  const shown = 'absent' in answer ? showAbsence(asked.visit, answer) : answer
  if (asked.wantsJson && shown.twin === undefined) return sendAbsence(exchange, asked, noTwin)
  reply.code(shown.status ?? 200)
  return asked.wantsJson
    ? sendText(exchange, asked, { text: JSON.stringify(shown.twin), media: 'application/json; charset=utf-8' })
    : sendDocument(exchange, asked, shown)
}

const noTwin: Absent = { absent: { zh: '这一页没有数据。', en: 'This page shows no data.' } }

function sendDocument(exchange: Exchange, asked: Asked, shown: Shown): FastifyReply {
  const sheet = assetAddress(asked.visit, 'portal.css')
  exchange.reply.headers({ link: `<${sheet}>; rel=preload; as=style`, vary: 'cookie' })
  return sendText(exchange, asked, { text: layOut({ ...asked, shown }), media: 'text/html; charset=utf-8' })
}

/** For programs that know no other names one of ASCII comes first (RFC 6266, 5). */
function asAttachment(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_')
  // A lone surrogate has no form in UTF-8.
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${whole}`}`
}

/** What answers a form is for the one who sent it. Of pages everybody keeps a copy and asks whether it is still right: what is shown follows the registry and the day. */
function sendText(
  { request, reply }: Exchange,
  asked: Asked,
  { text, media }: { text: string | Uint8Array; media: string },
): FastifyReply {
  if (request.method === 'POST') {
    reply.headers({ 'cache-control': 'no-store', 'content-language': languageTags[asked.visit.language] })
    return reply.type(media).send(typeof text === 'string' ? text : Buffer.from(text))
  }
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const spent = (performance.now() - asked.started).toFixed(2)
  reply.headers({
    'cache-control': 'private, no-cache',
    'content-language': languageTags[asked.visit.language],
    etag: tag,
    'server-timing': `page;dur=${spent}`,
  })
  if (reply.statusCode === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.type(media).send(typeof text === 'string' ? text : Buffer.from(text))
}

function sendAbsence(exchange: Exchange, { visit }: Asked, { absent, status = 404 }: Absent): FastifyReply {
  const { error } = visit.words
  const titles = {
    400: error.badAddress,
    404: error.notFound,
    405: error.badMethod,
    410: visit.words.standard.retracted,
  } as const
  return sendProblem(exchange, visit, {
    rule: status === 404 ? 'address-unknown' : status === 410 ? 'standard-retracted' : 'request-invalid',
    title: titles[status],
    status,
    detail: say(absent, visit.language),
  })
}

/** What went wrong, in one language. */
export interface Trouble {
  /** Of the kinds of problems that have a page. */
  readonly rule: string
  readonly title: string
  readonly status: number
  readonly detail: string
}

/** Tells a program what a page would say to people (RFC 9457). */
export function sendProblem({ reply }: Exchange, { options, traceId }: Visit, trouble: Trouble): FastifyReply {
  const { rule, ...said } = trouble
  const problem = { type: `${options.basePath}/problems/${rule}`, ...said, traceId }
  reply.code(trouble.status).header('cache-control', 'no-store')
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}
