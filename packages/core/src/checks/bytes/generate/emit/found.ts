import type { TextNode } from '../../../ast.ts'
import { type Code, code } from '../code.ts'
import type { Program } from '../program.ts'
import { placeKey } from './key.ts'

/** Statements that return whether texts together stand in a set of keys; in none, where nobody provides it. */
export function writeFound(program: Program, of: readonly TextNode[], key: string): Code {
  const set = program.keys.get(key)
  if (!set) return code`return false`
  const { setup, bytes, start, end } = placeKey(program, of)
  return code`${setup}\nreturn hasBytes(${program.constant(set, `keys ${key}`)}, ${bytes}, ${start}, ${end})`
}
