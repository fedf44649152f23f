import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAt } from './read.ts'

/** More than the longest number with all its blanks, line breaks, notes and amendments. */
const reach = 400

const pieces = fc.constantFrom(
  'GB/T',
  'GB',
  'DB31',
  '/T',
  'T/',
  'Q/',
  'ISO',
  '/IEC',
  'AB',
  'DG/TJ',
  '08',
  '-',
  '--',
  ' ',
  '   ',
  '\n',
  '\n        ',
  '.',
  ':',
  '1',
  '27001',
  '2020',
  '/XG',
  '/AMD',
  '(',
  ')',
  '所有部分',
  '第1号修改单',
  '年版',
  'JJG',
  '(交通)',
  'ITU-T',
  'H.264',
  '/',
  '_',
)

describe('reading at one place', () => {
  it('depends on a bounded stretch of text, so that finding is linear', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 60, maxLength: 400 }), head => {
        const text = head.join('')
        expect(readAt(text, 0)).toEqual(readAt(text.slice(0, reach), 0))
      }),
      { numRuns: 500 },
    )
  })

  it('has no quantifier without an upper bound in any grammar', () => {
    const unbounded = readdirSync(import.meta.dirname)
      .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap(file => {
        const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
        const patterns = source.match(/pattern\([^;]*?\)\n|: '\(\?[^\n]*|= `[^`]*`/g) ?? []
        return patterns
          .filter(one => /[\])}\w][*+](?!\?\?)|\{\d+,\}/.test(one.replace(/\\\\[+*]/g, '')))
          .map(one => `${file}: ${one}`)
      })
    expect(unbounded).toEqual([])
  })
})
