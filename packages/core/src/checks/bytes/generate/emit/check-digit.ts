import type { CheckAlgorithm, TextNode } from '../../../ast.ts'
import { type Code, code, joinCode } from '../code.ts'
import type { Program } from '../program.ts'
import { placeText, placeUtf8 } from './text.ts'

type Weighted = Extract<CheckAlgorithm, { method: 'weighted' }>

/** Longest identifier whose sum is written out. */
const longestUnrolled = 64

/** Statements that return whether the check characters of a text are right. */
export function writeCheckDigit(program: Program, of: TextNode, algorithm: CheckAlgorithm): Code {
  const setup = placeText(program, of).setup
  switch (algorithm.method) {
    case 'weighted':
      return isUnrolled(algorithm)
        ? joinCode([setup, writeWeighted(program, algorithm)], '\n')
        : writePlainly(program, of, algorithm)
    case 'hybrid':
      return algorithm.length < 1 ? code`return false` : joinCode([setup, writeHybrid(algorithm)], '\n')
    case 'mod-97':
      return joinCode([setup, checkBounds(algorithm), code`return isRight97(B0, a0, z0, ${algorithm.turned})`], '\n')
    case 'luhn':
      return joinCode([setup, checkBounds(algorithm), code`return isRightLuhn(B0, a0, z0)`], '\n')
  }
}

/** Bytes are characters where the whole algorithm is of ASCII: a byte beyond it is of no alphabet. */
function isUnrolled({ alphabet, characters, length, check }: Weighted): boolean {
  const isAscii = [...alphabet, ...characters].every(character => character < '\u0080')
  return isAscii && length <= longestUnrolled && check >= 0 && check < length
}

function writePlainly(program: Program, of: TextNode, algorithm: CheckAlgorithm): Code {
  return joinCode(
    [placeUtf8(program, of).setup, code`return isRightPlainly(B0, a0, z0, ${program.constant(algorithm)})`],
    '\n',
  )
}

/** What a character adds comes from a table by byte, -1 where it is not of the alphabet: one look at the signs of all tells. */
function writeWeighted(program: Program, algorithm: Weighted): Code {
  const { length, check, weights, modulus, characters } = algorithm
  const positions = Array.from({ length }, (_, position) => position).filter(position => position !== check)
  const reads = positions.map(
    at => code`const v${at} = ${tableOf(program, algorithm, weights[at] ?? 0)}[B0[a0 + ${at}]]`,
  )
  const signs = positions.map(at => code`v${at}`)
  const isDigits = algorithm.adds === 'digits'
  const addends = positions.map(at => (isDigits ? code`v${at}` : code`v${at} * ${weights[at] ?? 0}`))
  const expected = Int16Array.from([...characters], character => (character === '-' ? -1 : character.charCodeAt(0)))
  return joinCode(
    [
      code`if (z0 - a0 !== ${length}) return false`,
      ...reads,
      ...(positions.length > 0 ? [code`if ((${joinCode(signs, ' | ')}) < 0) return false`] : []),
      code`const sum = ${positions.length > 0 ? joinCode(addends, ' + ') : code`0`}`,
      code`return ${program.constant(expected)}[sum % ${modulus}] === B0[a0 + ${check}]`,
    ],
    '\n',
  )
}

/** Value of each byte; where digits of products are added, what it adds with a weight. */
function tableOf(program: Program, algorithm: Weighted, weight: number): Code {
  const { alphabet, values, adds } = algorithm
  const isDigits = adds === 'digits'
  const table = new Int32Array(256).fill(-1)
  for (const [ordinal, character] of [...alphabet].entries()) {
    const value = values?.[ordinal] ?? ordinal
    const product = value * weight
    const byte = character.charCodeAt(0)
    if (table[byte] === -1) table[byte] = isDigits ? Math.floor(product / 10) + (product % 10) : value
  }
  return program.constant(table, `value of byte ${table.join()}`)
}

/** ISO/IEC 7064, hybrid systems. */
function writeHybrid({ length, modulus }: { readonly length: number; readonly modulus: number }): Code {
  return code`if (z0 - a0 !== ${length}) return false
let p = ${modulus}
for (let i = a0; i < z0 - 1; i++) {
const d = B0[i] - 48
if (d < 0 || d >= ${Math.min(modulus, 10)}) return false
const sum = (p + d) % ${modulus}
p = (sum === 0 ? ${modulus} : sum) * 2 % ${modulus + 1}
}
const check = ${modulus + 1} - p === ${modulus} ? 0 : ${modulus + 1} - p
return check < 10 && B0[z0 - 1] === check + 48`
}

function checkBounds({ shortest, longest }: { readonly shortest: number; readonly longest: number }): Code {
  return code`if (z0 - a0 < ${shortest} || z0 - a0 > ${longest}) return false`
}
