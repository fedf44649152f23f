import { CsvParser } from './csv-parser.ts'
import type { Limits } from './limits.ts'
import { Tally } from './tally.ts'

/** In the order of preference when two fit equally; the full-width comma and Hive's 0x01 are met in Chinese exports. */
const candidates = [',', '\t', ';', '|', '，', '\u0001']
const sampleRecords = 200

/**
 * The delimiter that cuts the sample most evenly: into two or more columns, as many in the header as in most records.
 * A comma when there is but one column. `sample` should end with a line end or with the file.
 */
export function guessDelimiter(sample: string, limits: Limits): string {
  let best = { delimiter: ',', score: 0, columns: 1 }
  for (const delimiter of candidates) {
    if (!sample.includes(delimiter)) continue
    const { score, columns } = rate(sample, delimiter, limits)
    if (score > best.score || (score === best.score && columns > best.columns)) best = { delimiter, score, columns }
  }
  return best.delimiter
}

function rate(sample: string, delimiter: string, limits: Limits): { score: number; columns: number } {
  const parser = new CsvParser({ delimiter, limits, tally: new Tally(0) })
  const records = [...parser.push(sample), ...parser.end()]
  if (parser.fault !== null) return { score: 0, columns: 1 }
  const widths = records.slice(0, sampleRecords).map(record => record.cells.length)
  const { width, count } = mostFrequent(widths)
  if (width < 2) return { score: 0, columns: 1 }
  const share = count / widths.length
  return { score: widths[0] === width ? share : share / 2, columns: width }
}

function mostFrequent(widths: readonly number[]): { width: number; count: number } {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = { width: 0, count: 0 }
  for (const [width, count] of counts) if (count > best.count) best = { width, count }
  return best
}
