import type { NumberNode } from '../../ast.ts'
import type { RulePlan } from '../../plan.ts'
import type { SqlNumber } from '../emit/arithmetic.ts'
import { emitCondition } from '../emit/condition.ts'
import { anyOf, type EmitTerms, Emitter, type Known, TooWide } from '../emit/emitter.ts'
import { emitNumber } from '../emit/number.ts'
import { Sql } from '../sql.ts'

/** A rule in a dialect. */
export interface EmittedRule {
  readonly rule: RulePlan
  readonly emitter: Emitter
  readonly applies: Sql
  /** Of a rule about single records: it applies and is violated. */
  readonly fails: Sql
  /** Of a rule about a number: null where it is undefined for every record. */
  readonly value: SqlNumber | null
  /** The engine cannot judge the record: a number in it has too many digits. Null where that cannot be. */
  readonly hard: Sql | null
}

/** Writes rules of one table, sharing what they have in common. */
export class RuleEmitter {
  readonly #terms: EmitTerms
  readonly #known = new Map<string, Known>()

  constructor(terms: EmitTerms) {
    this.#terms = terms
  }

  /** A rule in the roomiest profile that the engine computes exactly; null where there is none. */
  emit(rule: RulePlan): EmittedRule | null {
    for (const profile of this.#terms.dialect.numbers.profiles) {
      try {
        return this.#emitIn(rule, new Emitter(this.#terms, profile, this.#known))
      } catch (fault) {
        if (!(fault instanceof TooWide)) throw fault
      }
    }
    return null
  }

  #emitIn(rule: RulePlan, emitter: Emitter): EmittedRule {
    const { shape } = rule
    const { truth } = emitter.dialect
    const applies = emitter.once('applies', shape.applies, () => Sql.shared(emitCondition(emitter, shape.applies)))
    const violated = shape.over === 'record' ? emitCondition(emitter, shape.violated) : truth.yes
    const value = 'value' in shape ? emitNumber(emitter, shape.value satisfies NumberNode) : null
    const fails = Sql.shared(Sql.join([applies, violated], ' AND '))
    const hard = emitter.hard.size === 0 ? null : Sql.shared(anyOf([...emitter.hard.values()], emitter.dialect))
    return { rule, emitter, applies, fails, value, hard }
  }
}
