import type { NumberNode } from '../../../ast.ts'
import { readDecimal } from '../../../reference/decimal.ts'
import { type Code, code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'
import { writeDay, writeSecond } from './date.ts'
import { linesOf } from './lines.ts'
import { placeText, placeUtf8 } from './text.ts'

/** An expression of the double nearest to a number; NaN where it is undefined, Infinity where it must be computed exactly. */
export function valueOfNumber(program: Program, node: NumberNode): Code {
  if (isWhole(node)) return callWhole(program, node)
  if (node.op === 'constant') return constantValue(node.value)
  return program.call(`value ${JSON.stringify(node)}`, 'number', () => {
    const units = unitsOfNumber(program, node)
    return code`const m = ${units.units}, c = ${units.scale}\nreturn toValue(m, c)`
  })
}

/** An expression of the mantissa of a number, and one of its scale that is right after the first was computed. */
interface Units {
  readonly units: Code
  readonly scale: Code
}

function unitsOfNumber(program: Program, node: NumberNode): Units {
  if (isWhole(node)) return { units: callWhole(program, node), scale: code`0` }
  if (node.op === 'constant') return constantUnits(node.value)
  const key = `units ${JSON.stringify(node)}`
  const units = program.call(key, 'number', slot => writeUnits(program, node, slot))
  return { units, scale: code`C[${program.slotOf(key)}]` }
}

type WholeNode = Extract<NumberNode, { op: 'length' | 'size' | 'day' | 'second' }>
type ScaledNode = Exclude<NumberNode, WholeNode | { op: 'constant' }>
type OperationNode = Extract<NumberNode, { left: NumberNode }>

function isWhole(node: NumberNode): node is WholeNode {
  return node.op === 'length' || node.op === 'size' || node.op === 'day' || node.op === 'second'
}

function callWhole(program: Program, node: WholeNode): Code {
  return program.call(`units ${JSON.stringify(node)}`, 'number', () => writeWhole(program, node))
}

function writeWhole(program: Program, node: WholeNode): Code {
  const place = node.op === 'size' ? placeUtf8(program, node.of) : placeText(program, node.of)
  const count = place.encoding === 'utf-8' ? code`countUtf8` : code`countGb18030`
  const statements = {
    length: () => code`return ${count}(B0, a0, z0)`,
    size: () => code`return z0 - a0`,
    day: () => (node.op === 'day' ? writeDay(program, node.form) : code``),
    second: () => (node.op === 'second' ? writeSecond(program, node.form, node.offset) : code``),
  }[node.op]()
  return joinCode([place.setup, statements], '\n')
}

/** Statements that return the mantissa, and put the scale into C[slot]. */
function writeUnits(program: Program, node: ScaledNode, slot: number): Code {
  switch (node.op) {
    case 'number':
      return code`${placeText(program, node.of).setup}\nreturn readUnits(B0, a0, z0, C, ${slot})`
    case 'absolute': {
      const { units, scale } = unitsOfNumber(program, node.of)
      return code`const m = ${units}\nC[${slot}] = ${scale}\nreturn m < 0 ? -m : m`
    }
    case 'greatest':
      return writeGreatest(program, node.of, slot)
    case 'interpolated': {
      const lines = linesOf(node.points)
      if (!lines)
        return code`const m = ${unitsOfNumber(program, node.of).units}\nC[${slot}] = 0\nreturn m === m ? Infinity : NaN`
      const { units, scale } = unitsOfNumber(program, node.of)
      return code`const m = ${units}, c = ${scale}\nC[${slot}] = 0\nreturn interpolateUnits(m, c, ${program.constant(lines)})`
    }
    default:
      return writeOperation(program, node, slot)
  }
}

function writeOperation(program: Program, node: OperationNode, slot: number): Code {
  const left = unitsOfNumber(program, node.left)
  const right = unitsOfNumber(program, node.right)
  const operation = node.op === 'multiply' ? code`multiplyUnits` : code`addUnits`
  const sign = node.op === 'subtract' ? code`-` : code``
  return code`const m = ${left.units}, c = ${left.scale}
const n = ${right.units}, d = ${right.scale}
return ${operation}(m, c, ${sign}n, d, C, ${slot})`
}

function writeGreatest(program: Program, nodes: readonly NumberNode[], slot: number): Code {
  const steps = nodes.map(node => {
    const { units, scale } = unitsOfNumber(program, node)
    return code`{
const m = ${units}, c = ${scale}
if (m === Infinity) return m
if (m === m && !(toValue(m, c) <= toValue(g, h))) { g = m\nh = c }
}`
  })
  return code`let g = NaN, h = 0\n${joinCode(steps, '\n')}\nC[${slot}] = h\nreturn g`
}

/** Most digits that a double tells apart. */
const mostDigits = 15

function constantUnits(value: string): Units {
  const decimal = readDecimal(value)
  if (!decimal) return { units: code`NaN`, scale: code`0` }
  const isLong = value.replace(/[^0-9]/g, '').length > mostDigits
  if (isLong) return { units: code`Infinity`, scale: code`0` }
  return { units: code`${Number(decimal.units)}`, scale: code`${decimal.scale}` }
}

function constantValue(value: string): Code {
  const decimal = readDecimal(value)
  if (!decimal) return code`NaN`
  return value.replace(/[^0-9]/g, '').length > mostDigits ? code`Infinity` : code`${Number(value)}`
}
