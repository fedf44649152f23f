import { describe, expect, it } from 'vitest'
import { readConfig, readName, readPort, SettingFault } from './config.ts'

describe('the configuration', () => {
  it('names nobody unless told to', () => {
    expect(readConfig({}, '/work').by).toBeNull()
    expect(readConfig({ BIAOCHI_BY: ' 登记员甲 ' }, '/work').by).toBe('登记员甲')
    expect(readConfig({ BIAOCHI_BY: '  ' }, '/work').by).toBeNull()
  })

  it.each(['甲\n乙', 'a\u0000', 'x'.repeat(201), '\ud800'])('takes %j for no name', text => {
    expect(() => readName('--by', text)).toThrow(SettingFault)
  })

  it.each([
    ['https://standards.example.org/', 'https://standards.example.org'],
    ['http://10.0.0.1:8080', 'http://10.0.0.1:8080'],
    ['HTTPS://Standards.example.org', 'https://standards.example.org'],
    ['  ', null],
  ])('takes %j for the origin %j', (text, origin) => {
    expect(readConfig({ BIAOCHI_PUBLIC_ORIGIN: text }, '/work').publicOrigin).toBe(origin)
  })

  it.each(['standards.example.org', 'https://a.example/standards', 'ftp://a.example', 'https://u:p@a.example', 'a b'])(
    'takes %j for no origin',
    text => {
      expect(() => readConfig({ BIAOCHI_PUBLIC_ORIGIN: text }, '/work')).toThrow(SettingFault)
    },
  )

  it.each(['abc', '', '-1', '65536', '1e3', '８０８０', '0x50', ' 80'])('takes %j for no port', text => {
    expect(() => readPort('--port', text)).toThrow(SettingFault)
  })
})
