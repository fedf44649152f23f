import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import { arbitraryDocument } from '../../model/arbitrary-under-test.ts'
import { build, para, sect } from '../../model/build-under-test.ts'
import { documentSchema } from '../../model/document-schema.ts'
import { blockText } from '../../model/plain-text.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { decoratedDocument } from '../../write/sts/decorated-document-under-test.ts'
import { writeSts } from '../../write/sts/write-sts.ts'
import { richDraft } from '../../write/word/rich-draft-under-test.ts'
import { readSts } from './read-sts.ts'

/** All but where a document came from is carried. */
function expectSame(document: StandardDocument): void {
  const { document: back, findings } = readSts(writeSts(document))
  expect(back).toEqual({ ...document, source: 'sts' })
  expect(findings).toEqual([])
}

describe('STS of our own writing', () => {
  test('gives back the very document, made of a piece of every kind', () => {
    expectSame(richDraft())
    expectSame(annotate(richDraft()))
  })

  test('gives back any document, annotated or not', () => {
    fc.assert(
      fc.property(arbitraryDocument(), document => {
        expectSame(document)
        expectSame(annotate(document))
      }),
      { numRuns: 30 },
    )
  })

  test('gives back a document in which every field says something', () => {
    fc.assert(fc.property(decoratedDocument, expectSame), { numRuns: 40 })
  })

  test('reads the same from bytes', () => {
    const text = writeSts(richDraft())
    expect(readSts(new TextEncoder().encode(text))).toEqual(readSts(text))
  })

  test('gives back a picture of some megabytes', () => {
    const asset = { id: 'a1', type: 'image/png', name: '图.png', content: 'A'.repeat(4_000_000) }
    const image = { t: 'image' as const, asset: 'a1', alt: '' }
    const line = { ...para(''), inlines: [image, { t: 'text' as const, text: '和' }, image] }
    expectSame({ ...build({ body: [] }), front: [sect('foreword', [line], '前言')], assets: [asset] })
  })

  test('changes only what XML cannot hold, and joins runs that look alike', () => {
    const inlines = [
      { t: 'text' as const, text: 'a\u0001' },
      { t: 'text' as const, text: 'b' },
    ]
    const { document } = readSts(writeSts(build({ front: [sect('foreword', [{ ...para(''), inlines }], '前言')] })))
    expect(document?.front[0]?.blocks[0]).toMatchObject({ inlines: [{ t: 'text', text: 'a\uFFFDb' }] })
  })
})

const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE standard PUBLIC "-//NISO//DTD NISO STS Extended 1.0//EN" "NISO-STS-extended-1-mathml3.dtd">
<standard xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML"
  xmlns:tbx="urn:iso:std:iso:30042:ed-1" xmlns:oasis="http://www.niso.org/standards/z39-96/ns/oasis-exchange/table">
<front>
  <iso-meta>
    <title-wrap xml:lang="en"><intro>Parking lots</intro><main>Data</main><compl>Part 1: Elements</compl><full>Parking lots — Data — Part 1: Elements</full></title-wrap>
    <title-wrap xml:lang="fr"><main>Parcs</main></title-wrap>
    <std-ident><originator>ISO</originator><doc-type>IS</doc-type><doc-number>99999</doc-number><edition>2</edition></std-ident>
    <std-ref type="dated">ISO 99999-1:2030</std-ref><std-ref type="undated">ISO 99999-1</std-ref>
    <doc-ref>ISO 99999-1:2030(E)</doc-ref>
    <release-date date-type="published">2030-02-01</release-date><release-date>2030-02-30</release-date>
    <comm-ref>ISO/TC 999</comm-ref><secretariat>XX</secretariat><ics>03.220.20</ics><ics>35.240</ics>
    <std-xref type="replaces"><std-ref>ISO 99999-1:2020</std-ref></std-xref>
    <permissions><copyright-statement>All rights reserved</copyright-statement></permissions>
  </iso-meta>
  <sec id="sec_foreword" sec-type="foreword"><title>Foreword</title><p>A   <italic>foreword</italic>
    in two lines. </p></sec>
</front>
<body>
  <sec id="sec_1" sec-type="scope"><label>1</label><title>Scope</title><p id="par_1">See <xref ref-type="sec" rid="sec_4.1"/>, <xref ref-type="table" rid="tab_1">Table 1</xref>
    and <std><std-ref>ISO 9000:2015</std-ref>, 3.1</std><xref ref-type="fn" rid="fn_1"><sup>1</sup></xref><fn id="fn_1"><label><sup>1</sup></label><p>A note below.</p></fn>.</p></sec>
  <sec id="sec_2" sec-type="norm-refs"><label>2</label><title>Normative references</title><p>The following.</p>
    <ref-list content-type="norm-refs"><ref><std std-id="x" type="dated"><std-ref type="dated">ISO 80000-1:2009</std-ref>, <title>Quantities and units — Part 1: General</title></std></ref></ref-list></sec>
  <sec id="sec_3" sec-type="terms"><label>3</label><title>Terms and definitions</title><p>For the purposes.</p>
    <term-sec id="sec_3.1"><label>3.1</label><tbx:termEntry id="term_3.1">
      <tbx:langSet xml:lang="en"><tbx:definition>place for a <tbx:entailedTerm target="term_3.2">vehicle</tbx:entailedTerm></tbx:definition>
        <tbx:note>It has a number.</tbx:note><tbx:note>It may be empty.</tbx:note><tbx:example>A garage.</tbx:example><tbx:source>ISO 1, 3.2, modified</tbx:source>
        <tbx:tig><tbx:term>parking space</tbx:term><tbx:partOfSpeech value="noun"/><tbx:normativeAuthorization value="preferredTerm"/></tbx:tig>
        <tbx:tig><tbx:term>PS</tbx:term><tbx:normativeAuthorization value="admittedTerm"/><tbx:termType value="abbreviation"/></tbx:tig></tbx:langSet></tbx:termEntry></term-sec>
    <term-sec id="sec_3.2"><label>3.2</label><tbx:termEntry id="term_3.2"><tbx:langSet xml:lang="en"><tbx:definition>car</tbx:definition><tbx:tig><tbx:term>vehicle</tbx:term></tbx:tig></tbx:langSet></tbx:termEntry></term-sec>
  </sec>
  <sec id="sec_4"><label>4</label><title>Requirements</title>
    <sec id="sec_4.1"><label>4.1</label><title>General</title>
      <p>The following apply: <list list-type="alpha-lower"><list-item><label>a)</label><p>first;</p></list-item><list-item><label>b)</label><p>second.</p></list-item></list> and so on.</p>
      <non-normative-note><label>NOTE 1</label><p>one</p></non-normative-note><non-normative-note><label>NOTE 2</label><p>two</p></non-normative-note>
      <non-normative-example><label>EXAMPLE</label><p>such</p></non-normative-example>
      <table-wrap id="tab_1"><label>Table 1</label><caption><title>Codes</title><p>Dimensions in millimetres</p></caption>
        <table><col width="50%"/><thead><tr><th colspan="2" align="center">Code</th></tr></thead><tbody><tr><td rowspan="2">01<xref ref-type="table-fn" rid="tf_1"><sup>a</sup></xref></td><td><p>open</p></td></tr><tr><td>indoor <bold>only</bold></td></tr></tbody></table>
        <table-wrap-foot><non-normative-note><label>NOTE</label><p>Codes are fixed.</p></non-normative-note><fn-group><fn id="tf_1"><label><sup>a</sup></label><p>As of 2030.</p></fn></fn-group></table-wrap-foot></table-wrap>
      <table-wrap><label>Table 2</label><oasis:table><oasis:tgroup cols="2"><oasis:colspec colname="c1"/><oasis:colspec colname="c2"/><oasis:thead><oasis:row><oasis:entry namest="c1" nameend="c2">Head</oasis:entry></oasis:row></oasis:thead><oasis:tbody><oasis:row><oasis:entry morerows="1">x</oasis:entry><oasis:entry>y</oasis:entry></oasis:row><oasis:row><oasis:entry>z</oasis:entry></oasis:row></oasis:tbody></oasis:tgroup></oasis:table></table-wrap>
      <fig id="fig_1"><label>Figure 1</label><caption><title>Plan</title></caption><graphic xlink:href="plan.eps"/><def-list list-content="key"><def-item><term>1</term><def><p>gate</p></def></def-item></def-list></fig>
      <fig-group id="fg_2"><label>Figure 2</label><caption><title>Views</title></caption><fig id="fig_2a"><label>a)</label><caption><title>front</title></caption><graphic xlink:href="a.png"/></fig></fig-group>
      <p>Calculate</p><disp-formula id="formula_1"><label>(1)</label><mml:math display="block"><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:msup><mml:mi>y</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math></disp-formula>
      <p>where</p><def-list list-type="where"><def-item><term><mml:math><mml:mi>y</mml:mi></mml:math></term><def><p>is the width.</p></def></def-item></def-list>
      <speech><speaker>A</speaker><p>odd</p></speech>
      <p>With <chem-struct>H2O</chem-struct> and <inline-formula><tex-math>\\frac{1}{2}</tex-math></inline-formula>.</p>
    </sec>
    <sec id="sec_4.2"><label>4.2</label><p>A clause without title.</p></sec>
  </sec>
</body>
<back>
  <app-group><app id="sec_A" content-type="inform-annex"><label>Annex A</label><annex-type>(informative)</annex-type><title>More</title><sec id="sec_A.1"><label>A.1</label><title>First</title><p>See <xref rid="sec_gone">nothing</xref>.</p></sec></app></app-group>
  <ref-list content-type="bibl" id="sec_bibl"><title>Bibliography</title><ref><label>[1]</label><mixed-citation publication-type="book"><source>A book</source>, 2020</mixed-citation></ref></ref-list>
</back>
</standard>`

describe('STS of somebody else', () => {
  const { document, findings } = readSts(foreign)
  if (!document) throw new Error('the sample is read')
  const general = document.body[3]?.sections[0]
  const blocks = general?.blocks ?? []
  const ofKind = (t: string) => blocks.filter(block => block.t === t)

  test('is a document of the model', () => {
    expect(documentSchema.safeParse(document).error?.issues ?? []).toEqual([])
  })

  test('has its cover from the metadata', () => {
    expect(document.meta).toMatchObject({
      number: 'ISO 99999-1:2030',
      normal: 'ISO 99999-1:2030',
      titles: [
        { language: 'en', parts: ['Parking lots', 'Data', 'Part 1: Elements'] },
        { language: 'fr', parts: ['Parcs'] },
      ],
      ics: ['03.220.20', '35.240'],
      issued: '2030-02-01',
      committees: ['ISO/TC 999'],
      replaces: ['ISO 99999-1:2020'],
    })
    expect(document).toMatchObject({ language: 'en', profile: 'iso', source: 'sts' })
  })

  test('has its elements in their parts, with the numbers that it states and those of its structure', () => {
    const told = [...document.front, ...document.body, ...document.annexes, ...document.back].map(
      ({ kind, number, nature }) => [kind, number.computed, number.stated, nature],
    )
    expect(told).toEqual([
      ['foreword', null, null, 'informative'],
      ['scope', '1', '1', 'normative'],
      ['normative-references', '2', '2', 'informative'],
      ['terms', '3', '3', 'normative'],
      ['clause', '4', '4', 'normative'],
      ['annex', 'A', 'A', 'informative'],
      ['bibliography', null, null, 'informative'],
    ])
    expect(document.body[3]?.sections[1]).toMatchObject({ title: null, number: { computed: '4.2', stated: '4.2' } })
    expect(document.annexes[0]).toMatchObject({ number: { printed: 'Annex A' }, sections: [{ nature: 'informative' }] })
  })

  test('has its blanks folded, its references and footnotes in their places', () => {
    expect(document.front[0]?.blocks[0]).toMatchObject({
      inlines: [{ text: 'A ' }, { text: 'foreword', marks: ['italic'] }, { text: ' in two lines.' }],
    })
    const paragraph = document.body[0]?.blocks[0]
    const target = general?.id
    expect(paragraph).toMatchObject({
      id: 'par_1',
      inlines: [
        { t: 'text', text: 'See 4.1, Table 1 and ISO 9000:2015, 3.1' },
        { t: 'footnote', blocks: [{ t: 'paragraph', inlines: [{ text: 'A note below.' }] }] },
        { t: 'text', text: '.' },
      ],
      references: [
        { t: 'internal', range: [4, 7], label: '4.1', to: target },
        { t: 'internal', range: [9, 16], label: 'Table 1', to: 'tab_1' },
        { t: 'standard', range: [21, 39], normal: 'ISO 9000:2015', isDated: true },
      ],
    })
  })

  test('has its terms with names, notes, examples and sources', () => {
    const [, entry, second] = document.body[2]?.blocks ?? []
    expect(entry).toMatchObject({
      t: 'term',
      number: { stated: '3.1', computed: '3.1' },
      names: [
        { language: 'en', text: 'parking space', status: 'preferred' },
        { language: 'en', text: 'PS', status: 'admitted', isAbbreviation: true },
      ],
      definition: [
        {
          inlines: [{ text: 'place for a vehicle' }],
          references: [{ t: 'internal', label: 'vehicle', to: second?.id }],
        },
      ],
      notes: [
        { t: 'note', number: { computed: '1' } },
        { t: 'note', number: { computed: '2' } },
        { t: 'example', number: null },
      ],
      source: { text: 'ISO 1, 3.2, modified', isModified: true },
    })
  })

  test('has its references taken apart', () => {
    expect(document.body[1]?.blocks[1]).toMatchObject({
      t: 'reference',
      standard: 'ISO 80000-1:2009',
      isDated: true,
      title: 'Quantities and units — Part 1: General',
    })
    expect(document.back[0]?.blocks[0]).toMatchObject({
      t: 'reference',
      number: { stated: '1', computed: '1' },
      inlines: [{ text: 'A book, 2020' }],
      standard: null,
    })
  })

  test('has lists out of the middle of paragraphs, notes and examples with their numbers', () => {
    expect(blocks.slice(0, 6)).toMatchObject([
      { t: 'paragraph', inlines: [{ text: 'The following apply:' }] },
      { t: 'list', style: 'alpha', items: [{ number: { stated: 'a' } }, { number: { stated: 'b', computed: 'b' } }] },
      { t: 'paragraph', inlines: [{ text: 'and so on.' }] },
      { t: 'note', number: { stated: '1', computed: '1', printed: 'NOTE 1' } },
      { t: 'note', number: { stated: '2', computed: '2' } },
      { t: 'example', number: null },
    ])
  })

  test('has its tables in both models, with merged cells, unit and notes', () => {
    expect(ofKind('table')).toMatchObject([
      {
        id: 'tab_1',
        number: { stated: '1', computed: '1', printed: 'Table 1' },
        title: [{ text: 'Codes' }],
        unit: 'Dimensions in millimetres',
        headerRows: 1,
        rows: [
          [{ columns: 2, isHeader: true, align: 'center' }],
          [{ rows: 2, blocks: [{ inlines: [{ text: '01' }, { text: 'a', marks: ['sup'] }] }] }, { columns: 1 }],
          [{ blocks: [{ inlines: [{ text: 'indoor ' }, { text: 'only', marks: ['bold'] }] }] }],
        ],
        notes: [{ t: 'note' }, { t: 'paragraph', inlines: [{ text: 'a', marks: ['sup'] }, { text: ' As of 2030.' }] }],
      },
      { headerRows: 1, rows: [[{ columns: 2, isHeader: true }], [{ rows: 2 }, {}], [{ rows: 1 }]] },
    ])
  })

  test('has its figures with key and parts', () => {
    expect(ofKind('figure')).toMatchObject([
      { number: { stated: '1' }, images: [{ alt: 'plan.eps' }], key: [{ t: 'list', style: 'dash' }], notes: [] },
      { number: { stated: '2' }, images: [], parts: [{ number: { stated: 'a' }, title: [{ text: 'front' }] }] },
    ])
  })

  test('has its formulas without prefixes, and what explains their symbols', () => {
    expect(ofKind('formula')).toMatchObject([
      {
        number: { stated: '1', computed: '1' },
        formula: {
          mathml:
            '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mi>x</mi><mo>=</mo><msup><mi>y</mi><mn>2</mn></msup></math>',
        },
        where: [{ t: 'paragraph' }, { t: 'list' }],
      },
    ])
    const inline = blocks.at(-1)
    expect(inline).toMatchObject({ inlines: [{}, { t: 'math', latex: '\\frac{1}{2}' }, {}] })
  })

  test('keeps what it does not know, and says what was lost', () => {
    expect(ofKind('opaque')).toMatchObject([
      { format: 'sts', source: '<speech><speaker>A</speaker><p>odd</p></speech>', text: 'Aodd' },
    ])
    expect(findings.map(({ rule, evidence }) => [rule, evidence?.what])).toEqual([
      ['sts-metadata-left', 'secretariat'],
      ['sts-picture-missing', 'plan.eps'],
      ['sts-element-kept', 'speech'],
      ['sts-element-opened', 'chem-struct'],
      ['sts-reference-dangling', 'sec_gone'],
    ])
  })

  test.each([
    [
      'paragraphs in an element that is not known',
      '<p>before</p><frame><p>one</p><list list-type="bullet"><list-item><p>two</p></list-item></list></frame>',
      ['paragraph before', 'paragraph one', 'list two'],
    ],
    [
      'clauses in a box',
      '<boxed-text><sec><label>1</label><title>Title</title><p>text</p></sec></boxed-text>',
      ['paragraph Title', 'paragraph text'],
    ],
    [
      'a list in the middle of marked words',
      '<p>a <named-content content-type="x">b <list><list-item><p>c</p></list-item></list> d</named-content> e</p>',
      ['paragraph a', 'paragraph b', 'list c', 'paragraph d', 'paragraph e'],
    ],
    ['a table that stands alone', '<array><table><tr><td>x</td></tr></table></array>', ['table x']],
    [
      'the grid of a table in two forms',
      '<table-wrap><label>Table 1</label><alternatives><graphic xlink:href="t.png" xmlns:xlink="http://www.w3.org/1999/xlink"/><table><tr><td>x</td></tr></table></alternatives></table-wrap>',
      ['table x'],
    ],
    [
      'an entry without TBX',
      '<term-sec><label>3.1</label><term-display><term>space</term><def><p>place</p></def></term-display></term-sec>',
      ['term space\nplace'],
    ],
  ])('keeps the words of %s', (_, xml, expected) => {
    const { document: read } = readSts(`<standard><front/><body><sec><title>a</title>${xml}</sec></body></standard>`)
    expect(read?.body[0]?.blocks.map(block => `${block.t} ${blockText(block)}`)).toEqual(expected)
  })

  test('reads the same from our own writing of it', () => {
    expectSame(document)
  })
})

describe('covers of adopted standards', () => {
  const meta = (name: string, number: string) =>
    `<${name}><title-wrap xml:lang="en"><main>${number}</main></title-wrap><std-ref>${number}</std-ref></${name}>`
  const body = '<body><sec><label>1</label><title>Scope</title><p>x</p></sec></body>'
  const national = `${meta('iso-meta', 'ISO 1:2020')}${meta('reg-meta', 'EN ISO 1:2021')}${meta('nat-meta', 'DIN 1:2022')}`
  const typed =
    meta('std-meta', 'ISO 1:2020').replace('<std-meta>', '<std-meta std-meta-type="international">') +
    meta('std-meta', 'DIN 1:2022').replace('<std-meta>', '<std-meta std-meta-type="national">')

  test.each([
    ['in one front matter', `<standard><front>${national}</front>${body}</standard>`],
    ['by the type of the metadata', `<standard><front>${typed}</front>${body}</standard>`],
    [
      'around the standard',
      `<adoption><adoption-front>${meta('std-meta', 'DIN 1:2022')}</adoption-front><standard><front>${meta('iso-meta', 'ISO 1:2020')}</front>${body}</standard></adoption>`,
    ],
  ])('are those of the adopting body: %s', (_, xml) => {
    const { document } = readSts(xml)
    expect(document?.meta).toMatchObject({ number: 'DIN 1:2022', adopts: null })
    expect(document?.body).toHaveLength(1)
  })
})

describe('a file that is no STS, or a hostile one', () => {
  const deep = (name: string, times: number) =>
    `<standard><front/><body>${`<${name}>`.repeat(times)}${`</${name}>`.repeat(times)}</body></standard>`
  test.each([
    ['nothing', '', 'xml-malformed'],
    ['no XML', 'hello', 'xml-malformed'],
    ['another vocabulary', '<html/>', 'sts-not-a-standard'],
    ['an element that is not closed', '<standard><front>', 'xml-malformed'],
    ['an entity that is not defined', '<standard><front/><body><p>&nbsp;</p></body></standard>', 'xml-entity-unknown'],
    ['entities of its own', '<!DOCTYPE standard [<!ENTITY a "b">]><standard/>', 'xml-doctype'],
    ['deep nesting', deep('sec', 200_000), 'xml-too-deep'],
    ['an adoption of nothing', '<adoption><adoption-front/></adoption>', 'sts-not-a-standard'],
  ])('is refused with a finding: %s', (_, xml, rule) => {
    const { document, findings } = readSts(xml)
    expect(document).toBeNull()
    expect(findings.map(finding => [finding.rule, finding.severity])).toEqual([[rule, 'error']])
  })

  test.each([
    ['nothing in it', '<standard/>'],
    ['sections as deep as may be', deep('sec', 250)],
    ['boxes as deep as may be', deep('boxed-text', 250)],
    [
      'a footnote that leads to itself',
      '<standard><front/><body><sec><title>a</title><p>x<xref ref-type="fn" rid="f1">1</xref></p></sec></body><back><fn-group><fn id="f1"><p>y<xref ref-type="fn" rid="f1">1</xref></p></fn></fn-group></back></standard>',
    ],
    [
      'ids that are taken',
      '<standard><front/><body><sec id="a"><title>a</title><p id="a">x</p></sec></body></standard>',
    ],
    [
      'spans without end',
      '<standard><front/><body><sec><title>a</title><table-wrap><table><tr><td colspan="99999999999" rowspan="-1">x</td></tr></table></table-wrap></sec></body></standard>',
    ],
    [
      'facts of ours in the wrong places',
      '<standard specific-use="biaochi: format=1; id=1 2; profile=x"><front><std-meta><custom-meta-group><custom-meta specific-use="biaochi: kind=x; at=;"><meta-name>revision</meta-name><meta-value/></custom-meta></custom-meta-group></std-meta></front><body><sec specific-use="biaochi: kind=x; nature=y; placed; page=-1; paragraph=99999999999999999999"><p specific-use="biaochi: where=m1"><milestone-end rid="q"/><milestone-start content-type="requirement" specific-use="biaochi: provision; confidence=9"/></p></sec></body></standard>',
    ],
  ])('is read whatever it holds: %s', (_, xml) => {
    const { document } = readSts(xml)
    expect(documentSchema.safeParse(document).error?.issues ?? []).toEqual([])
  })
})
