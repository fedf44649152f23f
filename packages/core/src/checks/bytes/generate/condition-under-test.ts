import type { ConditionNode } from '../../ast.ts'
import { encoders, layOut } from './cells-under-test.ts'
import { makeJudgeProgram } from './judge-program.ts'
import { startJudge } from './start-judge.ts'
import { tableOf } from './table-under-test.ts'

/** A condition over two cells, compiled once. */
export function compileCondition(violated: ConditionNode, encoding: 'utf-8' | 'gb18030' = 'utf-8') {
  const shape = { over: 'record', applies: { op: 'constant-condition', value: true }, violated } as const
  const terms = { cells: [0, 1], encoding, wanted: new Uint8Array(1) }
  const program = makeJudgeProgram(tableOf([shape], 2), terms, { samples: 0, takeFailure: null, keys: new Map() })
  const judge = startJudge(program.source, program.constants)
  return (...cells: readonly string[]): boolean => {
    const { bytes, starts, ends } = layOut([cells[0] ?? '', cells[1] ?? ''], encoders[encoding])
    judge.record(bytes, starts, ends, 0, 0, 0)
    return judge.take().failed[0] === 1
  }
}

/** The first and the second cell. */
export const first = { op: 'cell', column: 0 } as const
export const second = { op: 'cell', column: 1 } as const
