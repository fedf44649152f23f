import type { TextNode } from '../../../ast.ts'
import { type Code, code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'
import { encodeText } from '../runtime/encode-text.ts'

/** Where a text stands when `setup` has run: bytes `start` to `end` of an array. */
export interface TextPlace {
  readonly setup: Code
  readonly bytes: Code
  readonly start: Code
  readonly end: Code
  readonly encoding: 'utf-8' | 'gb18030'
}

/** Which of the texts that a function looks at: each has names and a copy of its own. */
export type TextRole = 0 | 1

/** The text as the file has it. */
export function placeText(program: Program, node: TextNode, role: TextRole = 0): TextPlace {
  const constant = constantText(program, node)
  if (constant !== null) return placeConstant(program, constant, role)
  if (node.op === 'part') return placePart(program, node, role)
  const [start, end] = [code`a${role}`, code`z${role}`]
  const ordinal = node.op === 'cell' ? program.cellOf(node.column) : -1
  const setup = code`let B${role} = b, a${role} = s[${ordinal}], z${role} = e[${ordinal}]`
  return { setup, bytes: code`B${role}`, start, end, encoding: program.encoding }
}

/** The text in UTF-8. */
export function placeUtf8(program: Program, node: TextNode, role: TextRole = 0): TextPlace {
  const place = placeText(program, node, role)
  if (place.encoding === 'utf-8') return place
  const copy = code`if (!isAscii(B${role}, a${role}, z${role})) {
z${role} = copy${role}.write(B${role}, a${role}, z${role})
B${role} = copy${role}.bytes
a${role} = 0
}`
  return { ...place, setup: joinCode([place.setup, copy], '\n'), encoding: 'utf-8' }
}

/** The text of a node that reads no cell; null for others. */
export function constantText(program: Program, node: TextNode): string | null {
  if (node.op === 'text') return node.value
  if (node.op === 'cell') return program.cellOf(node.column) < 0 ? '' : null
  const of = constantText(program, node.of)
  return of === null ? null : [...of].slice(node.start, node.start + node.length).join('')
}

function placeConstant(program: Program, text: string, role: TextRole): TextPlace {
  const bytes = encodeText(text)
  const name = program.constant(bytes, `text ${text}`)
  const setup = code`let B${role} = ${name}, a${role} = 0, z${role} = ${bytes.length}`
  return { setup, bytes: code`B${role}`, start: code`a${role}`, end: code`z${role}`, encoding: 'utf-8' }
}

function placePart(program: Program, node: TextNode & { op: 'part' }, role: TextRole): TextPlace {
  const whole = placeText(program, node.of, role)
  const skip = whole.encoding === 'utf-8' ? code`skipUtf8` : code`skipGb18030`
  const { bytes, start, end } = whole
  const begin = node.start === 0 ? code`` : code`${start} = ${skip}(${bytes}, ${start}, ${end}, ${node.start})`
  const finish = code`${end} = ${skip}(${bytes}, ${start}, ${end}, ${node.length})`
  return { ...whole, setup: joinCode([whole.setup, begin, finish], '\n') }
}
