import type { CheckAlgorithm } from '../ast.ts'
import { chain97, chainStrength, hybridChain } from './chain-strength.ts'
import type { Strength } from './tally.ts'
import { luhnOf, weightedStrength } from './weighted-strength.ts'

/** Computes, not samples, what an algorithm misses. For bounded algorithms (`scheme-schema.ts`) it takes milliseconds. */
export function strengthOf(algorithm: CheckAlgorithm): Strength {
  switch (algorithm.method) {
    case 'weighted':
      return weightedStrength(algorithm)
    case 'luhn':
      return weightedStrength(luhnOf(algorithm.shortest))
    case 'hybrid':
      return chainStrength(hybridChain(algorithm.modulus, algorithm.length))
    case 'mod-97':
      return chainStrength(chain97(algorithm.shortest))
  }
}
