import { describe, expect, test } from 'vitest'
import type { Block } from '../../model/block.ts'
import { build, cited, para, sect, term } from '../../model/build-under-test.ts'
import type { Inline } from '../../model/inline.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { descendants, readHtmlTree } from '../../read/html/html-tree.ts'
import { richDraft } from '../word/rich-draft-under-test.ts'
import { writeHtml, writeHtmlBody } from './write-html.ts'

const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='alert(1)`

function line(...inlines: readonly Inline[]): Block {
  return { ...para(''), inlines }
}

/** A document that tries to get out of every text and attribute. */
function hostile(): StandardDocument {
  const math = (inner: string): Inline => ({
    t: 'math',
    mathml: `<math xmlns="http://www.w3.org/1998/Math/MathML">${inner}</math>`,
  })
  const blocks: Block[] = [
    line({ t: 'text', text: evil }, { t: 'text', text: evil, marks: ['bold'] }),
    line(
      { t: 'link', href: 'javascript:alert(1)', text: evil },
      { t: 'link', href: ' JaVaScRiPt:alert(1)', text: 'x' },
    ),
    line(
      { t: 'link', href: 'data:text/html,<script>alert(1)</script>', text: 'x' },
      { t: 'link', href: 'vbscript:x', text: 'x' },
    ),
    line({ t: 'link', href: `https://example.org/${evil}`, text: 'x' }),
    line(math('<mi onclick="alert(1)" style="color:red" href="javascript:alert(1)">x</mi><script>alert(1)</script>')),
    line(math('<mtext><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="alert(1)"/></mtext>')),
    line(
      math(
        '<semantics><mi>x</mi><annotation-xml encoding="text/html"><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></annotation-xml></semantics>',
      ),
    ),
    line(
      math(
        '<maction actiontype="statusline" xlink:href="javascript:alert(1)" xmlns:xlink="http://www.w3.org/1999/xlink"><mi>x</mi></maction>',
      ),
    ),
    line({ t: 'math', mathml: '</math><script>alert(1)</script>' }, { t: 'math', mathml: evil, latex: evil }),
    line(
      { t: 'image', asset: 'page', alt: evil },
      { t: 'image', asset: 'none', alt: evil },
      { t: 'image', asset: 'svg', alt: evil },
    ),
    {
      t: 'opaque',
      id: 'o1',
      format: 'html',
      source: '<body onload="alert(1)"><iframe srcdoc="x"></iframe>',
      text: evil,
    },
    { t: 'code', id: 'c1', text: `</code></pre>${evil}`, language: evil },
    {
      t: 'formula',
      id: evil,
      number: { computed: evil, stated: evil, isAutomatic: false, printed: evil },
      formula: { t: 'math', mathml: '<math/>' },
      where: [],
    },
    {
      ...term(evil, evil, evil),
      names: [{ language: evil, text: evil, status: 'preferred' }],
      source: { text: evil, isModified: true, references: [] },
    },
    cited(evil, evil),
    {
      ...para('见表1和GB/T 1'),
      provisions: [{ id: evil, range: [0, 4], type: 'requirement', isNegative: true, modal: evil, confidence: 1 }],
      references: [
        { t: 'internal', range: [1, 3], label: evil, to: evil },
        { t: 'standard', range: [4, 10], normal: evil, isDated: true, clause: evil },
      ],
    },
  ]
  const texts = [evil]
  return build({
    id: evil,
    language: evil,
    meta: {
      number: evil,
      titles: [{ language: evil, parts: texts }],
      classWords: evil,
      ics: texts,
      ccs: evil,
      filing: evil,
      replaces: texts,
      adopts: { number: evil, degree: 'IDT' },
      stageWords: evil,
      issued: evil,
      implemented: evil,
      issuers: texts,
      notice: evil,
    },
    body: [{ ...sect('clause', blocks, evil), id: evil }],
    assets: [
      { id: 'page', type: 'text/html', name: evil, content: 'PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==' },
      { id: 'svg', type: 'image/svg+xml', name: evil, content: `${evil}AAAA` },
      { id: 'rest', type: `image/png;${evil}`, name: evil, content: 'AAAA' },
    ],
    suppressions: [{ rule: evil, at: evil, reason: evil }],
  })
}

describe('a hostile document', () => {
  const pages = [
    writeHtml(hostile()),
    writeHtmlBody(hostile(), {
      standardFacts: () => ({ href: 'javascript:alert(1)', title: evil, statusWords: evil }),
    }),
  ]

  test.each(pages)('has no element that runs or loads anything, page %#', page => {
    const running = /^(?:script|iframe|object|embed|link|base|form|svg|template|foreignobject|audio|video)$/
    const names = [...descendants(readHtmlTree(page).root)].map(({ name }) => name)
    expect(names.filter(name => running.test(name))).toEqual([])
    expect(page).not.toContain('<script')
  })

  test.each(pages)('has no attribute that runs or loads anything, page %#', page => {
    const found: string[] = []
    for (const { name, attributes } of descendants(readHtmlTree(page).root)) {
      for (const [key, value] of attributes) {
        const isAddress = key === 'href' || key === 'src'
        const isSafe =
          /^(?:#|https?:\/\/|data:image\/(?:png|jpeg|gif|webp|svg\+xml|x-emf|x-wmf);base64,[A-Za-z0-9+/=]*$|data:application\/octet-stream;base64,[A-Za-z0-9+/=]*$)/.test(
            value,
          )
        if (/^on|^style$|^srcdoc$|^formaction$|^xlink/.test(key) || (isAddress && !isSafe))
          found.push(`${name} ${key}=${value}`)
      }
    }
    expect(found).toEqual([])
  })

  test('forbids scripts and loading by the policy of its page', () => {
    expect(pages[0]).toContain('default-src &#39;none&#39;; img-src data:; style-src &#39;unsafe-inline&#39;')
  })
})

describe('a page', () => {
  const page = writeHtml(richDraft(), {
    standardFacts: normal =>
      normal === 'GB/T 99991-2020' ? { href: 'https://example.org/s', title: '停车　词汇', statusWords: '现行' } : null,
  })
  const elements = [...descendants(readHtmlTree(page).root)]

  test('leads every address inside it to a piece that is there', () => {
    const ids = new Set(elements.map(({ attributes }) => attributes.get('id')))
    const inside = elements.flatMap(({ attributes }) => /^#(.+)/.exec(attributes.get('href') ?? '')?.[1] ?? [])
    expect(inside.length).toBeGreaterThan(20)
    expect(inside.filter(id => !ids.has(id))).toEqual([])
    const described = elements.flatMap(({ attributes }) => attributes.get('aria-describedby') ?? [])
    expect(described.filter(id => !ids.has(id))).toEqual([])
  })

  test('bears no id twice', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says the status of a cited standard, and what a term means', () => {
    expect(page).toContain('<a class="reference standard" data-order="1" data-standard="GB/T 99991-2020"')
    expect(page).toMatch(
      /href="https:\/\/example\.org\/s"[^>]*>GB\/T 99991—2020，3\.1<\/a><span class="card aid"[^>]*><strong>GB\/T 99991-2020<\/strong> 停车　词汇 <span class="status">现行/,
    )
    expect(page).toMatch(
      /<a class="term-use"[^>]*>停车场<\/a><span class="card aid"[^>]*><strong>停车场　parking lot<\/strong> 供车辆停放的场所。/,
    )
  })

  test('shows the number that the source stated, else that of the structure', () => {
    const draft = richDraft()
    const body = draft.body.map((section, at) =>
      at === 0 ? { ...section, number: { computed: '1', stated: '9', isAutomatic: false } } : section,
    )
    const changed = writeHtmlBody({ ...draft, body })
    expect(changed).toContain('<span class="number aid">9　</span><span class="title">范围</span>')
    expect(changed).toContain('<span class="number aid">4.1　</span><span class="title">编号</span>')
  })

  test('says its notice at its head', () => {
    expect(page.indexOf('演示文件，不是标准')).toBeLessThan(page.indexOf('<h1'))
  })
})

test('the number and the notice stand at the head of every printed page, as text that ends no string of the style', () => {
  const page = writeHtml(build({ meta: { number: 'DB99/T 1—2030', notice: '示范草案"}</style>' } }))
  expect(page).toContain(
    String.raw`@top-right { content: "DB99\2f T 1\2014 2030 示范草案\22 \7d \3c \2f style\3e "; font-size: 8pt; }`,
  )
  expect(page.split('</style>')).toHaveLength(2)
})
