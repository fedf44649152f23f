import type { Place } from '../../../finding.ts'
import { lookUp } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import type { FieldDraft } from '../package-draft.ts'
import {
  fullTimePattern,
  hostnamePattern,
  ipv6Pattern,
  jsonPointerPattern,
  rfc3339DurationPattern,
  uriPattern,
  uriReferencePattern,
  uuidPattern,
} from '../text-patterns.ts'

/** What a format of texts says: the type here, its form and values, its greatest length. */
export type FormatDraft = Pick<FieldDraft, 'type' | 'form' | 'domains' | 'longest'>

const patterns: Readonly<Record<string, string>> = {
  time: fullTimePattern,
  duration: rfc3339DurationPattern,
  ipv6: ipv6Pattern,
  uri: uriPattern,
  'uri-reference': uriReferencePattern,
  uuid: uuidPattern,
  'json-pointer': jsonPointerPattern,
  'relative-json-pointer': `(?:0|[1-9][0-9]*)(?:#|${jsonPointerPattern})`,
}

/** Formats of JSON Schema whose rules no portable pattern can say. */
const beyond = ['idn-email', 'idn-hostname', 'iri', 'iri-reference', 'uri-template', 'regex']

/** Reads a format (JSON Schema Validation 2020-12, 7.3) as a demand. */
export function readFormatKeyword(format: string, { losses, at }: { losses: Losses; at: Place }): FormatDraft {
  if (format === 'date') return { type: 'date', form: 'YYYY-MM-DD', domains: [] }
  if (format === 'date-time') {
    losses.take('demand-changed', {
      zh: '时刻没有闰秒，T 和 Z 大写。',
      en: 'Moments have no leap seconds, and T and Z in capitals.',
    })
    return { type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f]Z', domains: [] }
  }
  if (format === 'email') {
    losses.take('demand-changed', {
      zh: '邮箱地址没有引号，域名至少两段。',
      en: 'E-mail addresses have no quotes, and a domain of at least two labels.',
    })
    return { type: 'text', domains: [{ identifier: 'email-address' }] }
  }
  if (format === 'ipv4') return { type: 'text', domains: [{ identifier: 'ipv4-address' }] }
  if (format === 'hostname') return { type: 'text', domains: [{ pattern: hostnamePattern }], longest: 253 }
  const pattern = lookUp(patterns, format)
  if (pattern !== undefined) return { type: 'text', domains: [{ pattern }] }
  const why = beyond.includes(format)
    ? { zh: '其规则超出了可移植的模式。', en: 'its rules go beyond portable patterns.' }
    : {
        zh: '不认识这种格式，JSON Schema 也把它只当注释。',
        en: 'the format is not known; to JSON Schema it is an annotation too.',
      }
  losses.demand(`format ${format}`, why, at)
  return { type: 'text', domains: [] }
}
