import type { Finding, Text } from '@biaochi/core/finding.ts'
import { explainFault } from '../actions/explain-fault.ts'

/** What went wrong with a request, as findings: a fault of the request as the web server tells it, of the store, or ours. */
export function describeFailure(failure: unknown): Finding {
  const stored = explainFault(failure)
  if (stored) return stored
  const code = stringMember(failure, 'code')
  const status = isObject(failure) ? failure.statusCode : undefined
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return finding('body-too-large', tooLarge)
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return finding('media-type-unknown', wrongType)
  if (status === 429) return finding('too-many-requests', tooMany)
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_ASYNC_CONSTRAINT') return finding('address-unknown', badAddress)
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { ...finding('body-unreadable', unreadable), evidence: { cause: stringMember(failure, 'message') } }
  }
  return finding('internal-failure', broken)
}

const tooLarge = { zh: '请求体超过上限。', en: 'The body is larger than the limit.' }
const wrongType = {
  zh: '这个地址不接受这种 Content-Type。',
  en: 'The address does not take this Content-Type.',
}
const tooMany = {
  zh: '这个地址一分钟内的请求太多；请按 Retry-After 等待。',
  en: 'Too many requests from this address within a minute; wait as Retry-After says.',
}
const badAddress = { zh: '地址的写法不对。', en: 'The address is not spelt as an address.' }
const unreadable = { zh: '请求体不是所称的格式。', en: 'The body is not of the format that it says.' }
const broken = { zh: '系统出错，详情在日志中。', en: 'Something broke; the log has the rest.' }

function finding(rule: string, message: Text): Finding {
  return { rule, severity: 'error', message, at: {} }
}

function stringMember(value: unknown, name: string): string | null {
  const member = isObject(value) ? value[name] : undefined
  return typeof member === 'string' ? member : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
