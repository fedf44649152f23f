import { writeCsv } from '../../container/csv-write.ts'
import { wordOf } from '../package/column-checks.ts'
import type { ColumnDraft } from './guess-column.ts'
import type { Spoilt, TableDraftTerms } from './table-draft.ts'

/** Made-up data of a drafted table, sound and faulty, and what must be found in the faulty. */
export interface DraftSamples {
  readonly pass: string
  readonly fail: string
  readonly failures: readonly { readonly rule: string; readonly failed: number; readonly records: readonly number[] }[]
}

/**
 * Writes samples for a draft: nothing of the data that it was drafted from is in them but codes. In the faulty one the first
 * two records are sound, the third is empty, the others each have one sort of fault in every column.
 */
export function draftSamples({ id, columns, key, checks }: TableDraftTerms): DraftSamples {
  const failures = new Map<string, number[]>()
  const rows: string[][] = []
  const add = (spoil: (column: ColumnDraft) => Spoilt | null) => {
    const record = rows.length + 1
    const spoilt = columns.map(column => ({ column, one: spoil(column) }))
    rows.push(spoilt.map(({ column, one }) => one?.text ?? soundText(column, record)))
    for (const { column, one } of spoilt) {
      for (const rule of one?.rules ?? []) {
        const name = rule.startsWith('.') ? `${id}.${wordOf(column.name)}${rule}` : rule
        failures.set(name, [...(failures.get(name) ?? []), record])
      }
    }
  }
  add(() => null)
  add(() => null)
  // A single empty cell would be a blank line, and no record.
  if (columns.length > 1) {
    add(column => ({ text: '', rules: column.isRequired || column.name === key ? ['.required'] : [] }))
  }
  add(wrongText)
  add(longText)
  if (key !== null) {
    const [first] = columns.filter(({ name }) => name === key)
    add(({ name }) => (name === key && first ? { text: soundText(first, 1), rules: [`${id}.key`] } : null))
  }
  for (const check of checks) add(({ name }) => check.spoil[name] ?? null)
  const header = columns.map(({ name }) => name)
  const write = (records: readonly string[][]) => writeCsv({ header, rows: records }, { guardsFormulas: false })
  return {
    pass: write([1, 2, 3].map(record => columns.map(column => soundText(column, record)))),
    fail: write(rows),
    failures: [...failures].map(([rule, records]) => ({ rule, failed: records.length, records })),
  }
}

/** A made-up value that fits, another for each record. */
export function soundText({ type, form, format = '', codes, isUnique }: ColumnDraft, record: number): string {
  if (codes) return codes[(record - 1) % codes.length] ?? ''
  if (type === 'date' || type === 'moment') return timeText(form ?? 'YYYY-MM-DD', record)
  if (type === 'boolean') return 'true'
  if (type === 'integer' || type === 'decimal') return String(isUnique ? record : ((record - 1) % 9) + 1)
  const fixed = /^(?:an|n)([0-9]+)$/.exec(format)?.[1]
  return fixed === undefined ? `示例${record}` : String(record).padStart(Number(fixed), '0')
}

function timeText(form: string, record: number): string {
  return form
    .replace('[.f]', '')
    .replace(/\[Z\]|Z/, '+08:00')
    .replace('YYYY', '2026')
    .replace('MM', '01')
    .replace('DD', String(record).padStart(2, '0'))
    .replace('hh', '08')
    .replace('mm', String(record).padStart(2, '0'))
    .replace('ss', '00')
}

/** A value that is not of the type of the column. */
function wrongText({ type, codes, format = '' }: ColumnDraft): Spoilt | null {
  if (codes) return { text: '无此代码', rules: ['.codes'] }
  if (type === 'boolean') return { text: '无此值', rules: ['.among'] }
  if (type === 'integer' || type === 'decimal') return { text: '不是数', rules: ['.number'] }
  if (type === 'date') return { text: '2026-02-30', rules: ['.date'] }
  if (type === 'moment') return { text: '25:61', rules: ['.moment'] }
  return /^(?:an|n)[0-9]/.test(format) ? { text: '？', rules: ['.format'] } : null
}

/** A value that is too long, or too fine. */
function longText({ type, format = '' }: ColumnDraft): Spoilt | null {
  const most = Number(/^[anc]+(?:\.\.)?([0-9]+)/.exec(format)?.[1] ?? 0)
  if (most === 0) return null
  if (type === 'integer') return { text: '9'.repeat(most + 1), rules: ['.precision'] }
  if (type === 'decimal') {
    const decimals = Number(/,([0-9]+)$/.exec(format)?.[1] ?? 0)
    return { text: `1.${'1'.repeat(decimals + 1)}`, rules: ['.precision'] }
  }
  return format.startsWith('c..') ? { text: '长'.repeat(most + 1), rules: ['.length'] } : null
}
