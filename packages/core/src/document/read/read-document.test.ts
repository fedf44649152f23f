import { describe, expect, it } from 'vitest'
import { utf8 } from '../../log/bytes.ts'
import { readDocument } from './read-document.ts'

const rulesOf = (name: string, bytes: Uint8Array) => {
  const { document, findings } = readDocument({ name, bytes })
  return {
    isRead: document !== null,
    rules: findings.map(({ rule }) => rule),
    files: findings.map(({ at }) => at.file),
  }
}

/** Bytes without any order, the same in every run. */
function noise(count: number): Uint8Array {
  let state = 7
  return Uint8Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state >> 16
  })
}

describe('a file of any kind', () => {
  it.each(['a.md', 'a.xml', 'a.doc', 'a.json', 'a'])('is refused when it is no text: %s', name => {
    expect(rulesOf(name, noise(5000))).toEqual({ isRead: false, rules: ['not-text'], files: [name] })
  })

  it.each([
    ['a.md', '# 范围\n\n本文件规定了数据。\n'],
    ['a', '# 范围\n\n本文件规定了数据。\n'],
    ['a.md', '<!-- 说明 -->\n\n# 范围\n\n本文件规定了数据。\n'],
    ['page', '<!doctype html><html><body><h1>范围</h1><p>本文件规定了数据。</p></body></html>'],
  ])('is told by its content, Markdown by its name: %s', (name, text) => {
    const { document } = readDocument({ name, bytes: utf8(text) })
    expect(JSON.stringify(document)).toContain('本文件规定了数据。')
  })

  it('is read from GB 18030 too', () => {
    // 范围
    const bytes = Uint8Array.from([0x23, 0x20, 0xb7, 0xb6, 0xce, 0xa7, 0x0a])
    expect(JSON.stringify(readDocument({ name: 'a.md', bytes }).document)).toContain('范围')
  })

  it.each([
    ['a.docx', 'PK\x03\x04 nothing', 'zip-damaged'],
    ['a.md', '', 'file-empty'],
    ['a.xml', '<?xml version="1.0"?><other/>', 'sts-not-a-standard'],
    ['a.json', '{}', 'document-json-foreign'],
  ])('says why it cannot be read: %s', (name, text, rule) => {
    const { isRead, rules } = rulesOf(name, utf8(text))
    expect(isRead).toBe(false)
    expect(rules).toContain(rule)
  })
})
