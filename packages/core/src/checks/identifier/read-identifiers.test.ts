import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isIdentifierSound } from './judge-identifier.ts'
import { readIdentifiers } from './read-identifiers.ts'

const sound = `identifiers:
  - id: lamp-post
    title: { zh: 灯杆编码, en: code of the lamp post }
    basis: 本草案 5.2
    pattern: '[0-9]{8}'
    checks:
      - algorithm:
          method: weighted
          length: 8
          alphabet: '0123456789'
          weights: [7, 9, 10, 5, 8, 4, 2, 0]
          modulus: 11
          check: 7
          characters: '0123456789-'
    parts:
      - { id: serial, title: { zh: 顺序码, en: serial }, start: 0, length: 7 }
    sound: ['00000012']
    faulty: ['00000013', '0000001']
`

const rulesOf = (text: string) => readIdentifiers(text).findings.map(finding => finding.rule)

describe('the identifier schemes of a package', () => {
  it('are made from its file', () => {
    const { schemes, findings } = readIdentifiers(sound)
    expect(findings).toEqual([])
    expect(schemes.map(({ id }) => id)).toEqual(['lamp-post'])
    expect(schemes[0]?.checks[0]?.algorithm).toMatchObject({ method: 'weighted', adds: 'product', modulus: 11 })
  })

  it('may change one that is built in, or one above', () => {
    const { schemes, findings } = readIdentifiers(`identifiers:
  - id: outer-credit-code
    extends: uscc
    checks:
      - algorithm:
          method: weighted
          length: 18
          alphabet: 0123456789ABCDEFGHJKLMNPQRTUWXY
          weights: [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 0]
          modulus: 31
          check: 17
          characters: 0YXWUTRQPNMLKJHGFEDCBA987654321
    sound: [91110000600037342P]
    faulty: ['911100006000373420']
  - id: same-by-another-name
    extends: outer-credit-code
    title: { zh: 代码, en: code }
`)
    expect(findings).toEqual([])
    const [outer, other] = schemes
    expect(outer?.title.en).toBe('unified social credit code')
    expect(other && isIdentifierSound('91110000600037342P', other, () => [])).toBe(true)
    expect(other?.sound).toEqual(outer?.sound)
  })

  it.each([
    ['weights of the wrong length', sound.replace('4, 2, 0]', '4, 0]'), 'identifier-weights-miscounted'],
    [
      'an alphabet that repeats',
      sound.replace("alphabet: '0123456789'", "alphabet: '0123456788'"),
      'identifier-alphabet-repeated',
    ],
    [
      'check characters that are not as many as the modulus',
      sound.replace("'0123456789-'", "'0123456789'"),
      'identifier-characters-miscounted',
    ],
    [
      'values that are not as many as the characters',
      sound.replace('modulus: 11', 'values: [1, 2]\n          modulus: 11'),
      'identifier-values-miscounted',
    ],
    ['a check behind the end', sound.replace('check: 7', 'check: 8'), 'identifier-check-outside'],
    ['a check that weighs', sound.replace('2, 0]', '2, 1]'), 'identifier-check-weighed'],
    [
      'products whose digits are more than two',
      sound.replace(
        'modulus: 11',
        'adds: digits\n          values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 12]\n          modulus: 11',
      ),
      'identifier-digits-too-large',
    ],
    ['a sound example that is none', sound.replace("['00000012']", "['00000014']"), 'identifier-example-unsound'],
    ['a faulty example that passes', sound.replace("'0000001']", "'00000024']"), 'identifier-fault-unseen'],
    ['a pattern that is none', sound.replace("'[0-9]{8}'", "'(?=x)[0-9]{8}'"), 'pattern-look-around'],
    ['a part behind the end', sound.replace('start: 0, length: 7', 'start: 2, length: 7'), 'identifier-part-outside'],
    ['an id of ours', sound.replace('lamp-post', 'uscc'), 'identifier-id-taken'],
    ['an id given twice', sound + sound.replace('identifiers:\n', ''), 'identifier-id-taken'],
    ['a base that is not there', 'identifiers:\n  - { id: a, extends: constructor }\n', 'identifier-base-unknown'],
    [
      'a change without examples',
      'identifiers:\n  - { id: a, extends: vin, checks: [] }\n',
      'identifier-examples-missing',
    ],
    ['no pattern and no base', 'identifiers:\n  - { id: a }\n', 'content-invalid'],
    ['a number where digits are meant', sound.replace("['00000012']", '[00000012]'), 'content-invalid'],
    ['a member that nobody knows', sound.replace('modulus', 'module'), 'content-invalid'],
    [
      'Luhn that ends before it begins',
      "identifiers:\n  - { id: a, extends: imei, checks: [{ algorithm: { method: luhn, shortest: 9, longest: 8 } }], sound: ['490154203237518'], faulty: ['1'] }\n",
      'identifier-lengths-reversed',
    ],
    [
      'one character turned',
      "identifiers:\n  - { id: a, extends: lei, checks: [{ algorithm: { method: mod-97, shortest: 20, longest: 20, turned: 1 } }], sound: ['1'], faulty: ['1'] }\n",
      'identifier-turned-unfit',
    ],
    ['nothing', '', 'identifiers-empty'],
    ['two documents', `${sound}---\nidentifiers: []\n`, 'identifiers-several'],
    ['no YAML', 'identifiers: [', 'yaml-invalid'],
  ])('are refused: %s', (_, text, rule) => {
    expect(rulesOf(text)).toContain(rule)
  })

  it('tell a maker which share of errors the check misses', () => {
    const weak = sound
      .replace('[7, 9, 10, 5, 8, 4, 2, 0]', '[3, 1, 3, 1, 3, 1, 3, 0]')
      .replace('modulus: 11', 'modulus: 10')
      .replace("'0123456789-'", "'9876543210'")
      .replace("['00000012']", "['00000016']")
    const { schemes, findings } = readIdentifiers(weak)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      rule: 'identifier-check-weak',
      severity: 'warning',
      at: { line: 11, pointer: '/identifiers/0/checks/0/algorithm/weights', subject: 'lamp-post' },
      message: {
        en: 'This check character misses 0.0 % of substitutions of one character and 11.1 % of transpositions of neighbours.',
      },
    })
    expect(schemes).toHaveLength(1)
  })

  it('say nothing of a weakness that a published standard fixed', () => {
    const { findings } = readIdentifiers(`identifiers:
  - id: article
    extends: gtin-8
    checks:
      - algorithm: { method: weighted, length: 8, alphabet: '0123456789', weights: [3, 1, 3, 1, 3, 1, 3, 0], modulus: 10, check: 7, characters: '0987654321' }
    sound: ['96385074']
    faulty: ['96385075']
`)
    expect(findings).toEqual([])
  })

  it('answer soon, whatever strangers write', () => {
    const alphabet = [...Array(64)].map((_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const characters = [...Array(100)].map((_, at) => String.fromCodePoint(0x4e00 + at)).join('')
    const weights = [...Array(64)].map((_, at) => (at === 63 ? 0 : at + 1)).join(', ')
    const check = `{ algorithm: { method: weighted, length: 64, alphabet: ${alphabet}, weights: [${weights}], modulus: 100, check: 63, characters: ${characters} } }`
    const one = (id: number) =>
      `  - { id: a${id}, title: { zh: 甲, en: a }, basis: x, pattern: '.*', checks: [${Array(8).fill(check).join(', ')}], sound: ['1'], faulty: ['1'] }\n`
    const { findings } = readIdentifiers(`identifiers:\n${[...Array(40)].map((_, id) => one(id)).join('')}`)
    expect(findings.filter(({ rule }) => rule === 'identifier-check-weak')).toHaveLength(1)
  })
})

const standards = join(import.meta.dirname, '../../../../../programme/standards')
const files = readdirSync(standards)
  .map(name => join(standards, name, 'identifiers.yaml'))
  .filter(file => existsSync(file))

describe('the identifiers of our own standards', () => {
  it('are there', () => {
    expect(files.some(file => file.includes('parking-data-elements'))).toBe(true)
  })

  it.each(files)('are what their examples say: %s', file => {
    const { schemes, findings } = readIdentifiers(readFileSync(file, 'utf8'))
    expect(findings).toEqual([])
    expect(schemes.length).toBeGreaterThan(0)
  })
})
