import type { Finding, Text } from '@biaochi/core/finding.ts'
import { explainFault } from '../actions/explain-fault.ts'
import { JsonBodyFault } from './take-json.ts'

/**
 * What went wrong with a request, as a finding: a fault of the request as the web server tells it, of the store, or ours.
 * `bodyLimit`: most bytes that the address takes, where it is known.
 */
export function describeFailure(failure: unknown, bodyLimit?: number): Finding {
  const stored = explainFault(failure)
  if (stored) return stored
  const code = stringMember(failure, 'code')
  const status = isObject(failure) ? failure.statusCode : undefined
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return describeTooLarge(bodyLimit)
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return finding('media-type-unknown', wrongType)
  if (status === 429) return finding('too-many-requests', tooMany)
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_ASYNC_CONSTRAINT') return finding('address-unknown', badAddress)
  if (failure instanceof JsonBodyFault) return describeBrokenJson(failure)
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { ...finding('body-unreadable', unreadable), evidence: { cause: stringMember(failure, 'message') } }
  }
  return finding('internal-failure', broken)
}

/** Says the limit in the unit in which it is a round number. */
function describeTooLarge(limit: number | undefined): Finding {
  if (limit === undefined)
    return finding('body-too-large', { zh: '请求体超过上限。', en: 'The body is larger than the limit.' })
  const kilobytes = limit / 1024
  const most = kilobytes >= 1024 ? `${Math.floor(kilobytes / 1024)} MB` : `${Math.floor(kilobytes)} kB`
  return {
    ...finding('body-too-large', {
      zh: `请求体超过上限，这个地址最多收 ${most}。`,
      en: `The body is larger than the limit: this address takes at most ${most}.`,
    }),
    evidence: { limit },
  }
}

function describeBrokenJson({ place, message }: JsonBodyFault): Finding {
  if (!place) return { ...finding('body-unreadable', unreadable), evidence: { cause: message } }
  const { line, column, seen } = place
  const [zh, en] =
    seen === '' ? ['到此结束，还不完整', 'it ends there, unfinished'] : [`此处是 ${seen}`, `there stands ${seen}`]
  return {
    ...finding('body-unreadable', {
      zh: `请求体不是 JSON：第 ${line} 行第 ${column} 列，${zh}。`,
      en: `The body is not JSON: line ${line}, column ${column}: ${en}.`,
    }),
    at: { pointer: '/body', line },
    evidence: { column, seen },
  }
}

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
