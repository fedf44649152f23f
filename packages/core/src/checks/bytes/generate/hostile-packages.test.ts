import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConditionNode } from '../../ast.ts'
import type { RuleShape } from '../../plan.ts'
import { runReference } from '../../reference/run-reference.ts'
import { layOut } from './cells-under-test.ts'
import { type Code, code } from './code.ts'
import { makeJudgeProgram } from './judge-program.ts'
import { conditionUnderTest } from './nodes-under-test.ts'
import { runtimeNames, startJudge } from './start-judge.ts'
import { tableOf } from './table-under-test.ts'

const hostile = [
  '"',
  "'",
  '\\',
  '`',
  '\u2028',
  '\u2029',
  '\n',
  '\r',
  '\0',
  '*/',
  '//',
  '<!--',
  `$${'{process.exit()}'}`,
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\u202e',
  '-->',
  ')}',
  '];alert(1)//',
  "');",
  '\u0085',
  'eval',
  'constants',
  'k0',
]
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), { maxLength: 4 })
  .map(parts => parts.join(''))
const cell = { op: 'cell', column: 0 } as const

const hostileCondition: fc.Arbitrary<ConditionNode> = fc.oneof(
  fc.array(hostileText, { minLength: 1, maxLength: 5 }).map(values => ({ op: 'among' as const, of: cell, values })),
  fc.array(hostileText, { maxLength: 5 }).map(spellings => ({ op: 'missing' as const, of: cell, spellings })),
  hostileText.map(value => ({ op: 'same' as const, left: cell, right: { op: 'text' as const, value } })),
  hostileText.map(value => ({
    op: 'same' as const,
    left: { op: 'part' as const, of: { op: 'text' as const, value }, start: 0, length: 2 },
    right: cell,
  })),
  hostileText.map(key => ({ op: 'found' as const, of: [cell], key })),
  hostileText.map(value => ({
    op: 'compare' as const,
    left: { op: 'constant' as const, value },
    is: '<' as const,
    right: { op: 'length' as const, of: { op: 'text' as const, value } },
  })),
)

const always = { op: 'constant-condition', value: true } as const
const shapesOf = (conditions: readonly ConditionNode[]): RuleShape[] =>
  conditions.map(violated => ({ over: 'record', applies: always, violated }))

function compile(shapes: readonly RuleShape[], columns: number, id: string) {
  const table = tableOf(shapes, columns, [{ id, of: [cell] }])
  const rules = table.rules.map(rule => ({
    ...rule,
    id,
    kind: id,
    clause: id,
    title: { zh: id, en: id },
    options: { [id]: id },
  }))
  const terms = {
    cells: [0, 1, 2, -1].slice(0, columns),
    encoding: 'utf-8',
    wanted: new Uint8Array(shapes.length),
  } as const
  return makeJudgeProgram({ ...table, id, rules }, terms, { samples: 10, takeFailure: null, keys: new Map() })
}

/** Words of a program without their ordinals. */
function wordsOf(source: string): string[] {
  const words = source.match(/[A-Za-z_$][A-Za-z0-9_$]*/g) ?? []
  return [...new Set(words.map(word => word.replace(/[0-9]+$/, '')))]
}

const ours = new Set([
  ...wordsOf(runtimeNames.join(' ')),
  ...wordsOf(`function return const let if else for while true false null NaN Infinity use strict constants`),
  ...wordsOf(`record take keyOf rule checked logs columns fail bytes begin add write holds length slice`),
  ...wordsOf(`a b c d e f g h i k l m n o p q r s t v x y z B C D K M T V Y zone zoned sum check`),
])

describe('a program of a hostile package', () => {
  it('has no text of the package in it: all its words are ours', () => {
    const conditions = fc.oneof(hostileCondition, conditionUnderTest)
    fc.assert(
      fc.property(fc.array(conditions, { minLength: 1, maxLength: 5 }), hostileText, (of, id) => {
        const { source } = compile(shapesOf(of), 4, id)
        expect(source).toMatch(/^[a-zA-Z0-9_ \n.,;:?!'=<>+\-*/%&|()[\]{}]*$/)
        expect(wordsOf(source).filter(word => !ours.has(word))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('answers as the reference interpreter does', () => {
    const wellFormed = hostileText.map(text => text.toWellFormed())
    fc.assert(
      fc.property(
        fc.array(hostileCondition, { minLength: 1, maxLength: 5 }),
        fc.array(wellFormed, { maxLength: 8 }),
        (conditions, cells) => {
          const shapes = shapesOf(conditions)
          const program = compile(shapes, 1, '__proto__')
          const judge = startJudge(program.source, program.constants)
          for (const [index, text] of cells.entries()) {
            const { bytes, starts, ends } = layOut([text], one => new TextEncoder().encode(one))
            judge.record(bytes, starts, ends, index, 0, 0)
          }
          const records = cells.map((text, index) => ({ record: index + 1, cells: [text] }))
          const expected = runReference(tableOf(shapes, 1), records, new Map())
          expect([...judge.take().failed]).toEqual(expected.map(({ failed }) => failed))
        },
      ),
    )
  })
})

describe('a piece of program text', () => {
  it('takes no text, and no number that is not finite', () => {
    const text = 'alert(1)' as unknown as Code
    expect(() => code`${text}`).toThrow(TypeError)
    expect(() => code`${Number.NaN}`).toThrow(TypeError)
    expect(() => code`${Number.POSITIVE_INFINITY}`).toThrow(TypeError)
    expect(() => code`${{ toString: () => 'alert(1)' } as unknown as Code}`).toThrow(TypeError)
  })

  it('puts negative numbers into brackets', () => {
    expect(code`1 -${-2} ${-0} ${1e300}`.toString()).toBe('1 -(-2) (-0) 1e+300')
  })
})
