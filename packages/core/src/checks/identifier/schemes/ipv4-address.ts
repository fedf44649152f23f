import type { IdentifierScheme } from '../scheme.ts'

const octet = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])'

/** RFC 791 in dotted decimal, no leading zeros (some programs take them for octal). */
export const ipv4Address: IdentifierScheme = {
  id: 'ipv4-address',
  title: { zh: 'IPv4 地址', en: 'IPv4 address' },
  basis: 'RFC 791',
  pattern: `${octet}(\\.${octet}){3}`,
  checks: [],
  parts: [],
  sound: ['192.0.2.1', '255.255.255.255', '0.0.0.0'],
  faulty: ['192.0.2.256', '192.0.2', '192.0.02.1', '192.0.2.1/24'],
}
