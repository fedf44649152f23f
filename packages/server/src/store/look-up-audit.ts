import { hash } from 'node:crypto'
import type { NumberEntry } from '@biaochi/core/registry/standard.ts'
import { type DumpedRow, textIn } from './dump.ts'
import { numberRows } from './number-row.ts'
import { readRecord } from './record-row.ts'

/** Whether the rows for looking up numbers are those that the records ask for, whatever their order. */
export interface LookUpAudit {
  /** A row of the table `standard`. */
  addStandard(row: DumpedRow): void
  /** A row of the table `number`. */
  addNumber(row: DumpedRow): void
  areTrue(): boolean
}

/** Begins to compare; it keeps two sums of digests, not the rows. */
export function makeLookUpAudit(): LookUpAudit {
  let expected = 0n
  let found = 0n
  return {
    addStandard: row => {
      const id = textIn(row, 'id')
      for (const each of numberRows({ id, numbers: numbersIn(textIn(row, 'record')) })) expected += digestOf(each)
    },
    addNumber: row => {
      const [id, key] = [textIn(row, 'standard_id'), textIn(row, 'key')]
      found += digestOf({ standard_id: id, position: Number(row.position), key })
    },
    areTrue: () => expected === found,
  }
}

/** The numbers of a record, whatever was done to it. */
function numbersIn(canonical: string): NumberEntry[] {
  const numbers = readRecord(canonical)?.numbers
  return Array.isArray(numbers) ? numbers.filter(entry => typeof Object(entry).normal === 'string') : []
}

function digestOf({ standard_id, position, key }: { standard_id: string; position: number; key: string }): bigint {
  return hash('sha256', JSON.stringify([standard_id, position, key]), 'buffer').readBigUInt64BE()
}
