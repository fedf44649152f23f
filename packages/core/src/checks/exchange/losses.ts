import type { Finding, Place, Severity, Text } from '../../finding.ts'

/** Kinds of loss between two formats, and how grave they are. */
const severityOf = {
  /** A demand of the source is not executed. */
  'demand-lost': 'warning',
  /** Values of this kind are taken as plain text. */
  'type-lost': 'warning',
  /** A whole table or field is left out. */
  'part-lost': 'warning',
  /** A name had to be changed; the old one is an alias. */
  'name-changed': 'warning',
  /** A demand is executed with a fine difference. */
  'demand-changed': 'info',
  /** A description that the other format has no place for. */
  'description-lost': 'info',
  /** A name in one language stands for both. */
  'language-filled': 'info',
  /** The source cannot be read as what it is taken for. */
  'exchange-unreadable': 'error',
} as const satisfies Record<string, Severity>
export type LossRule = keyof typeof severityOf

/** Gathers what one translation loses, each thing once. */
export class Losses {
  readonly findings: Finding[] = []
  readonly #seen = new Set<string>()

  take(rule: LossRule, message: Text, at: Place = {}): void {
    const key = JSON.stringify([rule, message.en, at])
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.findings.push({ rule, severity: severityOf[rule], message, at })
  }

  /** A demand that is not executed: what it is, as the source writes it, and why. */
  demand(what: string, why: Text, at: Place = {}): void {
    this.take('demand-lost', { zh: `没有检查 ${what}：${why.zh}`, en: `${what} is not checked: ${why.en}` }, at)
  }

  /** Members of the source that describe and for which there is no place. */
  descriptions(names: readonly string[], at: Place = {}): void {
    if (names.length === 0) return
    const list = names.join(', ')
    this.take('description-lost', { zh: `没有保留：${list}。`, en: `Not kept: ${list}.` }, at)
  }

  takeAll(findings: readonly Finding[], at: Place = {}): void {
    for (const finding of findings) this.findings.push({ ...finding, at: { ...finding.at, ...at } })
  }
}
