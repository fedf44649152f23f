import type { Standard } from '../standard.ts'
import { isEmptyCell } from './empty.ts'
import { readNumbers, writeNumbers } from './number.ts'
import type { RowReading } from './row-reading.ts'

/**
 * Reads the cell of the number. Several numbers of one text go apart; the number of a plan is the key of its project, not
 * the number of a standard; an edition note becomes an edition, a standard in brackets an adoption.
 */
export function readMainNumber(cell: string, reading: RowReading): void {
  if (isEmptyCell(cell)) return
  const { entries, first, unread } = readNumbers(cell, 'primary')
  if (first?.class === 'plan') {
    reading.facts.sourceKey = first.normal
    reading.facts.unnumbered = 'project'
    return
  }
  reading.numbers.push(...entries)
  if (first?.edition) reading.editions.push({ label: first.edition, issued: null, effective: null })
  if (first?.adopts) {
    const { number, degree } = first.adopts
    reading.relations.push({ type: 'adopts', target: number.normal, ...(degree ? { degree } : {}) })
  }
  for (const part of unread) reading.keepUnread('number', part.raw)
}

/** The primary number as a cell. */
export function writeMainNumber(standard: Standard): string {
  return writeNumbers(standard.numbers, 'primary')
}
