import type { Text } from '../../finding.ts'
import type { CheckAlgorithm } from '../ast.ts'
import { identifierSchemes } from './list.ts'
import { strengthOf } from './strength.ts'

type Weighted = Extract<CheckAlgorithm, { method: 'weighted' }>

/** What is wrong with an algorithm, and the member where. */
export interface AlgorithmFault {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly member: string
  readonly message: Text
  readonly fix: Text
}

/** Finds what makes an algorithm impossible: counts that do not fit, characters given twice, a check that is not there. */
export function findAlgorithmFaults(algorithm: CheckAlgorithm): readonly AlgorithmFault[] {
  if (algorithm.method === 'weighted') return findWeightedFaults(algorithm)
  if (algorithm.method === 'hybrid') return []
  const { shortest, longest } = algorithm
  const faults = shortest > longest ? [lengthsReversed(shortest, longest)] : []
  const turned = algorithm.method === 'mod-97' ? algorithm.turned : 0
  if (turned === 1 || turned >= shortest) faults.push(turnedUnfit(turned))
  return faults
}

function findWeightedFaults(algorithm: Weighted): readonly AlgorithmFault[] {
  const { length, weights, check, modulus, values } = algorithm
  const [alphabet, characters] = [[...algorithm.alphabet], [...algorithm.characters]]
  const faults: AlgorithmFault[] = []
  if (weights.length !== length) faults.push(miscounted('identifier-weights-miscounted', weights.length, length))
  if (values && values.length !== alphabet.length)
    faults.push(miscounted('identifier-values-miscounted', values.length, alphabet.length))
  if (characters.length !== modulus)
    faults.push(miscounted('identifier-characters-miscounted', characters.length, modulus))
  const twice = alphabet.filter((one, at) => alphabet.indexOf(one) !== at)
  if (twice.length > 0) faults.push(repeated(twice))
  if (check >= length) faults.push(checkOutside(check, length))
  else if ((weights[check] ?? 0) !== 0) faults.push(checkWeighed(check))
  if (algorithm.adds === 'digits' && greatestProduct(algorithm) > 99) faults.push(digitsTooLarge)
  return faults
}

function greatestProduct({ alphabet, values, weights }: Weighted): number {
  const greatest = Math.max(...(values ?? [[...alphabet].length - 1]))
  return greatest * Math.max(0, ...weights)
}

/** From here on a maker should be told: shares of errors that pass unnoticed. */
const weakFrom = { substitutions: 0.01, transpositions: 0.05 }

/** Steps that the exact computation of weaknesses takes. */
export function workOf(algorithm: CheckAlgorithm): number {
  return algorithm.method === 'weighted'
    ? algorithm.length * [...algorithm.alphabet].length ** 2 * (algorithm.modulus + algorithm.length)
    : 0
}

/** Finds that a possible algorithm of a maker's own misses many of the usual errors; a published one is as it is. */
export function findWeaknesses(algorithm: CheckAlgorithm): readonly AlgorithmFault[] {
  if (algorithm.method !== 'weighted' || isPublished(algorithm)) return []
  const { substitutions, transpositions } = strengthOf(algorithm)
  if (substitutions < weakFrom.substitutions && transpositions < weakFrom.transpositions) return []
  const [one, two] = [percent(substitutions), percent(transpositions)]
  return [
    {
      rule: 'identifier-check-weak',
      severity: 'warning',
      member: 'weights',
      message: {
        zh: `这种校验码发现不了 ${one} 的单个字符错误和 ${two} 的相邻字符换位。`,
        en: `This check character misses ${one} of substitutions of one character and ${two} of transpositions of neighbours.`,
      },
      fix: {
        zh: '模取不小于字符个数的质数，权取模的某个原根的各次幂（如 GB 32100 的 3 的幂模 31）；只有数字时可用 ISO/IEC 7064 的 MOD 11,10。',
        en: 'Take a prime modulus no less than the number of characters and the powers of a primitive root as weights (GB 32100: powers of 3 modulo 31); for digits alone, MOD 11,10 of ISO/IEC 7064.',
      },
    },
  ]
}

/** An algorithm that a published standard has fixed is as it is. */
function isPublished(algorithm: CheckAlgorithm): boolean {
  const wanted = spell(algorithm)
  return identifierSchemes.some(({ checks }) => checks.some(check => spell(check.algorithm) === wanted))
}

function spell(algorithm: CheckAlgorithm): string {
  return JSON.stringify(Object.entries(algorithm).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function miscounted(rule: keyof typeof counts, found: number, wanted: number): AlgorithmFault {
  const { member, message, fix } = counts[rule]
  return { rule, severity: 'error', member, message: message(found, wanted), fix: fix(wanted) }
}

const counts = {
  'identifier-weights-miscounted': {
    member: 'weights',
    message: (found: number, wanted: number): Text => ({
      zh: `有 ${found} 个权，长度却是 ${wanted}。`,
      en: `There are ${found} weights for a length of ${wanted}.`,
    }),
    fix: (wanted: number): Text => ({
      zh: `为 ${wanted} 个位置各写一个权，校验码处写 0。`,
      en: `Write ${wanted} weights, one for each position, 0 at that of the check.`,
    }),
  },
  'identifier-values-miscounted': {
    member: 'values',
    message: (found: number, wanted: number): Text => ({
      zh: `有 ${found} 个取值，字符集却有 ${wanted} 个字符。`,
      en: `There are ${found} values for an alphabet of ${wanted} characters.`,
    }),
    fix: (wanted: number): Text => ({
      zh: `写 ${wanted} 个取值，次序与字符集相同。`,
      en: `Write ${wanted} values in the order of the alphabet.`,
    }),
  },
  'identifier-characters-miscounted': {
    member: 'characters',
    message: (found: number, wanted: number): Text => ({
      zh: `按余数列出了 ${found} 个校验码，模却是 ${wanted}。`,
      en: `${found} check characters are listed for a modulus of ${wanted}.`,
    }),
    fix: (wanted: number): Text => ({
      zh: `为余数 0 至 ${wanted - 1} 各写一个，不分配的写 -。`,
      en: `Write one for each remainder from 0 to ${wanted - 1}, - where none is issued.`,
    }),
  },
} as const

function repeated(twice: readonly string[]): AlgorithmFault {
  const seen = [...new Set(twice)].join(' ')
  return {
    rule: 'identifier-alphabet-repeated',
    severity: 'error',
    member: 'alphabet',
    message: {
      zh: `字符集中有重复的字符：${seen}。`,
      en: `The alphabet has characters more than once: ${seen}.`,
    },
    fix: { zh: '每个字符只写一次。', en: 'Write every character once.' },
  }
}

function checkOutside(check: number, length: number): AlgorithmFault {
  return {
    rule: 'identifier-check-outside',
    severity: 'error',
    member: 'check',
    message: {
      zh: `校验码在位置 ${check}（从 0 起），长度却只有 ${length}。`,
      en: `The check stands at position ${check} (from 0) of a length of ${length}.`,
    },
    fix: {
      zh: `写 0 至 ${length - 1}；在末尾的写 ${length - 1}。`,
      en: `Write 0 to ${length - 1}; ${length - 1} for the end.`,
    },
  }
}

function checkWeighed(check: number): AlgorithmFault {
  return {
    rule: 'identifier-check-weighed',
    severity: 'error',
    member: 'weights',
    message: {
      zh: `校验码（位置 ${check}）自己的权不是 0。`,
      en: `The check itself (position ${check}) has a weight other than 0.`,
    },
    fix: { zh: '把它的权写成 0：校验码不参加求和。', en: 'Write 0 for it: the check is no part of the sum.' },
  }
}

const digitsTooLarge: AlgorithmFault = {
  rule: 'identifier-digits-too-large',
  severity: 'error',
  member: 'adds',
  message: {
    zh: '积的各位数字相加时，积不能超过 99。',
    en: 'Where the digits of products are added, no product may be above 99.',
  },
  fix: { zh: '减小权或取值，或改为积相加。', en: 'Make weights or values smaller, or add products.' },
}

function lengthsReversed(shortest: number, longest: number): AlgorithmFault {
  return {
    rule: 'identifier-lengths-reversed',
    severity: 'error',
    member: 'shortest',
    message: {
      zh: `最短 ${shortest} 大于最长 ${longest}。`,
      en: `The shortest length, ${shortest}, is above the longest, ${longest}.`,
    },
    fix: { zh: '交换两个数。', en: 'Turn the two numbers round.' },
  }
}

function turnedUnfit(turned: number): AlgorithmFault {
  return {
    rule: 'identifier-turned-unfit',
    severity: 'error',
    member: 'turned',
    message: {
      zh: `移到末尾的字符数 ${turned} 不可能：两个校验码应在其中的最后，或全部不移。`,
      en: `${turned} characters cannot be moved to the end: the two check digits are the last of them, or none is moved.`,
    },
    fix: { zh: '写 0，或 2 至最短长度减 1。', en: 'Write 0, or 2 to one less than the shortest length.' },
  }
}
