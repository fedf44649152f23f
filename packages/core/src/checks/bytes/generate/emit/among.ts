import type { TextNode } from '../../../ast.ts'
import { type Code, code } from '../code.ts'
import type { Program } from '../program.ts'
import { byteSetOfTexts } from '../runtime/byte-set.ts'
import { encodeText } from '../runtime/encode-text.ts'
import { placeText, placeUtf8 } from './text.ts'

/** Statements that return whether a text is one of the values exactly. */
export function writeAmong(program: Program, of: TextNode, values: readonly string[]): Code {
  if (values.length === 0) return code`return false`
  if (values.every(value => value.length === 1 && value < '\u0080')) return writeSingleBytes(program, of, values)
  const set = program.constant(byteSetOfTexts(values, encodeText), `set ${JSON.stringify(values)}`)
  // A text of ASCII alone is in no need of a copy.
  const isAscii = values.every(value => !/[^\u0000-\u007f]/.test(value))
  const { setup } = isAscii ? placeText(program, of) : placeUtf8(program, of)
  return code`${setup}\nreturn hasBytes(${set}, B0, a0, z0)`
}

function writeSingleBytes(program: Program, of: TextNode, values: readonly string[]): Code {
  const table = new Uint8Array(256)
  for (const value of values) table[value.charCodeAt(0)] = 1
  return code`${placeText(program, of).setup}\nreturn z0 - a0 === 1 && ${program.constant(table)}[B0[a0]] === 1`
}
