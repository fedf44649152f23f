import { type Indicator, type IndicatorTree, isLeaf, leavesOf } from './indicator-tree.ts'

/** What one rule says of its indicator. */
export interface IndicatorResult {
  /** Code of a leaf of the tree. */
  readonly indicator: string
  readonly checked: number
  readonly failed: number
}

/** Weights by code of indicator, as decimals; those not named are `1`, so that all are equal where none is. */
export type IndicatorWeights = Readonly<Record<string, string>>

/** An indicator with its score; one without a score does not apply, and counts nowhere. */
export interface ScoredIndicator {
  readonly indicator: Indicator
  /** From `0.00` to `100.00`; null when it does not apply. */
  readonly score: string | null
  /** Share in the score above it, from `0.0000` to `1.0000`; null where that is a mean or where it does not apply. */
  readonly weight: string | null
  /** Rules that feed it, elements that they looked at, and those that failed: its own and of all below. */
  readonly rules: number
  readonly checked: number
  readonly failed: number
  readonly indicators: readonly ScoredIndicator[]
}

/** Scores of a dataset, level by level. */
export interface IndicatorScores {
  /** Score of the whole; null when no indicator applies. */
  readonly score: string | null
  readonly indicators: readonly ScoredIndicator[]
  /** Codes that results name and that are no leaves of the tree: what was found under them counts nowhere. */
  readonly strays: readonly string[]
}

/**
 * Scores of a dataset from what its rules found, by public-data-quality (our draft, clauses 6 and 7): the counts of all
 * rules of a leaf are summed; a leaf without elements does not apply, and neither does what has nothing below that applies;
 * scores are rounded to two decimals at each level, half up. Throws a `RangeError` for counts that cannot be and for
 * weights that are no decimals.
 */
export function scoreIndicators(
  tree: IndicatorTree,
  results: readonly IndicatorResult[],
  weights: IndicatorWeights = {},
): IndicatorScores {
  const leaves = new Set(leavesOf(tree).map(({ code }) => code))
  const strays = results.map(({ indicator }) => indicator).filter(code => !leaves.has(code))
  const scale = { counts: countByCode(results), weights }
  const { score, parts } = combine('weighted', tree.indicators, scale)
  return { score: printed(score, 2), indicators: parts, strays: [...new Set(strays)].sort() }
}

interface Counts {
  readonly rules: number
  readonly checked: number
  readonly failed: number
}

interface Scale {
  readonly counts: ReadonlyMap<string, Counts>
  readonly weights: IndicatorWeights
}

function countByCode(results: readonly IndicatorResult[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const { indicator, checked, failed } of results) {
    const areCounts = Number.isSafeInteger(checked) && Number.isSafeInteger(failed) && failed >= 0
    if (!areCounts || failed > checked) throw new RangeError(`${failed} of ${checked} cannot have failed`)
    counts.set(indicator, sum([counts.get(indicator) ?? nothing, { rules: 1, checked, failed }]))
  }
  return counts
}

const nothing: Counts = { rules: 0, checked: 0, failed: 0 }

function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (left, right) => ({
      rules: left.rules + right.rules,
      checked: left.checked + right.checked,
      failed: left.failed + right.failed,
    }),
    nothing,
  )
}

interface Scored extends Counts {
  /** Hundredths; null when it does not apply. */
  readonly hundredths: bigint | null
  readonly parts: readonly ScoredIndicator[]
}

function scoreOne(indicator: Indicator, scale: Scale): Scored {
  if (isLeaf(indicator)) {
    const counts = scale.counts.get(indicator.code) ?? nothing
    return { ...counts, hundredths: shareOf(counts), parts: [] }
  }
  const form = indicator.form === 'mean' ? 'mean' : 'weighted'
  const { score, parts } = combine(form, indicator.indicators ?? [], scale)
  return { ...sum(parts), hundredths: score, parts }
}

/** What did not fail, of what was looked at; `+` and `−` count the same from two sides. */
function shareOf({ checked, failed }: Counts): bigint | null {
  return checked === 0 ? null : divide(BigInt(checked - failed) * 10_000n, BigInt(checked))
}

function combine(form: 'mean' | 'weighted', indicators: readonly Indicator[], scale: Scale) {
  const scored = indicators.map(one => scoreOne(one, scale))
  const applies = scored.map(({ hundredths }) => hundredths !== null)
  const shares = form === 'mean' ? null : normalise(indicators, applies, scale.weights)
  const parts = indicators.map((indicator, index): ScoredIndicator => {
    const { hundredths, parts: below, rules, checked, failed } = scored[index] as Scored
    const weight = hundredths === null ? null : printed(shares?.[index] ?? null, 4)
    return { indicator, score: printed(hundredths, 2), weight, rules, checked, failed, indicators: below }
  })
  const score = shares
    ? weightedSum(scored, shares)
    : meanOf(scored.flatMap(({ hundredths }) => (hundredths === null ? [] : [hundredths])))
  return { score, parts }
}

function meanOf(scores: readonly bigint[]): bigint | null {
  const total = scores.reduce((left, right) => left + right, 0n)
  return scores.length === 0 ? null : divide(total, BigInt(scores.length))
}

function weightedSum(scored: readonly Scored[], shares: readonly bigint[]): bigint | null {
  if (shares.every(one => one === 0n)) return null
  const total = scored.reduce((left, { hundredths }, index) => left + (hundredths ?? 0n) * (shares[index] ?? 0n), 0n)
  return divide(total, 10_000n)
}

/**
 * Weights of those that apply, in ten-thousandths that sum to one: the greatest, the first of several, takes what rounding
 * leaves. All are 0 when nothing that applies has a weight.
 */
function normalise(indicators: readonly Indicator[], applies: readonly boolean[], weights: IndicatorWeights): bigint[] {
  const given = indicators.map(({ code }, index) => (applies[index] ? readWeight(weights[code] ?? '1', code) : 0n))
  const total = given.reduce((left, right) => left + right, 0n)
  if (total === 0n) return given
  const shares = given.map(one => divide(one * 10_000n, total))
  const greatest = given.reduce((best, one, index) => (one > (given[best] ?? 0n) ? index : best), 0)
  const others = shares.reduce((left, one, index) => (index === greatest ? left : left + one), 0n)
  return shares.map((one, index) => (index === greatest ? 10_000n - others : one))
}

/** Millionths of a weight. */
function readWeight(text: string, code: string): bigint {
  const [, whole = '', fraction = ''] = /^([0-9]{1,9})(?:\.([0-9]{1,6}))?$/.exec(text) ?? []
  if (whole === '') throw new RangeError(`${text} is no weight for the indicator ${code}`)
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
}

/** A quotient of numbers that are not negative, rounded half up. */
function divide(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor)
}

function printed(value: bigint | null, decimals: number): string | null {
  if (value === null) return null
  const digits = value.toString().padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
