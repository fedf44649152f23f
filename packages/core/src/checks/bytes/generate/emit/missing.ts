import type { ConditionNode } from '../../../ast.ts'
import { isMissing } from '../../../reference/evaluate.ts'
import { type Code, code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'
import { byteSetOfTexts } from '../runtime/byte-set.ts'
import { encodeText } from '../runtime/encode-text.ts'
import { constantText, placeText } from './text.ts'

type Missing = Extract<ConditionNode, { op: 'missing' }>

/** An expression that says whether a text is missing; of a cell, without a call where its first byte decides. */
export function testMissing(program: Program, { of, spellings }: Missing): Code {
  const constant = constantText(program, of)
  if (constant !== null) return isMissing(constant, spellings) ? code`true` : code`false`
  const { test, firsts } = missingTest(program, spellings)
  if (of.op === 'cell') {
    const cell = program.cellOf(of.column)
    return code`(s[${cell}] === e[${cell}] || ${firsts}[b[s[${cell}]]] === 1 && ${test}(b, s[${cell}], e[${cell}]))`
  }
  return program.call(`missing ${JSON.stringify([of, spellings])}`, 'condition', () => {
    const { setup } = placeText(program, of)
    return code`${setup}\nreturn a0 === z0 || ${firsts}[B0[a0]] === 1 && ${test}(B0, a0, z0)`
  })
}

/** A function of a text that is not empty, and a table of the bytes that such a text may begin with to be missing. */
function missingTest(program: Program, spellings: readonly string[]): { test: Code; firsts: Code } {
  const key = `missing ${JSON.stringify(spellings)}`
  const isGb = program.encoding === 'gb18030'
  const members = spellings.filter(spelling => spelling !== '')
  const firsts = program.constant(firstBytes(members, isGb), `first ${key}`)
  const isBlank = isGb ? code`isBlankGb18030` : code`isBlankUtf8`
  const test = program.define(key, name => {
    if (members.length === 0) return code`function ${name}(B0, a0, z0) { return ${isBlank}(B0, a0, z0) }`
    const set = program.constant(byteSetOfTexts(members, encodeText), `set ${key}`)
    const copy = code`if (z0 - a0 > ${longestOf(members)}) return false
if (!isAscii(B0, a0, z0)) { z0 = copy0.write(B0, a0, z0)\nB0 = copy0.bytes\na0 = 0 }`
    const lines = [
      code`if (${isBlank}(B0, a0, z0)) return true`,
      ...(isGb ? [copy] : []),
      code`return hasBytes(${set}, B0, a0, z0)`,
    ]
    return code`function ${name}(B0, a0, z0) {\n${joinCode(lines, '\n')}\n}`
  })
  return { test, firsts }
}

/** Bytes of GB 18030 are at most 4 a character, and never more than two for one of UTF-8. */
function longestOf(members: readonly string[]): number {
  return Math.max(...members.map(member => member.length * 4))
}

function firstBytes(members: readonly string[], isGb: boolean): Uint8Array {
  const firsts = new Uint8Array(256)
  for (const byte of isGb ? [0x20, 0x09, 0xa1, 0x81] : [0x20, 0x09, 0xc2, 0xe3]) firsts[byte] = 1
  for (const member of members) {
    const byte = encodeText(member)[0] ?? 0
    if (byte < 0x80 || !isGb) firsts[byte] = 1
    else firsts.fill(1, 0x80)
  }
  return firsts
}
