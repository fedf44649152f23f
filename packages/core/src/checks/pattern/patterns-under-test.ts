import fc from 'fast-check'
import { parsePattern } from './parse-pattern.ts'
import { stepsOf } from './pattern-node.ts'

/** Characters that random patterns and texts are made of: one to four bytes of UTF-8, and marks that languages quote or escape. */
export const characters = [
  'a',
  'b',
  'Z',
  '0',
  '9',
  '_',
  '-',
  ']',
  '\\',
  "'",
  '"',
  '^',
  ' ',
  '\t',
  'é',
  '中',
  '〇',
  '\u3000',
  '😀',
  '𠀀',
]

const special = '^$\\.*+?()[]{}|/'

/** A character as both our patterns and ECMAScript with the flag u read it. */
function escapeOutside(character: string): string {
  return special.includes(character) ? `\\${character}` : character
}

const escapeInClass = (character: string) => ('^\\[]-'.includes(character) ? `\\${character}` : character)

const literal = fc.constantFrom(...characters).map(escapeOutside)
const named = fc.constantFrom(
  '.',
  '\\d',
  '\\w',
  '\\D',
  '\\W',
  '\\t',
  '\\u4e2d',
  '\\u{1F600}',
  '\\uD83D\\uDE00',
  '\\u{0}',
)
const range = fc
  .tuple(fc.constantFrom(...characters), fc.constantFrom(...characters))
  .map(ends => ends.sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)))
  .map(([from = '', to = '']) => `${escapeInClass(from)}-${escapeInClass(to)}`)
const inClass = fc.oneof(
  fc.constantFrom(...characters).map(escapeInClass),
  range,
  fc.constantFrom('\\d', '\\w', '\\u{10FFFF}'),
)
const klass = fc
  .tuple(fc.boolean(), fc.array(inClass, { minLength: 1, maxLength: 4 }))
  .map(([isNegated, parts]) => `[${isNegated ? '^' : ''}${parts.join('')}]`)

const bounds = fc.oneof(
  fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{0}', '{0,1}', '{1,3}', '{2,}'),
  fc.tuple(fc.nat(3), fc.nat(2)).map(([least, more]) => `{${least},${least + more}}`),
)

const { pattern } = fc.letrec<{ pattern: string; sequence: string; atom: string }>(tie => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map(branches => branches.join('|')),
  sequence: fc
    .array(fc.tuple(tie('atom'), bounds), { maxLength: 3 })
    .map(parts => parts.map(([atom, bound]) => atom + bound).join('')),
  atom: fc.oneof(
    { maxDepth: 4 },
    literal,
    literal,
    named,
    klass,
    tie('pattern').map(inner => `(${inner})`),
    tie('pattern').map(inner => `(?:${inner})`),
  ),
}))

const stepsAtMost = 5_000

/** Random patterns in what our spelling and ECMAScript have in common, none near the limits of size. */
export const somePattern: fc.Arbitrary<string> = pattern.filter(source => {
  const { value } = parsePattern(source)
  return value !== null && stepsOf(value.node) <= stepsAtMost
})

/** Random texts that such patterns have a chance to accept. */
export const someText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...characters, '\n', '\r'), { maxLength: 8 })
  .map(parts => parts.join(''))

/** A chooser from a seed, the same everywhere (a linear congruential generator, modulo 2^31). */
export function chooserOf(seed: number): (count: number) => number {
  let state = seed % 2 ** 31
  return count => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * count)
  }
}
