import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attempt } from './fault.ts'
import { limitsWith } from './limits.ts'
import { type XmlOptions, XmlReader } from './xml.ts'
import { decodeXml } from './xml-decode.ts'
import { readElement, readXmlTree, textOf, type XmlElement } from './xml-tree.ts'
import { escapeText, tag, xmlDeclaration } from './xml-write.ts'

/** The namespaces of the elements inside one, those of its children behind their own. */
function spaces(node: XmlElement | string): unknown {
  if (typeof node === 'string') return node
  const [first, second, third] = node.children.map(child => child as XmlElement)
  expect(first).toMatchObject({ attributes: { c: '1>' }, children: [] })
  expect(third).toMatchObject({ attributes: { e: '3' }, children: [] })
  const inside = second?.children[0] as XmlElement
  expect(inside.namespace).toBe(third?.namespace)
  return [[first?.namespace, inside.namespace], node.namespace]
}

/** All tokens in a short form, neighbouring texts joined. */
function tokens(source: string | Iterable<string>, options: XmlOptions = {}): string[] {
  const reader = new XmlReader(source, options)
  const found: string[] = []
  let text = ''
  for (let token = reader.next(); ; token = reader.next()) {
    if (token === 'text') {
      text += reader.text
      continue
    }
    if (text !== '') found.push(JSON.stringify(text))
    text = ''
    if (token === 'end') return found
    const attributes = reader.attributes().map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    found.push(token === 'open' ? `<${reader.name}${attributes.join('')}>` : `</${reader.name}>`)
  }
}

const ruleOf = (work: () => unknown) => attempt(work).findings[0]?.rule

describe('well-formed documents', () => {
  test.each<[string, string, string[]]>([
    ['an empty element opens and closes', '<a/>', ['<a>', '</a>']],
    [
      'declaration, comments, instructions and blanks around',
      '\uFEFF<?xml version="1.0"?>\n<!-- <b> --><a/><?x >?>\n'.slice(1),
      ['<a>', '</a>'],
    ],
    ['text and elements', '<a>x<b>y</b>z</a>', ['<a>', '"x"', '<b>', '"y"', '</b>', '"z"', '</a>']],
    ['attributes in both quotes', `<a b="1'" c = '"2' />`, ['<a b="1\'" c="\\"2">', '</a>']],
    ['a greater-than sign in an attribute', '<a b="x>y"/>', ['<a b="x>y">', '</a>']],
    ['the five entities', '<a b="&lt;&quot;">&amp;&lt;&gt;&apos;&quot;</a>', ['<a b="<\\"">', '"&<>\'\\""', '</a>']],
    ['numeric references', '<a>&#20013;&#x4E2d;&#x20BB7;</a>', ['<a>', '"中中𠮷"', '</a>']],
    ['a reference is not read twice', '<a>&amp;lt;</a>', ['<a>', '"&lt;"', '</a>']],
    ['CDATA', '<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>', ['<a>', '"<b>&amp;]]>"', '</a>']],
    ['an empty CDATA section', '<a><![CDATA[]]></a>', ['<a>', '</a>']],
    ['line ends become LF', '<a>1\r\n2\r3\n</a>', ['<a>', '"1\\n2\\n3\\n"', '</a>']],
    ['line ends in attributes become blanks', '<a b="1\r\n2\t3&#10;"/>', ['<a b="1 2 3\\n">', '</a>']],
    ['comments and instructions inside', '<a>1<!--2-->3<?x 4?>5</a>', ['<a>', '"135"', '</a>']],
    ['blanks in tags', '<a\n b="1"\t>x</a \n>', ['<a b="1">', '"x"', '</a>']],
  ])('%s', (_, source, expected) => {
    expect(tokens(source)).toEqual(expected)
    // A first piece that is long enough is not joined with the next, so that the cut is really met.
    const long = source.replace('<a', `<!--${'-'.repeat(20_000).replaceAll('--', '- ')}--><a`)
    for (let cut = long.length - source.length; cut <= long.length; cut++) {
      expect(tokens([long.slice(0, cut), long.slice(cut)]), `cut at ${cut}`).toEqual(expected)
    }
  })

  test('namespaces are resolved, defaults and prefixes, within their elements', () => {
    const reader = new XmlReader('<a xmlns="u"><p:b xmlns:p="v" xmlns="w" p:x="1"><c/></p:b><c xmlns=""/><c/></a>')
    const seen: string[] = []
    for (let token = reader.next(); token !== 'end'; token = reader.next()) {
      seen.push(`${token} ${reader.local} ${reader.namespace}`)
      if (reader.local === 'b' && token === 'open') expect(reader.attributeIn('v', 'x')).toBe('1')
    }
    expect(seen).toEqual([
      'open a u',
      'open b v',
      'open c w',
      'close c w',
      'close b v',
      'open c ',
      'close c ',
      'open c u',
      'close c u',
      'close a u',
    ])
  })

  test('a tag that comes again and again means what it says where it stands', () => {
    const inner = '<p:b c="1>"/><p:b c="2"><d e="3"/></p:b><d e="3"></d>'
    const part = `<x xmlns:p="u">${inner}</x><x xmlns:p="v" xmlns="w">${inner}</x>`
    const [, ...all] = tokens(`<a>${part.repeat(5)}</a>`)
    expect(all.slice(0, -1)).toEqual(
      Array.from({ length: 5 }, () => [
        ...['<x xmlns:p="u">', '<p:b c="1>">', '</p:b>', '<p:b c="2">', '<d e="3">', '</d>', '</p:b>'],
        ...['<d e="3">', '</d>', '</x>', '<x xmlns:p="v" xmlns="w">', '<p:b c="1>">', '</p:b>'],
        ...['<p:b c="2">', '<d e="3">', '</d>', '</p:b>', '<d e="3">', '</d>', '</x>'],
      ]).flat(),
    )
    const tree = readXmlTree(`<a>${part.repeat(5)}</a>`)
    const seen = tree.children.map(child => spaces(child))
    expect(seen).toEqual(Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? [['u', ''], ''] : [['v', 'w'], 'w'])))
  })

  test('an element is skipped or read as text with all its children', () => {
    const reader = new XmlReader('<a><b>1<c/><b>2</b></b><d>3<e>4</e></d><f/></a>')
    const next = () => [reader.next(), reader.local]
    expect([next(), next()]).toEqual([
      ['open', 'a'],
      ['open', 'b'],
    ])
    reader.skip()
    expect(next()).toEqual(['open', 'd'])
    expect(reader.readText()).toBe('34')
    expect(next()).toEqual(['open', 'f'])
    reader.skip()
    expect([next(), reader.next()]).toEqual([['close', 'a'], 'end'])
  })

  test('a DOCTYPE without internal subset is passed over where that is allowed', () => {
    const source = '<!DOCTYPE standard PUBLIC "-//NISO//DTD" "sts.dtd"><standard/>'
    expect(tokens(source, { allowsDoctype: true })).toEqual(['<standard>', '</standard>'])
    expect(ruleOf(() => tokens(source))).toBe('xml-doctype')
    expect(ruleOf(() => tokens('<!DOCTYPE a [<!ENTITY b "c">]><a/>', { allowsDoctype: true }))).toBe('xml-doctype')
  })
})

const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
  '',
)

describe('hostile and broken documents are refused', () => {
  test.each<[string, string, string]>([
    ['billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l10;</a>`, 'xml-doctype'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml-doctype'],
    ['an unknown entity', '<a>&nbsp;</a>', 'xml-entity-unknown'],
    ['200,000 nested elements', '<a>'.repeat(200_000), 'xml-too-deep'],
    [
      'too many attributes',
      `<a ${Array.from({ length: 300 }, (_, index) => `b${index}=""`).join(' ')}/>`,
      'xml-attributes-too-many',
    ],
    [
      'a million attributes',
      `<a ${Array.from({ length: 1_000_000 }, (_, index) => `b${index}=""`).join(' ')}/>`,
      'xml-attributes-too-many',
    ],
    [
      'an attribute twice among many',
      `<a ${Array.from({ length: 200 }, (_, index) => `b${index}=""`).join(' ')} b150=""/>`,
      'xml-malformed',
    ],
    ['millions of less-than signs', `<a>${'<'.repeat(3_000_000)}</a>`, 'xml-malformed'],
    ['an endless name', `<${'a'.repeat(3_000_000)}`, 'xml-tag-too-long'],
    ['an endless closing tag', `<a></a${' '.repeat(3_000_000)}`, 'xml-tag-too-long'],
    [
      'too many namespaces',
      Array.from(
        { length: 20 },
        (_, at) => `<a ${Array.from({ length: 60 }, (__, index) => `xmlns:n${at}x${index}="u"`).join(' ')}>`,
      ).join(''),
      'xml-namespaces-too-many',
    ],
    ['an endless attribute', `<a b="${'x'.repeat(3_000_000)}`, 'xml-tag-too-long'],
    ['an endless comment', `<a><!--${'x'.repeat(3_000_000)}`, 'xml-tag-too-long'],
    ['nothing', '', 'xml-malformed'],
    ['text only', 'abc', 'xml-malformed'],
    ['an element that is not closed', '<a><b></b>', 'xml-malformed'],
    ['an element closed by another', '<a></b>', 'xml-malformed'],
    ['an element closed by a longer name', '<a></ab>', 'xml-malformed'],
    ['a closing tag alone', '</a>', 'xml-malformed'],
    ['two roots', '<a/><b/>', 'xml-malformed'],
    ['text behind the root', '<a/>x', 'xml-malformed'],
    ['a CDATA section behind the root', '<a/><![CDATA[ ]]>', 'xml-malformed'],
    ['an attribute without quotes', '<a b=1/>', 'xml-malformed'],
    ['an attribute without value', '<a b/>', 'xml-malformed'],
    ['an attribute twice', '<a b="1" b="2"/>', 'xml-malformed'],
    ['attributes without a blank', '<a b="1"c="2"/>', 'xml-malformed'],
    ['a tag without name', '<a>< b/></a>', 'xml-malformed'],
    ['an ampersand alone', '<a>a & b</a>', 'xml-malformed'],
    ['a reference to no character', '<a>&#xD800;</a>', 'xml-malformed'],
    ['a reference to NUL', '<a>&#0;</a>', 'xml-malformed'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>', 'xml-malformed'],
    ['an unknown declaration', '<a><!ELEMENT b></a>', 'xml-malformed'],
  ])('%s', (_, source, rule) => {
    expect(ruleOf(() => tokens(source))).toBe(rule)
    expect(ruleOf(() => readXmlTree(source))).toBe(rule)
    const pieces = source.match(/.{1,1000}/gs) ?? []
    expect(ruleOf(() => tokens(pieces))).toBe(rule)
  })

  test('an undeclared prefix is refused when it is asked for', () => {
    expect(ruleOf(() => readXmlTree('<p:a/>'))).toBe('xml-malformed')
  })

  test.each([
    ['a tag', `<a b="${'x'.repeat(3_000_000)}"/>`],
    ['a comment', `<!--${'x'.repeat(3_000_000)}--><a/>`],
  ])('%s that is too long is refused however large the pieces are; of a text at hand it is read', (_, source) => {
    expect(ruleOf(() => tokens([source]))).toBe('xml-tag-too-long')
    expect(ruleOf(() => tokens([source.slice(0, 2_000_000), source.slice(2_000_000)]))).toBe('xml-tag-too-long')
    expect(ruleOf(() => tokens(source))).toBe(undefined)
  })

  test('long values are read like short ones', () => {
    const long = 'x'.repeat(100)
    expect(readXmlTree(`<a b="${long}&amp;\n" c='${long}"' d="${long}"/>`).attributes).toEqual({
      b: `${long}& `,
      c: `${long}"`,
      d: long,
    })
  })

  test('two million numeric references give two million characters', () => {
    const reader = new XmlReader(['<a>', ...Array.from({ length: 2000 }, () => '&#65;'.repeat(1000)), '</a>'])
    reader.next()
    expect(reader.readText()).toHaveLength(2_000_000)
  })

  test('a tree of too many nodes', () => {
    const source = `<a>${'<b/>'.repeat(1000)}</a>`
    expect(ruleOf(() => readXmlTree(source, { limits: limitsWith({ xmlNodes: 1000 }) }))).toBe('xml-nodes-too-many')
  })

  const sample = '<?xml version="1.0"?><a b="1"><!--c--><d>&amp;</d><![CDATA[e]]><f/></a>'

  test('cut anywhere, a document is refused', () => {
    for (let length = 0; length < sample.length; length++) {
      expect(
        ruleOf(() => tokens(sample.slice(0, length))),
        `cut at ${length}`,
      ).toBe('xml-malformed')
    }
  })

  test('any characters are read or refused, and never anything else', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      '"',
      '=',
      ' ',
      '&',
      ';',
      '!',
      '-',
      '[',
      ']',
      '?',
      'CDATA',
      '#',
      'x',
      ':',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), parts => {
        const source = parts.join('')
        const whole = attempt(() => tokens(source))
        expect(attempt(() => tokens([...source])).findings[0]?.rule).toBe(whole.findings[0]?.rule)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a tree', () => {
  test('holds names, attributes and children in their order', () => {
    const tree = readXmlTree('<p:a xmlns:p="u" b="1">x<c/>y<![CDATA[z]]></p:a>')
    expect(tree).toMatchObject({ name: 'p:a', local: 'a', namespace: 'u', attributes: { b: '1', 'xmlns:p': 'u' } })
    expect(tree.children).toMatchObject(['x', { name: 'c', children: [] }, 'yz'])
    expect(textOf(tree)).toBe('xyz')
  })

  test('can be made of one element of a long document', () => {
    const reader = new XmlReader('<a><b>1<c>2</c></b><d/></a>')
    reader.next()
    reader.next()
    expect(textOf(readElement(reader))).toBe('12')
    expect([reader.next(), reader.local]).toEqual(['open', 'd'])
  })

  test('is the same when elements that come again are read once, whatever they hold and wherever the text is cut', () => {
    const part: fc.Memo<string> = fc.memo(depth =>
      depth < 2
        ? fc.constantFrom('', 'x', '<b c="1"/>', '<b c="2>"/>', '<!-- </r> -->', '<![CDATA[</r>]]>', '<p:d/>')
        : fc
            .tuple(fc.constantFrom('r', 'p:r', 's', 'r xmlns:p="v"', 's xmlns="w"'), fc.array(part(), { maxLength: 4 }))
            .map(([name, inside]) => `<${name}>${inside.join('')}</${name.split(' ')[0]}>`),
    )
    fc.assert(
      fc.property(fc.array(part(3), { maxLength: 4 }), fc.integer({ min: 1, max: 400 }), (parts, size) => {
        const xml = `<a xmlns:p="u">${parts.join('').repeat(4)}</a>`
        const padded = xml.replace('<a', `<!--${' '.repeat(17_000)}--><a`)
        const pieces = padded.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
        const expected = readXmlTree(xml)
        for (const source of [xml, pieces]) {
          const reader = new XmlReader(source)
          reader.next()
          expect(readElement(reader, { repeated: new Set(['r', 's']) })).toEqual(expected)
          expect(reader.next()).toBe('end')
        }
      }),
    )
  })

  test('leaves out what it is told to: elements with all they hold, and the attributes of others', () => {
    const reader = new XmlReader('<a b="1"><c d="2">x<e/></c><f g="3">y<c/>z</f><c/></a>')
    reader.next()
    const tree = readElement(reader, { without: new Set(['c']), bare: new Set(['f']) })
    expect(tree).toMatchObject({ attributes: { b: '1' }, children: [{ name: 'f', children: ['yz'] }] })
    expect(Object.keys((tree.children[0] as XmlElement).attributes)).toEqual([])
    expect(reader.next()).toBe('end')
  })

  test('an attribute called __proto__ is one like any other', () => {
    expect(Object.entries(readXmlTree('<a __proto__="1"/>').attributes)).toEqual([['__proto__', '1']])
  })
})

describe('bytes are decoded by mark, look, declaration or as UTF-8', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const ascii = (text: string) => Array.from(text, character => character.charCodeAt(0))
  const utf16 = (text: string) =>
    new Uint8Array(Array.from(text).flatMap(character => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]))
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8('<a>标准</a>')],
    ['UTF-8 with a mark', utf8('\uFEFF<a>标准</a>')],
    ['UTF-16 with a mark', utf16('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>标准</a>')],
    ['UTF-16 without a mark', utf16('<?xml version="1.0" encoding="UTF-16"?><a>标准</a>')],
    [
      'GBK as declared',
      new Uint8Array([
        ...ascii('<?xml version="1.0" encoding="gb2312"?><a>'),
        0xb1,
        0xea,
        0xd7,
        0xbc,
        ...ascii('</a>'),
      ]),
    ],
  ])('%s', (_, bytes) => {
    const one = (size: number) =>
      Array.from({ length: Math.ceil(bytes.length / size) }, (__, at) => bytes.subarray(at * size, (at + 1) * size))
    for (const size of [1, 7, 1000]) expect(tokens(decodeXml(one(size)))).toContain('"标准"')
  })

  test.each<[string, Uint8Array, string]>([
    ['an unknown encoding', utf8('<?xml version="1.0" encoding="EBCDIC"?><a/>'), 'xml-encoding-unsupported'],
    [
      'bytes that are not what is declared',
      new Uint8Array([...ascii('<a>'), 0xff, ...ascii('</a>')]),
      'xml-encoding-broken',
    ],
    ['a character that breaks off', new Uint8Array([...ascii('<a/>'), 0xe4]), 'xml-encoding-broken'],
  ])('%s is refused', (_, bytes, rule) => {
    expect(ruleOf(() => tokens(decodeXml([bytes])))).toBe(rule)
  })
})

describe('writing', () => {
  test('what is written is read back', () => {
    const node: fc.Memo<string> = fc.memo(depth => {
      const attributes = fc.dictionary(fc.constantFrom('a', 'b', 'c:d'), fc.string({ unit: 'grapheme' }))
      const content = depth > 1 ? fc.array(node(), { maxLength: 3 }) : fc.constant([])
      return fc
        .tuple(attributes, fc.string({ unit: 'grapheme' }), content)
        .map(([some, text, children]) => tag('e', some, escapeText(text) + children.join('')))
    })
    const rewrite = (element: XmlElement): string =>
      tag(
        element.name,
        element.attributes,
        element.children.map(child => (typeof child === 'string' ? escapeText(child) : rewrite(child))).join(''),
      )
    fc.assert(
      fc.property(node(3), xml => {
        expect(rewrite(readXmlTree(xmlDeclaration + xml))).toBe(xml)
      }),
    )
  })

  test.each<[string, string]>([
    ['\x01\x0b', '\uFFFD\uFFFD'],
    ['\uD800a\uDC00', '\uFFFDa\uFFFD'],
    ['\uFFFF𠮷', '\uFFFD𠮷'],
    ['a\r\nb\t', 'a\r\nb\t'],
  ])('characters that XML cannot hold are replaced: %j', (text, back) => {
    expect(readXmlTree(tag('a', { b: text }, escapeText(text)))).toMatchObject({
      attributes: { b: back },
      children: [back],
    })
  })

  test('attributes without value are left out', () => {
    expect(tag('a', { b: null, c: undefined, d: 0 })).toBe('<a d="0"/>')
  })
})

test.each([1, 7, 1000])('every token tells where it stands in the source, read in pieces of %i', size => {
  const source = '<?xml version="1.0"?><!-- x --><a b="1">één &amp; <![CDATA[<]]><c/>tail</a >\n'
  const pieces = Array.from({ length: Math.ceil(source.length / size) }, (_, at) =>
    source.slice(at * size, (at + 1) * size),
  )
  const reader = new XmlReader(pieces)
  const found: string[] = []
  for (let token = reader.next(); token !== 'end'; token = reader.next())
    found.push(source.slice(reader.start, reader.end))
  expect(found).toEqual(['<a b="1">', 'één &amp; ', '<]]>', '<c/>', '<c/>', 'tail', '</a >'])
})
