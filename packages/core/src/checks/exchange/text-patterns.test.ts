import { describe, expect, test } from 'vitest'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { matchesPattern } from '../pattern/match-pattern.ts'
import {
  base64Pattern,
  fullTimePattern,
  hostnamePattern,
  ipv6Pattern,
  jsonPointerPattern,
  rfc3339DurationPattern,
  uriPattern,
  uriReferencePattern,
  uuidPattern,
  xsdDurationPattern,
} from './text-patterns.ts'

const patterns = {
  base64Pattern,
  fullTimePattern,
  hostnamePattern,
  ipv6Pattern,
  jsonPointerPattern,
  rfc3339DurationPattern,
  uriPattern,
  uriReferencePattern,
  uuidPattern,
  xsdDurationPattern,
}

const cases: readonly (readonly [keyof typeof patterns, readonly string[], readonly string[]])[] = [
  [
    'uriPattern',
    [
      'http://a.example/b?c=d#e',
      'mailto:a@b.example',
      'urn:oasis:names',
      'http://[2001:db8::1]:80/',
      'http://a/%E4%B8%AD',
      'file:///etc/fstab',
      'tel:+1-816-555-1212',
    ],
    ['a.example', '//a.example/b', '/b', ':a', 'http://a b', 'http://a/<b>', 'http://a/%zz', 'http://a/中', '1a:b'],
  ],
  [
    'uriReferencePattern',
    ['a', '/a/b', '../a', '#x', '?q', '//h/p', 'http://h', 'a/b:c'],
    ['a b', '\\\\x\\y', '#a\\b', '中'],
  ],
  [
    'uuidPattern',
    ['2EB8AA08-AA98-11EA-B4AA-73B441D16380'],
    ['2eb8aa08-aa98-11ea-b4aa-73b441d1638', '2eb8aa08aa9811eab4aa73b441d16380'],
  ],
  [
    'hostnamePattern',
    ['www.example.com', 'a', `${'a'.repeat(63)}.b`, '1a.2b'],
    ['-a', 'a-', 'a..b', `${'a'.repeat(64)}`, 'a_b', 'a.'],
  ],
  ['base64Pattern', ['YQ==', 'YWI=', 'YWJj'], ['YQ', 'YQ=', 'Y===', 'Y Q=']],
  ['jsonPointerPattern', ['/a/b', '/~0~1', '/'], ['a', '/~2', '/~']],
  [
    'xsdDurationPattern',
    ['P1Y2M3DT4H5M6.7S', '-P1D', 'PT1M', 'P1YT1S', 'PT0S'],
    ['P', 'PT', 'P1S', '1D', 'P1DT', 'P1W', 'P-1D'],
  ],
  [
    'rfc3339DurationPattern',
    ['P4DT12H30M5S', 'P4Y', 'PT0S', 'P1M', 'PT1M', 'PT36H', 'P2W'],
    ['PT1D', 'P', 'P1YT', 'PT', 'P2D1Y', 'P1D2H', 'P2S', 'P1Y2W', 'PT0.5S', 'P1Y1D'],
  ],
  [
    'fullTimePattern',
    ['08:30:06Z', '23:59:60z', '08:30:06.28+08:00', '15:59:60-08:00'],
    ['08:30:06', '24:00:00Z', '8:30:06Z', '08:30Z', '08:30:06+24:00', '22:59:60Z'],
  ],
  [
    'ipv6Pattern',
    [
      '::',
      '::1',
      '1::',
      '1:2:3:4:5:6:7:8',
      '::abcd:ef12',
      '1:2:3:4:5:6::8',
      '::ffff:192.168.0.1',
      '1::d6:192.168.0.1',
      '2001:db8::1',
      '1:2:3:4:5:6:7::',
    ],
    [
      ':',
      ':::',
      '12345::',
      '1:2:3:4:5:6:7',
      '1::2::3',
      '1:2:3:4:5:6:7:8:9',
      '::1.2.3',
      '1:1:1:1:1:1:1:1:1',
      'fe80::a%eth1',
      '::256.1.1.1',
      ':2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7::8',
    ],
  ],
]

describe.each(cases)('%s', (name, sound, faulty) => {
  const pattern = patterns[name]
  test('is one that a package may use', () => expect(compilePattern(pattern).findings).toEqual([]))
  test.each(sound)('takes %s', text => expect(matchesPattern(text, pattern)).toBe(true))
  test.each(faulty)('refuses %s', text => expect(matchesPattern(text, pattern)).toBe(false))
})
