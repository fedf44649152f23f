import type { TextNode } from '../../../ast.ts'
import { code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'
import { placeUtf8, type TextPlace } from './text.ts'

/** Several texts as one string of bytes, in UTF-8: one text as it is, others each after its length (`KeyWriter`). */
export function placeKey(program: Program, texts: readonly TextNode[]): TextPlace {
  const [only, second] = texts
  if (only && !second) return placeUtf8(program, only)
  const adds = texts.map(text => {
    const { setup, bytes, start, end } = placeUtf8(program, text)
    return code`{\n${setup}\nkey.add(${bytes}, ${start}, ${end})\n}`
  })
  return {
    setup: joinCode([code`key.begin()`, ...adds], '\n'),
    bytes: code`key.bytes`,
    start: code`0`,
    end: code`key.length`,
    encoding: 'utf-8',
  }
}
