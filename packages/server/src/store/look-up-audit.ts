import { hash } from 'node:crypto'
import type { NumberEntry } from '@biaochi/core/registry/standard.ts'
import { type DumpedRow, textIn } from './dump.ts'
import { numberRows } from './number-row.ts'
import { readRecord } from './record-row.ts'

/** Whether the rows for looking up numbers and addresses are those that the records ask for, whatever their order. */
export interface LookUpAudit {
  /** A row of the table `standard`. */
  addStandard(row: DumpedRow): void
  /** A row of the table `number`. */
  addNumber(row: DumpedRow): void
  /** A row of the table `slug`, after all records: former addresses are there too, and may be. */
  addSlug(row: DumpedRow): void
  /** Names of the tables that are not as they should be. */
  altered(): readonly string[]
}

/** Begins to compare; it keeps sums and digests, not the rows. */
export function makeLookUpAudit(): LookUpAudit {
  let expected = 0n
  let found = 0n
  const ids = new Set<bigint>()
  const addresses = new Set<bigint>()
  let isStray = false
  return {
    addStandard: row => {
      const id = textIn(row, 'id')
      ids.add(digestOf([id]))
      addresses.add(digestOf([id, textIn(row, 'slug')]))
      for (const each of numberRows({ id, numbers: numbersIn(textIn(row, 'record')) }))
        expected += digestOf([each.standard_id, each.position, each.key])
    },
    addNumber: row => {
      const [id, key] = [textIn(row, 'standard_id'), textIn(row, 'key')]
      found += digestOf([id, Number(row.position), key])
    },
    addSlug: row => {
      const id = textIn(row, 'standard_id')
      addresses.delete(digestOf([id, textIn(row, 'slug')]))
      isStray ||= !ids.has(digestOf([id]))
    },
    altered: () => [...(expected === found ? [] : ['number']), ...(addresses.size === 0 && !isStray ? [] : ['slug'])],
  }
}

/** The numbers of a record, whatever was done to it. */
function numbersIn(canonical: string): NumberEntry[] {
  const numbers = readRecord(canonical)?.numbers
  return Array.isArray(numbers) ? numbers.filter(entry => typeof Object(entry).normal === 'string') : []
}

function digestOf(parts: readonly (string | number)[]): bigint {
  return hash('sha256', JSON.stringify(parts), 'buffer').readBigUInt64BE()
}
