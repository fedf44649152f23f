import { describe, expect, it } from 'vitest'
import { isNamedIn, makeEntityTag, readExpectedRevision } from './entity-tag.ts'

describe('an entity tag', () => {
  it('is the same for the same state, and another for any other', () => {
    const tag = makeEntityTag([7, '2026-03-01', 'build'], 3)
    expect(makeEntityTag([7, '2026-03-01', 'build'], 3)).toBe(tag)
    expect(tag).toMatch(/^"3-[\w-]{12}"$/)
    for (const parts of [
      [8, '2026-03-01', 'build'],
      [7, '2026-03-02', 'build'],
      [7, '2026-03-01', 'other'],
    ]) {
      expect(makeEntityTag(parts, 3)).not.toBe(tag)
    }
  })

  it('gives its revision back', () => {
    expect(readExpectedRevision(makeEntityTag([1], 42))).toBe(42)
  })

  it.each([
    ['"3-abc"', 3],
    [' "3" ', 3],
    ['*', 'any'],
    ['W/"3-abc"', null],
    ['3', null],
    ['"abc"', null],
    ['"3", "4"', null],
    [`"${'9'.repeat(30)}"`, null],
    ['', null],
  ])('in If-Match %s expects %s', (header, expected) => {
    expect(readExpectedRevision(header)).toBe(expected)
  })

  it.each([
    [undefined, false],
    ['', false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ['"b"', false],
    ['*', true],
    ['a', false],
  ])('is named in If-None-Match %s: %s', (header, expected) => {
    expect(isNamedIn(header, '"a"')).toBe(expected)
  })
})
