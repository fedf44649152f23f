import type { ConditionNode, TextNode } from '../../../ast.ts'
import { matchesPattern } from '../../../pattern/match-pattern.ts'
import { type Code, code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'
import { writeAmong } from './among.ts'
import { writeCheckDigit } from './check-digit.ts'
import { columnsOfNumbers, writeCompare } from './compare.ts'
import { writeFound } from './found.ts'
import { testMissing } from './missing.ts'
import { valueOfNumber } from './number.ts'
import { writeMatches } from './pattern.ts'
import { constantText, placeUtf8 } from './text.ts'

/** An expression of b, s and e that says whether a condition holds of the record. */
export function testCondition(program: Program, node: ConditionNode): Code {
  switch (node.op) {
    case 'all':
    case 'any':
      return testSeveral(program, node)
    case 'not':
      return code`!${testCondition(program, node.of)}`
    case 'constant-condition':
      return node.value ? code`true` : code`false`
    case 'missing':
      return testMissing(program, node)
    case 'defined': {
      const value = valueOfNumber(program, node.of)
      const slow = program.constant({ node, columns: columnsOfNumbers([node.of]) })
      const test = code`const x = ${value}\nreturn x === Infinity ? exact.holds(${slow}, b, s, e) : x === x`
      return program.call(`condition ${JSON.stringify(node)}`, 'condition', () => test)
    }
    default:
      return program.call(`condition ${JSON.stringify(node)}`, 'condition', () => writeTest(program, node))
  }
}

type Several = Extract<ConditionNode, { op: 'all' | 'any' }>
type Single = Extract<ConditionNode, { op: 'matches' | 'among' | 'same' | 'compare' | 'check-digit' | 'found' }>

function testSeveral(program: Program, { op, of }: Several): Code {
  if (of.length === 0) return op === 'all' ? code`true` : code`false`
  const tests = of.map(one => testCondition(program, one))
  return code`(${joinCode(tests, op === 'all' ? ' && ' : ' || ')})`
}

/** Statements that return whether the condition holds. */
function writeTest(program: Program, node: Single): Code {
  switch (node.op) {
    case 'matches': {
      const constant = constantText(program, node.of)
      if (constant === null) return writeMatches(program, node.of, node.pattern)
      return matchesPattern(constant, node.pattern) ? code`return true` : code`return false`
    }
    case 'among':
      return writeAmong(program, node.of, node.values)
    case 'same':
      return writeSame(program, node.left, node.right)
    case 'compare':
      return writeCompare(program, node)
    case 'check-digit':
      return writeCheckDigit(program, node.of, node.algorithm)
    case 'found':
      return writeFound(program, node.of, node.key)
  }
}

function writeSame(program: Program, left: TextNode, right: TextNode): Code {
  const known = [constantText(program, left), constantText(program, right)]
  if (known[0] !== null && known[1] !== null) return known[0] === known[1] ? code`return true` : code`return false`
  const places = [placeUtf8(program, left, 0), placeUtf8(program, right, 1)]
  const setups = places.map(place => place.setup)
  return code`${joinCode(setups, '\n')}\nreturn areSame(B0, a0, z0, B1, a1, z1)`
}
