import type { ConditionNode, NumberNode, TextNode } from '../../../ast.ts'
import { type Code, code } from '../code.ts'
import type { Program } from '../program.ts'
import { valueOfNumber } from './number.ts'

type Compare = Extract<ConditionNode, { op: 'compare' }>

/** Statements that return whether a comparison holds; numbers too long for doubles are compared exactly elsewhere. */
export function writeCompare(program: Program, node: Compare): Code {
  const left = valueOfNumber(program, node.left)
  const right = valueOfNumber(program, node.right)
  const slow = program.constant({ node, columns: columnsOfNumbers([node.left, node.right]) })
  return code`const x = ${left}, y = ${right}
if (x === Infinity || y === Infinity) return exact.holds(${slow}, b, s, e)
return ${comparisons[node.is]}`
}

/** NaN is in no order with anything, and so the undefined fails each. */
const comparisons: Readonly<Record<Compare['is'], Code>> = {
  '<': code`x < y`,
  '<=': code`x <= y`,
  '=': code`x === y`,
  '<>': code`(x < y || x > y)`,
  '>=': code`x >= y`,
  '>': code`x > y`,
}

/** Ordinals of the columns that numbers read. */
export function columnsOfNumbers(nodes: readonly NumberNode[]): number[] {
  return [...new Set(nodes.flatMap(columnsOfNumber))]
}

function columnsOfNumber(node: NumberNode): number[] {
  switch (node.op) {
    case 'constant':
      return []
    case 'number':
    case 'length':
    case 'size':
    case 'day':
    case 'second':
      return columnsOfText(node.of)
    case 'absolute':
    case 'interpolated':
      return columnsOfNumber(node.of)
    case 'greatest':
      return node.of.flatMap(columnsOfNumber)
    default:
      return [...columnsOfNumber(node.left), ...columnsOfNumber(node.right)]
  }
}

function columnsOfText(node: TextNode): number[] {
  if (node.op === 'cell') return [node.column]
  return node.op === 'part' ? columnsOfText(node.of) : []
}
