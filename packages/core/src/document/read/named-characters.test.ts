import { expect, it } from 'vitest'
import { readHtml } from './html/read-html.ts'
import { readHtmlText } from './html-text.ts'

it.each([
  ['&times;&nbsp;&Omega;', '×\u00a0Ω'],
  ['&constructor;', '&constructor;'],
])('%s is read as %s', (source, text) => {
  const page = `<!doctype html><html><body><h1>范围</h1><p>甲${source}乙</p></body></html>`
  expect(JSON.stringify(readHtml(page).document)).toContain(`甲${text}乙`)
})

it('text without a tree knows the same names', () => {
  expect(readHtmlText('<p>&times;&valueOf;&le;</p>').text.trim()).toBe('×&valueOf;≤')
})
