import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleShape } from '../../plan.ts'
import { keyOf } from '../../reference/evaluate.ts'
import { runReference } from '../../reference/run-reference.ts'
import { WholeState } from '../state/whole-state.ts'
import { encoders, layOut } from './cells-under-test.ts'
import { makeJudgeProgram } from './judge-program.ts'
import { cellUnderTest, columnsUnderTest } from './nodes-under-test.ts'
import { byteSetOfTexts } from './runtime/byte-set.ts'
import { encodeText } from './runtime/encode-text.ts'
import { KeyWriter } from './runtime/key-writer.ts'
import { shapesUnderTest } from './shapes-under-test.ts'
import { startJudge } from './start-judge.ts'
import { tableOf } from './table-under-test.ts'

const records = fc.array(
  fc.array(cellUnderTest, { minLength: columnsUnderTest - 1, maxLength: columnsUnderTest - 1 }),
  {
    minLength: 1,
    maxLength: 12,
  },
)

const keysOfTwo = [
  ['1', '无'],
  ['', '中文'],
  ['A', 'b'],
] as const

/** Runs the generated program over pieces of three records, as workers would. */
function runGenerated(
  shapes: readonly RuleShape[],
  rows: readonly (readonly string[])[],
  encoding: 'utf-8' | 'gb18030',
) {
  // The file has its columns in another order, and one of the plan not at all.
  const cells = [2, 0, 1, -1]
  const keys = new Map([
    ['one', byteSetOfTexts(['1', '无', 'A'], encodeText)],
    ['two', byteSetOfTexts(keysOfTwo.map(joinKey), latin1)],
  ])
  const terms = { cells, encoding, wanted: new Uint8Array(shapes.length).fill(1) }
  const program = makeJudgeProgram(tableOf(shapes, columnsUnderTest), terms, { samples: 1000, takeFailure: null, keys })
  const judge = startJudge(program.source, structuredClone(program.constants))
  let whole = program.empty()
  const laid = rows.map(([a = '', b = '', c = '']) => layOut([b, c, a], encoders[encoding]))
  for (let from = 0; from < laid.length; from += 3) {
    for (const [index, { bytes, starts, ends }] of laid.slice(from, from + 3).entries()) {
      judge.record(bytes, starts, ends, index, index, index * 7)
    }
    whole = program.merge(whole, structuredClone(judge.take()), { records: from, lines: from + 1, bytes: from * 7 })
  }
  if (!(whole instanceof WholeState)) throw new Error('not merged')
  const look = whole.secondLook((rule, bytes, starts, ends) => judge.keyOf(rule, bytes, starts, ends))
  for (let wanted = look.next(); wanted; wanted = look.next()) {
    const record = laid[wanted.record - 1]
    expect(wanted.from.offset).toBe((wanted.from.record - 1) * 7)
    if (record) look.read(wanted.record, record.bytes, record.starts, record.ends)
  }
  return whole.verdicts(look).map(({ checked, failed, failures, notExecuted }) => ({
    checked,
    failed,
    failures: failures.map(({ record, against, expected }) => ({ record, against, expected })),
    notExecuted,
  }))
}

function joinKey(texts: readonly string[]): string {
  const writer = new KeyWriter()
  for (const text of texts) writer.add(encodeText(text), 0, encodeText(text).length)
  return String.fromCharCode(...writer.bytes.subarray(0, writer.length))
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0))
}

function runByReference(shapes: readonly RuleShape[], rows: readonly (readonly string[])[]) {
  const keys = new Map([
    ['one', new Set(['1', '无', 'A'].map(text => keyOf([text])))],
    ['two', new Set(keysOfTwo.map(keyOf))],
  ])
  const all = rows.map((cells, index) => ({ record: index + 1, cells: [...cells, ''] }))
  return runReference(tableOf(shapes, columnsUnderTest), all, keys).map(
    ({ checked, failed, failures, notExecuted }) => ({
      checked,
      failed,
      failures: failures.map(({ record, against, expected }) => ({ record, against, expected })),
      notExecuted,
    }),
  )
}

describe('a generated judge', () => {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    it(`judges records like the reference interpreter, in ${encoding}`, () => {
      fc.assert(
        fc.property(fc.array(shapesUnderTest.records, { minLength: 1, maxLength: 4 }), records, (shapes, rows) => {
          expect(runGenerated(shapes, rows, encoding)).toEqual(runByReference(shapes, rows))
        }),
        { numRuns: 400 },
      )
    })

    it(`judges sets like the reference interpreter, in ${encoding}`, () => {
      fc.assert(
        fc.property(fc.array(shapesUnderTest.sets, { minLength: 1, maxLength: 3 }), records, (shapes, rows) => {
          expect(runGenerated(shapes, rows, encoding)).toEqual(runByReference(shapes, rows))
        }),
        { numRuns: 400 },
      )
    })
  }
})
