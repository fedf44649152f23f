import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { makeProblem } from './problem.ts'
import { problemKindOf } from './problem-kinds.ts'
import { refuse } from './route.ts'
import { writtenSecurityHeaders } from './security-headers.ts'

/** Codes of Node's parser for requests that are read no further. */
const kinds: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'header-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-slow',
}

/** A connection on which no request could be read, and why. */
export interface Unread {
  readonly failure: Error & { readonly code?: string }
  readonly socket: Socket
  readonly basePath: string
}

/** Answers bytes that are no request with a problem document too, in Chinese, since no language was asked for; then closes. */
export function refuseUnread({ failure, socket, basePath }: Unread): void {
  if (failure.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(failure)
    return
  }
  const { rule, text, status } = problemKindOf(kinds[failure.code ?? ''] ?? 'message-unreadable')
  const { refused } = refuse(rule, text)
  const problem = makeProblem(refused, { basePath, url: '', traceId: randomUUID(), language: 'zh' })
  const body = Buffer.from(JSON.stringify(problem))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    'content-language: zh',
    'cache-control: no-store',
    ...Object.entries(writtenSecurityHeaders).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${body.length}`,
    'connection: close',
  ]
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]))
}
