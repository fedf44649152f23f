import type { Finding } from '@biaochi/core/finding.ts'
import { numberKey } from '@biaochi/core/number/normalise.ts'
import { ownKeys } from '@biaochi/core/registry/identity.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Reader } from '../store/connection.ts'
import { findStandardBySlug, findStandardsByKey, findStandardsBySource, loadStandard } from '../store/standard.ts'
import type { Refusal } from './refusal.ts'

/**
 * The one record that a text names: a number in any spelling, an address, an id, or the key of a project in its source.
 * Refused when there is none or more than one.
 */
export async function findRecord(reader: Reader, text: string): Promise<StandardRecord | Refusal> {
  const key = numberKey(text)
  const carriers = (await findStandardsByKey(reader, [key])).get(key) ?? []
  const owners = carriers.filter(({ record }) => ownKeys(record.numbers).includes(key))
  const [first, ...others] = owners.length > 0 ? owners : carriers
  if (first && others.length > 0)
    return {
      refused: [
        ambiguous(
          text,
          [first, ...others].map(({ record }) => record),
        ),
      ],
    }
  const found =
    first ??
    (await loadStandard(reader, text)) ??
    (await findStandardBySlug(reader, text)) ??
    (await findStandardsBySource(reader, [text])).get(text)?.[0]
  if (found && !found.record.retracted) return found.record
  const retracted = found ?? (await findStandardsByKey(reader, [key], 'retracted')).get(key)?.[0]
  return { refused: [retracted ? await describeRetraction(reader, text, retracted.record) : unknown(text)] }
}

/** Says that a record was taken out of the registry, why, and what stands in its place. */
export async function describeRetraction(reader: Reader, text: string, record: StandardRecord): Promise<Finding> {
  const { reason = '', into = null } = record.retracted ?? {}
  const target = into === null ? null : await loadStandard(reader, into)
  const name = target ? (target.record.numbers[0]?.normal ?? target.record.id) : null
  return {
    rule: 'standard-retracted',
    severity: 'error',
    message: {
      zh: `“${text}”的记录已撤下${name ? `，并入 ${name}` : ''}：${reason}。`,
      en: `The record of “${text}” was taken out of the registry${name ? ` and merged into ${name}` : ''}: ${reason}.`,
    },
    at: { subject: text },
    evidence: { id: record.id, into: name },
    fix: name
      ? { zh: `改用 ${name}。`, en: `Use ${name}.` }
      : {
          zh: '如须恢复：biaochi registry retract … --undo。',
          en: 'To put it back: biaochi registry retract … --undo.',
        },
  }
}

function unknown(text: string): Finding {
  return {
    rule: 'standard-unknown',
    severity: 'error',
    message: { zh: `登记库中没有“${text}”。`, en: `The registry does not hold “${text}”.` },
    at: { subject: text },
    fix: {
      zh: '核对标准号；biaochi number 可检查写法。',
      en: 'Check the number; biaochi number tells how it is read.',
    },
  }
}

function ambiguous(text: string, records: readonly StandardRecord[]): Finding {
  const ids = records.map(record => record.id)
  return {
    rule: 'number-ambiguous',
    severity: 'error',
    message: {
      zh: `${records.length} 条记录有编号“${text}”：${ids.join('、')}。`,
      en: `${records.length} records carry the number “${text}”: ${ids.join(', ')}.`,
    },
    at: { subject: text },
    evidence: { records: ids },
    fix: { zh: '改用其中一条的标识。', en: 'Use the id of one of them.' },
  }
}
