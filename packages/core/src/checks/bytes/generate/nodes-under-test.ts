import fc from 'fast-check'
import {
  type CheckAlgorithm,
  type ConditionNode,
  dateForms,
  type NumberNode,
  type TextNode,
  timeForms,
} from '../../ast.ts'

/** Columns of the records that nodes under test read; the last is absent from the file. */
export const columnsUnderTest = 4

const scraps = [
  '',
  '0',
  '1',
  '-',
  '.',
  '00',
  '-0',
  '12.50',
  '0.1',
  '0.2',
  '0.3',
  '100',
  '999999999999999',
  '1000000000000000',
  '123456789012345678',
  '-0.00000000000001',
  '12345678901234567890.123456789',
  '1234567890123456789012345678901',
  '2024-02-29',
  '2023-02-29',
  '20240229',
  '2024/12/31',
  '2024.12.31',
  '2024-02',
  '202402',
  '2024',
  '0000',
  '0001-01-01',
  '2024-02-29T23:59:59',
  '2024-02-29T23:59:59.123Z',
  '2024-02-29T12:00:00+08:00',
  '2024-02-29 12:00',
  '12:30',
  '23:59:60',
  'T',
  'Z',
  ' ',
  '\t',
  '\u00a0',
  '\u3000',
  'NULL',
  '无',
  '中文',
  '上海市',
  'é',
  '€',
  '𠀀',
  'ａ',
  'A',
  'b',
  'X',
  '7',
  '丂',
  '91310000MA1K35P41X',
  '11010519491231002X',
  '4006381333931',
  'GB82WEST12345698765432',
  '\ufeff',
  '"',
  '\\',
  `\`$${'{x}'}\``,
  '*/',
  '__proto__',
  '\u2028',
]

/** Dirty cells. */
export const cellUnderTest: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...scraps),
  fc.array(fc.constantFrom(...scraps), { maxLength: 3 }).map(parts => parts.join('')),
  fc.integer({ min: -200, max: 200 }).map(String),
  fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
)

const decimal = fc.oneof(
  fc.integer({ min: -99, max: 200 }).map(String),
  fc.constantFrom(
    '0.1',
    '0.30',
    '-0.00000000000001',
    '999999999999999',
    '12345678901234567890.5',
    '1e5',
    '',
    '123456789012345678',
  ),
)

const patterns = [
  '[0-9]+',
  '[A-Z]{2}[0-9]{2,4}',
  '.*',
  '[0-9]{4}',
  '[一-龥]{2,3}',
  '(a|b|[0-9])*X?',
  '[^0-9]',
  '',
  '[0-9A-Z]{18}',
  '.{2}',
]

const algorithms: readonly CheckAlgorithm[] = [
  { method: 'luhn', shortest: 0, longest: 12 },
  { method: 'mod-97', shortest: 2, longest: 30, turned: 4 },
  { method: 'mod-97', shortest: 0, longest: 30, turned: 0 },
  { method: 'hybrid', length: 3, modulus: 10 },
  { method: 'hybrid', length: 2, modulus: 36 },
  weighted('0123456789', [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 0], 'product', '10X98765432'),
  weighted('0123456789', [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 0], 'product', '0987654321'),
  weighted('0123456789', [2, 1, 0], 'digits', '098-654321'),
  weighted('01A中', [1, 2, 0], 'product', '中01A9'),
  weighted('0123456789ABC', [0, 1], 'product', '0123456789A'),
]

function weighted(alphabet: string, weights: number[], adds: 'product' | 'digits', characters: string): CheckAlgorithm {
  const [length, modulus] = [weights.length, [...characters].length]
  return { method: 'weighted', length, alphabet, weights, adds, modulus, check: weights.indexOf(0), characters }
}

const { text } = fc.letrec<{ text: TextNode }>(tie => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 5,
      arbitrary: fc.record({
        op: fc.constant('cell' as const),
        column: fc.integer({ min: 0, max: columnsUnderTest - 1 }),
      }),
    },
    { weight: 1, arbitrary: cellUnderTest.map(value => ({ op: 'text' as const, value })) },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant('part' as const),
        of: tie('text'),
        start: fc.integer({ min: 0, max: 5 }),
        length: fc.integer({ min: 0, max: 10 }),
      }),
    },
  ),
}))

/** Any text node. */
export const textUnderTest: fc.Arbitrary<TextNode> = text

/** Any number node. */
export const { number: numberUnderTest } = fc.letrec<{ number: NumberNode }>(tie => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: fc.record({ op: fc.constant('number' as const), of: text }) },
    { weight: 2, arbitrary: fc.record({ op: fc.constant('constant' as const), value: decimal }) },
    { weight: 2, arbitrary: fc.record({ op: fc.constantFrom('length' as const, 'size' as const), of: text }) },
    {
      weight: 2,
      arbitrary: fc.record({ op: fc.constant('day' as const), of: text, form: fc.constantFrom(...dateForms) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant('second' as const),
        of: text,
        form: fc.constantFrom(...timeForms),
        offset: fc.constantFrom(0, 480, -90),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        op: fc.constantFrom('add' as const, 'subtract' as const, 'multiply' as const),
        left: tie('number'),
        right: tie('number'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('absolute' as const), of: tie('number') }) },
    {
      weight: 1,
      arbitrary: fc.record({ op: fc.constant('greatest' as const), of: fc.array(tie('number'), { maxLength: 3 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        op: fc.constant('interpolated' as const),
        of: tie('number'),
        points: fc.constantFrom(
          [
            ['0', '0'],
            ['50', '50'],
            ['150.5', '100'],
            ['1000', '99.5'],
          ] as [string, string][],
          [
            ['-5', '3'],
            ['0.125', '-7.25'],
            ['x', '1'],
            ['9', '9'],
          ] as [string, string][],
          [
            ['0', '0'],
            ['1234567890123456', '7'],
          ] as [string, string][],
          [] as [string, string][],
        ),
      }),
    },
  ),
}))

/** Any condition node; key sets are called `one` and `two`, of one text and of two. */
export const { condition: conditionUnderTest } = fc.letrec<{ condition: ConditionNode }>(tie => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 3,
      arbitrary: fc.record({
        op: fc.constant('compare' as const),
        left: numberUnderTest,
        is: fc.constantFrom('<' as const, '<=' as const, '=' as const, '<>' as const, '>=' as const, '>' as const),
        right: numberUnderTest,
      }),
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('defined' as const), of: numberUnderTest }) },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant('missing' as const),
        of: text,
        spellings: fc.array(fc.oneof(fc.constantFrom('NULL', '无', '-'), cellUnderTest), { maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ op: fc.constant('matches' as const), of: text, pattern: fc.constantFrom(...patterns) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant('among' as const),
        of: text,
        values: fc.array(cellUnderTest, { maxLength: 6 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('same' as const), left: text, right: text }) },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant('check-digit' as const),
        of: text,
        algorithm: fc.constantFrom(...algorithms),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        op: fc.constant('found' as const),
        of: fc.tuple(text),
        key: fc.constantFrom('one', 'absent'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ op: fc.constant('found' as const), of: fc.tuple(text, text), key: fc.constant('two') }),
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('not' as const), of: tie('condition') }) },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('condition'), { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant('constant-condition' as const), value: fc.boolean() }) },
  ),
}))
