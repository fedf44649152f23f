import type { Rule } from './rule.ts'

/** Every rule of the catalogue, by area of the rulebook. */
export const rules: readonly Rule[] = []
