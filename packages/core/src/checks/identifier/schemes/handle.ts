import type { IdentifierScheme } from '../scheme.ts'

/**
 * Identifier of the industrial internet below the prefix 86 of China: points between the parts of the prefix, a slash, a
 * suffix of the owner's making. From practice, to be confirmed, so the suffix may be anything that is no blank or control.
 */
export const handle: IdentifierScheme = {
  id: 'handle',
  title: { zh: '标识解析标识（86.）', en: 'identifier of the handle system below 86' },
  basis: 'RFC 3650',
  pattern: '86(\\.[0-9A-Za-z_-]+)+/[^\\u0000-\\u0020\\u007F]+',
  checks: [],
  parts: [],
  sound: ['86.1000.12/abc-1', '86.122.1/4501ABC'],
  faulty: ['86/abc', '86.1000.12', '87.1000.12/abc', '86.1000.12/a b'],
}
