import type { Block, Num } from '../../document/model/block.ts'
import type { Text } from '../../finding.ts'
import type { Complaint } from '../rule.ts'
import type { PlacedBlock } from './placed.ts'

type Counted = Extract<Block, { t: 'table' | 'figure' | 'formula' }>
type PlacedCounted = PlacedBlock & { readonly block: Counted }

/** Complains of printed numbers that are not what counting gives: the first of each body or annex, from which others follow. */
export function* checkNumbers(placed: readonly PlacedCounted[], name: Text): Generator<Complaint> {
  const told = new Set<string>()
  for (const { block, in: section } of placed) {
    const number: Num | null = block.number
    if (block.t === 'table' && block.continues !== undefined) continue
    const [stated, expected] = [number?.stated ?? null, number?.computed ?? null]
    // Engineering standards number by clause: 表4.1.2, 式（4.1.2-1）.
    if (stated !== null && stated.replace(/-\d+$/, '') === section.number && /\./.test(stated)) continue
    const group = section.region === 'annexes' ? ((section.around[0] ?? section).number ?? '') : ''
    if (stated === null || expected === null || stated === expected || told.has(group)) continue
    told.add(group)
    yield {
      at: block.id,
      message: {
        zh: `编号是${name.zh}${stated}，应为${name.zh}${expected}。`,
        en: `It is ${name.en} ${stated}; ${name.en} ${expected} was to come.`,
      },
      evidence: { stated, expected },
    }
  }
}
