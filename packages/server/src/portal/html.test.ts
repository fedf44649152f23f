import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, join, type MarkupValue, raw } from './html.ts'

const hostile = [
  ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['an end of an attribute', '" onmouseover="alert(1)', '&quot; onmouseover=&quot;alert(1)'],
  ['a single quote', "' autofocus onfocus='alert(1)", '&#39; autofocus onfocus=&#39;alert(1)'],
  ['an entity that is text', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['a null character', 'a\u0000b', 'a\uFFFDb'],
  ['half a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
  ['an end of a comment', '--><img src=x onerror=alert(1)>', '--&gt;&lt;img src=x onerror=alert(1)&gt;'],
] as const

describe('the template', () => {
  it.each(hostile)('escapes %s in text and in attributes', (_, text, escaped) => {
    expect(html`<p title="${text}">${text}</p>`.toString()).toBe(`<p title="${escaped}">${escaped}</p>`)
  })

  it('escapes text in lists of lists, and leaves markup as it is', () => {
    const items: MarkupValue = ['<a>', html`<b>${'<c>'}</b>`, [null, false, 0, ['&']]]
    expect(html`${items}`.toString()).toBe('&lt;a&gt;<b>&lt;c&gt;</b>0&amp;')
  })

  it('lets no text begin an element or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), text => {
        expect(html`${text}`.toString()).not.toMatch(/[<>"']/)
      }),
    )
  })

  it('takes over what pictures drew', () => {
    expect(html`<div>${raw('<svg></svg>')}</div>`.toString()).toBe('<div><svg></svg></div>')
  })
})

describe('joining', () => {
  const cases: readonly (readonly [readonly MarkupValue[], string])[] = [
    [[], ''],
    [['a'], 'a'],
    [['a', null, 'b', '', false, html`<i>c</i>`], 'a、b、<i>c</i>'],
  ]
  it.each(cases)('%j with a mark', (values, joined) => {
    expect(html`${join(values, '、')}`.toString()).toBe(joined)
  })
})
