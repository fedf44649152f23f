import type { NumberNode, TextNode } from '../../../ast.ts'
import type { RulePlan, RuleShape } from '../../../plan.ts'
import { type Code, code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'
import { columnsOfNumbers } from './compare.ts'
import { testCondition } from './condition.ts'
import { placeKey } from './key.ts'
import { valueOfNumber } from './number.ts'

/**
 * A function of one record (bytes, starts, ends, ordinal, line, offset) that judges it by a rule: K counts what was
 * checked, `fail` takes failures, and the log of a set rule what can only be judged when all pieces are together.
 */
export function writeRule(program: Program, rule: RulePlan, ordinal: number): Code {
  const applies = testCondition(program, rule.shape.applies)
  return code`function r${ordinal}(b, s, e, o, l, f) {
if (${applies}) {
${writeShape(program, rule.shape, ordinal)}
}
}`
}

/** A function that puts the key of a rule of repeats together, for the second look at suspects. */
export function writeKeyOf(program: Program, key: readonly TextNode[], ordinal: number): Code {
  const { setup, bytes, start, end } = placeKey(program, key)
  return code`function key${ordinal}(b, s, e) {\n${setup}\nreturn ${bytes}.slice(${start}, ${end})\n}`
}

function writeShape(program: Program, shape: RuleShape, ordinal: number): Code {
  switch (shape.over) {
    case 'record':
      return code`K[${ordinal}]++\nif (${testCondition(program, shape.violated)}) fail(${ordinal}, o, l, f)`
    case 'count':
      return code`K[${ordinal}]++`
    case 'repeat':
      return code`K[${ordinal}]++\n${logKey(program, shape.key, ordinal, code`hash`, true)}`
    case 'dependency':
      return joinCode(
        [
          code`K[${ordinal}]++`,
          logKey(program, shape.determinant, ordinal, code`bytes`, true),
          logKey(program, shape.dependent, ordinal, code`bytes`, false),
        ],
        '\n',
      )
    case 'sequence':
      return logValue(program, shape.value, ordinal, logKey(program, shape.within, ordinal, code`bytes`, true))
    case 'outlier':
      return logValue(program, shape.value, ordinal, code`logs[${ordinal}].place(o, l, f)`)
    case 'latest':
      return writeLatest(program, shape.value, ordinal)
  }
}

function logKey(program: Program, texts: readonly TextNode[], ordinal: number, method: Code, isFirst: boolean): Code {
  const { setup, bytes, start, end } = placeKey(program, texts)
  const place = isFirst ? code`logs[${ordinal}].place(o, l, f)` : code``
  return code`{\n${setup}\n${place}\nlogs[${ordinal}].${method}(${bytes}, ${start}, ${end})\n}`
}

/** Numbers that are undefined are passed over; those too long for a double go as text. */
function logValue(program: Program, node: NumberNode, ordinal: number, before: Code): Code {
  const exact = program.constant({ node, columns: columnsOfNumbers([node]) })
  return code`const x = ${valueOfNumber(program, node)}
const long = x === Infinity ? exact.print(${exact}, b, s, e) : null
if (long !== null || x < Infinity) {
K[${ordinal}]++
${before}
if (long === null) logs[${ordinal}].value(x)
else logs[${ordinal}].long(long)
}`
}

function writeLatest(program: Program, node: NumberNode, ordinal: number): Code {
  const exact = program.constant({ node, columns: columnsOfNumbers([node]) })
  return code`const x = ${valueOfNumber(program, node)}
const long = x === Infinity ? exact.print(${exact}, b, s, e) : null
if (long !== null) logs[${ordinal}].greatestLong(long)
else if (x < Infinity) logs[${ordinal}].greatest(x)`
}
