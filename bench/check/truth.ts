import { type Defect, type Rule, rules } from './defects.ts'
import { at, validStatus } from './record.ts'

/** What a rule must count, and the first records that fail it. */
export interface RuleTruth {
  readonly checked: number
  readonly failed: number
  /** Ordinals from 1, at most ten. */
  readonly first: readonly number[]
}

/** What every engine must answer about the first `records` records of the file. */
export interface Truth {
  readonly records: number
  /** Bytes of these records with the header, by the name of the file. */
  readonly bytes: Readonly<Record<string, number>>
  readonly rules: Readonly<Record<Rule, RuleTruth>>
}

/** Counts while records are made. */
export class Tally {
  records = 0
  readonly #left = new Map<Rule, number>()
  readonly #failed = new Map<Rule, { count: number; first: number[] }>()

  /** Takes in a record as it is written, with the defect that it has. */
  add(cells: readonly string[], defect: Defect | null): void {
    this.records += 1
    if (cells[at.article] === '') this.#leave(articleRules)
    if (cells[at.container] === '') this.#leave(containerRules)
    if (cells[at.mobile] === '') this.#leave(mobileRules)
    if (cells[at.status] !== validStatus) this.#leave(conditionalRules)
    if (defect === null) return
    this.#leave(defect.leaves ?? [])
    for (const rule of defect.fails) this.#fail(rule)
  }

  /** What is true of the records so far. */
  truth(bytes: Readonly<Record<string, number>>): Truth {
    const entries = rules.map(rule => [rule, this.#ruleTruth(rule)] as const)
    return { records: this.records, bytes, rules: Object.fromEntries(entries) as Truth['rules'] }
  }

  #ruleTruth(rule: Rule): RuleTruth {
    const failed = this.#failed.get(rule)
    return {
      checked: this.records - (this.#left.get(rule) ?? 0),
      failed: failed?.count ?? 0,
      first: [...(failed?.first ?? [])],
    }
  }

  #leave(left: readonly Rule[]): void {
    for (const rule of left) this.#left.set(rule, (this.#left.get(rule) ?? 0) + 1)
  }

  #fail(rule: Rule): void {
    const failed = this.#failed.get(rule) ?? { count: 0, first: [] }
    failed.count += 1
    if (failed.first.length < 10) failed.first.push(this.records)
    this.#failed.set(rule, failed)
  }
}

const articleRules: readonly Rule[] = ['article-format', 'article-check']
const containerRules: readonly Rule[] = ['container-format', 'container-check']
const mobileRules: readonly Rule[] = ['mobile-format']
const conditionalRules: readonly Rule[] = ['mobile-required']
