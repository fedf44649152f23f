import type { Random } from './random.ts'

/** A record by the names of its columns. */
export type Row = Readonly<Record<string, string>>

/** A way of spoiling a sound record so that one rule fails, and no other. */
export interface Fault {
  /** Id of the rule that must find it. */
  readonly rule: string
  /** The spoilt record, or null when it does not suit this one. */
  readonly spoil: (row: Row, random: Random) => Row | null
}

/** A table of made-up records. */
export interface DemonstrationTable {
  readonly id: string
  /** Sound records; made anew at each call, the same for the same stream of numbers. */
  readonly rows: (random: Random) => Iterable<Row>
  readonly faults: readonly Fault[]
}

/** Made-up data of a package, as large as one likes. */
export interface Demonstration {
  /** Id of the package. */
  readonly id: string
  /** `rows`: records of the largest table. `day`: day that the data are of, YYYY-MM-DD. */
  readonly tables: (rows: number, day: string) => readonly DemonstrationTable[]
}

/** What was spoilt: rule → records. */
export type Truth = Map<string, number>

/** Records of a table, a share of them spoilt; the truth is counted as they are drawn. */
export function* spoilRows(
  table: DemonstrationTable,
  { random, share, truth }: { readonly random: Random; readonly share: number; readonly truth: Truth },
): Iterable<Row> {
  for (const row of table.rows(random)) {
    const fault = table.faults.length > 0 && random.chance(share) ? random.pick(table.faults) : null
    const spoilt = fault?.spoil(row, random) ?? null
    if (fault && spoilt) truth.set(fault.rule, (truth.get(fault.rule) ?? 0) + 1)
    yield spoilt ?? row
  }
}

/** A fault that puts another value into a column. */
export function replace(rule: string, column: string, value: string): Fault {
  return { rule, spoil: row => (row[column] === '' ? null : { ...row, [column]: value }) }
}

/** A day so many days after another, YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A moment so many seconds after midnight of a day in Shanghai. */
export function momentOf(day: string, seconds: number): string {
  const local = new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000).toISOString()
  return `${local.slice(0, 19)}+08:00`
}

/** A number of hundredths, tenths …, as it is written. */
export function fixed(units: number, decimals: number): string {
  return (units / 10 ** decimals).toFixed(decimals)
}

/** Divisions of Shanghai, for codes. */
export const divisions = ['310101', '310104', '310105', '310106', '310107', '310112', '310115', '310151'] as const

/** Organizations that do not exist, whose check characters are right. */
export const organizations = ['91310115A123456749', 'N2310115MF1234567D'] as const
