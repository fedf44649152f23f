import { isEmptyCell } from './empty.ts'

/** Characters that separate the values of one cell; commas do not, names and titles have them. */
const separators = /[;；\n\r]+/

/**
 * A list in one cell: `a; b`. Values that hold a separator are kept apart by writing the list as JSON, so that every
 * list reads back as it was; `splitList(joinList(values))` is `values` for texts without blanks around them.
 */
export function joinList(values: readonly string[]): string {
  const text = values.join('; ')
  const isPlain = values.every(value => value !== '' && value === value.trim() && !separators.test(value))
  const isSafe = isPlain && !text.startsWith('[') && (text === '' || !isEmptyCell(text))
  return isSafe ? text : JSON.stringify(values)
}

/** The values of a cell; empty ones are dropped unless the cell is JSON. */
export function splitList(cell: string, separator: RegExp = separators): string[] {
  const json = readJsonList(cell)
  if (json?.every(value => typeof value === 'string')) return json
  return cell
    .split(separator)
    .map(value => value.trim())
    .filter(value => value !== '')
}

/** A cell that holds a JSON array, or null for one that does not. */
export function readJsonList(cell: string): unknown[] | null {
  const text = cell.trim()
  if (!text.startsWith('[') || !text.endsWith(']')) return null
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : null
  } catch (failure) {
    if (failure instanceof SyntaxError) return null
    throw failure
  }
}
