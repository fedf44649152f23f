import { describe, expect, it } from 'vitest'
import { changePreferences, readPreferences, readReturn, writePreferences } from './preferences.ts'

describe('display preferences', () => {
  it.each([
    [undefined, 'auto', 'ordinary'],
    ['', 'auto', 'ordinary'],
    ['display=dark.large', 'dark', 'large'],
    ['a=1; display=light.ordinary; b=2', 'light', 'ordinary'],
    ['display=dark', 'dark', 'ordinary'],
    ['display=pink.huge', 'auto', 'ordinary'],
    ['xdisplay=dark.large', 'auto', 'ordinary'],
    ['display=dark.large"><script>', 'auto', 'ordinary'],
  ])('read from the cookie header %j', (header, theme, type) => {
    expect(readPreferences(header)).toEqual({ theme, type })
  })

  it('come back from the cookie that keeps them', () => {
    const chosen = { theme: 'dark', type: 'large' } as const
    const [pair = ''] = writePreferences(chosen, '').split(';')
    expect(readPreferences(pair)).toEqual(chosen)
  })

  it('stay as they are when a choice is not offered', () => {
    const from = { theme: 'dark', type: 'large' } as const
    expect(changePreferences(from, { theme: 'pink', type: null })).toEqual(from)
    expect(changePreferences(from, { theme: null, type: 'ordinary' })).toEqual({ theme: 'dark', type: 'ordinary' })
  })
})

describe('the address to go back to', () => {
  it.each([
    ['/std/GBT-1.1-2020?a=1#cite', '', '/std/GBT-1.1-2020?a=1#cite'],
    ['/standards', '/standards', '/standards'],
    ['/base/en/plan', '/base', '/base/en/plan'],
  ])('%s below “%s” is taken', (text, basePath, expected) => {
    expect(readReturn(text, basePath)).toBe(expected)
  })

  it.each([
    [null, ''],
    ['', ''],
    ['https://evil.example/', ''],
    ['//evil.example/', ''],
    ['/\\evil.example/', ''],
    ['\\\\evil.example', ''],
    ['/\t/evil.example', ''],
    ['javascript:alert(1)', ''],
    ['/a\r\nset-cookie: b=1', ''],
    ['std/relative', ''],
    ['/elsewhere', '/base'],
    ['/base/../elsewhere', '/base'],
    ['/basement', '/base'],
    ['/..//evil.example', ''],
    ['/.//evil.example', ''],
    ['/a/..//evil.example', ''],
    [`/${'a'.repeat(3000)}`, ''],
  ])('%j below “%s” is not', (text, basePath) => {
    expect(readReturn(text, basePath)).toBe(null)
  })
})
