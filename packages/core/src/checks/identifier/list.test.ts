import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isIdentifierSound } from './judge-identifier.ts'
import { findScheme, identifierSchemes } from './list.ts'

const files = readdirSync(join(import.meta.dirname, 'schemes'))

describe('the catalogue of identifier schemes', () => {
  it('lists every file once, under its name', () => {
    expect(identifierSchemes.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
  })

  it('finds a scheme by its id, and none by a name that objects inherit', () => {
    expect(findScheme('uscc')?.basis).toBe('GB 32100—2015')
    expect(findScheme('constructor')).toBe(null)
  })

  it.each(identifierSchemes)('$id has titles in both languages and parts with ids of their own', ({ title, parts }) => {
    for (const text of [title, ...parts.map(part => part.title)]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/^[\x20-\x7e]+$/)
    }
    expect(new Set(parts.map(part => part.id)).size).toBe(parts.length)
  })

  it.each(identifierSchemes.flatMap(scheme => scheme.sound.map(text => ({ id: scheme.id, text, scheme }))))(
    '$id takes $text',
    ({ text, scheme }) => {
      expect(isIdentifierSound(text, scheme, () => [])).toBe(true)
    },
  )

  it.each(identifierSchemes.flatMap(scheme => scheme.faulty.map(text => ({ id: scheme.id, text, scheme }))))(
    '$id refuses $text',
    ({ text, scheme }) => {
      expect(isIdentifierSound(text, scheme, () => [])).toBe(false)
    },
  )

  it.each(identifierSchemes)('$id has examples of both sorts', ({ sound, faulty }) => {
    expect(sound.length).toBeGreaterThan(0)
    expect(faulty.length).toBeGreaterThan(0)
  })
})
